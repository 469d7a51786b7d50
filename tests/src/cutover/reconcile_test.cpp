// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/lostattempt.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using builders::Lost;

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
