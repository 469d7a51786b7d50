// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serverindex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using ui::ServerIndex;

/// Column 0 is a text, column 1 a number.
class Table final : public ui::IndexedRows
{
public:
    struct Row {
        QString text;
        std::int64_t number = 0;
        bool isIncluded = true;
    };
    std::vector<Row> rows;

    [[nodiscard]] int size() const override { return static_cast<int>(rows.size()); }
    [[nodiscard]] bool isIncluded(int row) const override { return at(row).isIncluded; }
    void appendSearchText(int row, std::string &text) const override
    {
        ui::appendLowered(text, at(row).text.toStdString());
    }
    [[nodiscard]] bool sortsAsText(int column) const override { return column == 0; }
    [[nodiscard]] QString sortText(int row, int) const override { return at(row).text; }
    [[nodiscard]] std::int64_t sortNumber(int row, int) const override { return at(row).number; }

private:
    [[nodiscard]] const Row &at(int row) const { return rows[static_cast<std::size_t>(row)]; }
};

constexpr std::int64_t kNone = ui::IndexedRows::kAbsentNumber;

Table named(std::initializer_list<const char *> names)
{
    Table table;
    for (const char *name : names)
        table.rows.push_back({QString::fromUtf8(name)});
    return table;
}

QString shown(const Table &table, const ServerIndex &index)
{
    QStringList names;
    for (const int row : index.shownRows())
        names << table.rows[static_cast<std::size_t>(row)].text;
    return names.join(u' ');
}

Table random(std::mt19937 &generator, int rows)
{
    Table table;
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({QStringLiteral("app-%1").arg(generator() % 1000),
                              static_cast<std::int64_t>(generator() % 7)});
    return table;
}

} // namespace

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
            index.rowsRemoved(row, last);
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

TEST(ServerIndex, HandlesFiftyThousandRows)
{
    std::mt19937 generator(1);
    Table table = random(generator, 50'000);
    ServerIndex index(table, 0);

    index.setSort(1, Qt::DescendingOrder);
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
