// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sso/oidcclientfixture.h"

namespace {

TEST_F(OidcClientTest, SendsWhatWorksOnceOnlyOnce)
{
    int sent = 0;
    for (const sso::TokenGrant &grant :
         {sso::TokenGrant(codeGrant()), sso::TokenGrant(refreshGrant())}) {
        transport.willAnswer(503, "busy");
        EXPECT_FALSE(token(grant));
        transport.willAnswer(429, "{}", {{"x-amzn-errortype", "TooManyRequestsException"}});
        EXPECT_FALSE(token(grant));
        transport.willFail(ErrorKind::Timeout, base::Retry::Backoff, Sent::Maybe);
        const auto lost = token(grant);
        ASSERT_FALSE(lost);
        EXPECT_EQ(lost.error().sent, Sent::Maybe);
        sent += 3;
        EXPECT_EQ(transport.requests().size(), sent);
        EXPECT_TRUE(transport.requests().last().changesState) << "a connection of its own";
    }
}

TEST_F(OidcClientTest, SendsWhatNeverLeftAgain)
{
    transport.willFail(ErrorKind::NotConnected, base::Retry::Backoff, Sent::No);
    transport.willAnswer(200, kTokenAnswer);

    EXPECT_TRUE(token(codeGrant()));
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(OidcClientTest, AsksAboutADeviceAgainWhenTheServiceStumbles)
{
    transport.willFail(ErrorKind::Timeout, base::Retry::Backoff, Sent::Maybe);
    transport.willAnswer(503, "busy");
    transport.willAnswer(200, kTokenAnswer);

    EXPECT_TRUE(token(deviceGrant()));
    EXPECT_EQ(transport.requests().size(), 3);
}

TEST_F(OidcClientTest, LeavesPollingToItsCaller)
{
    const struct {
        const char *error;
        const char *code;
        ErrorKind kind;
    } table[] = {
        {"authorization_pending", "AuthorizationPendingException", ErrorKind::Unknown},
        {"slow_down", "SlowDownException", ErrorKind::Unknown},
        {"expired_token", "ExpiredTokenException", ErrorKind::Credentials},
        {"access_denied", "AccessDeniedException", ErrorKind::AccessDenied},
        {"invalid_grant", "InvalidGrantException", ErrorKind::Credentials},
        {"unauthorized_client", "UnauthorizedClientException", ErrorKind::Credentials},
        {"invalid_request", "InvalidRequestException", ErrorKind::Validation},
    };
    int sent = 0;
    for (const auto &row : table) {
        willRefuse(row.error);

        const auto answer = token(deviceGrant());

        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, QString::fromLatin1(row.code));
        EXPECT_EQ(answer.error().kind, row.kind) << row.code;
        EXPECT_EQ(answer.error().message, QStringLiteral("because"));
        EXPECT_EQ(answer.error().operation, QStringLiteral("CreateToken"));
        EXPECT_EQ(transport.requests().size(), ++sent) << row.code;
    }
}

TEST_F(OidcClientTest, KnowsAClientThatIsNoLongerRegistered)
{
    transport.willAnswer(401, R"({"error":"invalid_client","error_description":"expired"})",
                         {{"x-amzn-ErrorType", "InvalidClientException:http://x"}});

    const auto answer = token(refreshGrant());

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(answer.error().code, QStringLiteral("InvalidClientException"));
}

} // namespace
