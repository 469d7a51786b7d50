// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/jobmonitor.h"
#include "cutover/jobstore.h"
#include "cutover/serverstore.h"
#include "cutover/serverwatch.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace cutover {

/// Everything that is known and watched of one scope: servers, jobs, and what keeps both fresh.
/// What the window shows decides only whether servers are refreshed; unsettled jobs are watched to
/// their end.
class ScopeWatch : public QObject
{
    Q_OBJECT

public:
    /// `clients` must outlive the watch.
    ScopeWatch(ClientSource &clients, const Scope &scope, QObject *parent = nullptr);
    ~ScopeWatch() override;

    [[nodiscard]] const Scope &scope() const { return m_servers.scope(); }
    [[nodiscard]] const base::Clock &clock() const { return m_clients.clock(scope()); }
    [[nodiscard]] ServerStore &servers() { return m_servers; }
    [[nodiscard]] const ServerStore &servers() const { return m_servers; }
    [[nodiscard]] ServerWatch &serverWatch() { return m_serverWatch; }
    [[nodiscard]] JobStore &jobs() { return m_jobs; }
    [[nodiscard]] const JobStore &jobs() const { return m_jobs; }
    [[nodiscard]] JobMonitor &monitor() { return m_monitor; }
    [[nodiscard]] const JobMonitor &monitor() const { return m_monitor; }

    /// The window shows this scope: servers and jobs are kept fresh.
    void show();
    /// It shows another: servers rest, jobs are watched while one is unsettled or a start
    /// unresolved.
    void hide();
    /// Reads servers and jobs now.
    void refresh();
    [[nodiscard]] bool hasUnsettledWork() const;

private:
    void restWhenSettled();
    void followJobs();

    ClientSource &m_clients;
    ServerStore m_servers;
    ServerWatch m_serverWatch;
    JobStore m_jobs;
    JobMonitor m_monitor;
    bool m_isShown = false;
    std::optional<QSet<mgn::JobId>> m_running; ///< after the last poll; nullopt before the first
};

} // namespace cutover
