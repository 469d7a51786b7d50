// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/logqueue.h"

namespace cutover {

namespace {

/// Log entries may come late; after this the log of an ended job is read no more.
constexpr std::chrono::milliseconds kLateEntries = std::chrono::minutes(5);
/// Logs of ended jobs read in one poll, so that DescribeJobs is not kept waiting.
constexpr std::size_t kMostEnded = 20;

} // namespace

void LogQueue::refill(const JobStore &store)
{
    std::vector<mgn::JobId> ended;
    m_jobs.clear();
    for (const mgn::Job *job : store.jobs()) {
        if (isUnfinished(*job))
            m_jobs.push_back(job->jobId);
        else if (!m_final.contains(job->jobId))
            ended.push_back(job->jobId);
    }
    if (ended.size() > kMostEnded)
        ended.resize(kMostEnded);
    m_jobs.insert(m_jobs.end(), ended.begin(), ended.end());
}

std::optional<mgn::JobId> LogQueue::next()
{
    if (m_jobs.empty())
        return std::nullopt;
    const mgn::JobId job = m_jobs.front();
    m_jobs.pop_front();
    return job;
}

void LogQueue::noteRead(const mgn::Job &job, base::Instant end, base::Instant now)
{
    if (!isUnfinished(job) && now - end > kLateEntries)
        m_final.insert(job.jobId);
}

} // namespace cutover
