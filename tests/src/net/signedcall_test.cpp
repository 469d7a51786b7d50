// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/signedcall.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QPointer>
#include <QSet>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using base::ErrorKind;
using base::Retry;
using base::Sent;
using net::OperationSafety;
using std::chrono::milliseconds;

const QByteArray kBody = R"({"sourceServerIDs":["s-0123456789abcdef0"]})";
const QByteArray kSkewed = R"({"message":"Signature expired: 20261123T020000Z is now earlier than it may be"})";

class SignedCallTest : public testing::Test
{
protected:
    [[nodiscard]] net::SignedOperation operation(OperationSafety safety) const
    {
        net::SignedOperation out;
        out.request.url = QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com:443/StartCutover"));
        out.request.body = kBody;
        out.endpoint.region = QStringLiteral("eu-central-1");
        out.endpoint.service = QStringLiteral("mgn");
        out.credentials = [this] { return keys; };
        out.safety = safety;
        out.name = QStringLiteral("StartCutover");
        return out;
    }
    [[nodiscard]] net::SignedCall *makeCall(OperationSafety safety)
    {
        return new net::SignedCall(operation(safety), {transport, clock, [] { return 0.5; }, 0.0}, session,
                                   &owner);
    }
    [[nodiscard]] base::Result<net::HttpReply> outcome(OperationSafety safety)
    {
        return support::waitResult<net::HttpReply>(makeCall(safety)).value();
    }
    [[nodiscard]] QByteArray sentHeader(int request, const char *name) const
    {
        return net::headerValue(transport.requests().at(request).headers, name).value_or("(none)");
    }
    void willFailTransient(Sent sent)
    {
        transport.willFail(ErrorKind::ConnectionLost, Retry::Backoff, sent);
    }
    void willThrottle() { transport.willAnswer(429, "{}", {{"x-amzn-errortype", "ThrottlingException"}}); }
    void willRefuseTheTime(const QByteArray &date)
    {
        transport.willAnswer(403, kSkewed, {{"x-amzn-errortype", "InvalidSignatureException"}, {"Date", date}});
    }
    static base::Result<aws::Credentials> keysNamed(const char *id)
    {
        aws::Credentials out;
        out.accessKeyId = QString::fromLatin1(id);
        out.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
        return out;
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    net::EndpointSession session;
    base::Result<aws::Credentials> keys = keysNamed("AKIDEXAMPLE");
    QObject owner;
};

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
    EXPECT_TRUE(sentHeader(0, "authorization").contains("SignedHeaders=content-type;host;x-amz-date,"));
    EXPECT_TRUE(sentHeader(0, "authorization").contains("Credential=AKIDEXAMPLE/20261123/eu-central-1/mgn/"));
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

    auto *call = makeCall(OperationSafety::Read);
    QObject::connect(call, &net::SignedCall::retryScheduled, &owner,
                     [this] { clock.advance(std::chrono::seconds(7)); });
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
    for (const int status : {500, 502, 503, 504, 408}) {
        transport.willAnswer(status, "");

        EXPECT_FALSE(outcome(OperationSafety::Changing)) << status;
    }
    EXPECT_EQ(transport.requests().size(), 5);
}

TEST_F(SignedCallTest, RepeatsAChangingCallThatWasProvablyNotSent)
{
    willFailTransient(Sent::No);
    transport.willAnswer(202, "{}");

    EXPECT_TRUE(outcome(OperationSafety::Changing));
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(SignedCallTest, RepeatsAThrottledChangingCallAndTellsOfIt)
{
    willThrottle();
    transport.willAnswer(202, "{}");
    auto *call = makeCall(OperationSafety::Changing);
    QList<int> attempts;
    QObject::connect(call, &net::SignedCall::retryScheduled, &owner,
                     [&](int attempt, milliseconds, const base::Error &error) {
                         attempts << attempt;
                         EXPECT_EQ(error.kind, ErrorKind::Throttled);
                     });

    EXPECT_TRUE(support::waitResult<net::HttpReply>(call).value());
    EXPECT_EQ(attempts, QList<int>{2});
    EXPECT_EQ(session.quota.available(), net::RetryQuota::kCapacity);
}

TEST_F(SignedCallTest, StopsRepeatingWhenTheSharedQuotaIsEmpty)
{
    session.quota.take(net::RetryQuota::kCapacity);
    willThrottle();

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, CorrectsASlowClockOnceForAChangingCallToo)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:10:00 GMT");
    transport.willAnswer(202, "{}");

    const auto result = outcome(OperationSafety::Changing);

    EXPECT_TRUE(result);
    ASSERT_EQ(transport.requests().size(), 2);
    EXPECT_EQ(sentHeader(1, "x-amz-date"), "20261123T021000Z");
    EXPECT_EQ(session.skew.offset, std::chrono::minutes(10));
}

TEST_F(SignedCallTest, CorrectsTheClockNotTwiceInOneCall)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:10:00 GMT");
    willRefuseTheTime("Mon, 23 Nov 2026 02:20:00 GMT");

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::ClockSkew);
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(SignedCallTest, DoesNotRepeatARefusedSignatureWhenTheClockIsRight)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:00:01 GMT");

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, ReportsAnAbsurdServerDateInsteadOfApplyingIt)
{
    willRefuseTheTime("Tue, 23 Nov 2027 02:00:00 GMT");

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(session.skew.offset, milliseconds(0));
    EXPECT_TRUE(session.skew.doubtful.has_value());
}

TEST_F(SignedCallTest, TriesRefreshedKeysOnceAfterExpiredOnes)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "ExpiredTokenException"}});
    transport.willAnswer(202, "{}");
    int asked = 0;
    net::SignedOperation given = operation(OperationSafety::Changing);
    given.credentials = [&] { return keysNamed(++asked == 1 ? "AKIDOLD" : "AKIDNEW"); };
    auto *call = new net::SignedCall(given, {transport, clock, {}, 0.0}, session, &owner);

    EXPECT_TRUE(support::waitResult<net::HttpReply>(call).value());
    EXPECT_TRUE(sentHeader(1, "authorization").contains("Credential=AKIDNEW/"));
}

TEST_F(SignedCallTest, DoesNotRepeatExpiredKeysThatStayTheSame)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "ExpiredTokenException"}});

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, SendsNothingWithoutCredentials)
{
    base::Error missing;
    missing.kind = ErrorKind::Credentials;
    keys = base::failure(missing);

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(result.error().operation, QStringLiteral("StartCutover"));
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(SignedCallTest, CancelWhileSendingStopsTheExchangeAndSaysMaybe)
{
    transport.willHang();
    auto *call = makeCall(OperationSafety::Changing);
    QList<base::Error> errors;
    base::whenDone<net::HttpReply>(call, &owner, [&](const auto &result) { errors << result.error(); });
    call->start();
    ASSERT_EQ(transport.underWay(), 1);

    call->cancel();

    EXPECT_EQ(transport.underWay(), 0);
    ASSERT_TRUE(support::waitFor([&] { return !errors.isEmpty(); }));
    EXPECT_EQ(errors.first().kind, ErrorKind::Cancelled);
    EXPECT_EQ(errors.first().sent, Sent::Maybe);
}

TEST_F(SignedCallTest, CancelWhileWaitingSendsNothingMore)
{
    willThrottle();
    auto *call = new net::SignedCall(operation(OperationSafety::Read), {transport, clock, {}, 1000.0}, session,
                                     &owner);
    QObject::connect(call, &net::SignedCall::retryScheduled, call, [call] { call->cancel(); });

    const auto result = support::waitResult<net::HttpReply>(call).value();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(result.error().sent, Sent::No);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(SignedCallTest, DeletingItEndsTheExchange)
{
    transport.willHang();
    QPointer<net::SignedCall> call = makeCall(OperationSafety::Read);
    call->start();

    delete call.data();

    EXPECT_EQ(transport.requests().size(), 1);
    EXPECT_EQ(transport.underWay(), 0);
}

} // namespace
