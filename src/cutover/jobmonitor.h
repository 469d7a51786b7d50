// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/jobstore.h"
#include "cutover/logqueue.h"
#include "cutover/lookschedule.h"
#include "cutover/pollschedule.h"
#include "cutover/readservers.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <deque>

namespace cutover {

/// Watches the jobs of one scope for as long as it lives: one timer, never two polls in flight. A poll is
/// one DescribeJobs, then the logs of unsettled jobs, then a look for each unresolved start that is due,
/// then the expected actions of servers not asked about yet. What the window shows does not matter to it.
class JobMonitor : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the monitor.
    JobMonitor(ClientSource &clients, JobStore &store, QObject *parent = nullptr);
    ~JobMonitor() override;

    /// Polls now and then as nextPoll() says.
    void start();
    /// Ends timer and poll; the store keeps what is known.
    void stop();
    /// Polls at once; when a poll is under way another follows it.
    void pollNow();
    [[nodiscard]] bool isWatching() const noexcept { return m_isWatching; }
    [[nodiscard]] bool isPolling() const noexcept { return m_isPolling; }

    [[nodiscard]] const JobStore &store() const noexcept { return m_store; }
    /// The service's time of the last good DescribeJobs.
    [[nodiscard]] std::optional<base::Instant> lastUpdated() const noexcept { return m_lastUpdated; }
    /// Wall time to the next poll; nullopt while polling or stopped.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextPoll() const;
    /// Why the jobs are not current; cleared by the next good DescribeJobs.
    [[nodiscard]] const std::optional<base::Error> &lastError() const noexcept { return m_lastError; }
    [[nodiscard]] bool isThrottled() const noexcept { return m_isThrottled; }

    /// Takes an attempt over: into the store, and looked for until it is settled.
    void watchAttempt(Attempt attempt);
    /// A settled attempt that the operator has read leaves the store.
    void dismissAttempt(const AttemptId &id);
    /// A job that was just started: into the store, and polled soon.
    void adoptJob(mgn::Job job);

signals:
    /// A DescribeJobs was merged.
    void updated();
    /// lastUpdated(), lastError() or the time of the next poll changed.
    void stalenessChanged();
    void pollingChanged(bool isPolling);
    /// An attempt left the states in which its servers are locked. The one started by us has left the
    /// store when this comes, because its job stands there.
    void attemptSettled(const cutover::Attempt &attempt);

private:
    struct ServerOfJob {
        mgn::JobId job;
        mgn::SourceServerId server;
    };

    void poll();
    void readJobs();
    void onJobs(const base::Result<mgn::Listing<mgn::Job>> &outcome);
    void onJobsFailed(const base::Error &error);
    void queueExpectedActions();
    /// The next step of the poll under way.
    void advance();
    [[nodiscard]] bool readNextLog();
    void onLog(const mgn::JobId &job, const base::Result<mgn::Listing<mgn::JobLog>> &outcome);
    [[nodiscard]] bool lookForNextAttempt();
    void onLook(const AttemptId &id, const base::Result<ServersRead> &outcome);
    void take(Attempt attempt);
    [[nodiscard]] bool readNextExpectedActions();
    void onExpectedActions(const ServerOfJob &of,
                           const base::Result<mgn::Listing<mgn::SourceServerAction>> &outcome);
    void finishPoll();
    void noteFailure(const base::Error &error);
    void schedule();
    [[nodiscard]] mgn::MgnClient *client();
    [[nodiscard]] mgn::JobQuery query() const;
    [[nodiscard]] PollFacts facts() const;
    [[nodiscard]] bool isAwaited(const mgn::Job &job) const;
    [[nodiscard]] base::Instant endOf(const mgn::Job &job) const;
    [[nodiscard]] const base::Clock &clock() const;

    ClientSource &m_clients;
    JobStore &m_store;
    QTimer m_timer;
    QPointer<base::Call> m_call;
    bool m_isWatching = false;
    bool m_isPolling = false;
    bool m_pollAgain = false;
    bool m_isThrottled = false;
    bool m_hasPollFailed = false;
    int m_failures = 0;
    std::optional<std::chrono::milliseconds> m_retryAfter;
    std::optional<base::Instant> m_lastUpdated;
    std::optional<base::Error> m_lastError;
    base::Instant m_pollWall{};  ///< when the poll under way began, wall time
    LogQueue m_logs;
    std::deque<ServerOfJob> m_actionsToRead;
    QSet<mgn::JobId> m_actionsAsked;
    int m_actionReads = 0;  ///< in the poll under way
    LookSchedule m_looks;
};

} // namespace cutover
