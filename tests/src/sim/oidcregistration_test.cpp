// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/centertest.h"

namespace {

class OidcRegistration : public CenterTest
{};

QJsonObject member(const char *name, const QJsonValue &value)
{
    return {{QLatin1String(name), value}};
}

} // namespace

TEST_F(OidcRegistration, GivesASecretFor90Days)
{
    const auto reply = registerProgram();

    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.json.value(QStringLiteral("clientId")).toString().isEmpty());
    EXPECT_FALSE(reply.json.value(QStringLiteral("clientSecret")).toString().isEmpty());
    EXPECT_EQ(reply.json.value(QStringLiteral("clientSecretExpiresAt")).toInteger()
                  - reply.json.value(QStringLiteral("clientIdIssuedAt")).toInteger(),
              90 * 24 * 3600);
    EXPECT_NE(registerProgram().json.value(QStringLiteral("clientId")),
              reply.json.value(QStringLiteral("clientId")));
}

TEST_F(OidcRegistration, RefusesWhatTheModelHasErrorsFor)
{
    const std::pair<QJsonObject, const char *> cases[] = {
        {member("clientName", QString()), "invalid_request"},
        {member("clientType", QStringLiteral("confidential")), "invalid_client_metadata"},
        {member("scopes", QJsonArray{QStringLiteral("everything")}), "invalid_scope"},
        {member("grantTypes", QJsonArray{QStringLiteral("password")}), "unsupported_grant_type"},
        {member("redirectUris", QJsonArray{QStringLiteral("http://127.0.0.1.example.com/")}),
         "invalid_redirect_uri"},
        {member("redirectUris", QJsonArray{QStringLiteral("https://example.com/callback")}),
         "invalid_redirect_uri"},
        {member("redirectUris", QJsonArray()), "invalid_redirect_uri"}};

    for (const auto &[change, error] : cases) {
        const auto reply = registerProgram(change);
        EXPECT_EQ(reply.status, 400) << error;
        EXPECT_EQ(oauthError(reply), QLatin1String(error));
        EXPECT_FALSE(reply.json.value(QStringLiteral("error_description")).toString().isEmpty());
        EXPECT_FALSE(reply.json.contains(QStringLiteral("message")));
    }
    EXPECT_EQ(registerProgram(member("redirectUris", QJsonArray())).errorType,
              "InvalidRedirectUriException");
}

TEST_F(OidcRegistration, OfASecretThatIsWrongOrEndedIsNoClient)
{
    const QJsonObject start =
        withProgram(member("startUrl", QStringLiteral("https://example.com/start")));
    QJsonObject wrong = start;
    wrong.insert(QStringLiteral("clientSecret"), QStringLiteral("guessed"));

    EXPECT_EQ(post("/device_authorization", start).status, 200);
    EXPECT_EQ(post("/device_authorization", wrong).status, 401);
    EXPECT_EQ(post("/device_authorization", wrong).errorType, "InvalidClientException");
    service.clock.advance(std::chrono::hours(90 * 24));
    const auto late = post("/device_authorization", start);
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(oauthError(late), QStringLiteral("invalid_client"));
}

TEST_F(OidcRegistration, EndsByACardAtOnce)
{
    const QJsonObject start =
        withProgram(member("startUrl", QStringLiteral("https://example.com/start")));

    service.play("expired-registration#1");
    EXPECT_EQ(post("/device_authorization", start).errorType, "InvalidClientException");
    service.play("expired-registration#1=unauthorized-client");
    const auto other = post("/device_authorization", start);
    EXPECT_EQ(other.status, 400);
    EXPECT_EQ(other.errorType, "UnauthorizedClientException");
    EXPECT_EQ(post("/device_authorization", start).status, 200);
}

TEST_F(OidcRegistration, CoversTheGrantsItNamesOnly)
{
    const QJsonObject program =
        registerProgram(member("grantTypes", QJsonArray{QStringLiteral("authorization_code")}))
            .json;
    QJsonObject start{
        {QStringLiteral("clientId"), program.value(QStringLiteral("clientId"))},
        {QStringLiteral("clientSecret"), program.value(QStringLiteral("clientSecret"))},
        {QStringLiteral("startUrl"), QStringLiteral("https://example.com/start")}};

    EXPECT_EQ(oauthError(post("/device_authorization", start)),
              QStringLiteral("unauthorized_client"));
    start.insert(QStringLiteral("grantType"), QStringLiteral("refresh_token"));
    start.insert(QStringLiteral("refreshToken"), QStringLiteral("x"));
    EXPECT_EQ(oauthError(post("/token", start)), QStringLiteral("unauthorized_client"));
    start.insert(QStringLiteral("grantType"), QStringLiteral("password"));
    EXPECT_EQ(oauthError(post("/token", start)), QStringLiteral("unsupported_grant_type"));
}

TEST_F(OidcRegistration, NeedsAJsonObjectAndAKnownPath)
{
    const sim::HttpRequest text{.method = "POST",
                                .target = "/client/register",
                                .headers = {{"Host", "127.0.0.1"}},
                                .body = "a=b"};

    EXPECT_EQ(service.sendRaw(text).errorType, "InvalidRequestException");
    EXPECT_EQ(getJson("/token", {}).errorType, "UnknownOperationException");
}
