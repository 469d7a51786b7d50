// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowtransition.h"

#include <gtest/gtest.h>

namespace {

using Rows = std::vector<int>;

} // namespace

TEST(RowTransition, GathersWhatGoesAtTheEnd)
{
    const ui::RowTransition transition = ui::rowTransition({1, 2, 3, 4}, {4, 2});

    EXPECT_EQ(transition.gathered, (Rows{2, 4, 1, 3}));
    EXPECT_EQ(transition.staying, (Rows{2, 4}));
    EXPECT_EQ(transition.extended, (Rows{2, 4}));
}

TEST(RowTransition, AddsWhatComesAtTheEnd)
{
    const ui::RowTransition transition = ui::rowTransition({2, 4}, {1, 2, 3, 4});

    EXPECT_EQ(transition.gathered, (Rows{2, 4}));
    EXPECT_EQ(transition.extended, (Rows{2, 4, 1, 3}));
}

TEST(RowTransition, HandlesEmptyLists)
{
    EXPECT_TRUE(ui::rowTransition({}, {}).extended.empty());
    EXPECT_EQ(ui::rowTransition({}, {0}).extended, (Rows{0}));
    EXPECT_EQ(ui::rowTransition({0}, {}).gathered, (Rows{0}));
}

TEST(RowRanges, JoinsNeighboursAndFallsBackToOneRange)
{
    using Ranges = std::vector<ui::RowRange>;

    EXPECT_EQ(ui::rowRanges({1, 2, 3, 7}, 2), (Ranges{{1, 3}, {7, 7}}));
    EXPECT_EQ(ui::rowRanges({1, 3, 5}, 2), (Ranges{{1, 5}}));
    EXPECT_TRUE(ui::rowRanges({}, 2).empty());
}
