// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/actionsqueue.h"

#include "cutover/expectedactions.h"

namespace cutover {

namespace {

/// Settings read in one poll, so that DescribeJobs is not kept waiting.
constexpr int kMostReads = 10;

/// The service has spoken, and would say the same again.
bool isLasting(const base::Error &error)
{
    return error.sent == base::Sent::Answered && error.retry == base::Retry::Never
           && error.kind != base::ErrorKind::Cancelled
           && error.kind != base::ErrorKind::Credentials;
}

} // namespace

void ActionsQueue::refill(JobStore &store)
{
    m_left = kMostReads;
    for (const mgn::Job *job : store.runningJobs()) {
        if (job->type == mgn::JobType::Launch)
            queueNew(*job, store);
    }
}

void ActionsQueue::queueNew(const mgn::Job &job, JobStore &store)
{
    std::vector<mgn::SourceServerId> added;
    for (const mgn::ParticipatingServer &server : job.participatingServers) {
        const auto key = std::pair(job.jobId, server.sourceServerId);
        if (m_asked.contains(key))
            continue;
        m_asked.insert(key);
        m_waiting.push_back({job.jobId, server.sourceServerId});
        added.push_back(server.sourceServerId);
    }
    if (!added.empty())
        store.setActionSettings(job.jobId, added, ActionSettings::Asked);
}

std::optional<ActionsQueue::Server> ActionsQueue::next(const JobStore &store)
{
    while (m_left > 0 && !m_waiting.empty()) {
        Server server = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (store.outcome(server.job).outcome.isFinished)
            continue;
        --m_left;
        return server;
    }
    return std::nullopt;
}

void ActionsQueue::take(JobStore &store, const Server &of, const Actions &outcome)
{
    if (outcome && !outcome->incomplete)
        return store.setExpectedActions(of.job, of.server, expectedActions(outcome->items));
    if (outcome || isLasting(outcome.error()))
        return store.setActionSettings(of.job, {of.server}, ActionSettings::Refused);
    m_waiting.push_back(of);
    m_left = 0;
}

} // namespace cutover
