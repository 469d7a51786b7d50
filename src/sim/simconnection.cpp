// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simconnection.h"

#include <QSslSocket>

#include <sys/socket.h>

namespace sim {

SimConnection::SimConnection(QTcpSocket *socket, Handler handler,
                             std::chrono::milliseconds requestTime, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(std::move(handler))
{
    m_socket->setParent(this);
    // What comes while an answer is under way waits in the socket, within bounds.
    m_socket->setReadBufferSize(RequestParser::kMaxBody + RequestParser::kMaxHead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(requestTime);
    connect(&m_deadline, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &SimConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SimConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket))
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this,
                &SimConnection::onBytesWritten);
    m_deadline.start();
    onReadyRead();
}

void SimConnection::onReadyRead()
{
    if (m_isBusy)
        return;
    m_parser.append(m_socket->readAll());
    handleNext();
}

void SimConnection::onBytesWritten()
{
    if (!m_parser.isIdle())
        onReadyRead();
}

void SimConnection::handleNext()
{
    while (!m_isBusy && unreadBytes() <= kMostUnread) {
        const ParseOutcome outcome = m_parser.next();
        if (std::holds_alternative<NeedMoreBytes>(outcome))
            return watchDeadline();
        m_deadline.stop();
        m_isBusy = true;
        if (const auto *error = std::get_if<ParseError>(&outcome))
            refuse(*error);
        else
            send(m_handler(std::get<HttpRequest>(outcome)));
    }
}

/// A connection may stay open between requests, but not with a part of one.
void SimConnection::watchDeadline()
{
    const bool isWaitingForFirst = m_deadline.isActive();
    if (!m_parser.isIdle() && !isWaitingForFirst)
        m_deadline.start();
}

qint64 SimConnection::unreadBytes() const
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (encrypted ? encrypted->encryptedBytesToWrite() : 0);
}

void SimConnection::refuse(const ParseError &error)
{
    const HttpReply reply{error.status, {{"Content-Type", "text/plain"}}, error.message + '\n'};
    send(deliveryOf(reply, {}, false));
}

void SimConnection::send(const Delivery &delivery)
{
    if (delivery.isWithheld)
        return;
    if (delivery.delay.count() > 0)
        QTimer::singleShot(delivery.delay, this, [this, delivery] { sendBytes(delivery); });
    else
        sendBytes(delivery);
}

void SimConnection::sendBytes(const Delivery &delivery)
{
    if (delivery.perByte.count() > 0)
        return dripByte(delivery, 0);
    m_socket->write(delivery.bytes);
    finish(delivery.end);
}

void SimConnection::dripByte(const Delivery &delivery, qsizetype position)
{
    if (position >= delivery.bytes.size())
        return finish(delivery.end);
    m_socket->write(delivery.bytes.mid(position, 1));
    QTimer::singleShot(delivery.perByte, this,
                       [this, delivery, position] { dripByte(delivery, position + 1); });
}

void SimConnection::finish(ConnectionEnd end)
{
    switch (end) {
    case ConnectionEnd::KeepOpen:
        m_isBusy = false;
        QMetaObject::invokeMethod(this, &SimConnection::onReadyRead, Qt::QueuedConnection);
        return;
    case ConnectionEnd::Close: m_socket->disconnectFromHost(); return;
    case ConnectionEnd::Reset: {
        const linger immediately{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                     &immediately, sizeof(immediately));
        m_socket->abort();
        return;
    }
    }
}

} // namespace sim
