// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/scopewatch.h"

#include <algorithm>

namespace cutover {

ScopeWatch::ScopeWatch(ClientSource &clients, const Scope &scope, QObject *parent)
    : QObject(parent), m_clients(clients), m_servers(scope), m_serverWatch(clients, m_servers),
      m_jobs(scope), m_monitor(clients, m_jobs)
{
    connect(&m_monitor, &JobMonitor::updated, this, &ScopeWatch::followJobs);
    connect(&m_monitor, &JobMonitor::updated, this, &ScopeWatch::restWhenSettled);
}

ScopeWatch::~ScopeWatch() = default;

void ScopeWatch::show()
{
    m_isShown = true;
    m_serverWatch.start();
    if (!m_monitor.isWatching())
        m_monitor.start();
}

void ScopeWatch::hide()
{
    m_isShown = false;
    m_serverWatch.stop();
    restWhenSettled();
}

void ScopeWatch::refresh()
{
    m_serverWatch.refresh();
    m_monitor.pollNow();
}

/// A job that begins or ends changes the lifecycle of its servers, and what is shown must follow at
/// once. Jobs that were there when the scope was opened change nothing: the servers are read then
/// anyway.
void ScopeWatch::followJobs()
{
    QSet<mgn::JobId> running;
    for (const mgn::Job *job : m_jobs.runningJobs())
        running.insert(job->jobId);
    const QSet<mgn::JobId> before = m_running.value_or(running);
    m_running = running;
    std::vector<mgn::SourceServerId> changed;
    for (const mgn::JobId &id : (running - before) + (before - running)) {
        for (const mgn::ParticipatingServer &server : m_jobs.find(id)->participatingServers)
            changed.push_back(server.sourceServerId);
    }
    if (m_isShown && !changed.empty())
        m_serverWatch.reread(std::move(changed));
}

bool ScopeWatch::hasUnsettledWork() const
{
    return !m_jobs.unsettledJobs().empty()
           || std::any_of(m_jobs.attempts().begin(), m_jobs.attempts().end(),
                          [](const Attempt &attempt) { return attempt.isUnresolved(); });
}

void ScopeWatch::restWhenSettled()
{
    if (!m_isShown && !hasUnsettledWork())
        m_monitor.stop();
}

} // namespace cutover
