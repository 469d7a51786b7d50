// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/delivery.h"
#include "sim/requestparser.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace sim {

/// One accepted connection: bytes in, requests handled one after another in the order they came.
/// A request must be complete in time, and no further one is read while the answers lie unread.
/// Owns the socket and ends with it.
class SimConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Delivery(const HttpRequest &)>;

    /// What may wait in the connection to be read by the client before requests have to wait.
    static constexpr qint64 kMostUnread = 8 * 1024 * 1024;

    /// `requestTime`: for the first request from now on, for later ones from their first byte.
    SimConnection(QTcpSocket *socket, Handler handler, std::chrono::milliseconds requestTime,
                  QObject *parent);

private:
    void onReadyRead();
    void onBytesWritten();
    void handleNext();
    void watchDeadline();
    [[nodiscard]] qint64 unreadBytes() const;
    void refuse(const ParseError &error);
    void send(const Delivery &delivery);
    void sendBytes(const Delivery &delivery);
    void dripByte(const Delivery &delivery, qsizetype position);
    void finish(ConnectionEnd end);

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestParser m_parser;
    QTimer m_deadline;
    bool m_isBusy = false; ///< an answer is under way, or the connection is done with
};

} // namespace sim
