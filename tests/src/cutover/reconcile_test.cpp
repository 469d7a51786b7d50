// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverplan.h"
#include "cutover/reconcile.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using mgn::JobStatus;
using mgn::LaunchStatus;

namespace {

/// An attempt for servers 1 and 2, sent at kNow, and the service to look at.
struct Lost {
    Lost()
    {
        attempt.id = newAttemptId();
        attempt.state = AttemptState::Checking;
        attempt.sentAt = builders::kNow;
        attempt.serviceSentAt = builders::kNow;
        for (const mgn::SourceServer &server : servers)
            attempt.servers.push_back({.id = server.sourceServerId,
                                       .name = server.name(),
                                       .baseline = baselineOf(server)});
    }

    /// A job created right after the start, with or without our tag; servers know of it.
    void startJob(int number, std::initializer_list<int> serverNumbers, bool isTagged)
    {
        mgn::Job job = builders::job(number, JobStatus::Started);
        job.creationDateTime =
            base::Timestamp::fromMsecs((builders::kNow + 1s).time_since_epoch().count());
        for (const int server : serverNumbers)
            job.participatingServers.push_back(
                builders::participant(server, LaunchStatus::Pending));
        if (isTagged)
            job.tags.emplace_back(base::Text(std::string_view(kIntentTag)), attempt.id.text());
        jobs.push_back(std::move(job));
    }
    void recordOnServer(std::size_t index, int job)
    {
        servers[index].lifeCycle.state.value = mgn::LifeCycleState::CuttingOver;
        servers[index].lifeCycle.lastCutover.initiatedJobId = builders::jobId(job);
    }

    Attempt lookAt(std::chrono::milliseconds after)
    {
        Look look{.wall = builders::kNow + after, .service = builders::kNow + after};
        for (const mgn::Job &job : jobs)
            look.jobs.push_back(&job);
        for (const mgn::SourceServer &server : servers)
            look.servers.push_back(&server);
        attempt = reconciled(attempt, look);
        return attempt;
    }

    /// As many looks after the window as must agree.
    Attempt lookUntilAgreed()
    {
        for (int look = 0; look < kAgreeingLooks; ++look)
            (void)lookAt(8min + look * 15s);
        return attempt;
    }

    std::vector<mgn::SourceServer> servers{builders::server(1), builders::server(2)};
    std::vector<mgn::Job> jobs;
    Attempt attempt;
};

} // namespace

TEST(Reconcile, FindsOurJobByItsTag)
{
    Lost lost;
    lost.startJob(9, {1, 2}, false);
    lost.startJob(10, {1, 2}, true);

    const Attempt found = lost.lookAt(5s);

    EXPECT_EQ(found.state, AttemptState::StartedByUs);
    EXPECT_EQ(found.job, builders::jobId(10));
    EXPECT_EQ(found.servers[0].state, AttemptServerState::InOurJob);
}

TEST(Reconcile, FindsOurJobWithoutTagByServersTimeAndPurpose)
{
    Lost lost;
    lost.attempt.hasIntentTag = false;
    lost.startJob(10, {2, 1}, false);

    EXPECT_EQ(lost.lookAt(5s).state, AttemptState::StartedByUs);
}

TEST(Reconcile, DoesNotTakeAnEarlierJobForOurs)
{
    Lost lost;
    lost.attempt.hasIntentTag = false;
    lost.startJob(10, {1, 2}, false);
    lost.jobs[0].creationDateTime = builders::ago(3min);
    lost.startJob(11, {1, 2}, false);
    lost.attempt.jobsBefore = {builders::jobId(11)};
    lost.startJob(12, {1, 2}, false);
    lost.jobs[2].initiatedBy.value = mgn::InitiatedBy::StartTest;

    EXPECT_EQ(lost.lookAt(5s).state, AttemptState::Checking);
}

TEST(Reconcile, SaysWhenAColleagueStartedAllOfThem)
{
    Lost lost;
    lost.startJob(9, {1, 2}, false);

    const Attempt found = lost.lookAt(5s);

    EXPECT_EQ(found.state, AttemptState::StartedByOther);
    EXPECT_EQ(found.servers[1].state, AttemptServerState::InOtherJob);
    EXPECT_EQ(found.servers[1].job, builders::jobId(9));
}

TEST(Reconcile, SaysEachServerApartWhenOnlySomeAreInOurJob)
{
    Lost lost;
    lost.startJob(10, {1}, true);

    EXPECT_EQ(lost.lookAt(5s).state, AttemptState::Checking) << "the other may still be on its way";
    EXPECT_EQ(lost.attempt.job, builders::jobId(10));
    const Attempt found = lost.lookUntilAgreed();

    EXPECT_EQ(found.state, AttemptState::StartedByUs);
    EXPECT_EQ(found.servers[0].state, AttemptServerState::InOurJob);
    EXPECT_EQ(found.servers[1].state, AttemptServerState::NotStarted);
}

TEST(Reconcile, NeverTurnsAJobThatCarriesOurMarkIntoNotStarted)
{
    Lost lost;
    lost.startJob(10, {}, true);

    for (const auto after : {5s, 90s, 359s})
        EXPECT_EQ(lost.lookAt(after).state, AttemptState::Checking) << after.count();
    const Attempt found = lost.lookUntilAgreed();

    EXPECT_EQ(found.state, AttemptState::OperatorNeeded);
    EXPECT_EQ(found.job, builders::jobId(10));
    for (const AttemptServer &server : found.servers)
        EXPECT_EQ(server.state, AttemptServerState::Unknown);
}

TEST(Reconcile, BelievesTheServersRecordWhereOurJobNamesNobodyYet)
{
    Lost lost;
    lost.startJob(10, {}, true);
    lost.recordOnServer(0, 10);
    lost.recordOnServer(1, 10);

    EXPECT_EQ(lost.lookAt(5s).state, AttemptState::StartedByUs);
    EXPECT_TRUE(lost.attempt.isWhollyOurs());
}

TEST(Reconcile, NeedsAgreeingLooksToSayThatOthersWereLeftOut)
{
    Lost lost;
    lost.startJob(9, {1}, false);

    EXPECT_EQ(lost.lookAt(7min).state, AttemptState::Checking);
    const Attempt found = lost.lookUntilAgreed();

    EXPECT_EQ(found.state, AttemptState::StartedByOther);
    EXPECT_EQ(found.servers[0].state, AttemptServerState::InOtherJob);
    EXPECT_EQ(found.servers[1].state, AttemptServerState::NotStarted);
}

TEST(Reconcile, CountsAnewWhenAJobAppears)
{
    Lost lost;
    for (const auto after : {90s, 150s, 210s})
        (void)lost.lookAt(after);
    ASSERT_EQ(lost.attempt.looks, 3);

    lost.startJob(9, {1}, false);

    EXPECT_EQ(lost.lookAt(7min).looks, 1);
}

TEST(Reconcile, RemembersHowEachServerStandsNow)
{
    Lost lost;
    lost.servers[0].lifeCycle.state.value = mgn::LifeCycleState::ReadyForTest;
    lost.servers.pop_back();

    const Attempt after = lost.lookAt(7min);

    ASSERT_TRUE(after.servers[0].seen);
    EXPECT_EQ(after.servers[0].seen->state.value, mgn::LifeCycleState::ReadyForTest);
    EXPECT_FALSE(after.servers[1].seen);
}

TEST(Reconcile, TakesNoReplicationForASign)
{
    Lost lost;
    lost.servers[0].dataReplicationInfo.dataReplicationState.value =
        mgn::DataReplicationState::Backlog;

    EXPECT_EQ(lost.lookUntilAgreed().state, AttemptState::NotStarted);
}

TEST(Reconcile, NeverSaysNotStartedBeforeTheSignatureExpired)
{
    Lost lost;

    for (const auto after : {5s, 15s, 45s, 90s, 150s, 210s, 270s, 330s, 359s})
        EXPECT_EQ(lost.lookAt(after).state, AttemptState::Checking) << after.count();
    EXPECT_EQ(lost.lookAt(360s).state, AttemptState::NotStarted);
    EXPECT_EQ(lost.attempt.servers[0].state, AttemptServerState::NotStarted);
}

TEST(Reconcile, NeedsAgreeingLooksAfterTheWindow)
{
    Lost lost;

    EXPECT_EQ(lost.lookAt(10min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(11min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(12min).state, AttemptState::Checking);
    EXPECT_EQ(lost.lookAt(13min).state, AttemptState::NotStarted);
}

TEST(Reconcile, FindsAJobThatWasStartedMinutesLater)
{
    Lost lost;

    (void)lost.lookAt(90s);
    lost.startJob(10, {1, 2}, true);

    EXPECT_EQ(lost.lookAt(240s).state, AttemptState::StartedByUs);
}

TEST(Reconcile, WaitsForTheListWhenTheServerNamesAJobThatIsNotThereYet)
{
    Lost lost;
    lost.recordOnServer(0, 10);

    EXPECT_EQ(lost.lookAt(5s).state, AttemptState::Checking);
    EXPECT_EQ(lost.attempt.looks, 0);

    lost.startJob(10, {1, 2}, true);

    EXPECT_EQ(lost.lookAt(15s).state, AttemptState::StartedByUs);
}

TEST(Reconcile, AsksTheOperatorWhenTheSignsStayUnclear)
{
    Lost lost;
    lost.recordOnServer(0, 10);

    (void)lost.lookAt(90s);
    const Attempt after = lost.lookAt(7min);

    EXPECT_EQ(after.state, AttemptState::OperatorNeeded);
    EXPECT_TRUE(after.isUnresolved());
}

TEST(Reconcile, DoesNotClaimAnythingAboutAServerThatIsNotAnswered)
{
    Lost lost;
    lost.servers.pop_back();

    for (int look = 0; look < 8; ++look)
        EXPECT_NE(lost.lookAt(6min + look * 1min).state, AttemptState::NotStarted);
}

TEST(Reconcile, KeepsStateAndLooksWhenTheLookFailed)
{
    Lost lost;
    (void)lost.lookAt(5s);
    base::Error error;
    error.kind = base::ErrorKind::Timeout;

    const Attempt after = afterFailedLook(lost.attempt, error);

    EXPECT_EQ(after.state, AttemptState::Checking);
    EXPECT_EQ(after.looks, 1);
    EXPECT_EQ(after.checkError->kind, base::ErrorKind::Timeout);
}

TEST(Reconcile, LooksSoonThenSlowerAndRightAfterTheWindow)
{
    Lost lost;
    const auto next = [&](std::chrono::milliseconds elapsed) {
        return elapsed + untilNextLook(lost.attempt, builders::kNow + elapsed);
    };

    EXPECT_EQ(next(0s), 5s);
    EXPECT_EQ(next(5s), 15s);
    EXPECT_EQ(next(20s), 45s);
    EXPECT_EQ(next(45s), 90s);
    EXPECT_EQ(next(90s), 150s);
    EXPECT_EQ(next(330s), 360s);
    EXPECT_EQ(next(400s), 460s);
}
