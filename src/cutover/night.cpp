// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/night.h"

#include "cutover/jobsonce.h"

#include <algorithm>

namespace cutover {

namespace {

std::vector<base::Instant> ownStartsNewestFirst(const std::vector<JobTime> &jobs)
{
    std::vector<base::Instant> starts;
    for (const JobTime &job : jobs) {
        if (job.isStartedHere && job.startedAt)
            starts.push_back(*job.startedAt);
    }
    std::sort(starts.rbegin(), starts.rend());
    return starts;
}

bool isBefore(const JobTime &job, base::Instant since)
{
    return job.startedAt && *job.startedAt < since;
}

std::vector<JobTime> timesOf(const std::vector<const JobStore *> &stores)
{
    std::vector<JobTime> times;
    for (const JobStore *store : stores) {
        for (const mgn::Job *job : store->jobs())
            times.push_back(jobTime(*store, *job));
    }
    return times;
}

} // namespace

base::Instant nightSince(base::Instant now, const std::vector<JobTime> &jobs)
{
    base::Instant since = now - kNight;
    std::optional<base::Instant> first;
    for (const base::Instant start : ownStartsNewestFirst(jobs)) {
        const bool leadsOn = first && *first - start <= kPauseOfNight;
        if (start < since && !leadsOn)
            break;
        first = start;
    }
    since = std::min(since, first.value_or(since));
    return std::chrono::floor<std::chrono::hours>(since);
}

bool isOfNight(const JobTime &job, base::Instant since)
{
    return !job.isFinished || !isBefore(job, since);
}

JobTime jobTime(const JobStore &store, const mgn::Job &job)
{
    JobTime time;
    if (job.creationDateTime.isValid())
        time.startedAt = job.creationDateTime.instant();
    time.isStartedHere = store.originOf(job) == JobOrigin::Here;
    time.isFinished = store.outcome(job.jobId).outcome.isFinished;
    return time;
}

NightCounts nightCounts(const std::vector<const JobStore *> &stores, base::Instant now)
{
    NightCounts night;
    night.since = nightSince(now, timesOf(stores));
    for (const KnownJob &known : jobsOnce(stores)) {
        const JobTime time = jobTime(*known.store, *known.job);
        if (!isOfNight(time, night.since)) {
            ++night.older;
            continue;
        }
        night.counts += known.store->outcome(known.job->jobId).counts;
        night.olderRunning += isBefore(time, night.since) ? 1 : 0;
    }
    return night;
}

} // namespace cutover
