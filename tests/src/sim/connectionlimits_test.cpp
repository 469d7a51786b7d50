// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simconnection.h"
#include "sim/simserver.h"
#include "tests/src/sim/simtestservice.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

std::unique_ptr<QTcpSocket> connectedTo(const sim::SimServer &server)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, server.port());
    return socket;
}

bool isClosed(const QTcpSocket &socket)
{
    return socket.state() == QAbstractSocket::UnconnectedState;
}

} // namespace

TEST(ConnectionLimits, CloseAConnectionWithHalfARequest)
{
    sim::SimServer server({.requestTime = 50ms});
    ASSERT_TRUE(server.listen());
    const auto silent = connectedTo(server);
    const auto slow = connectedTo(server);

    slow->write("POST /ListWaves HTTP/1.1\r\nHost: h\r\n");

    EXPECT_TRUE(support::waitFor([&] { return isClosed(*silent) && isClosed(*slow); }));
}

TEST(ConnectionLimits, LeaveAConnectionOpenBetweenRequests)
{
    sim::SimServer server({.requestTime = 1s});
    ASSERT_TRUE(server.listen());
    const auto socket = connectedTo(server);
    socket->write(wireRequest(server, "ListWaves"));
    ASSERT_TRUE(support::waitFor([&] { return socket->bytesAvailable() > 0; }));
    const auto silent = connectedTo(server);

    // By the time that the silent one is closed the other one has been idle for longer.
    ASSERT_TRUE(support::waitFor([&] { return isClosed(*silent); }));

    EXPECT_FALSE(isClosed(*socket));
}

TEST(ConnectionLimits, RefuseTheSixtyFifthConnection)
{
    sim::SimServer server;
    ASSERT_TRUE(server.listen());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < sim::SimServer::kMostConnections; ++i)
        sockets.push_back(connectedTo(server));
    ASSERT_TRUE(support::waitFor(
        [&] { return server.connectionCount() == sim::SimServer::kMostConnections; }));

    const auto oneMore = connectedTo(server);
    ASSERT_TRUE(support::waitFor([&] { return isClosed(*oneMore); }));
    sockets.front()->disconnectFromHost();
    auto next = connectedTo(server);

    // The server may see the new one before the end of the old one.
    EXPECT_TRUE(support::waitFor([&] {
        if (isClosed(*next))
            next = connectedTo(server);
        return server.connectionCount() > sim::SimServer::kMostConnections;
    }));
}

TEST(ConnectionLimits, LetRequestsWaitWhileAnswersLieUnread)
{
    constexpr int requests = 16;
    sim::SimServer server({.faults = {QStringLiteral("huge-body@ListManagedAccounts=2")}});
    ASSERT_TRUE(server.listen());
    const auto socket = connectedTo(server);
    socket->setReadBufferSize(1024);
    socket->write(wireRequest(server, "ListManagedAccounts").repeated(requests));
    const auto handled = [&] { return server.requestCount(QStringLiteral("ListManagedAccounts")); };
    ASSERT_TRUE(support::waitFor([&] { return handled() > 3; }));

    EXPECT_FALSE(support::waitFor([&] { return handled() == requests; }, 500ms));
    socket->setReadBufferSize(0);
    const auto isAllRead = [&] {
        (void)socket->readAll();
        return handled() == requests;
    };
    EXPECT_TRUE(support::waitFor(isAllRead, 60s)) << handled();
}
