// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tunnelproxy.h"

#include <gtest/gtest.h>

#include <utility>

namespace support {

TunnelProxy::TunnelProxy(quint16 target) : m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TunnelProxy::takeConnections);
    EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
}

void TunnelProxy::closeTunnels()
{
    for (const QPointer<QTcpSocket> &end : std::exchange(m_ends, {})) {
        if (end)
            end->disconnectFromHost();
    }
}

void TunnelProxy::takeConnections()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { onAsked(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void TunnelProxy::onAsked(QTcpSocket *client)
{
    const QByteArray seen = client->peek(client->bytesAvailable());
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    EXPECT_TRUE(seen.startsWith("CONNECT ")) << seen.constData();
    client->skip(end + 4);
    client->disconnect(this);
    open(client);
}

void TunnelProxy::open(QTcpSocket *client)
{
    ++m_tunnels;
    auto *target = new QTcpSocket(this);
    m_ends << client << target;
    join(client, target);
    join(target, client);
    connect(target, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    target->connectToHost(QHostAddress::LocalHost, m_target);
}

void TunnelProxy::join(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace support
