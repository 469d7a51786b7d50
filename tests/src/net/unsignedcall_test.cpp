// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/signedcallfixture.h"

namespace {

/// Calls of a service that asks for no signature.
class UnsignedCall : public SignedCallTest
{
protected:
    [[nodiscard]] net::SignedOperation unsignedOperation(OperationSafety safety) const
    {
        net::SignedOperation out = operation(safety);
        out.credentials = nullptr;
        out.hasOAuthErrors = true;
        out.request.headers = {{"x-amz-sso_bearer_token", "bearer-s3cr3t"}};
        out.secrets = {base::SecretBytes(std::string_view("bearer-s3cr3t"))};
        return out;
    }
    [[nodiscard]] base::Result<net::HttpReply>
    unsignedOutcome(OperationSafety safety = OperationSafety::Read)
    {
        auto *call =
            new net::SignedCall(unsignedOperation(safety),
                                {transport, clock, [] { return 0.5; }, 0.0}, session, &owner);
        return support::waitResult<net::HttpReply>(call).value();
    }
    void willRefuse(int status, const QByteArray &code)
    {
        transport.willAnswer(status, "{}", {{"x-amzn-errortype", code}});
    }
};

TEST_F(UnsignedCall, SendsNoSignature)
{
    transport.willAnswer(200, "{}");

    ASSERT_TRUE(unsignedOutcome());

    EXPECT_EQ(sentHeader(0, "authorization"), "(none)");
    EXPECT_EQ(sentHeader(0, "x-amz-date"), "(none)");
    EXPECT_EQ(sentHeader(0, "x-amz-sso_bearer_token"), "bearer-s3cr3t");
    EXPECT_EQ(sentHeader(0, "host"), "mgn.eu-central-1.amazonaws.com");
    EXPECT_EQ(sentHeader(0, "content-type"), "application/json");
    EXPECT_EQ(sentHeader(0, "amz-sdk-request"), "attempt=1; max=3");
}

TEST_F(UnsignedCall, IsRepeatedAsASignedOne)
{
    willFailTransient(Sent::Maybe);
    willThrottle();
    transport.willAnswer(200, "{}");

    EXPECT_TRUE(unsignedOutcome());
    EXPECT_EQ(transport.requests().size(), 3);
    EXPECT_LT(session.quota.available(), net::RetryQuota::kCapacity);
}

TEST_F(UnsignedCall, IsNotRepeatedForAPersonWhoIsAwaited)
{
    int sent = 0;
    for (const char *code : {"SlowDownException", "AuthorizationPendingException"}) {
        willRefuse(400, code);

        const auto result = unsignedOutcome();

        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, QString::fromLatin1(code));
        EXPECT_EQ(transport.requests().size(), ++sent);
    }
    EXPECT_EQ(session.quota.available(), net::RetryQuota::kCapacity);
}

TEST_F(UnsignedCall, HasNoKeysToTryAgainWith)
{
    int sent = 0;
    for (const char *code : {"UnauthorizedException", "ExpiredTokenException", "RequestExpired",
                             "InvalidSignatureException"}) {
        transport.willAnswer(
            401, "{}", {{"x-amzn-errortype", code}, {"Date", "Mon, 23 Nov 2026 02:10:00 GMT"}});
        EXPECT_FALSE(unsignedOutcome());
        EXPECT_EQ(transport.requests().size(), ++sent) << code;
    }
}

TEST_F(UnsignedCall, LearnsTheClock)
{
    transport.willAnswer(200, "{}", {{"Date", "Mon, 23 Nov 2026 02:10:00 GMT"}});

    ASSERT_TRUE(unsignedOutcome());

    EXPECT_EQ(session.skew.offset, std::chrono::minutes(10));
}

TEST_F(UnsignedCall, ReadsTheErrorsOfASignIn)
{
    transport.willAnswer(400, R"({"error":"invalid_grant","error_description":"it is over"})");

    const auto result = unsignedOutcome();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(result.error().code, QStringLiteral("InvalidGrantException"));
    EXPECT_EQ(result.error().message, QStringLiteral("it is over"));
    EXPECT_EQ(result.error().operation, QStringLiteral("StartCutover"));
}

TEST_F(UnsignedCall, NeverQuotesWhatItsRequestHeldBack)
{
    transport.willAnswer(401, R"({"message":"there is no bearer-s3cr3t here"})",
                         {{"x-amzn-errortype", "UnauthorizedException"}});

    const auto result = unsignedOutcome();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, QStringLiteral("there is no <redacted> here"));
}

TEST_F(UnsignedCall, IsSentOnceWithWhatWorksOnce)
{
    int sent = 0;
    for (const int status : {400, 429, 500, 503}) {
        willRefuse(status, "ThrottlingException");
        EXPECT_FALSE(unsignedOutcome(OperationSafety::Once)) << status;
        EXPECT_EQ(transport.requests().size(), ++sent) << status;
    }
    willFailTransient(Sent::Maybe);
    EXPECT_FALSE(unsignedOutcome(OperationSafety::Once));
    EXPECT_EQ(transport.requests().size(), ++sent);
    EXPECT_TRUE(transport.requests().first().changesState);
}

TEST_F(UnsignedCall, TakesAnAnswerWithoutRequestIdForSomebodyElses)
{
    transport.willAnswerBare(200, "{}");

    const auto result = unsignedOutcome(OperationSafety::Once);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, QStringLiteral("NoRequestId"));
    EXPECT_EQ(result.error().sent, Sent::Maybe);
}

} // namespace
