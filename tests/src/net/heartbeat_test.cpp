// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <QTimer>

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <chrono>
#include <ctime>

namespace {

/// Busy for so much processor time: what other programs take does not count against the loop.
void blockFor(std::chrono::milliseconds duration)
{
    const std::clock_t end = std::clock() + duration.count() * CLOCKS_PER_SEC / 1000;
    while (std::clock() < end) {
    }
}

TEST(Heartbeat, SeesALoopThatTurns)
{
    support::Heartbeat heartbeat;
    QTimer turn;
    int turns = 0;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&turns] { ++turns; });
    turn.start(std::chrono::milliseconds(1));

    ASSERT_TRUE(support::waitFor([&] { return turns >= 20; }));

    EXPECT_LT(heartbeat.longestGap(), support::Heartbeat::kFailing);
}

TEST(Heartbeat, NamesTheEventThatTookTheMostOfTheGap)
{
    support::Heartbeat heartbeat;
    QTimer busy;
    QTimer quick;
    bool isDone = false;

    QMetaObject::invokeMethod(
        &busy, [] { blockFor(std::chrono::milliseconds(30)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &quick, [&] { isDone = true; }, Qt::QueuedConnection);
    ASSERT_TRUE(support::waitFor([&] { return isDone; }));

    EXPECT_GE(heartbeat.longestGap(), std::chrono::milliseconds(25));
    EXPECT_EQ(heartbeat.whatRan(), QStringLiteral("MetaCall to QTimer"));
}

TEST(Heartbeat, LooksAtNothingAfterItsEnd)
{
    support::Heartbeat heartbeat;

    heartbeat.finish();
    blockFor(support::Heartbeat::kFailing + std::chrono::milliseconds(20));
}

TEST(Heartbeat, FailsATestWhoseLoopStoodStill)
{
    EXPECT_NONFATAL_FAILURE(
        {
            support::Heartbeat heartbeat;
            blockFor(support::Heartbeat::kFailing + std::chrono::milliseconds(20));
        },
        "stood still");
}

} // namespace
