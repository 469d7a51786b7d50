// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/signedcallfixture.h"

#include <QPointer>

namespace {

using std::chrono::milliseconds;

class RefusedSignature : public SignedCallTest
{
protected:
    void willRefuseTheTime(const QByteArray &date)
    {
        transport.willAnswer(
            403,
            R"({"message":"Signature expired: 20261123T020000Z is now earlier than it may be"})",
            {{"x-amzn-errortype", "InvalidSignatureException"}, {"Date", date}});
    }
};

TEST_F(RefusedSignature, CorrectsASlowClockOnceForAChangingCallToo)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:10:00 GMT");
    transport.willAnswer(202, "{}");

    const auto result = outcome(OperationSafety::Changing);

    EXPECT_TRUE(result);
    ASSERT_EQ(transport.requests().size(), 2);
    EXPECT_EQ(sentHeader(1, "x-amz-date"), "20261123T021000Z");
    EXPECT_EQ(session.skew.offset, std::chrono::minutes(10));
}

TEST_F(RefusedSignature, CorrectsTheClockNotTwiceInOneCall)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:10:00 GMT");
    willRefuseTheTime("Mon, 23 Nov 2026 02:20:00 GMT");

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::ClockSkew);
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(RefusedSignature, DoesNotRepeatARefusedSignatureWhenTheClockIsRight)
{
    willRefuseTheTime("Mon, 23 Nov 2026 02:00:01 GMT");

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(RefusedSignature, ReportsAnAbsurdServerDateInsteadOfApplyingIt)
{
    willRefuseTheTime("Tue, 23 Nov 2027 02:00:00 GMT");

    EXPECT_FALSE(outcome(OperationSafety::Read));
    EXPECT_EQ(session.skew.offset, milliseconds(0));
    EXPECT_TRUE(session.skew.doubtful.has_value());
}

TEST_F(RefusedSignature, TriesRefreshedKeysOnceAfterExpiredOnes)
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

TEST_F(RefusedSignature, DoesNotRepeatExpiredKeysThatStayTheSame)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "ExpiredTokenException"}});

    const auto result = outcome(OperationSafety::Read);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(RefusedSignature, TellsOnceWhichKeysWereNotAccepted)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "UnrecognizedClientException"}});
    QStringList refused;
    net::SignedOperation given = operation(OperationSafety::Changing);
    given.credentialsRefused = [&](const QString &id) { refused << id; };
    auto *call = new net::SignedCall(given, {transport, clock, {}, 0.0}, session, &owner);

    EXPECT_FALSE(support::waitResult<net::HttpReply>(call).value());
    EXPECT_EQ(refused, QStringList{QStringLiteral("AKIDEXAMPLE")});
}

TEST_F(RefusedSignature, MayBeDeletedByWhoeverHearsOfIt)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "UnrecognizedClientException"}});
    net::SignedOperation given = operation(OperationSafety::Read);
    QPointer<net::SignedCall> call;
    given.credentialsRefused = [&](const QString &) { delete call; };
    call = new net::SignedCall(given, {transport, clock, {}, 0.0}, session, &owner);
    call->start();

    EXPECT_TRUE(support::waitFor([&] { return !call; }));
}

TEST_F(RefusedSignature, TellsNoRefusalOfKeysThatWereOnlyNotAllowed)
{
    transport.willAnswer(403, "{}", {{"x-amzn-errortype", "AccessDeniedException"}});
    int refusals = 0;
    net::SignedOperation given = operation(OperationSafety::Read);
    given.credentialsRefused = [&](const QString &) { ++refusals; };
    auto *call = new net::SignedCall(given, {transport, clock, {}, 0.0}, session, &owner);

    EXPECT_FALSE(support::waitResult<net::HttpReply>(call).value());
    EXPECT_EQ(refusals, 0);
}

TEST_F(RefusedSignature, SendsNothingWithoutCredentials)
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

TEST_F(RefusedSignature, SendsNoSecretInThePlaceOfItsId)
{
    constexpr char kMisplaced[] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    keys = keysNamed(kMisplaced);
    for (const OperationSafety safety : {OperationSafety::Read, OperationSafety::Changing}) {
        const auto result = outcome(safety);

        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::Credentials);
        EXPECT_EQ(result.error().code, QStringLiteral("KeyIdIsNoId"));
        EXPECT_EQ(result.error().sent, Sent::No);
        EXPECT_FALSE(result.error().message.contains(QLatin1String(kMisplaced)));
    }
    EXPECT_TRUE(transport.requests().isEmpty());
}

/// The computer sleeps while the answer is under way: its date is older than the moment it is read.
TEST_F(RefusedSignature, LearnsNoClockFromAnAnswerThatWasSleptThrough)
{
    for (const auto slept : {std::chrono::minutes(20), std::chrono::minutes(5)}) {
        const base::Instant before = clock.wall();
        transport.willAnswer(200, "{}", {{"Date", "Mon, 23 Nov 2026 02:00:00 GMT"}});
        auto *call = makeCall(OperationSafety::Read);
        std::optional<base::Result<net::HttpReply>> result;
        base::whenDone<net::HttpReply>(call, &owner, [&](const auto &r) { result = r; });
        call->start();
        clock.setWall(before + slept);
        ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));

        EXPECT_EQ(session.skew, aws::ClockSkew{});
        clock.setWall(before);
    }
}

} // namespace
