// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <gtest/gtest.h>

/// What a browser sends to 127.0.0.1 to get `target`.
inline QByteArray getRequest(quint16 port, const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
           + "\r\nAccept: text/html\r\n\r\n";
}

/// Sends bytes to 127.0.0.1; all that came back by the end of the connection. Empty when nothing
/// listens there.
inline QByteArray sendTo(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(bytes);
    EXPECT_TRUE(support::waitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }));
    return socket.readAll();
}

inline QByteArray browse(quint16 port, const QByteArray &target)
{
    return sendTo(port, getRequest(port, target));
}

/// Whether a connection is refused.
inline bool isPortClosed(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    EXPECT_TRUE(support::waitFor([&] {
        return socket.state() == QTcpSocket::ConnectedState
               || socket.state() == QTcpSocket::UnconnectedState;
    }));
    return socket.error() == QTcpSocket::ConnectionRefusedError;
}
