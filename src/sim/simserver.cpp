// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simserver.h"

#include "base/clock.h"
#include "sim/configurationfailure.h"
#include "sim/faultdeck.h"
#include "sim/requesthandler.h"
#include "sim/simcloud.h"
#include "sim/simconnection.h"
#include "sim/tlsmaterial.h"

#include <QSslServer>

namespace sim {

namespace {

std::unique_ptr<base::Clock> clockOf(const SimOptions &options)
{
    if (options.clock)
        return nullptr;
    return std::make_unique<base::ScaledClock>(base::SystemClock().wall(), options.speed);
}

} // namespace

SimServer::SimServer(SimOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_ownClock(clockOf(m_options)),
      m_clock(m_options.clock ? m_options.clock : m_ownClock.get()), m_start(m_clock->now()),
      m_cloud(std::make_unique<SimCloud>(m_options.seed, m_options.servers, m_start)),
      m_deck(std::make_unique<FaultDeck>()),
      m_handler(std::make_unique<RequestHandler>(*m_cloud, *m_deck, *m_clock))
{}

SimServer::~SimServer() = default;

base::Result<> SimServer::listen()
{
    for (const QString &card : m_options.faults) {
        if (auto played = setFault(card); !played)
            return played;
    }
    if (auto made = makeListener(); !made)
        return made;
    connect(m_listener, &QTcpServer::pendingConnectionAvailable, this, &SimServer::onNewConnection);
    if (!m_listener->listen(QHostAddress::LocalHost, m_options.port))
        return configurationFailure(QStringLiteral("CannotListen"),
                                    QStringLiteral("cannot listen on 127.0.0.1:%1: %2")
                                        .arg(m_options.port)
                                        .arg(m_listener->errorString()));
    m_cloud->setBaseUrl(baseUrl());
    return {};
}

base::Result<> SimServer::makeListener()
{
    if (!m_options.tls) {
        m_listener = new QTcpServer(this);
        return {};
    }
    auto material = TlsMaterial::create();
    if (!material)
        return tl::make_unexpected(material.error());
    m_tls = std::move(*material);
    auto *server = new QSslServer(this);
    server->setSslConfiguration(m_tls->configuration());
    m_listener = server;
    return {};
}

void SimServer::onNewConnection()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        if (findChildren<SimConnection *>(Qt::FindDirectChildrenOnly).size() >= kMostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        new SimConnection(
            socket, [this](const HttpRequest &request) { return onRequest(request); },
            m_options.requestTime, this);
    }
}

Delivery SimServer::onRequest(const HttpRequest &request)
{
    const RequestHandler::Exchange exchange = m_handler->handle(request);
    ++m_counts[exchange.operation.isEmpty() ? QStringLiteral("unknown") : exchange.operation];
    return deliveryOf(exchange.reply, exchange.faults, request.keepAlive);
}

quint16 SimServer::port() const
{
    return m_listener ? m_listener->serverPort() : quint16{0};
}

QString SimServer::baseUrl() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_options.tls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(port());
}

QString SimServer::caBundlePath() const
{
    return m_tls ? m_tls->caBundlePath() : QString();
}

const QList<SimCredentials> &SimServer::accounts() const
{
    return m_cloud->accounts();
}

SimCredentials SimServer::credentialsFor(const QString &accountId) const
{
    for (const SimCredentials &key : accounts()) {
        if (key.accountId == accountId)
            return key;
    }
    return {};
}

QStringList SimServer::regions()
{
    return SimCloud::regions();
}

QJsonObject SimServer::requestCounts() const
{
    QJsonObject counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        counts.insert(it.key(), it.value());
    return counts;
}

base::Result<> SimServer::setFault(const QString &card)
{
    const auto parsed = FaultCard::parse(card);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    m_deck->play(*parsed);
    return {};
}

void SimServer::clearFaults()
{
    m_deck->clear();
}

QString SimServer::mfaCode(const QString &accountId) const
{
    return m_cloud->mfaDevices().usableCode(accountId, m_clock->wall()).value_or(QString());
}

QString SimServer::mfaSecret(const QString &accountId) const
{
    return base32(m_cloud->mfaDevices().secret(accountId));
}

void SimServer::expireCredentials()
{
    m_cloud->keys().expireTemporary(m_clock->wall());
}

void SimServer::revokeSignIns()
{
    m_cloud->identityCenter().tokens.revokeAll();
}

} // namespace sim
