// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/result.h"
#include "sso/accesstoken.h"
#include "sso/clientregistration.h"

#include <QUrl>

namespace sso {

// Requests are checked before they are sent. A refusal is ErrorKind::InvalidRequest whose `fields`
// name each offending member as the API does ("clientName") and never hold a value.

[[nodiscard]] base::Result<> check(const RegistrationRequest &request);
[[nodiscard]] base::Result<> checkDevice(const ClientRegistration &client, const QUrl &startUrl);
[[nodiscard]] base::Result<> check(const ClientRegistration &client, const TokenGrant &grant);
[[nodiscard]] base::Result<> check(const base::SecretBytes &accessToken);
[[nodiscard]] base::Result<> check(const base::SecretBytes &accessToken,
                                   const base::AccountId &account);
[[nodiscard]] base::Result<> check(const base::SecretBytes &accessToken,
                                   const base::AccountId &account, const QString &roleName);

} // namespace sso
