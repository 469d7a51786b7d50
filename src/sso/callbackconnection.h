// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/callbackanswer.h"
#include "sso/callbackpage.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace sso {

/// One connection of a browser: reads one request within bounds of size and time and answers it.
/// What is no callback it answers by itself. Owns the socket and ends with it.
class CallbackConnection final : public QObject
{
    Q_OBJECT

public:
    CallbackConnection(QTcpSocket *socket, std::chrono::milliseconds requestTime, QObject *parent);

    /// Sends the page and ends the connection.
    void answer(CallbackPage page);
    /// Ends the connection at once, unless a page is on its way.
    void drop();

signals:
    /// A callback came, whatever it is worth; answer() is still to be called.
    void asked(const sso::CallbackAnswer &answer);

private:
    void onReadyRead();

    QTcpSocket *m_socket;
    quint16 m_port;
    QByteArray m_bytes;
    QTimer m_deadline;
    bool m_isAnswered = false;
};

} // namespace sso
