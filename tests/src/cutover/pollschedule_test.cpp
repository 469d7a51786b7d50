// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/pollschedule.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;

TEST(PollSchedule, AsksSlowlyWhenNothingRuns)
{
    EXPECT_EQ(nextPoll({}), 60s);
}

TEST(PollSchedule, AsksEveryFiveSecondsWhileJobsRun)
{
    EXPECT_EQ(nextPoll({.runningJobs = 1}), 5s);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isQuotaHalfUsed = true}), 10s);
}

TEST(PollSchedule, GoesOnWhileActionsAreAwaited)
{
    EXPECT_EQ(nextPoll({.unsettledJobs = 1}), 10s);
}

TEST(PollSchedule, StopsWhenNobodyWatches)
{
    EXPECT_EQ(nextPoll({.runningJobs = 3, .isWatched = false}), std::nullopt);
}

TEST(PollSchedule, DoublesWithFailuresUpToTwoMinutes)
{
    EXPECT_EQ(nextPoll({.runningJobs = 1, .failures = 1}), 10s);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .failures = 3}), 40s);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .failures = 1000}), 2min);
}

TEST(PollSchedule, SlowsDownTwiceWhenThrottled)
{
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isThrottled = true, .failures = 1}), 20s);
}

TEST(PollSchedule, SlowsDownWhileRetriesRunLow)
{
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isRetryQuotaLow = true}), 10s);
    EXPECT_EQ(nextPoll({.isRetryQuotaLow = true}), 2min);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .failures = 1, .isRetryQuotaLow = true}), 20s);
}

TEST(PollSchedule, WaitsAsLongAsTheServiceAsks)
{
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isThrottled = true, .failures = 1, .retryAfter = 45s}),
              45s);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isThrottled = true, .failures = 1, .retryAfter = 9999s}),
              2min);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .isThrottled = true, .failures = 1, .retryAfter = -1s}),
              20s);
}

TEST(PollSchedule, DividesByTheSpeedDownToHalfASecond)
{
    EXPECT_EQ(nextPoll({.speed = 10.0}), 6s);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .speed = 60.0}), 500ms);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .failures = 2, .speed = 60.0}), 2s);
}

TEST(PollSchedule, ComesBackInTimeToLookForALostStart)
{
    EXPECT_EQ(nextPoll({.unresolvedAttempts = 1, .untilNextLook = 7s}), 7s);
    EXPECT_EQ(nextPoll({.unresolvedAttempts = 1, .untilNextLook = 0s}), 500ms);
    EXPECT_EQ(nextPoll({.runningJobs = 1, .unresolvedAttempts = 1, .untilNextLook = 40s}), 5s);
}
