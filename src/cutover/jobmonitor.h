// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/actionsqueue.h"
#include "cutover/attemptwatch.h"
#include "cutover/clientsource.h"
#include "cutover/jobstore.h"
#include "cutover/logqueue.h"
#include "cutover/pollschedule.h"
#include "cutover/polltroubles.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace cutover {

/// Watches the jobs of one scope for as long as it lives: one timer, never two polls in flight. A
/// poll is one DescribeJobs, then the logs of unsettled jobs, then a look for each unresolved start
/// that is due, then the expected actions of servers not asked about yet. What the window shows
/// does not matter to it.
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
    [[nodiscard]] std::optional<base::Instant> lastUpdated() const noexcept
    {
        return m_lastUpdated;
    }
    /// Wall time to the next poll; nullopt while polling or stopped.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextPoll() const
    {
        return m_timer.isActive() ? std::optional(m_timer.remainingTimeAsDuration()) : std::nullopt;
    }
    /// Why the jobs are not current; cleared by the next good DescribeJobs.
    [[nodiscard]] const std::optional<base::Error> &lastError() const noexcept
    {
        return m_lastError;
    }
    [[nodiscard]] bool isThrottled() const noexcept { return m_troubles.isThrottled(); }

    /// Takes an attempt over: into the store, and looked for until it is settled.
    void watchAttempt(Attempt attempt);
    /// A settled attempt that the operator has read leaves the store; so does one that was not
    /// sent.
    void dismissAttempt(const AttemptId &id) { m_attempts.dismiss(id); }
    /// A person has looked at the servers of an attempt that is OperatorNeeded: they are unlocked,
    /// and the attempt stays as Released until it is dismissed. Attempts in other states stay as
    /// they are: false.
    bool releaseAttempt(const AttemptId &id) { return m_attempts.release(id); }
    /// A job that was just started: into the store, and polled soon.
    void adoptJob(mgn::Job job);

signals:
    /// A DescribeJobs was merged.
    void updated();
    /// lastUpdated(), lastError() or the time of the next poll changed.
    void stalenessChanged();
    void pollingChanged(bool isPolling);
    /// An attempt left the states in which its servers are locked. When all of its servers are in
    /// our job it has left the store, because the job stands there; any other stays until it is
    /// dismissed.
    void attemptSettled(const cutover::Attempt &attempt);

private:
    void poll();
    void readJobs();
    void onJobs(const base::Result<mgn::Listing<mgn::Job>> &outcome);
    void onJobsFailed(const base::Error &error);
    /// The next step of the poll under way.
    void advance();
    [[nodiscard]] bool readNextLog();
    void onLog(const mgn::JobId &job, const base::Result<mgn::Listing<mgn::JobLog>> &outcome);
    [[nodiscard]] bool lookForNextAttempt();
    void onLook(const AttemptId &id, const base::Result<ServersRead> &outcome);
    [[nodiscard]] bool readNextExpectedActions();
    void onExpectedActions(const ActionsQueue::Server &of, const ActionsQueue::Actions &outcome);
    void keepWatching();
    void finishPoll();
    void schedule();
    [[nodiscard]] mgn::MgnClient *client();
    [[nodiscard]] mgn::JobQuery query() const;
    [[nodiscard]] PollFacts facts() const;
    [[nodiscard]] std::vector<const mgn::Job *> awaitedJobs() const;
    [[nodiscard]] const base::Clock &clock() const;

    ClientSource &m_clients;
    JobStore &m_store;
    QTimer m_timer;
    QPointer<base::Call> m_call;
    bool m_isWatching = false;
    bool m_isPolling = false;
    bool m_pollAgain = false;
    PollTroubles m_troubles;
    std::optional<base::Instant> m_lastUpdated;
    std::optional<base::Error> m_lastError;
    base::Instant m_pollWall{}; ///< when the poll under way began, wall time
    LogQueue m_logs;
    ActionsQueue m_actions;
    AttemptWatch m_attempts;
};

} // namespace cutover
