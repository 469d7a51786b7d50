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
    template <class Item>
    using Outcome = base::Result<mgn::Listing<Item>>;
    using Servers = Outcome<mgn::SourceServer>;

    /// Begins the call that `ask` makes and hands its end to `then`; without a client the refresh
    /// has ended.
    template <class Item, class Ask>
    void read(Ask ask, void (ServerWatch::*then)(const Outcome<Item> &));
    /// Names go to the store when their list is whole; false when the refresh has ended.
    template <class Item>
    [[nodiscard]] bool keepNames(const Outcome<Item> &outcome,
                                 void (ServerStore::*keep)(std::vector<Item>));
    void onApplications(const Outcome<mgn::Application> &outcome);
    void onWaves(const Outcome<mgn::Wave> &outcome);
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
