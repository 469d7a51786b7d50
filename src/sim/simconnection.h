// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/delivery.h"
#include "sim/requestparser.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace sim {

/// One accepted connection: bytes in, requests handled one after another in the order they came.
/// Owns the socket and ends with it.
class SimConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Delivery(const HttpRequest &)>;

    SimConnection(QTcpSocket *socket, Handler handler, QObject *parent);

private:
    void onReadyRead();
    void handleNext();
    void refuse(const ParseError &error);
    void send(const Delivery &delivery);
    void sendBytes(const Delivery &delivery);
    void dripByte(const Delivery &delivery, qsizetype position);
    void finish(ConnectionEnd end);

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestParser m_parser;
    bool m_isBusy = false; ///< an answer is under way, or the connection is done with
};

} // namespace sim
