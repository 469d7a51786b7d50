// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/actionsqueue.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using builders::jobId;
using builders::kNow;
using builders::participant;
using builders::serverId;
using mgn::JobStatus;
using mgn::LaunchStatus;

namespace {

base::Error failed(base::ErrorKind kind, base::Retry retry)
{
    base::Error error;
    error.kind = kind;
    error.retry = retry;
    error.sent = base::Sent::Answered;
    return error;
}

/// A running cutover of server 1, launched already.
struct Queued {
    Queued() { merge(JobStatus::Started); }
    void merge(JobStatus status)
    {
        store.merge({builders::job(7, status, {participant(1, LaunchStatus::Launched)})}, kNow);
    }
    [[nodiscard]] Verdict verdict() const { return store.outcome(jobId(7), 0).verdict; }

    JobStore store{builders::scope()};
    ActionsQueue queue;
    const ActionsQueue::Server first{jobId(7), serverId(1)};
};

} // namespace

TEST(ActionsQueue, AsksOnceForEachServerOfARunningCutover)
{
    Queued queued;
    queued.queue.refill(queued.store);

    EXPECT_EQ(queued.queue.next(queued.store), queued.first);
    queued.queue.take(queued.store, queued.first, ActionsQueue::Actions{});
    queued.queue.refill(queued.store);

    EXPECT_EQ(queued.queue.next(queued.store), std::nullopt);
}

TEST(ActionsQueue, AsksForServersThatTheJobNamesLater)
{
    Queued queued;
    queued.queue.refill(queued.store);
    (void)queued.queue.next(queued.store);
    queued.store.merge({builders::job(7, JobStatus::Started,
                                      {participant(1, LaunchStatus::Launched),
                                       participant(2, LaunchStatus::Pending)})},
                       kNow);

    queued.queue.refill(queued.store);

    EXPECT_EQ(queued.queue.next(queued.store), (ActionsQueue::Server{jobId(7), serverId(2)}));
}

TEST(ActionsQueue, AsksAgainAfterAFailureThatCanPassAndSaysNoVerdictMeanwhile)
{
    Queued queued;
    queued.queue.refill(queued.store);
    (void)queued.queue.next(queued.store);

    queued.queue.take(queued.store, queued.first,
                      base::failure(failed(base::ErrorKind::Throttled, base::Retry::Throttled)));
    queued.merge(JobStatus::Completed);

    EXPECT_EQ(queued.verdict(), Verdict::Running);
    EXPECT_FALSE(queued.store.outcome().outcome.isFinished);
    EXPECT_EQ(queued.queue.next(queued.store), std::nullopt) << "nothing more in this poll";
    queued.queue.refill(queued.store);
    EXPECT_EQ(queued.queue.next(queued.store), queued.first);
}

TEST(ActionsQueue, WaitsForActionsThatTheServiceDoesNotTellOf)
{
    Queued queued;
    queued.queue.refill(queued.store);
    (void)queued.queue.next(queued.store);

    queued.queue.take(queued.store, queued.first,
                      base::failure(failed(base::ErrorKind::AccessDenied, base::Retry::Never)));
    queued.merge(JobStatus::Completed);

    EXPECT_EQ(queued.verdict(), Verdict::Running);
    queued.queue.refill(queued.store);
    EXPECT_EQ(queued.queue.next(queued.store), std::nullopt);
    queued.store.giveUpOnUnseenActions(kNow + 2h, 1h);
    EXPECT_EQ(queued.verdict(), Verdict::Launched);
    EXPECT_TRUE(queued.store.outcome().outcome.isFinished);
}

TEST(ActionsQueue, TakesThePassedActionsOfAnEndedJobForAllWhereTheServiceDoesNotTell)
{
    Queued queued;
    queued.queue.refill(queued.store);
    (void)queued.queue.next(queued.store);
    queued.queue.take(queued.store, queued.first,
                      base::failure(failed(base::ErrorKind::AccessDenied, base::Retry::Never)));
    auto launched = participant(1, LaunchStatus::Launched);
    launched.postLaunchActionsStatus.actions = {
        builders::action("join", mgn::ActionExecutionStatus::Success)};

    queued.store.merge({builders::job(7, JobStatus::Completed, {launched})}, kNow);

    EXPECT_EQ(queued.verdict(), Verdict::Passed);
}

TEST(ActionsQueue, ReadsFewInOnePoll)
{
    std::vector<mgn::ParticipatingServer> many;
    for (int number = 1; number <= 25; ++number)
        many.push_back(participant(number, LaunchStatus::Pending));
    JobStore store(builders::scope());
    store.merge({builders::job(7, JobStatus::Started, many)}, kNow);
    ActionsQueue queue;
    std::vector<int> reads;

    for (int poll = 0; poll < 4; ++poll) {
        queue.refill(store);
        reads.push_back(0);
        while (queue.next(store))
            ++reads.back();
    }

    EXPECT_EQ(reads, (std::vector{10, 10, 5, 0}));
}
