// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/clientregistration.h"

#include <optional>

namespace sso {

/// `scopes`, or "sso:account:access" where a profile names none.
[[nodiscard]] QStringList scopesOrDefault(const QStringList &scopes);

/// How this program registers for a sign-in in the browser: code and refresh, back to 127.0.0.1 on
/// any port.
[[nodiscard]] RegistrationRequest browserRegistration(const QUrl &startUrl,
                                                      const QStringList &scopes);
/// The same for a code that a person enters.
[[nodiscard]] RegistrationRequest deviceRegistration(const QStringList &scopes);

/// Whether a registration that was kept still serves at `until`.
[[nodiscard]] bool lastsUntil(const std::optional<ClientRegistration> &client, base::Instant until);

} // namespace sso
