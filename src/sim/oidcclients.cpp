// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/oidcclients.h"

#include "sim/dice.h"

#include <QUrl>

#include <algorithm>

namespace sim {

namespace {

constexpr auto kRegistrationLife = std::chrono::hours(24 * 90);

QUrl withoutPort(const QString &uri)
{
    QUrl url(uri, QUrl::StrictMode);
    url.setPort(-1);
    return url;
}

} // namespace

bool OidcClient::allows(const QString &grantType) const
{
    if (grantTypes.isEmpty())
        return grantType != QLatin1String("authorization_code");
    return grantTypes.contains(grantType);
}

bool OidcClient::redirectsTo(const QString &uri) const
{
    const QUrl wanted = withoutPort(uri);
    return isLoopbackUri(uri)
           && std::any_of(redirectUris.cbegin(), redirectUris.cend(),
                          [&](const QString &one) { return withoutPort(one) == wanted; });
}

OidcClient OidcClients::add(OidcClient wish, base::Instant now)
{
    Dice dice(mixedSeed(m_seed, QStringLiteral("client%1").arg(m_clients.size())));
    wish.id = dice.lettersAndDigits(22);
    wish.secret = dice.lettersAndDigits(96);
    wish.issuedAt = now;
    wish.expiresAt = now + kRegistrationLife;
    m_clients.insert(wish.id, wish);
    return wish;
}

const OidcClient *OidcClients::find(const QString &id) const
{
    const auto found = m_clients.constFind(id);
    return found == m_clients.cend() ? nullptr : &*found;
}

bool isLoopbackUri(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("http")
           && url.host() == QLatin1String("127.0.0.1") && url.userInfo().isEmpty()
           && !url.hasQuery() && !url.hasFragment();
}

} // namespace sim
