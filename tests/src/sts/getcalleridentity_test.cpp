// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/getcalleridentity.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace {

constexpr char kAnswer[] =
    "<GetCallerIdentityResponse "
    "xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
    "<Arn>arn:aws:iam::111122223333:user/desk</Arn><UserId>AIDAEXAMPLE</"
    "UserId><Account>111122223333</Account>"
    "</GetCallerIdentityResult></GetCallerIdentityResponse>";

constexpr char kExpired[] =
    "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
    "<Code>ExpiredToken</Code><Message>The security token included in the request is "
    "expired</Message></Error>"
    "<RequestId>r-9</RequestId></ErrorResponse>";

class GetCallerIdentityTest : public ::testing::Test
{
protected:
    static base::Result<aws::Credentials> keys()
    {
        return aws::Credentials{.accessKeyId = QStringLiteral("AKIDEXAMPLE"),
                                .secretAccessKey =
                                    base::SecretBytes(std::string_view("example-secret")),
                                .sessionToken = {},
                                .expiration = {}};
    }

    sts::GetCallerIdentityCall *makeCall()
    {
        aws::Endpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("https://sts.eu-central-1.amazonaws.com"));
        endpoint.region = QStringLiteral("eu-central-1");
        endpoint.service = QStringLiteral("sts");
        return new sts::GetCallerIdentityCall(
            endpoint, [] { return keys(); }, {transport, clock, [] { return 0.5; }, 0.0}, session,
            &owner);
    }
    base::Result<sts::CallerIdentity> outcome()
    {
        return support::waitResult<sts::CallerIdentity>(makeCall()).value();
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    net::EndpointSession session;
    QObject owner;
};

} // namespace

TEST_F(GetCallerIdentityTest, PostsASignedForm)
{
    transport.willAnswer(200, kAnswer);

    const auto identity = outcome();

    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->account.toString(), QStringLiteral("111122223333"));
    ASSERT_EQ(transport.requests().size(), 1);
    const net::HttpRequest &request = transport.requests().first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.url.path(), QStringLiteral("/"));
    EXPECT_EQ(request.body, sts::callerIdentityForm());
    EXPECT_EQ(net::headerValue(request.headers, "content-type"),
              "application/x-www-form-urlencoded; charset=utf-8");
    EXPECT_TRUE(net::headerValue(request.headers, "authorization")
                    ->contains("/eu-central-1/sts/aws4_request"));
    EXPECT_FALSE(request.changesState);
}

TEST_F(GetCallerIdentityTest, TellsTheCodeOfARefusal)
{
    // Refused keys are read again and tried once more only when they have changed: here they have
    // not.
    transport.willAnswer(403, kExpired);

    const auto identity = outcome();

    ASSERT_FALSE(identity);
    EXPECT_EQ(identity.error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(identity.error().code, QStringLiteral("ExpiredToken"));
    EXPECT_EQ(identity.error().requestId, QStringLiteral("request-0")) << "the header's";
    EXPECT_EQ(identity.error().operation, QStringLiteral("GetCallerIdentity"));
}

TEST_F(GetCallerIdentityTest, IsRepeatedWhenTheServiceStumbles)
{
    transport.willAnswer(503, "busy");
    transport.willAnswer(200, kAnswer);

    EXPECT_TRUE(outcome());
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(GetCallerIdentityTest, RefusesAnAnswerOfAnotherKind)
{
    transport.willAnswer(200, "<html>welcome to the hotel network</html>",
                         {{"x-amzn-requestid", "r-3"}});

    const auto identity = outcome();

    ASSERT_FALSE(identity);
    EXPECT_EQ(identity.error().kind, base::ErrorKind::Decode);
    EXPECT_EQ(identity.error().host, QStringLiteral("sts.eu-central-1.amazonaws.com"));
    EXPECT_EQ(identity.error().httpStatus, 200);
    EXPECT_EQ(identity.error().requestId, QStringLiteral("r-3"));
}

TEST_F(GetCallerIdentityTest, StopsWhenCancelled)
{
    transport.willHang();
    auto *call = makeCall();
    std::optional<base::ErrorKind> kind;
    base::whenDone<sts::CallerIdentity>(
        call, &owner, [&kind](const auto &result) { kind = result.error().kind; });

    call->start();
    EXPECT_TRUE(support::waitFor([this] { return transport.underWay() == 1; }));
    call->cancel();

    EXPECT_TRUE(support::waitFor([&kind] { return kind.has_value(); }));
    EXPECT_EQ(kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(transport.underWay(), 0);
}
