// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/cutoverrunfixture.h"

using namespace cutover;
using namespace std::chrono_literals;
using State = CutoverRun::State;

TEST_F(CutoverRunTest, StopsWhenAServerChangedSinceTheReview)
{
    CutoverPlan plan = planFor(2);
    plan.servers[1].reviewed.lastCutoverJob =
        mgn::JobId(std::string_view("mgnjob-00000000000000099"));
    CutoverRun run(*this, monitor, locks, plan);

    EXPECT_EQ(finish(run), State::Changed);

    ASSERT_EQ(run.changes().size(), 1u);
    EXPECT_EQ(run.changes()[0].id, plan.servers[1].id);
    EXPECT_FALSE(run.changes()[0].isMissing);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, StopsWhenAServerIsNotFound)
{
    CutoverPlan plan = planFor(2);
    plan.servers[0].id = mgn::SourceServerId(std::string_view("s-0000000000000dead"));
    CutoverRun run(*this, monitor, locks, plan);

    EXPECT_EQ(finish(run), State::Changed);

    ASSERT_EQ(run.changes().size(), 1u);
    EXPECT_TRUE(run.changes()[0].isMissing);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, StopsWhenReplicationStalledSinceTheReview)
{
    const CutoverPlan plan = planFor(2);
    record(plan.servers[1].id).replicationState = QStringLiteral("STALLED");
    CutoverRun run(*this, monitor, locks, plan);

    EXPECT_EQ(finish(run), State::Changed);

    ASSERT_EQ(run.changes().size(), 1u);
    EXPECT_EQ(run.changes()[0].id, plan.servers[1].id);
    ASSERT_FALSE(run.changes()[0].reasons.empty());
    EXPECT_EQ(run.changes()[0].reasons[0].kind, ReasonKind::ReplicationStalled);
    EXPECT_TRUE(serverLocks(jobs).isEmpty());
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, StopsWhenAnInstanceWouldBeTerminatedThatNobodyReviewed)
{
    const CutoverPlan plan = planFor(1);
    record(plan.servers[0].id).instance = sim::LaunchedInstance{
        .id = QStringLiteral("i-0123456789abcdef0"), .jobId = {}, .firstBootAt = {}};
    CutoverRun run(*this, monitor, locks, plan);

    EXPECT_EQ(finish(run), State::Changed);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, DoesNotSendWithServersReadTooLongAgo)
{
    CutoverRun run(*this, monitor, locks, planFor(1));
    run.start();
    time.advance(kBaselineAge + 1s);
    ASSERT_TRUE(support::waitFor([&] { return run.isFinished(); }));

    EXPECT_EQ(run.state(), State::Refused);
    EXPECT_EQ(run.error()->code, QStringLiteral("BaselineTooOld"));
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_EQ(sent("StartCutover"), 0);
}

/// Simulated time may run many times as fast as the answer travels.
TEST_F(CutoverRunTest, DoesNotTakeTheWayOfTheAnswerForTheAgeOfWhatItSays)
{
    const CutoverPlan plan = planFor(1);
    const int reads = sent("DescribeSourceServers");
    play("late@DescribeSourceServers=1");
    CutoverRun run(*this, monitor, locks, plan);
    run.start();
    ASSERT_TRUE(support::waitFor([&] { return sent("DescribeSourceServers") > reads; }));

    time.setServiceTime(time.now() + 2h);
    ASSERT_TRUE(support::waitFor([&] { return run.isFinished(); }));

    EXPECT_EQ(run.state(), State::Started);
    EXPECT_EQ(sent("StartCutover"), 1);
}

/// Asleep, monotonic time stands still.
TEST_F(CutoverRunTest, DoesNotSendWhatItReadBeforeTheComputerSlept)
{
    const CutoverPlan plan = planFor(1);
    const int reads = sent("DescribeSourceServers");
    play("late@DescribeSourceServers=1");
    CutoverRun run(*this, monitor, locks, plan);
    run.start();
    ASSERT_TRUE(support::waitFor([&] { return sent("DescribeSourceServers") > reads; }));

    time.setWall(time.wall() + 2h);
    ASSERT_TRUE(support::waitFor([&] { return run.isFinished(); }));

    EXPECT_EQ(run.state(), State::Refused);
    EXPECT_EQ(run.error()->code, QStringLiteral("BaselineTooOld"));
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, AsksForLocksOfOtherProfilesAgainBeforeItSends)
{
    const CutoverPlan plan = planFor(1);
    Scope elsewhere = scope();
    elsewhere.profile = base::ProfileId(std::string_view("aws:other"));
    JobStore others(elsewhere);
    locks.add(others);
    CutoverRun run(*this, monitor, locks, plan);
    run.start();
    ASSERT_EQ(run.state(), State::ReadingBaseline);

    Attempt theirs;
    theirs.id = newAttemptId();
    theirs.servers = {{.id = plan.servers[0].id}};
    others.setAttempt(theirs);
    ASSERT_TRUE(support::waitFor([&] { return run.isFinished(); }));

    EXPECT_EQ(run.state(), State::Refused);
    EXPECT_EQ(run.error()->code, QStringLiteral("ServersLocked"));
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, CancelsBeforeAnythingWasSent)
{
    CutoverRun run(*this, monitor, locks, planFor(1));
    run.start();

    EXPECT_TRUE(run.canCancel());
    run.cancel();
    poll();

    EXPECT_EQ(run.state(), State::Cancelled);
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, UnlocksWhenItIsDeletedBeforeAnythingWasSent)
{
    auto run = std::make_unique<CutoverRun>(*this, monitor, locks, planFor(1));
    run->start();
    ASSERT_EQ(serverLocks(jobs).size(), 1);

    run.reset();

    EXPECT_TRUE(jobs.attempts().empty());
}
