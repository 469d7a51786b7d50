// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"
#include "cutover/expectedactions.h"
#include "cutover/logqueue.h"
#include "cutover/lookschedule.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using builders::jobId;
using builders::text;
using mgn::JobStatus;

namespace {

Attempt checking()
{
    Attempt attempt;
    attempt.id = newAttemptId();
    attempt.state = AttemptState::Checking;
    attempt.sentAt = builders::kNow;
    return attempt;
}

QStringList drained(LogQueue &queue)
{
    QStringList ids;
    while (const auto job = queue.next())
        ids.append(job->toString().right(2));
    return ids;
}

} // namespace

TEST(LookSchedule, IsDueWhenItsTimeHasCome)
{
    LookSchedule schedule;
    const Attempt attempt = checking();

    schedule.plan(attempt, builders::kNow);

    EXPECT_FALSE(schedule.isDue(attempt.id, builders::kNow + 4s));
    EXPECT_TRUE(schedule.isDue(attempt.id, builders::kNow + 5s));
    EXPECT_EQ(schedule.untilNext(builders::kNow + 2s), 3s);
    EXPECT_EQ(schedule.untilNext(builders::kNow + 1h), 0s);
}

TEST(LookSchedule, ForgetsSettledAttemptsAndLeavesThoseStillSent)
{
    LookSchedule schedule;
    Attempt attempt = checking();
    schedule.plan(attempt, builders::kNow);

    attempt.state = AttemptState::NotStarted;
    schedule.plan(attempt, builders::kNow);
    Attempt sending = checking();
    sending.state = AttemptState::Sending;
    schedule.plan(sending, builders::kNow);

    EXPECT_EQ(schedule.untilNext(builders::kNow), std::nullopt);
}

TEST(LogQueue, ReadsRunningJobsFirst)
{
    JobStore store(builders::scope());
    store.merge({builders::job(3, JobStatus::Completed), builders::job(2, JobStatus::Started),
                 builders::job(1, JobStatus::Completed)},
                builders::kNow);
    LogQueue queue;

    queue.refill(store);

    EXPECT_EQ(drained(queue),
              (QStringList{QStringLiteral("02"), QStringLiteral("03"), QStringLiteral("01")}));
}

TEST(LogQueue, LeavesOutEndedJobsWhoseLogIsComplete)
{
    JobStore store(builders::scope());
    const mgn::Job ended = builders::job(1, JobStatus::Completed);
    store.merge({ended}, builders::kNow);
    LogQueue queue;

    queue.noteRead(ended, builders::kNow, builders::kNow + 4min);
    queue.refill(store);
    const QStringList early = drained(queue);
    queue.noteRead(ended, builders::kNow, builders::kNow + 6min);
    queue.refill(store);

    EXPECT_EQ(early.size(), 1);
    EXPECT_TRUE(drained(queue).isEmpty());
}

TEST(ExpectedActions, AreTheActiveOnesInTheirOrder)
{
    mgn::SourceServerAction late;
    late.actionName = text("late");
    late.order = 1001;
    late.mustSucceedForCutover = true;
    mgn::SourceServerAction early;
    early.actionName = text("early");
    early.order = 1;
    mgn::SourceServerAction inactive;
    inactive.actionName = text("off");
    inactive.active = false;

    const auto actions = expectedActions({late, inactive, early});

    ASSERT_EQ(actions.size(), 2u);
    EXPECT_EQ(actions[0].name.view(), "early");
    EXPECT_TRUE(actions[1].mustSucceedForCutover);
}

TEST(BaselineChanges, NameServersThatChangedOrAreGone)
{
    const CutoverPlan plan =
        builders::plan({builders::server(1), builders::server(2), builders::server(3)});
    ServersRead read;
    read.found = {builders::server(1), builders::server(2)};
    read.found[1].lifeCycle.state.value = mgn::LifeCycleState::CuttingOver;
    read.missing = {builders::serverId(3)};

    const auto changes = baselineChanges(plan, read, builders::kNow);

    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(changes[0].current.state.value, mgn::LifeCycleState::CuttingOver);
    EXPECT_FALSE(changes[0].isMissing);
    EXPECT_TRUE(changes[1].isMissing);
}

TEST(BaselineChanges, AreNoneWhenOnlyTheLagChanged)
{
    const CutoverPlan plan = builders::plan({builders::server(1)});
    ServersRead read;
    read.found = {builders::server(1)};
    read.found[0].dataReplicationInfo.lagDuration = base::Duration::fromMsecs(5000);

    EXPECT_TRUE(baselineChanges(plan, read, builders::kNow).empty());
}

TEST(BaselineChanges, NameALagThatIsNoGoNow)
{
    const CutoverPlan plan = builders::plan({builders::server(1)});
    ServersRead read;
    read.found = {builders::server(1)};
    read.found[0].dataReplicationInfo.lagDuration = base::Duration::fromMsecs(4 * 3600 * 1000);

    const auto changes = baselineChanges(plan, read, builders::kNow);

    ASSERT_EQ(changes.size(), 1u);
    ASSERT_EQ(changes[0].reasons.size(), 1u);
    EXPECT_EQ(changes[0].reasons[0].kind, ReasonKind::LagTooLong);
}

TEST(BaselineChanges, NameAServerThatWasArchived)
{
    const CutoverPlan plan = builders::plan({builders::server(1)});
    ServersRead read;
    read.found = {builders::server(1)};
    read.found[0].isArchived = true;

    EXPECT_EQ(baselineChanges(plan, read, builders::kNow).size(), 1u);
}

TEST(BaselineChanges, DoNotNameASnapshotThatIsBeingMade)
{
    const CutoverPlan plan = builders::plan({builders::server(1)});
    ServersRead read;
    read.found = {builders::server(1)};
    read.found[0].dataReplicationInfo.dataReplicationState.value =
        mgn::DataReplicationState::CreatingSnapshot;

    EXPECT_TRUE(baselineChanges(plan, read, builders::kNow).empty());
}

TEST(Scope, DiffersByProfileAccountAndRegion)
{
    const Scope scope = builders::scope();
    Scope otherAccount = scope;
    otherAccount.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    Scope otherRegion = scope;
    otherRegion.region = *aws::Region::parse(QStringLiteral("eu-west-1"));
    Scope otherProfile = scope;
    otherProfile.profile = base::ProfileId(std::string_view("environment"));

    EXPECT_EQ(qHash(scope), qHash(builders::scope()));
    for (const Scope &other : {otherAccount, otherRegion, otherProfile}) {
        EXPECT_FALSE(scope == other);
        EXPECT_NE(scope < other, other < scope);
    }
}
