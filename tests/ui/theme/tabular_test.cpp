// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/tabular.h"

#include <gtest/gtest.h>

TEST(TabularRun, MakesNumbersWithAsManyDigitsEquallyWide)
{
    const QFont inter(QStringLiteral("Inter"), 9);
    const auto ones = ui::tabularRun(QStringLiteral("11 min 11 s"), inter);
    const auto eights = ui::tabularRun(QStringLiteral("88 min 88 s"), inter);
    if (!ones || !eights)
        GTEST_SKIP() << "SKIPPED: no font with figures of several widths";

    EXPECT_DOUBLE_EQ(ui::runWidth(*ones), ui::runWidth(*eights));
}

TEST(TabularRun, LeavesWordsAndOtherScriptsToTheFont)
{
    EXPECT_FALSE(ui::tabularRun(QStringLiteral("Healthy"), QFont()));
    EXPECT_FALSE(ui::tabularRun(QStringLiteral("1 日"), QFont()));
    EXPECT_FALSE(ui::tabularRun(QString(), QFont()));
}
