// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/cutoverrunfixture.h"

using namespace cutover;
using namespace std::chrono_literals;
using State = CutoverRun::State;

namespace {

class LostAnswer : public CutoverRunTest, public testing::WithParamInterface<const char *>
{};

} // namespace

TEST_P(LostAnswer, IsFoundByItsTagAndNeverSentAgain)
{
    play(GetParam());
    CutoverRun run(*this, monitor, locks, planFor(2));

    ASSERT_EQ(finish(run), State::Unknown);
    EXPECT_EQ(serverLocks(jobs).size(), 2);
    (void)pollUntilSettled();

    EXPECT_EQ(sent("StartCutover"), 1);
    EXPECT_TRUE(jobs.attempts().empty());
    ASSERT_FALSE(jobs.runningJobs().empty());
    EXPECT_EQ(jobs.runningJobs().front()->participatingServers.size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Table, LostAnswer,
                         testing::Values("lost-answer", "reset", "cut-status", "cut-headers",
                                         "cut-body", "cut-body-no-length", "cut-chunked",
                                         "500-created", "empty-answer"));

TEST_F(CutoverRunTest, SaysNotStartedOnlyAfterTheSignatureExpired)
{
    play("lost-before");
    CutoverRun run(*this, monitor, locks, planFor(2));

    ASSERT_EQ(finish(run), State::Unknown);
    const auto waited = pollUntilSettled();

    EXPECT_GE(waited, 6min);
    EXPECT_LE(waited, 7min);
    ASSERT_EQ(jobs.attempts().size(), 1u);
    EXPECT_EQ(jobs.attempts().front().state, AttemptState::NotStarted);
    EXPECT_TRUE(serverLocks(jobs).isEmpty());
    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_F(CutoverRunTest, FindsALostStartThatTheListShowsLate)
{
    play("eventual-consistency=60");
    play("lost-answer");
    CutoverRun run(*this, monitor, locks, planFor(1));

    ASSERT_EQ(finish(run), State::Unknown);
    const auto waited = pollUntilSettled();

    EXPECT_GE(waited, 60s);
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_FALSE(jobs.runningJobs().empty());
}

TEST_F(CutoverRunTest, RefusesServersOfAStartWhoseOutcomeIsNotKnown)
{
    play("lost-before");
    const CutoverPlan plan = planFor(2);
    CutoverRun lost(*this, monitor, locks, plan);
    ASSERT_EQ(finish(lost), State::Unknown);
    CutoverPlan again = planFor(1);

    CutoverRun run(*this, monitor, locks, again);

    EXPECT_EQ(finish(run), State::Refused);
    EXPECT_EQ(run.error()->fields.value(0).name, QStringLiteral("sourceServerIDs[0]"));
    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_F(CutoverRunTest, KeepsServersLockedWhenItIsDeletedWhileSending)
{
    play("hang");
    auto run = std::make_unique<CutoverRun>(*this, monitor, locks, planFor(1));
    run->start();
    ASSERT_TRUE(support::waitFor([&] { return sent("StartCutover") == 1; }));
    EXPECT_FALSE(run->canCancel());

    run.reset();

    ASSERT_EQ(jobs.attempts().size(), 1u);
    EXPECT_EQ(jobs.attempts().front().state, AttemptState::Checking);
    EXPECT_EQ(serverLocks(jobs).size(), 1);
}
