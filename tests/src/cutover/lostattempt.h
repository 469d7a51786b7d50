// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/reconcile.h"
#include "tests/src/cutover/builders.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace builders {

/// A start of these servers, sent at kNow, whose answer was lost.
inline cutover::Attempt lostAttempt(const std::vector<mgn::SourceServer> &servers)
{
    cutover::Attempt attempt;
    attempt.id = cutover::newAttemptId();
    attempt.state = cutover::AttemptState::Checking;
    attempt.sentAt = kNow;
    attempt.serviceSentAt = kNow;
    for (const mgn::SourceServer &server : servers)
        attempt.servers.push_back({.id = server.sourceServerId,
                                   .name = server.name(),
                                   .baseline = cutover::baselineOf(server)});
    return attempt;
}

/// A job created right after kNow; nobody's mark is on it.
inline mgn::Job newJob(int number, std::initializer_list<int> servers)
{
    mgn::Job made = job(number, mgn::JobStatus::Started);
    made.creationDateTime = ago(-std::chrono::seconds(1));
    for (const int server : servers)
        made.participatingServers.push_back(participant(server, mgn::LaunchStatus::Pending));
    return made;
}

/// As newJob(), with the mark of this start.
inline mgn::Job jobOf(const cutover::Attempt &attempt, int number,
                      std::initializer_list<int> servers)
{
    mgn::Job made = newJob(number, servers);
    made.tags.emplace_back(text(cutover::kIntentTag), attempt.id.text());
    return made;
}

/// An attempt for servers 1 and 2, sent at kNow, and the service to look at.
struct Lost {
    /// A job created right after the start, with or without our mark.
    void startJob(int number, std::initializer_list<int> numbers, bool isTagged)
    {
        jobs.push_back(isTagged ? jobOf(attempt, number, numbers) : newJob(number, numbers));
    }
    void recordOnServer(std::size_t index, int number)
    {
        servers[index].lifeCycle.state.value = mgn::LifeCycleState::CuttingOver;
        servers[index].lifeCycle.lastCutover.initiatedJobId = jobId(number);
    }

    cutover::Attempt lookAt(std::chrono::milliseconds after)
    {
        cutover::Look look{.wall = kNow + after, .service = kNow + after};
        for (const mgn::Job &job : jobs)
            look.jobs.push_back(&job);
        for (const mgn::SourceServer &server : servers)
            look.servers.push_back(&server);
        attempt = cutover::reconciled(attempt, look);
        return attempt;
    }
    /// As many looks after the window as must agree.
    cutover::Attempt lookUntilAgreed()
    {
        using namespace std::chrono_literals;
        for (int look = 0; look < cutover::kAgreeingLooks; ++look)
            (void)lookAt(8min + look * 15s);
        return attempt;
    }
    cutover::Attempt failAt(std::chrono::milliseconds after)
    {
        base::Error error;
        error.kind = base::ErrorKind::Timeout;
        attempt = cutover::afterFailedLook(attempt, error, kNow + after);
        return attempt;
    }

    std::vector<mgn::SourceServer> servers{server(1), server(2)};
    std::vector<mgn::Job> jobs;
    cutover::Attempt attempt = lostAttempt(servers);
};

} // namespace builders
