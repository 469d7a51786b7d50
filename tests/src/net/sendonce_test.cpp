// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttptransport.h"

#include "tests/support/faultserver.h"
#include "tests/support/sharedcorpus.h"
#include "tests/support/unexpectedwarnings.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <ostream>
#include <tuple>

namespace {

using base::ErrorKind;
using base::Sent;
using std::chrono::milliseconds;
using support::FaultAnswer;
using support::FaultServer;
using support::Wire;

/// One row: what the server does with a whole request, and what a caller must learn.
struct FaultRow {
    const char *name;
    FaultAnswer answer;
    std::optional<ErrorKind> kind; ///< nullopt: an answer
    int status = 0;
    bool isNoisy =
        false; ///< Qt refuses to rewind the body, then reports the status as a second error
};

void PrintTo(const FaultRow &row, std::ostream *out)
{
    *out << row.name;
}

class SendOnce : public testing::TestWithParam<std::tuple<Wire, FaultRow>>
{
protected:
    SendOnce()
    {
        if (row().isNoisy)
            noise.emplace(QStringLiteral("this method must only be called once"));
    }
    [[nodiscard]] static const FaultRow &row() { return std::get<1>(GetParam()); }
    [[nodiscard]] static net::HttpRequest requestTo(const FaultServer &server,
                                                    const QByteArray &body)
    {
        net::HttpRequest request;
        request.url = server.url();
        request.body = body;
        request.changesState = !body.isEmpty();
        return request;
    }
    [[nodiscard]] base::Result<net::HttpReply> send(const net::HttpRequest &request)
    {
        return support::waitResult<net::HttpReply>(transport.send(request, &owner)).value();
    }
    /// A second request would come at once: Qt re-sends without a pause.
    static void expectNoMoreThan(int count, const FaultServer &server)
    {
        (void)support::waitFor([&] { return server.requestCount() > count; }, milliseconds(60));
        EXPECT_LE(server.requestCount(), count);
    }
    static void expectOutcome(const base::Result<net::HttpReply> &result)
    {
        if (!row().kind) {
            ASSERT_TRUE(result) << result.error().message.toStdString();
            EXPECT_EQ(result->status, row().status);
            return;
        }
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, *row().kind) << result.error().message.toStdString();
        EXPECT_EQ(result.error().sent, Sent::Maybe);
        EXPECT_EQ(result.error().httpStatus, row().status);
    }

    net::QtHttpTransport transport{{.caBundle = support::dataPath(QStringLiteral("tls/ca.pem"))}};
    QObject owner;
    std::optional<support::ExpectWarning> noise;
};

TEST_P(SendOnce, TheServerReceivesNoSecondRequest)
{
    const std::pair<QByteArray, QByteArray> requests[] = {
        {"POST", R"({"sourceServerIDs":[]})"}, {"POST", ""}, {"GET", ""}};
    for (const auto &[method, body] : requests) {
        SCOPED_TRACE(method.toStdString() + " " + body.toStdString());
        FaultServer server({.wire = std::get<0>(GetParam()), .answer = row().answer});
        net::HttpRequest request = requestTo(server, body);
        request.method = method;

        const auto result = send(request);

        expectOutcome(result);
        EXPECT_EQ(server.requestCount(), 1);
        expectNoMoreThan(1, server);
    }
}

/// On a connection that was used before: the second request is read, then the row happens.
TEST_P(SendOnce, AReadOnAUsedConnectionIsNotSentTwice)
{
    FaultServer server(
        {.wire = std::get<0>(GetParam()), .answer = [](QTcpSocket &socket, int number) {
             if (number == 1)
                 socket.write(support::httpAnswer(200, "{}"));
             else
                 row().answer(socket, number);
         }});
    net::HttpRequest request = requestTo(server, "{}");
    request.changesState = false;
    ASSERT_TRUE(send(request));

    const auto result = send(request);

    expectOutcome(result);
    EXPECT_EQ(server.requestCount(), 2);
    EXPECT_EQ(server.usedConnections(), 1);
    expectNoMoreThan(2, server);
}

const char kHead[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

INSTANTIATE_TEST_SUITE_P(
    Table, SendOnce,
    testing::Combine(
        testing::Values(Wire::Plain, Wire::Tls),
        testing::Values(
            FaultRow{"ClosesWithoutAnswer", support::closesAfter(milliseconds(0)),
                     ErrorKind::ConnectionLost},
            FaultRow{"ClosesLater", support::closesAfter(milliseconds(80)),
                     ErrorKind::ConnectionLost},
            FaultRow{"Resets", support::resets(), ErrorKind::ConnectionLost},
            FaultRow{"CutsTheStatusLine", support::sendsAndCloses("HTTP/1.1 20"),
                     ErrorKind::ConnectionLost},
            FaultRow{"CutsTheHeaders", support::sendsAndCloses(kHead), ErrorKind::ConnectionLost},
            FaultRow{"SpeaksNoHttp", support::sendsAndCloses("220 mail.example.com ready\r\n"),
                     ErrorKind::ConnectionLost},
            FaultRow{"SaysContinueOnly", support::sendsAndCloses("HTTP/1.1 100 Continue\r\n\r\n"),
                     ErrorKind::ConnectionLost},
            FaultRow{
                "SaysContinueFirst",
                support::sends("HTTP/1.1 100 Continue\r\n\r\n" + support::httpAnswer(200, "{}")),
                std::nullopt, 200},
            FaultRow{"SwitchesProtocols",
                     support::sends("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n"
                                    "Upgrade: x\r\n\r\n"
                                    + support::httpAnswer(200, "{}")),
                     ErrorKind::Protocol, 101},
            FaultRow{
                "CutsTheBody",
                support::sendsAndCloses(QByteArray(kHead) + "Content-Length: 100\r\n\r\n{\"job\""),
                ErrorKind::ConnectionLost, 200},
            FaultRow{
                "CutsTheChunks",
                support::sendsAndCloses(QByteArray(kHead)
                                        + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"job\":\r\n"),
                ErrorKind::ConnectionLost, 200},
            FaultRow{"CutsABodyOfUnknownLength",
                     support::sendsAndCloses(QByteArray(kHead) + "\r\n{\"job\""), std::nullopt,
                     200},
            FaultRow{"TimesOutWith408",
                     support::sendsAndCloses(support::httpAnswer(408, "", "Connection: close\r\n")),
                     std::nullopt, 408},
            FaultRow{"IsBusyWith503",
                     support::sendsAndCloses(support::httpAnswer(503, "<html>",
                                                                 "Connection: close\r\n")),
                     std::nullopt, 503},
            FaultRow{"RefusesWith400", support::sends(support::httpAnswer(400, "{}")), std::nullopt,
                     400},
            FaultRow{"ConflictsWith409", support::sends(support::httpAnswer(409, "{}")),
                     std::nullopt, 409},
            FaultRow{"Redirects307",
                     support::sends(support::httpAnswer(307, "", "Location: /other\r\n")),
                     ErrorKind::Protocol, 307, true},
            FaultRow{"AsksForAPassword",
                     support::sends(support::httpAnswer(401, "",
                                                        "WWW-Authenticate: Basic realm=\"x\"\r\n")),
                     ErrorKind::Protocol, 401},
            FaultRow{
                "Negotiates",
                support::sends(support::httpAnswer(401, "", "WWW-Authenticate: Negotiate\r\n")),
                ErrorKind::Protocol, 401})),
    [](const auto &row) {
        return std::string(std::get<0>(row.param) == Wire::Tls ? "Tls" : "Plain")
               + std::get<1>(row.param).name;
    });

class SendOnceOverWire : public testing::TestWithParam<Wire>
{
protected:
    net::QtHttpTransport transport{{.caBundle = support::dataPath(QStringLiteral("tls/ca.pem"))}};
    QObject owner;
};

TEST_P(SendOnceOverWire, AConnectionClosedWhileIdleIsReplaced)
{
    FaultServer server(
        {.wire = GetParam(), .answer = support::sends(support::httpAnswer(200, "{}"))});
    net::HttpRequest request;
    request.url = server.url();
    request.body = "{}";
    ASSERT_TRUE(support::waitResult<net::HttpReply>(transport.send(request, &owner)).value());
    server.closeConnections();
    ASSERT_TRUE(support::waitFor([&] { return server.openConnections() == 0; }));

    const auto result =
        support::waitResult<net::HttpReply>(transport.send(request, &owner)).value();

    EXPECT_TRUE(result);
    EXPECT_EQ(server.requestCount(), 2);
    EXPECT_EQ(server.usedConnections(), 2);
}

/// The connection ends before a whole request has come: in its body, in its head, at once.
class CutRequest : public testing::TestWithParam<std::tuple<Wire, int>>
{
protected:
    net::QtHttpTransport transport{{.caBundle = support::dataPath(QStringLiteral("tls/ca.pem"))}};
    QObject owner;
};

TEST_P(CutRequest, IsNotSentAgainOnceAByteHasLeft)
{
    const auto &[wire, bytes] = GetParam();
    FaultServer server({.wire = wire, .answer = support::staysSilent(), .closesAt = bytes});
    net::HttpRequest request;
    request.url = server.url();
    request.body = QByteArray(8 * 1024 * 1024, 'x');
    request.changesState = true;

    const auto result =
        support::waitResult<net::HttpReply>(transport.send(request, &owner)).value();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().sent,
              result.error().kind == ErrorKind::ConnectionLost ? Sent::Maybe : Sent::No)
        << result.error().message.toStdString();
    if (bytes > 0) {
        EXPECT_EQ(result.error().kind, ErrorKind::ConnectionLost);
    }
    const int connections = server.connections();
    (void)support::waitFor([&] { return server.connections() > connections; }, milliseconds(60));
    EXPECT_EQ(server.connections(), connections);
    EXPECT_LE(server.usedConnections(), 1);
    EXPECT_EQ(server.requestCount(), 0);
}

INSTANTIATE_TEST_SUITE_P(Table, CutRequest,
                         testing::Combine(testing::Values(Wire::Plain, Wire::Tls),
                                          testing::Values(0, 1, 100'000)),
                         [](const auto &row) {
                             return std::string(std::get<0>(row.param) == Wire::Tls ? "Tls"
                                                                                    : "Plain")
                                    + "At" + std::to_string(std::get<1>(row.param));
                         });

INSTANTIATE_TEST_SUITE_P(Wires, SendOnceOverWire, testing::Values(Wire::Plain, Wire::Tls),
                         [](const auto &wire) {
                             return wire.param == Wire::Tls ? "Tls" : "Plain";
                         });

} // namespace
