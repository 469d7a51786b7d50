// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackconnection.h"

#include "sso/callbackrequest.h"

#include <utility>

namespace sso {

CallbackConnection::CallbackConnection(QTcpSocket *socket, std::chrono::milliseconds requestTime,
                                       QObject *parent)
    : QObject(parent), m_socket(socket), m_port(socket->localPort())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kMaxCallbackBytes);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    // Queued: who hears of the callback may end the socket, which must not be inside its signal.
    connect(m_socket, &QTcpSocket::readyRead, this, &CallbackConnection::onReadyRead,
            Qt::QueuedConnection);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_deadline.start(requestTime);
    QMetaObject::invokeMethod(this, &CallbackConnection::onReadyRead, Qt::QueuedConnection);
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void CallbackConnection::onReadyRead()
{
    if (m_isAnswered)
        return;
    m_bytes += m_socket->readAll();
    const CallbackRequest request = readCallbackRequest(m_bytes, m_port);
    if (const auto *refusal = std::get_if<CallbackRefusal>(&request))
        answer(refusal->kind == CallbackRefusal::Kind::NotFound ? CallbackPage::NotFound
                                                                : CallbackPage::BadRequest);
    else if (const auto *callback = std::get_if<CallbackAnswer>(&request))
        emit asked(*callback); // the owner may end this object
}

void CallbackConnection::answer(CallbackPage page)
{
    m_isAnswered = true;
    m_bytes.clear();
    m_socket->write(callbackResponse(page));
    // Now: the owner may end before the event loop comes round to it.
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void CallbackConnection::drop()
{
    if (!std::exchange(m_isAnswered, true))
        m_socket->abort();
}

} // namespace sso
