// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/lookschedule.h"
#include "cutover/readservers.h"

#include <QObject>

#include <optional>

namespace cutover {

/// The starts of a store whose outcome is not known: when each is looked for, and what a look makes
/// of it. Reads nothing itself; JobMonitor does.
class AttemptWatch : public QObject
{
    Q_OBJECT

public:
    /// When the look was made. `incomplete` says why the list of jobs was not whole.
    struct Moment {
        base::Instant wall{};    ///< when it began
        base::Instant service{}; ///< service's time
        std::optional<base::Error> incomplete{};
    };

    /// `store` must outlive the watch.
    explicit AttemptWatch(JobStore &store, QObject *parent = nullptr);

    /// Into the store, and looked for from `wall` on; settled at once where the jobs answer it.
    void watch(Attempt attempt, base::Instant wall);
    void dismiss(const AttemptId &id);
    /// A person has looked: unlocks the servers of one that is OperatorNeeded. Others stay as they
    /// are: false.
    bool release(const AttemptId &id);
    /// The first whose look is due; null when there is none.
    [[nodiscard]] const Attempt *due(base::Instant wall) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext(base::Instant wall) const;
    /// The servers of one were read, or could not be. A list of jobs that is not whole can show
    /// that we started it, and nothing else.
    void onLook(const AttemptId &id, const base::Result<ServersRead> &outcome,
                const Moment &moment);
    /// The jobs could not be read in a poll begun at `wall`: nothing is learnt of any, and a look
    /// that was due has failed.
    void onJobsFailed(const base::Error &error, base::Instant wall);

signals:
    /// One left the states in which its servers are locked. When all of its servers are in our job
    /// it has left the store, because the job tells the rest; any other stays there until it is
    /// dismissed.
    void settled(const cutover::Attempt &attempt);

private:
    /// Jobs that were merged at `service` answer the starts whose servers are all in them, without
    /// a look at the servers: no start ever stands beside its own job.
    void settleByJobs(base::Instant service);
    /// `attempt` lies in the store, and may have left it afterwards.
    void settleByJobs(const Attempt &attempt, base::Instant service);
    [[nodiscard]] bool hasJob(const Attempt &attempt) const;
    [[nodiscard]] Attempt byJobs(const Attempt &attempt, base::Instant service) const;
    void leaveToJob(const Attempt &attempt);
    [[nodiscard]] Attempt after(const Attempt &attempt, const ServersRead &read,
                                const Moment &moment) const;
    void take(Attempt attempt, base::Instant wall);

    JobStore &m_store;
    LookSchedule m_looks;
};

} // namespace cutover
