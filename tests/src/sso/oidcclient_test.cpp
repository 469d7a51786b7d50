// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sso/oidcclientfixture.h"

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

TEST_F(OidcClientTest, RegistersForTheBrowserWithAllItIsAskedWith)
{
    transport.willAnswer(
        200,
        R"({"clientId":"c","clientSecret":"client-s3cr3t","clientSecretExpiresAt":1803175200})");

    const auto answer = registered(
        {.clientName = QStringLiteral("Cutover Desk"),
         .scopes = {QStringLiteral("sso:account:access")},
         .grantTypes = {QStringLiteral("authorization_code"), QStringLiteral("refresh_token")},
         .redirectUris = {QStringLiteral("http://127.0.0.1/oauth/callback")},
         .issuerUrl = QUrl(QStringLiteral("https://d-1.awsapps.com/start"))});

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->clientId, QStringLiteral("c"));
    const net::HttpRequest &sent = transport.requests().first();
    EXPECT_EQ(sent.method, "POST");
    EXPECT_EQ(sent.url,
              QUrl(QStringLiteral("https://oidc.eu-central-1.amazonaws.com/client/register")));
    EXPECT_EQ(sentHeader("authorization"), "(none)") << "nothing is signed";
    EXPECT_EQ(sentHeader("content-type"), "application/json");
    EXPECT_TRUE(sent.takesUnauthorized);
    EXPECT_EQ(
        sent.body,
        R"({"clientName":"Cutover Desk","clientType":"public","grantTypes":["authorization_code","refresh_token"],"issuerUrl":"https://d-1.awsapps.com/start","redirectUris":["http://127.0.0.1/oauth/callback"],"scopes":["sso:account:access"]})");
}

TEST_F(OidcClientTest, RegistersForADeviceWithNameAndScopesOnly)
{
    transport.willAnswer(503, "busy");
    transport.willAnswer(
        200,
        R"({"clientId":"c","clientSecret":"client-s3cr3t","clientSecretExpiresAt":1803175200})");

    EXPECT_TRUE(registered({.clientName = QStringLiteral("Cutover Desk"),
                            .scopes = {QStringLiteral("sso:account:access")},
                            .grantTypes = {},
                            .redirectUris = {},
                            .issuerUrl = {}}));

    const QStringList expected{QStringLiteral("clientName"), QStringLiteral("clientType"),
                               QStringLiteral("scopes")};
    EXPECT_EQ(sentBody(1).keys(), expected) << "and again when the service stumbled";
}

TEST_F(OidcClientTest, StartsADeviceAuthorization)
{
    transport.willAnswer(
        200,
        R"({"deviceCode":"device-s3cr3t","userCode":"ABCD","verificationUri":"https://d.example/",
            "expiresIn":600})");

    const auto answer = device("https://d-1.awsapps.com/start");

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->interval, seconds(5));
    EXPECT_EQ(transport.requests().first().url.path(), QStringLiteral("/device_authorization"));
    EXPECT_EQ(
        transport.requests().first().body,
        R"({"clientId":"client-1","clientSecret":"client-s3cr3t","startUrl":"https://d-1.awsapps.com/start"})");
}

TEST_F(OidcClientTest, CreatesATokenForEachGrant)
{
    for (int i = 0; i < 3; ++i)
        transport.willAnswer(200, kTokenAnswer);

    EXPECT_TRUE(token(codeGrant()));
    EXPECT_TRUE(token(deviceGrant()));
    const auto refreshed = token(refreshGrant());

    ASSERT_TRUE(refreshed);
    EXPECT_EQ(refreshed->accessToken.reveal(), "access-s3cr3t");
    EXPECT_EQ(refreshed->refreshToken.reveal(), "refresh-s3cr3t");
    EXPECT_EQ(transport.requests().first().url.path(), QStringLiteral("/token"));
    const QJsonObject client1{{QStringLiteral("clientId"), QStringLiteral("client-1")},
                              {QStringLiteral("clientSecret"), QStringLiteral("client-s3cr3t")}};
    QJsonObject code = client1;
    code.insert(QStringLiteral("grantType"), QStringLiteral("authorization_code"));
    code.insert(QStringLiteral("code"), QStringLiteral("code-s3cr3t"));
    code.insert(QStringLiteral("redirectUri"),
                QStringLiteral("http://127.0.0.1:50001/oauth/callback"));
    code.insert(QStringLiteral("codeVerifier"), QString::fromLatin1(kVerifier));
    QJsonObject device1 = client1;
    device1.insert(QStringLiteral("grantType"),
                   QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"));
    device1.insert(QStringLiteral("deviceCode"), QStringLiteral("device-s3cr3t"));
    QJsonObject refresh = client1;
    refresh.insert(QStringLiteral("grantType"), QStringLiteral("refresh_token"));
    refresh.insert(QStringLiteral("refreshToken"), QStringLiteral("refresh-s3cr3t"));
    EXPECT_EQ(sentBody(0), code);
    EXPECT_EQ(sentBody(1), device1);
    EXPECT_EQ(sentBody(2), refresh);
}

TEST_F(OidcClientTest, QuotesNoSecretInAnyError)
{
    const char *echoes[] = {"client-s3cr3t", "code-s3cr3t", kVerifier};
    for (const char *echo : echoes) {
        transport.willAnswer(400, QByteArray(R"({"error":"invalid_grant","error_description":"no )")
                                      + echo + R"(!"})");
        const auto answer = token(codeGrant());
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().message, QStringLiteral("no <redacted>!"));
    }
    transport.willAnswer(400, R"({"error":"invalid_grant","error_description":"device-s3cr3t"})");
    EXPECT_EQ(token(deviceGrant()).error().message, QStringLiteral("<redacted>"));
    transport.willAnswer(400, R"({"error":"invalid_grant","error_description":"refresh-s3cr3t"})");
    EXPECT_EQ(token(refreshGrant()).error().message, QStringLiteral("<redacted>"));
}

TEST_F(OidcClientTest, TellsWhatCannotBeReadAndThatATokenMayBeGiven)
{
    transport.willAnswer(200, R"({"accessToken":7})", {{"x-amzn-requestid", "r-7"}});

    const auto answer = token(codeGrant());

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Decode);
    EXPECT_TRUE(
        answer.error().message.startsWith(QStringLiteral("CreateTokenResponse.accessToken: ")));
    EXPECT_EQ(answer.error().sent, Sent::Maybe);
    EXPECT_EQ(answer.error().requestId, QStringLiteral("r-7"));
    EXPECT_EQ(answer.error().host, QStringLiteral("oidc.eu-central-1.amazonaws.com"));
}

TEST_F(OidcClientTest, CountsATokensLifeByTheServicesClock)
{
    transport.willAnswer(200, kTokenAnswer, {{"Date", "Mon, 23 Nov 2026 02:10:00 GMT"}});

    const auto answer = token(deviceGrant());

    ASSERT_TRUE(answer);
    EXPECT_EQ(client.now(), clock.wall() + minutes(10));
    EXPECT_EQ(answer->expiresAt, clock.wall() + minutes(10) + seconds(28'800));
}

TEST_F(OidcClientTest, SendsNothingThatCannotBeRight)
{
    sso::ClientRegistration nobody;
    const auto unknown = support::waitResult(
        client.createToken(nobody, sso::CodeGrant{secret("a\r\nb"), {}, secret("short")}, &owner));
    const QStringList expected{QStringLiteral("clientId"), QStringLiteral("clientSecret"),
                               QStringLiteral("code"), QStringLiteral("redirectUri"),
                               QStringLiteral("codeVerifier")};
    EXPECT_EQ(namesOf(unknown->error()), expected);
    EXPECT_EQ(unknown->error().kind, ErrorKind::InvalidRequest);
    EXPECT_EQ(unknown->error().operation, QStringLiteral("CreateToken"));

    EXPECT_EQ(namesOf(token(sso::DeviceGrant{}).error()),
              QStringList{QStringLiteral("deviceCode")});
    EXPECT_EQ(namesOf(token(sso::RefreshGrant{}).error()),
              QStringList{QStringLiteral("refreshToken")});
    for (const char *url : {"", "http://d-1.awsapps.com/start", "file:///etc/passwd", "start"})
        EXPECT_EQ(namesOf(device(url).error()), QStringList{QStringLiteral("startUrl")}) << url;
    const auto unnamed = registered({.clientName = {},
                                     .scopes = {},
                                     .grantTypes = {},
                                     .redirectUris = {QStringLiteral("x")},
                                     .issuerUrl = QUrl(QStringLiteral("ftp://x/"))});
    EXPECT_EQ(namesOf(unnamed.error()).size(), 3);
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(OidcClientTest, StopsWhenCancelledAndMayBeGoneBefore)
{
    transport.willHang();
    auto gone = std::make_unique<sso::OidcClient>(options("oidc.eu-central-1.amazonaws.com"));
    auto *call = gone->createToken(registration(), codeGrant(), &owner);
    std::optional<base::Error> error;
    base::whenDone<sso::AccessToken>(call, &owner,
                                     [&error](const auto &result) { error = result.error(); });
    call->start();
    ASSERT_EQ(transport.underWay(), 1);
    gone.reset();

    call->cancel();

    ASSERT_TRUE(support::waitFor([&error] { return error.has_value(); }));
    EXPECT_EQ(error->kind, ErrorKind::Cancelled);
    EXPECT_EQ(error->sent, Sent::Maybe);
    EXPECT_EQ(transport.underWay(), 0);
}

} // namespace
