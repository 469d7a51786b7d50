// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "base/timestamp.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace sso {

/// What RegisterClient is asked with. For the browser: both grants, one redirect without a port and
/// the start URL as issuer; for a device code only name and scopes.
struct RegistrationRequest {
    QString clientName;
    QStringList scopes;
    QStringList grantTypes;
    QStringList redirectUris;
    QUrl issuerUrl; ///< the start URL of the Identity Center; empty for a device code
};

/// This program, as an Identity Center knows it (SSO OIDC model shape RegisterClientResponse). Is
/// kept together with the refresh token that was given to it.
struct ClientRegistration {
    QString clientId;
    base::SecretBytes clientSecret;
    base::Instant expiresAt;
};

} // namespace sso
