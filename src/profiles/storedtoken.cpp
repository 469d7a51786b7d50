// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/storedtoken.h"

#include "profiles/tokenfields.h"

#include <QJsonDocument>

#include <algorithm>

namespace profiles {

namespace {

constexpr int kTokenVersion = 1;
constexpr qsizetype kLargestEnvelope = 65'536;
constexpr const char *kEnvelopeMembers[] = {"version",      "startUrl",  "region",
                                            "accessToken",  "clientId",  "clientSecret",
                                            "refreshToken", "expiresAt", "registrationExpiresAt"};

QString plainText(const base::SecretBytes &secret)
{
    return QString::fromLatin1(QByteArrayView(secret.reveal()));
}

tl::unexpected<base::Error> unreadableToken(const char *fact)
{
    return base::failure(base::makeError(base::ErrorKind::Configuration,
                                         QStringLiteral("UnreadableSecret"),
                                         QString::fromLatin1(fact)));
}

bool isTokenMember(const QString &member)
{
    return std::any_of(std::begin(kEnvelopeMembers), std::end(kEnvelopeMembers),
                       [&](const char *known) { return member == QLatin1String(known); });
}

/// A secret that may be missing, but not be there in another form.
bool isMissingOrSecret(const QJsonObject &fields, const char *name)
{
    return !fields.contains(QLatin1String(name)) || secretField(fields, name);
}

bool hasGoodTokens(const QJsonObject &fields)
{
    return isMissingOrSecret(fields, "accessToken") && isMissingOrSecret(fields, "refreshToken")
           && (secretField(fields, "accessToken") || secretField(fields, "refreshToken"));
}

bool isWholeToken(const QJsonObject &fields)
{
    const QStringList members = fields.keys();
    return std::all_of(members.cbegin(), members.cend(), isTokenMember) && hasGoodTokens(fields)
           && pageField(fields, "startUrl")
           && aws::Region::parse(fields.value(QLatin1String("region")).toString())
           && instantField(fields, "expiresAt") && idField(fields, "clientId")
           && secretField(fields, "clientSecret") && instantField(fields, "registrationExpiresAt");
}

/// Of members that were found whole.
StoredToken storedTokenFrom(const QJsonObject &fields)
{
    const auto secret = [&fields](const char *name) {
        return secretField(fields, name).value_or(base::SecretBytes());
    };
    return {.startUrl = *pageField(fields, "startUrl"),
            .region = *aws::Region::parse(fields.value(QLatin1String("region")).toString()),
            .token = {.accessToken = secret("accessToken"),
                      .refreshToken = secret("refreshToken"),
                      .expiresAt = *instantField(fields, "expiresAt")},
            .client = {.clientId = *idField(fields, "clientId"),
                       .clientSecret = secret("clientSecret"),
                       .expiresAt = *instantField(fields, "registrationExpiresAt")}};
}

} // namespace

base::SecretBytes packed(const StoredToken &token)
{
    QJsonObject fields{
        {QStringLiteral("version"), kTokenVersion},
        {QStringLiteral("startUrl"), token.startUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("region"), token.region.toString()},
        {QStringLiteral("expiresAt"), base::toIsoUtc(token.token.expiresAt)},
        {QStringLiteral("clientId"), token.client.clientId},
        {QStringLiteral("clientSecret"), plainText(token.client.clientSecret)},
        {QStringLiteral("registrationExpiresAt"), base::toIsoUtc(token.client.expiresAt)},
    };
    if (!token.token.accessToken.isEmpty())
        fields.insert(QStringLiteral("accessToken"), plainText(token.token.accessToken));
    if (!token.token.refreshToken.isEmpty())
        fields.insert(QStringLiteral("refreshToken"), plainText(token.token.refreshToken));
    return base::SecretBytes(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

base::Result<StoredToken> unpackedToken(const base::SecretBytes &envelope)
{
    const QByteArrayView bytes = envelope.reveal();
    if (bytes.size() > kLargestEnvelope)
        return unreadableToken("the stored sign-in is too large");
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!document.isObject())
        return unreadableToken("the stored sign-in is not in the form that this program writes");
    const QJsonValue version = document.object().value(QLatin1String("version"));
    if (!version.isDouble())
        return unreadableToken("the stored sign-in has no version");
    if (version.toInteger() != kTokenVersion)
        return unreadableToken("the stored sign-in was written by another version of Cutover Desk");
    if (!isWholeToken(document.object()))
        return unreadableToken("the stored sign-in is damaged");
    return storedTokenFrom(document.object());
}

} // namespace profiles
