// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace support {

/// An HTTP proxy on 127.0.0.1 whose every tunnel leads to one port of this computer, whatever host
/// CONNECT names.
class TunnelProxy final : public QObject
{
public:
    explicit TunnelProxy(quint16 target);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// How many were opened.
    [[nodiscard]] int tunnels() const noexcept { return m_tunnels; }
    /// Towards the client and towards the target.
    void closeTunnels();

private:
    void takeConnections();
    void onAsked(QTcpSocket *client);
    void open(QTcpSocket *client);
    void join(QTcpSocket *from, QTcpSocket *to);

    quint16 m_target;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_ends;
    int m_tunnels = 0;
};

} // namespace support
