// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/models/indexedtable.h"

#include <gtest/gtest.h>

#include <algorithm>

using tests::kNone;
using tests::named;
using tests::random;
using tests::shown;
using tests::Table;
using ui::ServerIndex;

TEST(ServerIndex, OrdersNumbersInNamesAsNumbers)
{
    const Table table = named({"app-10", "APP-2", "app-1", "db-1"});

    const ServerIndex index(table, 0);

    EXPECT_EQ(shown(table, index), QStringLiteral("app-1 APP-2 app-10 db-1"));
}

TEST(ServerIndex, OrdersEqualNumbersByName)
{
    Table table = named({"c", "b", "a"});
    table.rows[0].number = 1;
    ServerIndex index(table, 0);

    index.setSort(1, Qt::AscendingOrder);

    EXPECT_EQ(shown(table, index), QStringLiteral("a b c"));
}

TEST(ServerIndex, KeepsAbsentValuesLastInBothDirections)
{
    Table table = named({"none", "long", "zero"});
    table.rows[0].number = kNone;
    table.rows[1].number = 700;
    ServerIndex index(table, 0);

    index.setSort(1, Qt::AscendingOrder);
    const QString ascending = shown(table, index);
    index.setSort(1, Qt::DescendingOrder);

    EXPECT_EQ(ascending, QStringLiteral("zero long none"));
    EXPECT_EQ(shown(table, index), QStringLiteral("long zero none"));
}

TEST(ServerIndex, FindsAllWordsInAnyOrderAndCase)
{
    const Table table = named({"erp-db-01", "erp-app-01", "mq-01"});
    ServerIndex index(table, 0);

    index.setFilter(QStringLiteral("  01 ERP "));

    EXPECT_EQ(shown(table, index), QStringLiteral("erp-app-01 erp-db-01"));
}

TEST(ServerIndex, FindsLettersBeyondAsciiWithoutCase)
{
    const Table table = named({"ZÜRICH-1", "basel-1"});
    ServerIndex index(table, 0);

    index.setFilter(QStringLiteral("zürich"));

    EXPECT_EQ(shown(table, index), QStringLiteral("ZÜRICH-1"));
}

TEST(ServerIndex, NeverFindsAcrossTwoRows)
{
    const Table table = named({"abc", "def"});
    ServerIndex index(table, 0);

    index.setFilter(QStringLiteral("cd"));

    EXPECT_EQ(shown(table, index), QString());
}

TEST(ServerIndex, WidensAgainWhenTheFilterGetsShorter)
{
    const Table table = named({"aa", "ab", "abc", "b", "c", "d", "e", "f", "g"});
    ServerIndex index(table, 0);

    index.setFilter(QStringLiteral("abc"));
    index.setFilter(QStringLiteral("ab"));

    EXPECT_EQ(shown(table, index), QStringLiteral("ab abc"));
}

TEST(ServerIndex, LeavesOutWhatTheSubsetLeavesOut)
{
    Table table = named({"a", "b"});
    ServerIndex index(table, 0);

    table.rows[0].isIncluded = false;
    index.inclusionChanged();

    EXPECT_EQ(shown(table, index), QStringLiteral("b"));
}

TEST(ServerIndex, HandlesFiftyThousandRows)
{
    std::mt19937 generator(1);
    Table table = random(generator, 50'000);
    ServerIndex index(table, 0);

    index.setSort(1, Qt::DescendingOrder);
    while (!index.sortOn()) {
    }
    index.setFilter(QStringLiteral("app-77"));
    const std::vector<int> rows = index.shownRows();

    const auto hits =
        std::count_if(table.rows.begin(), table.rows.end(), [](const Table::Row &row) {
            return row.text.contains(QStringLiteral("app-77"));
        });
    EXPECT_EQ(static_cast<std::ptrdiff_t>(rows.size()), hits);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](int a, int b) {
        return table.rows[static_cast<std::size_t>(a)].number
               > table.rows[static_cast<std::size_t>(b)].number;
    }));
}

TEST(SearchWords, NarrowWhenTheyHoldAllThatWasAskedBefore)
{
    const ui::SearchWords before(QStringLiteral("erp 01"));

    EXPECT_TRUE(ui::SearchWords(QStringLiteral("01x erp-db")).narrows(before));
    EXPECT_FALSE(ui::SearchWords(QStringLiteral("erp")).narrows(before));
    EXPECT_TRUE(before.narrows(ui::SearchWords()));
}
