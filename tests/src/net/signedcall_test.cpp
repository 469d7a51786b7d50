// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/signedcallfixture.h"

#include <QSet>

namespace {

TEST_F(SignedCallTest, SendsOneSignedRequestAndGivesItsReply)
{
    transport.willAnswer(202, R"({"job":{}})");

    const auto result = outcome(OperationSafety::Changing);

    ASSERT_TRUE(result);
    EXPECT_EQ(result->body, R"({"job":{}})");
    ASSERT_EQ(transport.requests().size(), 1);
    EXPECT_EQ(transport.requests().first().body, kBody);
    EXPECT_TRUE(transport.requests().first().changesState);
    EXPECT_EQ(sentHeader(0, "x-amz-date"), "20261123T020000Z");
    EXPECT_EQ(sentHeader(0, "content-type"), "application/json");
    EXPECT_TRUE(
        sentHeader(0, "authorization").contains("SignedHeaders=content-type;host;x-amz-date,"));
    EXPECT_TRUE(sentHeader(0, "authorization")
                    .contains("Credential=AKIDEXAMPLE/20261123/eu-central-1/mgn/"));
}

TEST_F(SignedCallTest, LeavesADefaultPortOutOfTheUrlAndTheSignature)
{
    transport.willAnswer(200, "{}");

    ASSERT_TRUE(outcome(OperationSafety::Read));

    EXPECT_EQ(transport.requests().first().url.port(), -1);
    EXPECT_EQ(sentHeader(0, "host"), "mgn.eu-central-1.amazonaws.com");
    EXPECT_FALSE(transport.requests().first().changesState);
}

TEST_F(SignedCallTest, RepeatsAReadWithItsBodyAndANewSignature)
{
    willFailTransient(Sent::Maybe);
    transport.willAnswer(500, "{}");
    transport.willAnswer(200, "{}");

    const auto whenDeciding = [this] {
        clock.advance(std::chrono::seconds(7));
        return 0.5;
    };
    auto *call = new net::SignedCall(operation(OperationSafety::Read),
                                     {transport, clock, whenDeciding, 0.0}, session, &owner);
    const auto result = support::waitResult<net::HttpReply>(call).value();

    ASSERT_TRUE(result);
    ASSERT_EQ(transport.requests().size(), 3);
    QSet<QByteArray> signatures;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(transport.requests().at(i).body, kBody);
        EXPECT_EQ(transport.requests().at(i).method, "POST");
        signatures.insert(sentHeader(i, "authorization"));
    }
    EXPECT_EQ(signatures.size(), 3);
    EXPECT_EQ(sentHeader(2, "x-amz-date"), "20261123T020014Z");
    EXPECT_EQ(sentHeader(0, "amz-sdk-invocation-id"), sentHeader(2, "amz-sdk-invocation-id"));
    EXPECT_EQ(sentHeader(2, "amz-sdk-request"), "attempt=3; max=3");
}

TEST_F(SignedCallTest, GivesUpAfterThreeAttemptsWithTheLastError)
{
    for (int i = 0; i < 3; ++i)
        transport.willAnswer(503, "<html>busy</html>", {{"x-amzn-requestid", "r-1"}});

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(transport.requests().size(), 3);
    EXPECT_EQ(result.error().kind, ErrorKind::Service);
    EXPECT_EQ(result.error().operation, QStringLiteral("StartCutover"));
    EXPECT_EQ(result.error().host, QStringLiteral("mgn.eu-central-1.amazonaws.com"));
    EXPECT_EQ(result.error().requestId, QStringLiteral("r-1"));
    EXPECT_EQ(session.quota.available(), net::RetryQuota::kCapacity - 28);
}

TEST_F(SignedCallTest, NeverRepeatsAChangingCallThatMayHaveArrived)
{
    willFailTransient(Sent::Maybe);

    const auto result = outcome(OperationSafety::Changing);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().sent, Sent::Maybe);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, NeverRepeatsAChangingCallAfterAServerError)
{
    int answers = 0;
    for (const int status : {500, 502, 503, 504, 408}) {
        for (const char *code : {"", "SlowDown", "ThrottlingException", "RequestExpired"}) {
            transport.willAnswer(status, "{}", {{"x-amzn-errortype", code}});
            ++answers;

            EXPECT_FALSE(outcome(OperationSafety::Changing)) << status << ' ' << code;
        }
    }
    EXPECT_EQ(transport.requests().size(), answers);
}

TEST_F(SignedCallTest, SendsNoNewKeysAfterAServerErrorThatSpeaksOfOldOnes)
{
    transport.willAnswer(500, "{}", {{"x-amzn-errortype", "ExpiredTokenException"}});
    int asked = 0;
    net::SignedOperation given = operation(OperationSafety::Changing);
    given.credentials = [&] { return keysNamed(++asked == 1 ? "AKIDOLD" : "AKIDNEW"); };
    auto *call = new net::SignedCall(given, {transport, clock, {}, 0.0}, session, &owner);

    EXPECT_FALSE(support::waitResult<net::HttpReply>(call).value());
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, TakesABareThrottlingPageForNoRefusalOfAChangingCall)
{
    transport.willAnswer(429, "<html>slow down</html>");

    EXPECT_FALSE(outcome(OperationSafety::Changing));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, RepeatsAChangingCallThatWasProvablyNotSent)
{
    willFailTransient(Sent::No);
    transport.willAnswer(202, "{}");

    EXPECT_TRUE(outcome(OperationSafety::Changing));
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(SignedCallTest, RepeatsAThrottledChangingCall)
{
    willThrottle();
    transport.willAnswer(202, "{}");

    EXPECT_TRUE(outcome(OperationSafety::Changing));
    EXPECT_EQ(transport.requests().size(), 2);
    EXPECT_EQ(session.quota.available(), net::RetryQuota::kCapacity);
}

TEST_F(SignedCallTest, StopsRepeatingWhenTheSharedQuotaIsEmpty)
{
    session.quota.take(net::RetryQuota::kCapacity);
    willThrottle();

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, TakesAnAnswerWithoutRequestIdToAChangingCallForSomebodyElses)
{
    transport.willAnswerBare(202, "{}");
    transport.willAnswerBare(200, "{}");

    const auto changing = outcome(OperationSafety::Changing);
    const auto read = outcome(OperationSafety::Read);

    ASSERT_FALSE(changing);
    EXPECT_EQ(changing.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(changing.error().sent, Sent::Maybe);
    EXPECT_EQ(changing.error().httpStatus, 202);
    EXPECT_TRUE(read);
}

} // namespace
