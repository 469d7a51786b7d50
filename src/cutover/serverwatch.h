// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/serverstore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace cutover {

/// Keeps a ServerStore fresh: applications and waves, then servers, when asked and every 60 s of
/// the service's time. Names come first, so that no row has to be searched and sorted anew when
/// they are known. A refresh that fails keeps the rows; failed lists of waves or applications keep
/// the names known before. Never two refreshes at once.
class ServerWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watch.
    ServerWatch(ClientSource &clients, ServerStore &store, QObject *parent = nullptr);
    ~ServerWatch() override;

    /// Refreshes now and then periodically.
    void start();
    /// Ends the timer and what is under way.
    void stop();
    /// Does nothing while a refresh is under way.
    void refresh();
    /// Ends the refresh under way; the periodic one goes on.
    void cancel();
    /// Reads a few servers again between refreshes, for example after a start; a failure leaves
    /// them as they are until the next refresh.
    void reread(std::vector<mgn::SourceServerId> ids);
    [[nodiscard]] bool isRefreshing() const noexcept { return m_isRefreshing; }

signals:
    void refreshingChanged(bool isRefreshing);

private:
    using Servers = base::Result<mgn::Listing<mgn::SourceServer>>;
    using Applications = base::Result<mgn::Listing<mgn::Application>>;
    using Waves = base::Result<mgn::Listing<mgn::Wave>>;

    /// Null when there is no client; the refresh has then ended.
    [[nodiscard]] mgn::MgnClient *client();
    void readApplications();
    void onApplications(const Applications &outcome);
    void readWaves();
    void onWaves(const Waves &outcome);
    void readServers();
    void take(std::vector<mgn::SourceServer> batch);
    void mergeNext();
    void onServers(const Servers &outcome);
    void conclude();
    void scheduleNext();

    ClientSource &m_clients;
    ServerStore &m_store;
    QTimer m_timer;
    QPointer<base::Call> m_call;
    std::vector<mgn::SourceServer> m_taken; ///< read, not merged yet
    QTimer m_mergeSoon;
    std::optional<Servers> m_outcome; ///< of the refresh that ends when all is merged
    bool m_isPeriodic = false;
    bool m_isRefreshing = false;
};

} // namespace cutover
