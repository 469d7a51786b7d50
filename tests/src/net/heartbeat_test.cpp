// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace {

void blockFor(std::chrono::milliseconds time)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < time.count()) {
    }
}

TEST(Heartbeat, SeesALoopThatTurns)
{
    support::Heartbeat heartbeat;

    (void)support::waitFor([] { return false; }, std::chrono::milliseconds(40));

    EXPECT_LT(heartbeat.longestGap(), support::Heartbeat::kFailing);
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
