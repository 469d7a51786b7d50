// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/models/indexedtable.h"

#include <gtest/gtest.h>

#include <algorithm>

using tests::named;
using tests::random;
using tests::shown;
using tests::Table;
using ui::ServerIndex;

TEST(ServerIndex, MovesAChangedRow)
{
    Table table = named({"a", "b", "c"});
    ServerIndex index(table, 0);
    index.setFilter(QStringLiteral("x"));

    table.rows[0].text = QStringLiteral("bx");
    table.rows[2].text = QStringLiteral("ax");
    index.rowsChanged({0, 2});

    EXPECT_EQ(shown(table, index), QStringLiteral("ax bx"));
}

TEST(ServerIndex, SurvivesManyChangesOfOneRow)
{
    Table table = named({"a", "b"});
    ServerIndex index(table, 0);

    for (int turn = 0; turn < 200; ++turn) {
        table.rows[0].text = QStringLiteral("turn-%1-%2").arg(turn).arg(QString(100, u'x'));
        index.rowsChanged({0});
    }
    index.setFilter(QStringLiteral("turn-199"));

    EXPECT_EQ(index.shownRows(), std::vector<int>{0});
}

TEST(ServerIndex, SaysTheSameAsAFreshOneAfterAnyChanges)
{
    std::mt19937 generator(20261123);
    Table table = random(generator, 40);
    ServerIndex index(table, 0);
    for (int turn = 0; turn < 300; ++turn) {
        const int row = static_cast<int>(generator() % table.rows.size());
        switch (generator() % 5) {
        case 0:
            table.rows[static_cast<std::size_t>(row)] = random(generator, 1).rows.front();
            index.rowsChanged({row});
            break;
        case 1: {
            const int first = table.size();
            const Table more = random(generator, 3);
            table.rows.insert(table.rows.end(), more.rows.begin(), more.rows.end());
            index.rowsAppended(first, table.size() - 1);
            break;
        }
        case 2: {
            const int last = std::min(row + 2, table.size() - 1);
            if (table.size() - (last - row + 1) < 2)
                break;
            table.rows.erase(table.rows.begin() + row, table.rows.begin() + last + 1);
            QList<int> gone;
            for (int i = row; i <= last; ++i)
                gone << i;
            index.rowsRemoved({gone, table.size() + static_cast<int>(gone.size())});
            break;
        }
        case 3: index.setFilter(QString::number(generator() % 20)); break;
        case 4:
            index.setSort(static_cast<int>(generator() % 2),
                          generator() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        }

        const std::vector<int> now = index.shownRows();
        index.rebuild();
        ASSERT_EQ(now, index.shownRows()) << "turn " << turn;
    }
}

TEST(ServerIndex, KeepsItsOrderUntilTheOtherOneIsReady)
{
    Table table = named({"a", "b", "c", "d"});
    for (int row = 0; row < 4; ++row)
        table.rows[static_cast<std::size_t>(row)].number = -row;
    ServerIndex index(table, 0, 2);

    index.setSort(1, Qt::AscendingOrder);

    EXPECT_TRUE(index.isSorting());
    EXPECT_EQ(shown(table, index), QStringLiteral("a b c d"));
    EXPECT_TRUE(index.sortOn());
    EXPECT_EQ(shown(table, index), QStringLiteral("d c b a"));
}

TEST(ServerIndex, KeepsAnOrderReadyWhileAnotherOneIsShown)
{
    Table table = named({"a", "b", "c", "d"});
    ServerIndex index(table, 0, 2);
    index.setSort(1, Qt::AscendingOrder);
    ASSERT_TRUE(index.sortOn());
    index.setSort(0, Qt::AscendingOrder);

    table.rows[0].number = 5;
    index.rowsChanged({0});
    index.setSort(1, Qt::AscendingOrder);

    EXPECT_FALSE(index.isSorting()) << "one row has changed, so one step is enough";
    EXPECT_EQ(shown(table, index), QStringLiteral("b c d a"));
}

/// Changes, removals and other wishes come while an order is being made.
TEST(ServerIndex, SaysTheSameAsAFreshOneWhateverComesWhileItSorts)
{
    std::mt19937 generator(7);
    Table table = random(generator, 40);
    ServerIndex index(table, 0, 5);
    int column = 0;
    index.setSort(column, Qt::DescendingOrder);
    for (int turn = 0; turn < 500; ++turn) {
        const int row = static_cast<int>(generator() % table.rows.size());
        switch (generator() % 5) {
        case 0:
            table.rows[static_cast<std::size_t>(row)] = random(generator, 1).rows.front();
            index.rowsChanged({row});
            break;
        case 1: {
            const Table more = random(generator, 3);
            table.rows.insert(table.rows.end(), more.rows.begin(), more.rows.end());
            index.rowsAppended(table.size() - 3, table.size() - 1);
            break;
        }
        case 2: {
            if (row < 20)
                break;
            table.rows.erase(table.rows.begin() + row);
            table.rows.erase(table.rows.begin() + row / 2);
            table.rows.erase(table.rows.begin());
            index.rowsRemoved({{0, row / 2, row}, table.size() + 3});
            break;
        }
        case 3:
            column = static_cast<int>(generator() % 2);
            index.setSort(column, Qt::DescendingOrder);
            break;
        default: index.sortOn(); break;
        }

        if (index.isSorting())
            continue;
        ServerIndex fresh(table, 0);
        fresh.setSort(column, Qt::DescendingOrder);
        ASSERT_EQ(index.shownRows(), fresh.shownRows()) << "turn " << turn;
    }
}
