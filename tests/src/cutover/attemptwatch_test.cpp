// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/attemptwatch.h"
#include "tests/src/cutover/lostattempt.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using builders::kNow;

namespace {

/// A lost start of servers 1 and 2, sent at kNow.
struct WatchedAttempts {
    WatchedAttempts() { watch.watch(attempt, kNow); }
    void addOurJob(std::initializer_list<int> numbers)
    {
        store.merge({builders::jobOf(attempt, 10, numbers)}, kNow);
    }
    void lookAt(std::chrono::milliseconds after, const std::optional<base::Error> &incomplete = {})
    {
        watch.onLook(attempt.id, ServersRead{.found = servers},
                     {kNow + after, kNow + after, incomplete});
    }
    void lookUntilAgreed()
    {
        for (int look = 0; look < 4; ++look)
            lookAt(6min + look * 15s);
    }
    [[nodiscard]] const Attempt *now() const { return store.attempt(attempt.id); }

    std::vector<mgn::SourceServer> servers{builders::server(1), builders::server(2)};
    Attempt attempt = builders::lostAttempt(servers);
    JobStore store{builders::scope()};
    AttemptWatch watch{store};
    QSignalSpy settled{&watch, &AttemptWatch::settled};
};

base::Error tooManyPages()
{
    base::Error error;
    error.kind = base::ErrorKind::Incomplete;
    return error;
}

} // namespace

TEST(AttemptWatch, LeavesTheStoreWhenTheJobTellsTheRest)
{
    WatchedAttempts watched;
    watched.addOurJob({1, 2});

    watched.lookAt(5s);

    EXPECT_EQ(watched.now(), nullptr);
    EXPECT_EQ(watched.settled.size(), 1);
}

TEST(AttemptWatch, LeavesTheStoreInTheUpdateThatBringsItsJob)
{
    WatchedAttempts watched;
    bool isBesideItsJob = false;
    QObject::connect(&watched.store, &JobStore::merged, &watched.store,
                     [&] { isBesideItsJob = watched.now() != nullptr; });

    watched.addOurJob({1, 2});

    EXPECT_FALSE(isBesideItsJob);
    EXPECT_EQ(watched.now(), nullptr);
    EXPECT_EQ(watched.settled.size(), 1);
    EXPECT_EQ(watched.watch.untilNext(kNow), std::nullopt);
    EXPECT_EQ(watched.store.originOf(watched.store.job(0)), JobOrigin::Here);
}

TEST(AttemptWatch, LeavesItsPlaceToItsJobWhileTheAnswerIsAwaited)
{
    WatchedAttempts watched;
    Attempt sending = watched.attempt;
    sending.state = AttemptState::Sending;
    watched.watch.watch(sending, kNow);

    watched.addOurJob({1, 2});

    EXPECT_EQ(watched.now(), nullptr);
    EXPECT_TRUE(watched.settled.isEmpty()) << "whoever sent it tells how it ended";
    EXPECT_EQ(watched.store.originOf(watched.store.job(0)), JobOrigin::Here);

    // The answer was lost all the same.
    watched.watch.watch(watched.attempt, kNow);
    EXPECT_EQ(watched.now(), nullptr);
    EXPECT_EQ(watched.settled.size(), 1);
}

TEST(AttemptWatch, DoesNotComeBackWhenItWasDismissedWhileAnotherWasSettled)
{
    WatchedAttempts watched;
    const Attempt other = builders::lostAttempt({builders::server(3)});
    watched.watch.watch(other, kNow);
    std::vector<AttemptId> heard;
    QObject::connect(&watched.watch, &AttemptWatch::settled, &watched.store,
                     [&](const Attempt &settled) {
                         heard.push_back(settled.id);
                         watched.watch.dismiss(other.id);
                     });

    watched.store.merge(
        {builders::jobOf(watched.attempt, 10, {1, 2}), builders::jobOf(other, 11, {3})}, kNow);

    ASSERT_EQ(heard.size(), 1U);
    EXPECT_TRUE(heard.front() == watched.attempt.id);
    EXPECT_TRUE(watched.store.attempts().empty());
}

TEST(AttemptWatch, LeavesItsPlaceToNoJobThatHasNotItsTagWhileTheAnswerIsAwaited)
{
    WatchedAttempts watched;
    Attempt sending = watched.attempt;
    sending.state = AttemptState::Sending;
    sending.hasIntentTag = false;
    watched.watch.watch(sending, kNow);

    watched.store.merge({builders::newJob(11, {1, 2})}, kNow);

    ASSERT_NE(watched.now(), nullptr) << "somebody else may have started the same";
    EXPECT_EQ(watched.now()->state, AttemptState::Sending);
    EXPECT_EQ(watched.store.originOf(watched.store.job(0)), JobOrigin::Elsewhere);
}

TEST(AttemptWatch, StaysBesideJobsThatDoNotAnswerIt)
{
    WatchedAttempts watched;

    watched.addOurJob({1});
    watched.store.merge({builders::newJob(11, {1, 2})}, kNow);

    ASSERT_NE(watched.now(), nullptr);
    EXPECT_EQ(watched.now()->state, AttemptState::Checking);
    EXPECT_TRUE(watched.settled.isEmpty());
}

TEST(AttemptWatch, KeepsWhatEachServerOfAPartlyStartedOneCameToUntilItIsDismissed)
{
    WatchedAttempts watched;
    watched.addOurJob({1});

    watched.lookUntilAgreed();

    ASSERT_NE(watched.now(), nullptr);
    EXPECT_EQ(watched.now()->state, AttemptState::StartedByUs);
    EXPECT_EQ(watched.now()->servers[0].state, AttemptServerState::InOurJob);
    EXPECT_EQ(watched.now()->servers[1].state, AttemptServerState::NotStarted);
    EXPECT_EQ(watched.settled.size(), 1);

    watched.watch.dismiss(watched.attempt.id);
    EXPECT_EQ(watched.now(), nullptr);
}

TEST(AttemptWatch, LearnsNothingOfAListThatIsNotWhole)
{
    WatchedAttempts watched;

    for (int look = 0; look < 6; ++look)
        watched.lookAt(6min + look * 15s, tooManyPages());

    ASSERT_NE(watched.now(), nullptr);
    EXPECT_EQ(watched.now()->state, AttemptState::OperatorNeeded);
    EXPECT_EQ(watched.now()->servers[0].state, AttemptServerState::Unknown);
    EXPECT_EQ(watched.now()->looks, 0);
    EXPECT_EQ(watched.now()->checkError->kind, base::ErrorKind::Incomplete);
}

TEST(AttemptWatch, KeepsHowTheServersWereReadAlthoughTheListIsNotWhole)
{
    WatchedAttempts watched;
    watched.servers[0].lifeCycle.state.value = mgn::LifeCycleState::CuttingOver;

    watched.lookAt(6min, tooManyPages());

    ASSERT_TRUE(watched.now()->servers[0].seen);
    EXPECT_EQ(watched.now()->servers[0].seen->state.value, mgn::LifeCycleState::CuttingOver);
    EXPECT_EQ(watched.now()->lastLookAt, kNow + 6min);
    EXPECT_EQ(watched.now()->failedLooks, 1);
}

TEST(AttemptWatch, UnlocksOnlyWhatNeedsAnOperator)
{
    WatchedAttempts watched;
    EXPECT_FALSE(watched.watch.release(watched.attempt.id));

    for (int look = 0; look < 6; ++look)
        watched.lookAt(6min + look * 15s, tooManyPages());

    EXPECT_TRUE(watched.watch.release(watched.attempt.id));
    EXPECT_EQ(watched.now()->state, AttemptState::Released);
}

TEST(AttemptWatch, BelievesOurJobAlsoInAListThatIsNotWhole)
{
    WatchedAttempts watched;
    watched.addOurJob({1, 2});

    watched.lookAt(5s, tooManyPages());

    EXPECT_EQ(watched.now(), nullptr);
    EXPECT_EQ(watched.settled.size(), 1);
}

TEST(AttemptWatch, IsDueAgainAfterALookThatCouldNotBeRead)
{
    WatchedAttempts watched;
    ASSERT_NE(watched.watch.due(kNow + 5s), nullptr);

    watched.lookAt(5s, tooManyPages());

    EXPECT_EQ(watched.watch.due(kNow + 5s), nullptr);
    EXPECT_NE(watched.watch.due(kNow + 15s), nullptr);
}

TEST(AttemptWatch, LetsAPersonUnlockWhatTheServiceNeverAnswers)
{
    WatchedAttempts watched;

    for (int minute = 0; minute < 10; ++minute)
        watched.watch.onJobsFailed(tooManyPages(), kNow + minute * 1min);
    ASSERT_EQ(watched.now()->state, AttemptState::OperatorNeeded);
    watched.watch.release(watched.attempt.id);

    EXPECT_EQ(watched.now()->state, AttemptState::Released);
    EXPECT_EQ(watched.settled.size(), 1);
}

TEST(AttemptWatch, CountsNoPollBetweenTheLooksForAFailedLook)
{
    WatchedAttempts watched;

    for (int second = 0; second < 4; ++second)
        watched.watch.onJobsFailed(tooManyPages(), kNow + 7min + second * 1s);

    EXPECT_EQ(watched.now()->failedLooks, 1);
    EXPECT_EQ(watched.now()->state, AttemptState::Checking);
    EXPECT_EQ(watched.now()->checkError->kind, base::ErrorKind::Incomplete);
}

TEST(AttemptWatch, TakesACancelledLookForNone)
{
    WatchedAttempts watched;
    base::Error cancelled;
    cancelled.kind = base::ErrorKind::Cancelled;

    watched.watch.onLook(watched.attempt.id, base::failure(cancelled), {.wall = kNow + 7min});

    EXPECT_EQ(watched.now()->failedLooks, 0);
    EXPECT_FALSE(watched.now()->checkError);
}

TEST(AttemptWatch, UnlocksOnlyWhatNeedsAPerson)
{
    WatchedAttempts watched;
    watched.watch.release(watched.attempt.id);
    EXPECT_EQ(watched.now()->state, AttemptState::Checking);
    watched.servers[0].lifeCycle.state.value = mgn::LifeCycleState::ReadyForTest;
    watched.lookAt(7min);
    ASSERT_EQ(watched.now()->state, AttemptState::OperatorNeeded);

    watched.watch.release(watched.attempt.id);

    ASSERT_NE(watched.now(), nullptr);
    EXPECT_EQ(watched.now()->state, AttemptState::Released);
    EXPECT_FALSE(watched.now()->isUnresolved());
    EXPECT_EQ(watched.watch.untilNext(kNow + 8min), std::nullopt);
    EXPECT_EQ(watched.settled.size(), 1);
}

TEST(AttemptWatch, DoesNotTouchAStartThatIsStillOnItsWay)
{
    WatchedAttempts watched;
    Attempt preparing = watched.attempt;
    preparing.state = AttemptState::Preparing;
    watched.watch.watch(preparing, kNow);

    watched.watch.onJobsFailed(tooManyPages(), kNow + 10min);
    watched.lookAt(10min);

    EXPECT_EQ(watched.now()->state, AttemptState::Preparing);
    EXPECT_FALSE(watched.now()->checkError);
    EXPECT_EQ(watched.watch.due(kNow + 10min), nullptr);
}
