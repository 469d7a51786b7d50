// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"
#include "cutover/serverlocks.h"
#include "tests/src/cutover/simsession.h"

#include <QSignalSpy>

using namespace cutover;
using namespace std::chrono_literals;
using State = CutoverRun::State;

namespace {

class CutoverRunTest : public SimSession
{
protected:
    /// Lets the attempt of `run` be looked for until nothing is unresolved; the wall time that took.
    std::chrono::milliseconds pollUntilSettled()
    {
        std::chrono::milliseconds waited{0};
        while (waited < 20min && hasUnresolved()) {
            pollAfter(20s);
            waited += 20s;
        }
        return waited;
    }
    [[nodiscard]] bool hasUnresolved() const
    {
        return !jobs.attempts().empty() && jobs.attempts().front().isUnresolved();
    }
};

struct Refusal {
    const char *card;
    base::ErrorKind kind;
    State state;
};

class RefusedRun : public CutoverRunTest, public testing::WithParamInterface<Refusal>
{
};

class LostAnswer : public CutoverRunTest, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_F(CutoverRunTest, SendsExactlyOneStartAndHandsTheJobToTheStore)
{
    const CutoverPlan plan = planFor(3);
    CutoverRun run(*this, monitor, plan);
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
    CutoverRun run(*this, monitor, planFor(1));

    run.start();
    ASSERT_EQ(finish(run), State::Started);
    run.start();
    poll();

    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_P(LostAnswer, IsFoundByItsTagAndNeverSentAgain)
{
    play(GetParam());
    CutoverRun run(*this, monitor, planFor(2));

    ASSERT_EQ(finish(run), State::Unknown);
    EXPECT_EQ(serverLocks(jobs).size(), 2);
    (void)pollUntilSettled();

    EXPECT_EQ(sent("StartCutover"), 1);
    EXPECT_TRUE(jobs.attempts().empty());
    ASSERT_FALSE(jobs.runningJobs().empty());
    EXPECT_EQ(jobs.runningJobs().front()->participatingServers.size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Table, LostAnswer,
                         testing::Values("lost-answer", "reset", "cut-status", "cut-headers", "cut-body",
                                         "cut-body-no-length", "cut-chunked", "500-created", "empty-answer"));

TEST_F(CutoverRunTest, SaysNotStartedOnlyAfterTheSignatureExpired)
{
    play("lost-before");
    CutoverRun run(*this, monitor, planFor(2));

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
    CutoverRun run(*this, monitor, planFor(1));

    ASSERT_EQ(finish(run), State::Unknown);
    const auto waited = pollUntilSettled();

    EXPECT_GE(waited, 60s);
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_FALSE(jobs.runningJobs().empty());
}

TEST_P(RefusedRun, StartsNothingAndLocksNothing)
{
    play(GetParam().card);
    CutoverRun run(*this, monitor, planFor(3));

    EXPECT_EQ(finish(run), GetParam().state);

    EXPECT_EQ(run.error()->kind, GetParam().kind);
    EXPECT_TRUE(jobs.attempts().empty());
    EXPECT_TRUE(serverLocks(jobs).isEmpty());
    EXPECT_EQ(sent("StartCutover"), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Table, RefusedRun,
    testing::Values(Refusal{"conflict", base::ErrorKind::Conflict, State::Refused},
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
    CutoverRun run(*this, monitor, plan);

    EXPECT_EQ(finish(run), State::Started);
}

TEST_F(CutoverRunTest, StopsWhenAServerChangedSinceTheReview)
{
    CutoverPlan plan = planFor(2);
    plan.servers[1].reviewed.lastCutoverJob = mgn::JobId(std::string_view("mgnjob-00000000000000099"));
    CutoverRun run(*this, monitor, plan);

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
    CutoverRun run(*this, monitor, plan);

    EXPECT_EQ(finish(run), State::Changed);

    ASSERT_EQ(run.changes().size(), 1u);
    EXPECT_TRUE(run.changes()[0].isMissing);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, RefusesMoreServersThanOneJobTakesWithoutAsking)
{
    CutoverPlan plan = planFor(1);
    plan.servers.resize(201, plan.servers[0]);
    CutoverRun run(*this, monitor, plan);
    const int reads = sent("DescribeSourceServers");

    EXPECT_EQ(finish(run), State::Refused);

    EXPECT_EQ(run.error()->code, QStringLiteral("TooManyServers"));
    EXPECT_EQ(sent("DescribeSourceServers"), reads);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, RefusesServersOfAStartWhoseOutcomeIsNotKnown)
{
    play("lost-before");
    const CutoverPlan plan = planFor(2);
    CutoverRun lost(*this, monitor, plan);
    ASSERT_EQ(finish(lost), State::Unknown);
    CutoverPlan again = planFor(1);

    CutoverRun run(*this, monitor, again);

    EXPECT_EQ(finish(run), State::Refused);
    EXPECT_EQ(run.error()->fields.value(0).name, QStringLiteral("sourceServerIDs[0]"));
    EXPECT_EQ(sent("StartCutover"), 1);
}

TEST_F(CutoverRunTest, CancelsBeforeAnythingWasSent)
{
    CutoverRun run(*this, monitor, planFor(1));
    run.start();

    run.cancel();
    poll();

    EXPECT_EQ(run.state(), State::Cancelled);
    EXPECT_EQ(sent("StartCutover"), 0);
}

TEST_F(CutoverRunTest, KeepsServersLockedWhenItIsDeletedWhileSending)
{
    play("hang");
    auto run = std::make_unique<CutoverRun>(*this, monitor, planFor(1));
    run->start();
    ASSERT_TRUE(support::waitFor([&] { return sent("StartCutover") == 1; }));
    EXPECT_FALSE(run->canCancel());

    run.reset();

    ASSERT_EQ(jobs.attempts().size(), 1u);
    EXPECT_EQ(jobs.attempts().front().state, AttemptState::Checking);
    EXPECT_EQ(serverLocks(jobs).size(), 1);
}
