// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "cutover/jobentry.h"
#include "cutover/joborigin.h"
#include "cutover/outcome.h"
#include "cutover/quotas.h"
#include "cutover/scope.h"
#include "mgn/job.h"
#include "mgn/joblog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace cutover {

/// The jobs of one scope with logs, outcomes and unresolved starts. Jobs stand newest first; a job
/// never leaves, its servers and actions keep their places and only grow. Outcomes are kept and
/// worked out anew for changed servers only.
class JobStore : public QObject
{
    Q_OBJECT

public:
    explicit JobStore(Scope scope, QObject *parent = nullptr);
    ~JobStore() override;

    [[nodiscard]] const Scope &scope() const noexcept { return m_scope; }
    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] const mgn::Job &job(int index) const;
    /// -1 when there is no such job.
    [[nodiscard]] int indexOf(const mgn::JobId &id) const;
    /// Null when there is no such job.
    [[nodiscard]] const mgn::Job *find(const mgn::JobId &id) const;
    /// -1 when it takes no part.
    [[nodiscard]] int serverIndex(const mgn::JobId &id, const mgn::SourceServerId &server) const;
    [[nodiscard]] std::vector<const mgn::Job *> jobs() const;
    /// Jobs that are not completed.
    [[nodiscard]] std::vector<const mgn::Job *> runningJobs() const;
    /// Running jobs, and completed ones with actions under way or awaited: worth polling fast.
    [[nodiscard]] std::vector<const mgn::Job *> unsettledJobs() const;
    [[nodiscard]] QuotaUse quotaUse() const;

    /// In time order, each event once.
    [[nodiscard]] const std::vector<mgn::JobLog> &log(const mgn::JobId &id) const;
    [[nodiscard]] const Summary &outcome(const mgn::JobId &id) const;
    [[nodiscard]] const Outcome &outcome(const mgn::JobId &id, int server) const;
    [[nodiscard]] const std::vector<ActionRow> &actions(const mgn::JobId &id, int server) const;
    /// Of all jobs of the scope.
    [[nodiscard]] const Summary &outcome() const noexcept { return m_outcome; }
    /// As far as its tags and the starts of this session tell.
    [[nodiscard]] JobOrigin originOf(const mgn::Job &job) const;
    /// When we first saw the job, in the service's time.
    [[nodiscard]] base::Instant firstSeen(const mgn::JobId &id) const;
    /// When the job ended; when we first saw it, for one that does not say.
    [[nodiscard]] base::Instant endOf(const mgn::Job &job) const;

    [[nodiscard]] const std::vector<Attempt> &attempts() const noexcept { return m_attempts; }
    [[nodiscard]] const Attempt *attempt(const AttemptId &id) const;

    /// Jobs as one poll read them; those not named stay as they are. `now` in the service's time.
    void merge(std::vector<mgn::Job> jobs, base::Instant now);
    /// The same for a job that this session has just started.
    void adopt(mgn::Job job, base::Instant now);
    /// This session started it, known or not yet.
    void noteStartedHere(const mgn::JobId &id);
    /// Entries of one job's log, the whole or the newest part, in any order.
    void mergeLog(const mgn::JobId &id, std::vector<mgn::JobLog> entries);
    void setExpectedActions(const mgn::JobId &id, const mgn::SourceServerId &server,
                            std::vector<ExpectedAction> actions);
    /// What is known of these servers' settings while their actions are not.
    void setActionSettings(const mgn::JobId &id, const std::vector<mgn::SourceServerId> &servers,
                           ActionSettings settings);
    /// Gives up waiting for actions that were not seen `limit` after the end of their job: those
    /// expected, and those that the settings did not tell.
    void giveUpOnUnseenActions(base::Instant now, std::chrono::milliseconds limit);

    /// Adds it, or replaces the one of the same id.
    void setAttempt(Attempt attempt);
    void removeAttempt(const AttemptId &id);

signals:
    void jobAboutToBeAdded(int index);
    void jobAdded(int index);
    /// `servers` are indexes into the job's participating servers, ascending; beyond the former
    /// count they are new. `header` says that the job's own members changed. Sums of the parents
    /// changed too.
    void jobChanged(const mgn::JobId &id, const QList<int> &servers, bool header);
    /// After the jobChanged() of one piece of news, once for all of them.
    void jobsChanged();
    /// merge() has told all of it.
    void merged(base::Instant now);
    /// The log changed from that entry on.
    void logChanged(const mgn::JobId &id, int firstChanged);
    void attemptAboutToBeAdded(int index);
    void attemptAdded(int index);
    void attemptChanged(int index);
    void attemptAboutToBeRemoved(int index);
    void attemptRemoved(int index);

private:
    void add(mgn::Job job, base::Instant now);
    void announce(const JobEntry &entry, const JobEntry::Change &change);
    void endNews();
    void sumUp();
    [[nodiscard]] JobEntry &entry(const mgn::JobId &id) const;
    [[nodiscard]] int attemptIndex(const AttemptId &id) const;

    Scope m_scope;
    std::vector<std::unique_ptr<JobEntry>> m_jobs;
    QHash<mgn::JobId, JobEntry *> m_byId;
    Summary m_outcome;
    bool m_haveJobsChanged = false; ///< since the last jobsChanged()
    std::vector<Attempt> m_attempts;
    QSet<mgn::JobId> m_startedHere;
};

} // namespace cutover
