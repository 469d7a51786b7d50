// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/replyoutcome.h"

#include <gtest/gtest.h>

#include <ostream>

namespace {

using base::ErrorKind;
using base::Sent;
using net::ReplyFacts;
using net::replyOutcome;

struct BelowHttpRow {
    const char *name;
    QNetworkReply::NetworkError error;
    ErrorKind kindBefore; ///< nothing was handed over
    ErrorKind kindAfter;  ///< bytes were handed over
};

void PrintTo(const BelowHttpRow &row, std::ostream *out)
{
    *out << row.name;
}

class BelowHttp : public testing::TestWithParam<BelowHttpRow>
{};

TEST_P(BelowHttp, IsToldApartByWhatWasHandedOver)
{
    ReplyFacts facts;
    facts.error = GetParam().error;

    const auto before = replyOutcome(facts);
    facts.wasHanded = true;
    const auto after = replyOutcome(facts);

    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().kind, GetParam().kindBefore);
    EXPECT_EQ(before.error().sent, Sent::No);
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().kind, GetParam().kindAfter);
    EXPECT_EQ(after.error().sent, Sent::Maybe);
}

INSTANTIATE_TEST_SUITE_P(
    Table, BelowHttp,
    testing::Values(BelowHttpRow{"Refused", QNetworkReply::ConnectionRefusedError,
                                 ErrorKind::NotConnected, ErrorKind::ConnectionLost},
                    BelowHttpRow{"Closed", QNetworkReply::RemoteHostClosedError,
                                 ErrorKind::NotConnected, ErrorKind::ConnectionLost},
                    BelowHttpRow{"WouldResend", QNetworkReply::ContentReSendError,
                                 ErrorKind::NotConnected, ErrorKind::ConnectionLost},
                    BelowHttpRow{"UnknownNetwork", QNetworkReply::UnknownNetworkError,
                                 ErrorKind::NotConnected, ErrorKind::ConnectionLost},
                    BelowHttpRow{"Handshake", QNetworkReply::SslHandshakeFailedError,
                                 ErrorKind::Tls, ErrorKind::Tls},
                    BelowHttpRow{"Idle", QNetworkReply::OperationCanceledError, ErrorKind::Timeout,
                                 ErrorKind::Timeout},
                    BelowHttpRow{"ProxyRefused", QNetworkReply::ProxyConnectionRefusedError,
                                 ErrorKind::NotConnected, ErrorKind::ConnectionLost},
                    BelowHttpRow{"ProxyPassword", QNetworkReply::ProxyAuthenticationRequiredError,
                                 ErrorKind::Protocol, ErrorKind::Protocol},
                    BelowHttpRow{"NoHttp", QNetworkReply::ProtocolFailure, ErrorKind::Protocol,
                                 ErrorKind::Protocol},
                    BelowHttpRow{"NothingAtAll", QNetworkReply::NoError, ErrorKind::NotConnected,
                                 ErrorKind::ConnectionLost}),
    [](const auto &row) { return std::string(row.param.name); });

ReplyFacts answer(int status, const net::Headers &headers = {}, const QByteArray &body = {})
{
    ReplyFacts facts;
    facts.wasHanded = true;
    facts.reply = {.status = status, .headers = headers, .body = body};
    return facts;
}

TEST(ReplyOutcome, TakesEveryFinalStatusThatIsNoChallengeAndNoRedirect)
{
    for (const int status : {200, 202, 204, 299, 400, 402, 403, 404, 409, 418, 429, 500, 503, 599})
        EXPECT_TRUE(replyOutcome(answer(status))) << status;
    for (const int status : {100, 101, 103, 199, 300, 304, 399, 401, 407, 600, 999})
        EXPECT_FALSE(replyOutcome(answer(status))) << status;
}

TEST(ReplyOutcome, TakesAnUnauthorizedAnswerWhereTheServiceHasSuch)
{
    ReplyFacts facts = answer(401, {}, "{}");
    facts.error = QNetworkReply::AuthenticationRequiredError;
    EXPECT_FALSE(replyOutcome(facts));

    facts.takesUnauthorized = true;

    EXPECT_TRUE(replyOutcome(facts));
    facts.reply.status = 407;
    EXPECT_FALSE(replyOutcome(facts)) << "that one is a proxy's";
}

TEST(ReplyOutcome, MeasuresTheBodyAgainstItsAnnouncedLength)
{
    EXPECT_TRUE(replyOutcome(answer(200, {{"Content-Length", "2"}}, "{}")));
    EXPECT_FALSE(replyOutcome(answer(200, {{"content-length", "3"}}, "{}")));
    EXPECT_FALSE(replyOutcome(answer(200, {{"Content-Length", "-1"}}, "{}")));
    EXPECT_FALSE(replyOutcome(answer(200, {{"Content-Length", "2, 2"}}, "{}")));
}

TEST(ReplyOutcome, SaysThatTheProxyWasGuessed)
{
    ReplyFacts facts;
    facts.error = QNetworkReply::ConnectionRefusedError;
    facts.errorText = QStringLiteral("refused");
    facts.isProxyGuessed = true;

    const auto outcome = replyOutcome(facts);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().message,
              QStringLiteral("refused (the look-up of the proxy did not answer)"));
}

TEST(ReplyOutcome, CutsALongRequestId)
{
    const auto outcome =
        replyOutcome(answer(302, {{"x-amzn-RequestId", QByteArray(100'000, 'r')}}));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().requestId.size(), 200);
}

TEST(ReplyOutcome, KeepsTheRequestIdOfARefusedAnswer)
{
    const auto outcome = replyOutcome(answer(302, {{"x-amzn-RequestId", "r-1"}}));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().requestId, QStringLiteral("r-1"));
    EXPECT_EQ(outcome.error().httpStatus, 302);
}

} // namespace
