// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssotokencache.h"

#include "profiles/plainfile.h"
#include "profiles/tokenfields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace profiles {

namespace {

constexpr qint64 kMostCacheBytes = 65'536;

std::optional<sso::ClientRegistration> cachedClientFrom(const QJsonObject &fields)
{
    const auto id = idField(fields, "clientId");
    const auto secret = secretField(fields, "clientSecret");
    const auto end = instantField(fields, "registrationExpiresAt");
    if (!id || !secret || !end)
        return std::nullopt;
    return sso::ClientRegistration{.clientId = *id, .clientSecret = *secret, .expiresAt = *end};
}

std::optional<CachedToken> cachedTokenFrom(const QJsonObject &fields)
{
    const auto token = secretField(fields, "accessToken");
    const auto end = instantField(fields, "expiresAt");
    if (!token || !end)
        return std::nullopt;
    return CachedToken{
        .startUrl = pageField(fields, "startUrl").value_or(QUrl()),
        .region = aws::Region::parse(fields.value(QLatin1String("region")).toString()),
        .token = {.accessToken = *token,
                  .refreshToken = secretField(fields, "refreshToken").value_or(base::SecretBytes()),
                  .expiresAt = *end},
        .client = cachedClientFrom(fields)};
}

} // namespace

QString ssoCachePath(const QProcessEnvironment &environment, const QString &key, Platform platform)
{
    const QString home = homeFolder(environment, platform);
    if (home.isEmpty())
        return {};
    const QByteArray name =
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QStringList parts{home, QStringLiteral(".aws"), QStringLiteral("sso"),
                            QStringLiteral("cache"), QString::fromLatin1(name + ".json")};
    return parts.join(platform == Platform::Windows ? u'\\' : u'/');
}

base::Result<std::optional<CachedToken>> readCachedToken(const QString &path)
{
    const auto bytes = readPlainFile(path, kMostCacheBytes);
    if (!bytes)
        return base::failure(bytes.error());
    if (!*bytes)
        return std::nullopt;
    auto token = cachedTokenFrom(QJsonDocument::fromJson(**bytes).object());
    if (!token)
        return base::failure(
            unusableFile(path, QStringLiteral("holds no token of \"aws sso login\"")));
    return token;
}

} // namespace profiles
