// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbacklistener.h"

#include "sso/callbackconnection.h"
#include "sso/callbackrequest.h"
#include "sso/callbackverdict.h"
#include "sso/pkce.h"

#include <QNetworkProxy>

#include <utility>

namespace sso {

CallbackListener::CallbackListener(QByteArray state, QObject *parent)
    : CallbackListener(std::move(state), Options(), parent)
{}

CallbackListener::CallbackListener(QByteArray state, Options options, QObject *parent)
    : QObject(parent), m_state(std::move(state)), m_options(options)
{
    // A proxy of the program is for the way out.
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &CallbackListener::onNewConnection);
}

CallbackListener::~CallbackListener() = default;

base::Result<> CallbackListener::listen()
{
    if (m_server.listen(QHostAddress::LocalHost, m_options.port))
        return {};
    return base::failure(
        base::makeError(base::ErrorKind::Configuration, QStringLiteral("NoPort"),
                        QStringLiteral("nothing can listen on 127.0.0.1:%1 for the browser: %2")
                            .arg(QString::number(m_options.port), m_server.errorString())));
}

void CallbackListener::close()
{
    m_server.close();
    const auto connections =
        findChildren<CallbackConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (CallbackConnection *connection : connections)
        connection->drop();
}

QString CallbackListener::redirectUri() const
{
    return QStringLiteral("http://127.0.0.1:%1%2")
        .arg(QString::number(m_server.serverPort()), QLatin1String(kCallbackPath));
}

void CallbackListener::onNewConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (!mayServeOneMore()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new CallbackConnection(socket, m_options.requestTime, this);
        connect(connection, &CallbackConnection::asked, this,
                [this, connection](const CallbackAnswer &answer) { onAsked(connection, answer); });
    }
}

bool CallbackListener::mayServeOneMore()
{
    if (!m_window.isValid() || m_window.hasExpired(m_options.window.count())) {
        m_window.start();
        m_inWindow = 0;
    }
    const auto open =
        findChildren<CallbackConnection *>(QString(), Qt::FindDirectChildrenOnly).size();
    return ++m_inWindow <= m_options.mostInWindow && open < m_options.mostConnections;
}

void CallbackListener::onAsked(CallbackConnection *connection, const CallbackAnswer &answer)
{
    // Two may have come in the same turn: the first one counts.
    if (!isListening())
        return;
    if (!isSameState(m_state, answer.state))
        return connection->answer(CallbackPage::NotOurs);
    connection->answer(codeOf(answer, m_state) ? CallbackPage::SignedIn : CallbackPage::Refused);
    close();
    emit received(answer); // the owner may end this object
}

} // namespace sso
