// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "base/timestamp.h"

#include <QString>

#include <variant>

namespace sso {

/// What stands for a signed-in person (SSO OIDC model shape CreateTokenResponse).
struct AccessToken {
    base::SecretBytes accessToken;
    base::SecretBytes refreshToken; ///< empty where the service gives none
    base::Instant expiresAt;        ///< by the clock that was corrected to the service's
};

/// After a browser came back with a code.
struct CodeGrant {
    base::SecretBytes code;
    QString redirectUri;
    base::SecretBytes codeVerifier;
};

/// After a person was asked to enter a code.
struct DeviceGrant {
    base::SecretBytes deviceCode;
};

/// Without a person.
struct RefreshGrant {
    base::SecretBytes refreshToken;
};

using TokenGrant = std::variant<CodeGrant, DeviceGrant, RefreshGrant>;

} // namespace sso
