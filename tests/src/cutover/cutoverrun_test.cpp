// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/cutoverrunfixture.h"

#include <QSignalSpy>

using namespace cutover;
using namespace std::chrono_literals;
using State = CutoverRun::State;

namespace {

struct Refusal {
    const char *card;
    base::ErrorKind kind;
    State state;
};

class RefusedRun : public CutoverRunTest, public testing::WithParamInterface<Refusal>
{};

} // namespace

TEST_F(CutoverRunTest, SendsExactlyOneStartAndHandsTheJobToTheStore)
{
    const CutoverPlan plan = planFor(3);
    CutoverRun run(*this, monitor, locks, plan);
    QSignalSpy finished(&run, &CutoverRun::finished);

    ASSERT_EQ(finish(run), State::Started);
    ASSERT_TRUE(support::waitFor([&] { return finished.count() == 1; }));

    EXPECT_EQ(sent("StartCutover"), 1);
    const mgn::Job *job = jobs.find(run.job());
    ASSERT_NE(job, nullptr);
    EXPECT_EQ(job->participatingServers.size(), 3u);
    EXPECT_EQ(job->tags.at(0).second, plan.intent.text());
    EXPECT_TRUE(jobs.attempts().empty());
}

TEST_F(CutoverRunTest, SendsOnceWhenStartedTwice)
{
    CutoverRun run(*this, monitor, locks, planFor(1));

    run.start();
    ASSERT_EQ(finish(run), State::Started);
    run.start();
    poll();

    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_P(RefusedRun, StartsNothingAndLocksNothing)
{
    play(GetParam().card);
    CutoverRun run(*this, monitor, locks, planFor(3));

    EXPECT_EQ(finish(run), GetParam().state);

    EXPECT_EQ(run.error()->kind, GetParam().kind);
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_TRUE(serverLocks(jobs).isEmpty());
    EXPECT_EQ(sent("StartCutover"), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Table, RefusedRun,
    testing::Values(
        Refusal{"conflict", base::ErrorKind::Conflict, State::Refused},
        Refusal{"conflict-top-level", base::ErrorKind::Conflict, State::Refused},
        Refusal{"validation", base::ErrorKind::Validation, State::Refused},
        Refusal{"uninitialized@StartCutover", base::ErrorKind::Uninitialized, State::Refused},
        Refusal{"quota", base::ErrorKind::QuotaExceeded, State::Refused},
        Refusal{"access-denied", base::ErrorKind::AccessDenied, State::Refused},
        Refusal{"access-denied-tag", base::ErrorKind::AccessDenied, State::RefusedTag}));

TEST_F(CutoverRunTest, GoesOnWithoutTheIntentTagAfterItWasRefused)
{
    play("access-denied-tag");
    CutoverPlan plan = planFor(1);
    plan.hasIntentTag = false;
    CutoverRun run(*this, monitor, locks, plan);

    EXPECT_EQ(finish(run), State::Started);
}

TEST_F(CutoverRunTest, LocksItsServersBeforeTheyAreRead)
{
    const CutoverPlan plan = planFor(2);
    CutoverRun first(*this, monitor, locks, plan);
    first.start();
    ASSERT_EQ(first.state(), State::ReadingBaseline);
    EXPECT_EQ(serverLocks(jobs).size(), 2);
    CutoverPlan other = plan;
    other.intent = newAttemptId();
    CutoverRun second(*this, monitor, locks, other);

    EXPECT_EQ(finish(second), State::Refused);

    ASSERT_TRUE(support::waitFor([&] { return first.isFinished(); }));
    EXPECT_EQ(first.state(), State::Started);
    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_F(CutoverRunTest, DoesNotUnlockWhatARunOfTheSameIntentHolds)
{
    const CutoverPlan plan = planFor(1);
    CutoverRun first(*this, monitor, locks, plan);
    first.start();
    CutoverRun twin(*this, monitor, locks, plan);

    EXPECT_EQ(finish(twin), State::Refused);

    EXPECT_EQ(serverLocks(jobs).size(), 1);
    ASSERT_TRUE(support::waitFor([&] { return first.isFinished(); }));
    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_F(CutoverRunTest, RefusesMoreServersThanOneJobTakesWithoutAsking)
{
    CutoverPlan plan = planFor(1);
    plan.servers.resize(201, plan.servers[0]);
    CutoverRun run(*this, monitor, locks, plan);
    const int reads = sent("DescribeSourceServers");

    EXPECT_EQ(finish(run), State::Refused);

    EXPECT_EQ(run.error()->code, QStringLiteral("TooManyServers"));
    EXPECT_EQ(sent("DescribeSourceServers"), reads);
    EXPECT_EQ(sent("StartCutover"), 0);
}
