// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/storedtoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

base::SecretBytes hidden(const char *text)
{
    return base::SecretBytes(std::string_view(text));
}

profiles::StoredToken sampleToken()
{
    return {.startUrl = QUrl(QStringLiteral("https://desk.awsapps.com/start#/")),
            .region = *aws::Region::parse(QStringLiteral("eu-central-1")),
            .token = {.accessToken = hidden("hidden-access"),
                      .refreshToken = hidden("hidden-refresh"),
                      .expiresAt = base::Timestamp::parse("2026-11-23T10:00:00Z").instant()},
            .client = {.clientId = QStringLiteral("client-1"),
                       .clientSecret = hidden("hidden-secret"),
                       .expiresAt = base::Timestamp::parse("2027-02-20T08:00:00Z").instant()}};
}

QJsonObject fieldsOf(const base::SecretBytes &envelope)
{
    const std::string_view bytes = envelope.reveal();
    return QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())))
        .object();
}

/// The envelope of the sample with one member replaced; removed for an undefined value.
base::SecretBytes envelopeWith(const char *name, const QJsonValue &value)
{
    QJsonObject fields = fieldsOf(packed(sampleToken()));
    if (value.isUndefined())
        fields.remove(QLatin1String(name));
    else
        fields[QLatin1String(name)] = value;
    return base::SecretBytes(QJsonDocument(fields).toJson());
}

bool isReadable(const base::SecretBytes &envelope)
{
    const auto token = profiles::unpackedToken(envelope);
    if (token)
        return true;
    EXPECT_EQ(token.error().kind, base::ErrorKind::Configuration);
    EXPECT_EQ(token.error().code, QStringLiteral("UnreadableSecret"));
    EXPECT_FALSE(token.error().message.contains(QStringLiteral("hidden")));
    return false;
}

const QJsonValue kMissing{QJsonValue::Undefined};

} // namespace

TEST(StoredToken, IsReadAsItWasPacked)
{
    const auto token = profiles::unpackedToken(packed(sampleToken()));

    ASSERT_TRUE(token) << qPrintable(token.error().message);
    EXPECT_EQ(token->startUrl, sampleToken().startUrl);
    EXPECT_EQ(token->region, sampleToken().region);
    EXPECT_EQ(token->token.accessToken.reveal(), "hidden-access");
    EXPECT_EQ(token->token.refreshToken.reveal(), "hidden-refresh");
    EXPECT_EQ(token->token.expiresAt, sampleToken().token.expiresAt);
    EXPECT_EQ(token->client.clientId, QStringLiteral("client-1"));
    EXPECT_EQ(token->client.clientSecret.reveal(), "hidden-secret");
    EXPECT_EQ(token->client.expiresAt, sampleToken().client.expiresAt);
}

TEST(StoredToken, HasTheMembersOfItsVersion)
{
    const QJsonObject fields = fieldsOf(packed(sampleToken()));

    EXPECT_EQ(fields.keys(),
              QString::fromLatin1("accessToken clientId clientSecret expiresAt refreshToken region "
                                  "registrationExpiresAt startUrl version")
                  .split(u' '));
    EXPECT_EQ(fields[QLatin1String("version")].toInt(), 1);
    EXPECT_EQ(fields[QLatin1String("expiresAt")].toString(),
              QStringLiteral("2026-11-23T10:00:00Z"));
}

TEST(StoredToken, NeedsOneOfTheTwoTokens)
{
    profiles::StoredToken token = sampleToken();
    token.token.accessToken = {};
    const auto withoutAccess = profiles::unpackedToken(packed(token));
    ASSERT_TRUE(withoutAccess);
    EXPECT_TRUE(withoutAccess->token.accessToken.isEmpty());
    EXPECT_EQ(withoutAccess->token.refreshToken.reveal(), "hidden-refresh");

    EXPECT_TRUE(isReadable(envelopeWith("refreshToken", kMissing)));
    token.token.refreshToken = {};
    EXPECT_FALSE(isReadable(packed(token)));
}

TEST(StoredToken, NeedsEveryOtherMember)
{
    for (const char *name : {"version", "startUrl", "region", "clientId", "clientSecret",
                             "expiresAt", "registrationExpiresAt"})
        EXPECT_FALSE(isReadable(envelopeWith(name, kMissing))) << name;
}

TEST(StoredToken, TakesNoMemberOfAnotherType)
{
    for (const char *name : {"startUrl", "region", "accessToken", "refreshToken", "clientId",
                             "clientSecret", "expiresAt", "registrationExpiresAt"}) {
        EXPECT_FALSE(isReadable(envelopeWith(name, 1))) << name;
        EXPECT_FALSE(isReadable(envelopeWith(name, QJsonValue(QJsonValue::Null)))) << name;
        EXPECT_FALSE(isReadable(envelopeWith(name, QString()))) << name;
        EXPECT_FALSE(isReadable(envelopeWith(name, QStringLiteral("hidden\r\nX: 1")))) << name;
    }
}

TEST(StoredToken, TakesNoUnknownMember)
{
    EXPECT_FALSE(isReadable(envelopeWith("AccessToken", QStringLiteral("hidden"))));
    EXPECT_FALSE(isReadable(envelopeWith("scopes", QJsonArray())));
}

TEST(StoredToken, TakesNoOtherVersion)
{
    for (const QJsonValue &version : {QJsonValue(0), QJsonValue(2), QJsonValue(1.5),
                                      QJsonValue(QStringLiteral("1")), QJsonValue(true)})
        EXPECT_FALSE(isReadable(envelopeWith("version", version)));
    EXPECT_TRUE(profiles::unpackedToken(envelopeWith("version", 2))
                    .error()
                    .message.contains(QStringLiteral("another version")));
}

TEST(StoredToken, TakesNoUnsafeStartUrl)
{
    for (const char *url : {"http://desk.example/start", "file:///etc/passwd", "https:///start",
                            "https://user:pass@desk.example/start", "desk.example"})
        EXPECT_FALSE(isReadable(envelopeWith("startUrl", QString::fromLatin1(url)))) << url;
    EXPECT_TRUE(isReadable(envelopeWith("startUrl", QStringLiteral("http://127.0.0.1:8080/start"))))
        << "the simulator's";
}

TEST(StoredToken, TakesNoRegionThatBreaksOutOfAHostName)
{
    EXPECT_FALSE(isReadable(envelopeWith("region", QStringLiteral("x.evil.example/#"))));
}

TEST(StoredToken, TakesNothingElseForAnEnvelope)
{
    EXPECT_FALSE(isReadable(hidden("")));
    EXPECT_FALSE(isReadable(hidden("[]")));
    EXPECT_FALSE(isReadable(hidden("hidden")));
    const std::string whole(packed(sampleToken()).reveal());
    EXPECT_FALSE(isReadable(base::SecretBytes(std::string_view(whole).substr(0, 40))));
    EXPECT_FALSE(isReadable(base::SecretBytes(std::string_view(whole + "{}"))));
    EXPECT_FALSE(isReadable(base::SecretBytes(std::string_view(whole + std::string(66'000, ' ')))));
}
