// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/verdicttext.h"

#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

namespace {

TEST(VerdictText, SimulatedLinesSaySo)
{
    cutover::JobStore jobs(builders::scope());
    jobs.merge({builders::job(1, mgn::JobStatus::Pending)}, builders::kNow);

    const QStringList real = ui::verdictLines({QStringLiteral("corp"), jobs});
    const QStringList simulated =
        ui::verdictLines({QStringLiteral("corp"), jobs, nullptr, true, {}});

    ASSERT_EQ(real.size(), 1);
    EXPECT_TRUE(
        real.first().startsWith(QStringLiteral("corp 1111 1111 1111 eu-central-1, mgnjob-")))
        << qPrintable(real.first());
    EXPECT_EQ(simulated.first(), QStringLiteral("SIMULATOR ") + real.first());
}

} // namespace
