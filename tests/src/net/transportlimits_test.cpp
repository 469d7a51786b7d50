// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/transportfixture.h"

#include "tests/support/heartbeat.h"

#include <QTimer>

#include <algorithm>

namespace {

using base::ErrorKind;
using base::Retry;
using base::Sent;
using std::chrono::milliseconds;
using support::FaultServer;
using support::httpAnswer;
using support::sends;

TEST_F(TransportTest, EndsADrippingAnswerAtItsDeadline)
{
    FaultServer server({.answer = support::drips(1'000'000, milliseconds(5))});
    net::HttpRequest request = requestTo(server.url());
    request.deadline = milliseconds(150);

    const auto result = send(request);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Timeout);
    EXPECT_EQ(result.error().sent, Sent::Maybe);
    EXPECT_EQ(result.error().retry, Retry::Backoff);
    EXPECT_EQ(server.requestCount(), 1);
}

TEST_F(TransportTest, EndsASilentAnswerAtTheIdleDeadline)
{
    FaultServer server({.answer = support::staysSilent()});
    net::QtHttpTransport impatient({.idleDeadline = milliseconds(100)});

    const auto result = sendOver(impatient, requestTo(server.url()));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Timeout);
    EXPECT_EQ(result.error().sent, Sent::Maybe);
    EXPECT_EQ(server.requestCount(), 1);
}

TEST_F(TransportTest, KnowsThatNothingWasSentWhenTlsNeverBegins)
{
    FaultServer server({.answer = support::staysSilent()});
    net::QtHttpTransport impatient({.connectDeadline = milliseconds(100)});
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));

    const auto result = sendOver(impatient, requestTo(url));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Timeout);
    EXPECT_EQ(result.error().code, QStringLiteral("ConnectTimeout"));
    EXPECT_EQ(result.error().sent, Sent::No);
}

/// Such a read has no byte that tells whether it left.
TEST_F(TransportTest, EndsAReadWithoutABodyAtTheConnectDeadline)
{
    FaultServer server({.answer = support::staysSilent()});
    net::QtHttpTransport impatient({.connectDeadline = milliseconds(100)});
    net::HttpRequest request = requestTo(server.url());
    request.url.setScheme(QStringLiteral("https"));
    request.method = "GET";
    request.body.clear();

    const auto result = sendOver(impatient, request);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, QStringLiteral("ConnectTimeout"));
    EXPECT_EQ(result.error().retry, Retry::Backoff);
}

TEST_F(TransportTest, KnowsThatNothingWasSentWhenThePortIsClosed)
{
    QUrl url;
    {
        FaultServer gone({.answer = support::staysSilent()});
        url = gone.url();
    }

    const auto result = send(requestTo(url));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::NotConnected);
    EXPECT_EQ(result.error().sent, Sent::No);
    EXPECT_EQ(result.error().retry, Retry::Backoff);
    EXPECT_EQ(result.error().host, QStringLiteral("127.0.0.1:%1").arg(url.port()));
}

TEST_F(TransportTest, KnowsThatNothingWasSentWhenTheNameIsUnknown)
{
    net::QtHttpTransport direct({.proxyLookup = [](const QNetworkProxyQuery &) {
        return QNetworkProxy(QNetworkProxy::NoProxy);
    }});

    const auto result =
        sendOver(direct, requestTo(QUrl(QStringLiteral("https://no-such-host.invalid/"))));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::NotConnected);
    EXPECT_EQ(result.error().sent, Sent::No);
}

struct SizeRow {
    const char *name;
    QByteArray answer;
    bool isTaken;
};

class Sizes : public TransportTest, public testing::WithParamInterface<SizeRow>
{};

TEST_P(Sizes, AreCappedWhileReading)
{
    FaultServer server({.answer = sends(GetParam().answer)});
    net::HttpRequest request = requestTo(server.url());
    request.maxBodyBytes = 1'000;

    const auto result = send(request);

    EXPECT_EQ(result.has_value(), GetParam().isTaken);
    if (!result) {
        EXPECT_EQ(result.error().kind, ErrorKind::TooLarge);
        EXPECT_EQ(result.error().sent, Sent::Maybe);
    }
}

QByteArray chunked(int status, qsizetype size)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\nTransfer-Encoding: chunked\r\n\r\n"
           + QByteArray::number(size, 16) + "\r\n" + QByteArray(size, 'x') + "\r\n0\r\n\r\n";
}

INSTANTIATE_TEST_SUITE_P(
    Table, Sizes,
    testing::Values(
        SizeRow{"AtTheCap", httpAnswer(200, QByteArray(1'000, 'x')), true},
        SizeRow{"Announced", "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n{", false},
        SizeRow{"OneMore", httpAnswer(200, QByteArray(1'001, 'x')), false},
        SizeRow{"ChunkedAtTheCap", chunked(200, 1'000), true},
        SizeRow{"ChunkedLarger", chunked(200, 3'000'000), false},
        SizeRow{"ErrorLarger", chunked(500, 3'000'000), false},
        SizeRow{"Endless", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5'000'000, 'x'), false}),
    [](const auto &row) { return std::string(row.param.name); });

TEST_F(TransportTest, CancelAfterSendingSaysThatItMayHaveArrived)
{
    FaultServer server({.answer = support::staysSilent()});
    auto *call = transport.send(requestTo(server.url()), &owner);
    std::optional<base::Error> error;
    base::whenDone<net::HttpReply>(call, &owner,
                                   [&](const auto &result) { error = result.error(); });
    call->start();
    ASSERT_TRUE(support::waitFor([&] { return server.requestCount() == 1; }));

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->kind, ErrorKind::Cancelled);
    EXPECT_EQ(error->sent, Sent::Maybe);
}

TEST_F(TransportTest, CancelBeforeSendingSendsNothing)
{
    FaultServer server({.answer = support::staysSilent()});
    auto *call = transport.send(requestTo(server.url()), &owner);
    std::optional<base::Error> error;
    base::whenDone<net::HttpReply>(call, &owner,
                                   [&](const auto &result) { error = result.error(); });

    call->start();
    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->sent, Sent::No);
    (void)support::waitFor([&] { return server.requestCount() > 0; }, milliseconds(60));
    EXPECT_EQ(server.requestCount(), 0);
}

TEST_F(TransportTest, DeletingACallIsQuietAndFreesItsTurn)
{
    FaultServer server({.answer = support::staysSilent()});
    net::QtHttpTransport narrow({.parallelReads = 1});
    auto *first = narrow.send(requestTo(server.url()), &owner);
    auto *second = narrow.send(requestTo(server.url()), &owner);
    first->start();
    second->start();
    ASSERT_TRUE(support::waitFor([&] { return server.requestCount() == 1; }));

    delete first;

    EXPECT_TRUE(support::waitFor([&] { return server.requestCount() == 2; }));
    delete second;
}

TEST_F(TransportTest, ReadsInSequenceShareOneConnection)
{
    FaultServer server({.wire = support::Wire::Tls, .answer = sends(httpAnswer(200, "{}"))});

    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(send(requestTo(server.url())));

    EXPECT_EQ(server.requestCount(), 10);
    EXPECT_EQ(server.connections(), 1);
}

TEST_F(TransportTest, EachChangingCallHasAConnectionOfItsOwn)
{
    const support::Heartbeat heartbeat;
    FaultServer server({.answer = sends(httpAnswer(200, "{}"))});
    net::HttpRequest changing = requestTo(server.url());
    changing.changesState = true;
    ASSERT_TRUE(send(requestTo(server.url())));

    ASSERT_TRUE(send(changing));
    ASSERT_TRUE(send(changing));

    EXPECT_EQ(server.usedConnections(), 3);
}

TEST_F(TransportTest, FourReadsOfOneEndpointAreUnderWayAtMost)
{
    int open = 0;
    int most = 0;
    FaultServer server({.answer = [&](QTcpSocket &socket, int) {
        most = std::max(most, ++open);
        QTimer::singleShot(milliseconds(200), &socket, [&open, &socket] {
            --open;
            socket.write(httpAnswer(200, "{}"));
        });
    }});
    // Answers are slow to this patience: one connection after the other is taken.
    net::QtHttpTransport hasty({.readPatience = milliseconds(1)});
    int done = 0;

    for (int i = 0; i < 10; ++i) {
        auto *call = hasty.send(requestTo(server.url()), &owner);
        base::whenDone<net::HttpReply>(call, &owner, [&](const auto &result) {
            EXPECT_TRUE(result);
            ++done;
        });
        call->start();
    }

    EXPECT_TRUE(support::waitFor([&] { return done == 10; }));
    EXPECT_EQ(most, 4);
}

TEST_F(TransportTest, TheDeadlineOfAWaitingReadHasNotBegun)
{
    static constexpr milliseconds kDeadline(1'000);
    FaultServer server({.answer = [](QTcpSocket &socket, int number) {
        // The first is held for longer than the second may take once it has begun.
        QTimer::singleShot(number == 1 ? 2 * kDeadline : milliseconds(0), &socket,
                           [&socket] { socket.write(httpAnswer(200, "{}")); });
    }});
    net::QtHttpTransport narrow({.parallelReads = 1});
    net::HttpRequest waiting = requestTo(server.url());
    waiting.deadline = kDeadline;
    QList<bool> answered;

    for (const net::HttpRequest &request : {requestTo(server.url()), waiting}) {
        auto *call = narrow.send(request, &owner);
        base::whenDone<net::HttpReply>(
            call, &owner, [&](const auto &result) { answered.append(result.has_value()); });
        call->start();
    }

    EXPECT_TRUE(support::waitFor([&] { return answered.size() == 2; }));
    EXPECT_EQ(answered, QList<bool>({true, true}));
}

} // namespace
