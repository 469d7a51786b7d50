// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "sim/simcredentials.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <memory>

class QTcpServer;

namespace base {
class Clock;
}

namespace sim {

/// How a simulator is made.
struct SimOptions {
    int servers = 46;   ///< in each account and region, up to 50,000
    double speed = 1.0; ///< seconds of service time in one second of wall time; unused with `clock`
    std::uint64_t seed = 1;  ///< the same seed gives the same estate and the same outcomes
    QStringList faults = {}; ///< fault cards, see FaultCard
    bool tls = false;        ///< https with a CA of one day, see caBundlePath()
    quint16 port = 0;        ///< 0: a free one
    const base::Clock *clock =
        nullptr; ///< not owned, must outlive the server; null: a clock of its own
    std::chrono::milliseconds requestTime{
        30'000}; ///< wall time in which a request must be complete
};

class SimCloud;
class FaultDeck;
class RequestHandler;
class TlsMaterial;
struct Delivery;
struct HttpRequest;

/// The simulated service on 127.0.0.1: AWS Application Migration Service, STS, and OIDC and portal
/// of IAM Identity Center on one port, in the process that owns it. It checks every signature by
/// code of its own.
class SimServer : public QObject
{
    Q_OBJECT

public:
    explicit SimServer(SimOptions options = {}, QObject *parent = nullptr);
    ~SimServer() override;

    /// Error kind Configuration for a bad fault card, a port in use or TLS material that cannot be
    /// made.
    [[nodiscard]] base::Result<> listen();
    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT", https with TLS.
    [[nodiscard]] QString baseUrl() const;
    /// PEM file with the CA; empty without TLS. Gone when the server is.
    [[nodiscard]] QString caBundlePath() const;
    [[nodiscard]] const base::Clock &clock() const { return *m_clock; }
    /// Service time at the start; with its own clock also the wall time.
    [[nodiscard]] base::Instant start() const { return m_start; }

    /// The first account manages the others.
    [[nodiscard]] const QList<SimCredentials> &accounts() const;
    [[nodiscard]] SimCredentials credentialsFor(const QString &accountId) const;
    [[nodiscard]] static QStringList regions();

    /// Requests read to their last byte, whatever became of them; "GetCallerIdentity" counts too.
    [[nodiscard]] int requestCount(const QString &operation) const
    {
        return m_counts.value(operation);
    }
    [[nodiscard]] QJsonObject requestCounts() const;
    /// Open at the same time; more are closed at once.
    static constexpr int kMostConnections = 64;
    /// Connections accepted since the start.
    [[nodiscard]] int connectionCount() const { return m_connections; }

    /// Adds a card; error kind Configuration names what is wrong with it.
    [[nodiscard]] base::Result<> setFault(const QString &card);
    void clearFaults();

    /// A code that the MFA device of the account's user shows and that was not used yet; empty
    /// when this half minute's are all used.
    [[nodiscard]] QString mfaCode(const QString &accountId) const;
    /// The secret of that device, as an authenticator app takes it.
    [[nodiscard]] QString mfaSecret(const QString &accountId) const;
    /// Ends all temporary credentials that were handed out.
    void expireCredentials();
    /// Ends all access and refresh tokens that were handed out.
    void revokeSignIns();
    /// The state behind the answers, for tests that put it into a certain shape.
    [[nodiscard]] SimCloud &cloud() { return *m_cloud; }

private:
    void onNewConnection();
    [[nodiscard]] Delivery onRequest(const HttpRequest &request);
    [[nodiscard]] base::Result<> makeListener();

    SimOptions m_options;
    std::unique_ptr<base::Clock> m_ownClock;
    const base::Clock *m_clock;
    base::Instant m_start;
    std::unique_ptr<SimCloud> m_cloud;
    std::unique_ptr<FaultDeck> m_deck;
    std::unique_ptr<RequestHandler> m_handler;
    std::unique_ptr<TlsMaterial> m_tls;
    QTcpServer *m_listener = nullptr;
    QHash<QString, int> m_counts;
    int m_connections = 0;
};

} // namespace sim
