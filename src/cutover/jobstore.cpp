// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobstore.h"

#include <algorithm>
#include <utility>

namespace cutover {

namespace {

/// Newest first; jobs without a valid time come last, equal ones by id so that the order never
/// flickers.
bool isNewer(const mgn::Job &a, const mgn::Job &b)
{
    if (a.creationDateTime.msecs != b.creationDateTime.msecs)
        return a.creationDateTime.msecs > b.creationDateTime.msecs;
    return a.jobId > b.jobId;
}

} // namespace

JobStore::JobStore(Scope scope, QObject *parent) : QObject(parent), m_scope(std::move(scope)) {}

JobStore::~JobStore() = default;

const mgn::Job &JobStore::job(int index) const
{
    return m_jobs[static_cast<std::size_t>(index)]->job();
}

int JobStore::indexOf(const mgn::JobId &id) const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [&](const auto &entry) { return entry->job().jobId == id; });
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

const mgn::Job *JobStore::find(const mgn::JobId &id) const
{
    const JobEntry *found = m_byId.value(id, nullptr);
    return found ? &found->job() : nullptr;
}

JobEntry &JobStore::entry(const mgn::JobId &id) const
{
    JobEntry *found = m_byId.value(id, nullptr);
    Q_ASSERT(found);
    return *found;
}

int JobStore::serverIndex(const mgn::JobId &id, const mgn::SourceServerId &server) const
{
    return entry(id).indexOf(server);
}

std::vector<const mgn::Job *> JobStore::jobs() const
{
    std::vector<const mgn::Job *> all;
    for (const auto &entry : m_jobs)
        all.push_back(&entry->job());
    return all;
}

std::vector<const mgn::Job *> JobStore::runningJobs() const
{
    std::vector<const mgn::Job *> running = jobs();
    std::erase_if(running, [](const mgn::Job *job) { return !isUnfinished(*job); });
    return running;
}

std::vector<const mgn::Job *> JobStore::unsettledJobs() const
{
    std::vector<const mgn::Job *> unsettled = jobs();
    std::erase_if(unsettled,
                  [this](const mgn::Job *job) { return outcome(job->jobId).outcome.isFinished; });
    return unsettled;
}

QuotaUse JobStore::quotaUse() const
{
    return cutover::quotaUse(jobs());
}

const std::vector<mgn::JobLog> &JobStore::log(const mgn::JobId &id) const
{
    return entry(id).log();
}

const Summary &JobStore::outcome(const mgn::JobId &id) const
{
    return entry(id).summary();
}

const Outcome &JobStore::outcome(const mgn::JobId &id, int server) const
{
    return entry(id).outcome(server);
}

const std::vector<ActionRow> &JobStore::actions(const mgn::JobId &id, int server) const
{
    return entry(id).actions(server);
}

JobOrigin JobStore::originOf(const mgn::Job &job) const
{
    const base::Text intent = intentOf(job);
    // Before its answer a start knows its job by the tag alone.
    const bool isStartOfOurs = !intent.isEmpty() && attempt(AttemptId(intent));
    return cutover::originOf(job, isStartOfOurs || m_startedHere.contains(job.jobId));
}

base::Instant JobStore::firstSeen(const mgn::JobId &id) const
{
    return entry(id).firstSeen();
}

base::Instant JobStore::endOf(const mgn::Job &job) const
{
    return job.endDateTime.isValid() ? job.endDateTime.instant() : firstSeen(job.jobId);
}

void JobStore::merge(std::vector<mgn::Job> jobs, base::Instant now)
{
    for (mgn::Job &job : jobs) {
        JobEntry *known = m_byId.value(job.jobId, nullptr);
        if (known)
            announce(*known, known->update(std::move(job), now));
        else
            add(std::move(job), now);
    }
    endNews();
    emit merged(now);
}

void JobStore::adopt(mgn::Job job, base::Instant now)
{
    noteStartedHere(job.jobId);
    std::vector<mgn::Job> one;
    one.push_back(std::move(job));
    merge(std::move(one), now);
}

void JobStore::noteStartedHere(const mgn::JobId &id)
{
    if (m_startedHere.contains(id))
        return;
    m_startedHere.insert(id);
    if (const JobEntry *known = m_byId.value(id, nullptr))
        announce(*known, {.servers = {}, .header = true});
    endNews();
}

void JobStore::add(mgn::Job job, base::Instant now)
{
    auto added = std::make_unique<JobEntry>(std::move(job), now);
    const auto place = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto &known) {
        return isNewer(added->job(), known->job());
    });
    const int index = static_cast<int>(place - m_jobs.begin());
    emit jobAboutToBeAdded(index);
    m_byId.insert(added->job().jobId, added.get());
    m_jobs.insert(place, std::move(added));
    sumUp();
    emit jobAdded(index);
}

void JobStore::announce(const JobEntry &entry, const JobEntry::Change &change)
{
    if (!change.isEmpty()) {
        sumUp();
        m_haveJobsChanged = true;
        emit jobChanged(entry.job().jobId, change.servers, change.header);
    }
    if (change.firstLogEntry >= 0)
        emit logChanged(entry.job().jobId, change.firstLogEntry);
}

void JobStore::endNews()
{
    if (std::exchange(m_haveJobsChanged, false))
        emit jobsChanged();
}

void JobStore::sumUp()
{
    std::vector<const Summary *> summaries;
    summaries.reserve(m_jobs.size());
    for (const auto &entry : m_jobs)
        summaries.push_back(&entry->summary());
    m_outcome = outcomeOfScope(summaries);
}

void JobStore::mergeLog(const mgn::JobId &id, std::vector<mgn::JobLog> entries)
{
    if (JobEntry *known = m_byId.value(id, nullptr))
        announce(*known, known->mergeLog(std::move(entries)));
    endNews();
}

void JobStore::setExpectedActions(const mgn::JobId &id, const mgn::SourceServerId &server,
                                  std::vector<ExpectedAction> actions)
{
    if (JobEntry *known = m_byId.value(id, nullptr))
        announce(*known, known->expect(server, actions));
    endNews();
}

void JobStore::setActionSettings(const mgn::JobId &id,
                                 const std::vector<mgn::SourceServerId> &servers,
                                 ActionSettings settings)
{
    if (JobEntry *known = m_byId.value(id, nullptr))
        announce(*known, known->setActionSettings(servers, settings));
    endNews();
}

void JobStore::giveUpOnUnseenActions(base::Instant now, std::chrono::milliseconds limit)
{
    for (const auto &entry : m_jobs)
        announce(*entry, entry->giveUpOnUnseenActions(now, limit));
    endNews();
}

int JobStore::attemptIndex(const AttemptId &id) const
{
    const auto found = std::find_if(m_attempts.begin(), m_attempts.end(),
                                    [&](const Attempt &attempt) { return attempt.id == id; });
    return found == m_attempts.end() ? -1 : static_cast<int>(found - m_attempts.begin());
}

const Attempt *JobStore::attempt(const AttemptId &id) const
{
    const int index = attemptIndex(id);
    return index < 0 ? nullptr : &m_attempts[static_cast<std::size_t>(index)];
}

void JobStore::setAttempt(Attempt attempt)
{
    const int known = attemptIndex(attempt.id);
    if (known >= 0) {
        m_attempts[static_cast<std::size_t>(known)] = std::move(attempt);
        emit attemptChanged(known);
        return;
    }
    const int index = static_cast<int>(m_attempts.size());
    emit attemptAboutToBeAdded(index);
    m_attempts.push_back(std::move(attempt));
    emit attemptAdded(index);
}

void JobStore::removeAttempt(const AttemptId &id)
{
    const int index = attemptIndex(id);
    if (index < 0)
        return;
    emit attemptAboutToBeRemoved(index);
    m_attempts.erase(m_attempts.begin() + index);
    emit attemptRemoved(index);
}

} // namespace cutover
