// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowremoval.h"

#include <gtest/gtest.h>

#include <memory>

TEST(RowRemoval, NumbersWhatStays)
{
    const ui::RowRemoval removal({0, 2, 3}, 6);

    EXPECT_TRUE(removal.goes(0));
    EXPECT_EQ(removal.numberAfter(1), 0);
    EXPECT_TRUE(removal.goes(2));
    EXPECT_TRUE(removal.goes(3));
    EXPECT_EQ(removal.numberAfter(4), 1);
    EXPECT_EQ(removal.numberAfter(5), 2);
}

TEST(RowRemoval, TakesOutWhatIsKeptByRow)
{
    const ui::RowRemoval removal({1, 4}, 5);
    std::vector<std::unique_ptr<int>> byRow;
    for (int row = 0; row < 5; ++row)
        byRow.push_back(std::make_unique<int>(row));

    removal.takeOut(byRow);

    ASSERT_EQ(byRow.size(), 3U);
    EXPECT_EQ(*byRow[0], 0);
    EXPECT_EQ(*byRow[1], 2);
    EXPECT_EQ(*byRow[2], 3);
}

TEST(RowRemoval, RenumbersAListInItsOrder)
{
    const ui::RowRemoval removal({1, 4}, 6);
    std::vector<int> order{5, 4, 3, 2, 1, 0};

    removal.renumber(order);

    EXPECT_EQ(order, (std::vector<int>{3, 2, 1, 0}));
}

TEST(RowRemoval, MayTakeNothingOrAll)
{
    std::vector<int> all{0, 1};
    std::vector<int> none{0, 1};

    ui::RowRemoval({}, 2).takeOut(all);
    ui::RowRemoval({0, 1}, 2).takeOut(none);

    EXPECT_EQ(all, (std::vector<int>{0, 1}));
    EXPECT_TRUE(none.empty());
}
