// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrun.h"
#include "cutover/serverlocks.h"
#include "sim/simcloud.h"
#include "tests/src/cutover/simsession.h"

#include <QSignalSpy>

using namespace cutover;
using namespace std::chrono_literals;
using State = CutoverRun::State;

namespace {

class CutoverRunTest : public SimSession
{
protected:
    /// Lets the attempt of `run` be looked for until nothing is unresolved; the wall time that
    /// took.
    std::chrono::milliseconds pollUntilSettled()
    {
        std::chrono::milliseconds waited{0};
        while (waited < 20min && hasUnresolved()) {
            pollAfter(20s);
            waited += 20s;
        }
        return waited;
    }
    /// What the simulator holds, to be changed behind the plan's back.
    [[nodiscard]] sim::ServerRecord &record(const mgn::SourceServerId &id)
    {
        sim::ServerRecord &found =
            *m_sim.cloud()
                 .estate(scope().account.toString(), scope().region.toString())
                 .server(id.toString());
        found.jsonParts.clear();
        return found;
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
{};

class LostAnswer : public CutoverRunTest, public testing::WithParamInterface<const char *>
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

    time.setWall(time.now() + 2h);
    ASSERT_TRUE(support::waitFor([&] { return run.isFinished(); }));

    EXPECT_EQ(run.state(), State::Started);
    EXPECT_EQ(sent("StartCutover"), 1);
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
