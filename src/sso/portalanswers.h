// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/result.h"
#include "sso/assignedaccount.h"
#include "sso/pagedcall.h"

#include <QByteArray>

namespace sso {

// Answers of the portal. Errors are Decode, naming the path of a member and never its value, and
// TooLarge.

[[nodiscard]] base::Result<Page<AssignedAccount>> parseAccounts(const QByteArray &json);
[[nodiscard]] base::Result<Page<QString>> parseRoles(const QByteArray &json);
/// With session token and end.
[[nodiscard]] base::Result<aws::Credentials> parseRoleCredentials(const QByteArray &json);

} // namespace sso
