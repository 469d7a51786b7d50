// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/signinregistration.h"

#include "sso/callbackrequest.h"

namespace sso {

namespace {

QString clientName()
{
    return QStringLiteral("Cutover Desk");
}

} // namespace

QStringList scopesOrDefault(const QStringList &scopes)
{
    return scopes.isEmpty() ? QStringList{QStringLiteral("sso:account:access")} : scopes;
}

RegistrationRequest browserRegistration(const QUrl &startUrl, const QStringList &scopes)
{
    return {.clientName = clientName(),
            .scopes = scopesOrDefault(scopes),
            .grantTypes = {QStringLiteral("authorization_code"), QStringLiteral("refresh_token")},
            .redirectUris = {QStringLiteral("http://127.0.0.1") + QLatin1String(kCallbackPath)},
            .issuerUrl = startUrl};
}

RegistrationRequest deviceRegistration(const QStringList &scopes)
{
    return {.clientName = clientName(),
            .scopes = scopesOrDefault(scopes),
            .grantTypes = {},
            .redirectUris = {},
            .issuerUrl = {}};
}

bool lastsUntil(const std::optional<ClientRegistration> &client, base::Instant until)
{
    return client && !client->clientId.isEmpty() && !client->clientSecret.isEmpty()
           && client->expiresAt > until;
}

} // namespace sso
