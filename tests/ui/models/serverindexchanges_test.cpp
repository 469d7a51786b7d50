// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/models/indexedtable.h"

#include <gtest/gtest.h>

using tests::named;
using tests::random;
using tests::shown;
using tests::Table;
using ui::ServerIndex;

namespace {

/// An index over a table in which anything changes, and what it was asked for.
class ChangingIndex
{
public:
    ChangingIndex(unsigned seed, int sortStep)
        : m_generator(seed), m_table(random(m_generator, 40)), m_index(m_table, 0, sortStep)
    {}

    [[nodiscard]] ServerIndex &index() { return m_index; }

    void changeAnything()
    {
        switch (m_generator() % 5) {
        case 0: return changeRow();
        case 1: return appendRows();
        case 2: return removeRows();
        case 3: return filterAnew();
        default: return sortAnew();
        }
    }
    /// What an index says that has seen none of the changes.
    [[nodiscard]] std::vector<int> freshRows() const
    {
        ServerIndex fresh(m_table, 0, m_table.size());
        fresh.setFilter(m_filter);
        fresh.setSort(m_column, m_direction);
        return fresh.shownRows();
    }

private:
    [[nodiscard]] int anyRow() { return static_cast<int>(m_generator() % m_table.rows.size()); }
    void changeRow()
    {
        const int row = anyRow();
        m_table.rows[static_cast<std::size_t>(row)] = random(m_generator, 1).rows.front();
        m_index.rowsChanged({row});
    }
    void appendRows()
    {
        const Table more = random(m_generator, 3);
        m_table.rows.insert(m_table.rows.end(), more.rows.begin(), more.rows.end());
        m_index.rowsAppended(m_table.size() - 3, m_table.size() - 1);
    }
    /// Three scattered ones; a few always stay.
    void removeRows()
    {
        const int row = anyRow();
        if (row < 10)
            return;
        const QList<int> gone{0, row / 2, row};
        for (auto each = gone.crbegin(); each != gone.crend(); ++each)
            m_table.rows.erase(m_table.rows.begin() + *each);
        m_index.rowsRemoved({gone, m_table.size() + 3});
    }
    void filterAnew()
    {
        m_filter = QString::number(m_generator() % 20);
        m_index.setFilter(m_filter);
    }
    void sortAnew()
    {
        m_column = static_cast<int>(m_generator() % 2);
        m_direction = m_generator() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
        m_index.setSort(m_column, m_direction);
    }

    std::mt19937 m_generator;
    Table m_table;
    QString m_filter;
    int m_column = 0;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    ServerIndex m_index;
};

} // namespace

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
    ChangingIndex changing(20261123, ServerIndex::kSortStep);
    for (int turn = 0; turn < 300; ++turn) {
        changing.changeAnything();

        ASSERT_EQ(changing.index().shownRows(), changing.freshRows()) << "turn " << turn;
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
    ChangingIndex changing(7, 5);
    int compared = 0;
    for (int turn = 0; turn < 500; ++turn) {
        changing.changeAnything();
        changing.index().sortOn();

        if (changing.index().isSorting())
            continue;
        ASSERT_EQ(changing.index().shownRows(), changing.freshRows()) << "turn " << turn;
        ++compared;
    }
    EXPECT_GT(compared, 50);
    EXPECT_LT(compared, 500) << "no change came while it sorted";
}
