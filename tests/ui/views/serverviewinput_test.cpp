// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/serverviewtest.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

#include <gtest/gtest.h>

namespace {

using tests::makeServers;
using tests::refresh;
using tests::serverId;
using tests::ServerViewTest;
using ui::ServerView;

/// Mouse and keyboard.
class ServerViewInput : public ServerViewTest
{};

} // namespace

TEST_F(ServerViewInput, TicksOnlyMatchingRowsByTheHeader)
{
    refresh(store, makeServers(12));
    filter().setText(QStringLiteral("server-1"));

    QTest::mouseClick(&headerTick(), Qt::LeftButton);

    EXPECT_EQ(view.selectedIds().size(), 4);
    EXPECT_EQ(headerTick().checkState(), Qt::Checked);
    filter().clear();
    EXPECT_EQ(headerTick().checkState(), Qt::PartiallyChecked);
    QTest::mouseClick(&headerTick(), Qt::LeftButton);
    EXPECT_EQ(view.selectedIds().size(), 12);
    QTest::mouseClick(&headerTick(), Qt::LeftButton);
    EXPECT_TRUE(view.selectedIds().isEmpty());
}

TEST_F(ServerViewInput, TicksTheCurrentRowWithSpaceAfterAClickOnTheHeadersBox)
{
    refresh(store, makeServers(3));
    ASSERT_TRUE(activate());
    filter().setFocus();
    goTo(0);

    QTest::mouseClick(&headerTick(), Qt::LeftButton);
    ASSERT_EQ(view.selectedIds().size(), 3);
    ASSERT_EQ(QApplication::focusWidget(), &table());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    EXPECT_EQ(view.selectedIds(), (ServerView::Ids{serverId(1), serverId(3)}));
}

TEST_F(ServerViewInput, TheHeadersBoxNeverTakesTheFocus)
{
    refresh(store, makeServers(3));

    EXPECT_EQ(headerTick().focusPolicy(), Qt::NoFocus);
}

TEST_F(ServerViewInput, TicksTheCurrentRowWithSpace)
{
    refresh(store, makeServers(3));
    goTo(1);

    QTest::keyClick(&table(), Qt::Key_Space);
    const auto ticked = view.selectedIds();
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(ticked, ServerView::Ids{serverId(2)});
    EXPECT_TRUE(view.selectedIds().isEmpty());
}

TEST_F(ServerViewInput, TicksARangeOfMarkedRowsWithSpace)
{
    refresh(store, makeServers(4));
    goTo(0);

    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(view.selectedIds().size(), 3);
}

TEST_F(ServerViewInput, TicksByAClickOnTheBox)
{
    refresh(store, makeServers(3));
    const QRect cell = table().visualRect(view.model().index(2, 0));

    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 15, cell.center().y()));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 60, cell.center().y()));

    EXPECT_EQ(view.selectedIds(), ServerView::Ids{serverId(3)});
    EXPECT_EQ(view.currentId(), serverId(3));
}

TEST_F(ServerViewInput, MarksAllRowsThatMatchWithControlAAndKeepsTheTicks)
{
    refresh(store, makeServers(12));
    view.setSelected({serverId(3)}, true);
    filter().setText(QStringLiteral("server-1"));

    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);

    EXPECT_EQ(view.selectedIds(), ServerView::Ids{serverId(3)});
    EXPECT_EQ(table().selectionModel()->selectedRows().size(), 4);
    EXPECT_EQ(table().markedRowsAsTsv().count(u'\n'), 5) << "a heading and the rows";
}

TEST_F(ServerViewInput, TicksWhatControlAMarkedWithSpace)
{
    refresh(store, makeServers(3));
    goTo(0);

    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(view.selectedIds().size(), 3);
}

TEST_F(ServerViewInput, HoldsTheFocusForTheTableUntilItAppears)
{
    ASSERT_TRUE(activate());

    view.focusTable();
    ASSERT_TRUE(view.focusWidget());
    EXPECT_EQ(view.focusWidget()->objectName(), QStringLiteral("serversEmpty"));
    refresh(store, makeServers(3));

    EXPECT_TRUE(table().hasFocus());
}

TEST_F(ServerViewInput, ClearsTheFilterWithEscapeAndThenStepsBackToTheTable)
{
    refresh(store, makeServers(3));
    ASSERT_TRUE(activate());
    filter().setFocus();
    filter().setText(QStringLiteral("server-3"));

    QTest::keyClick(&filter(), Qt::Key_Escape);

    EXPECT_TRUE(filter().text().isEmpty());
    EXPECT_EQ(view.model().rowCount(), 3);
    QTest::keyClick(&filter(), Qt::Key_Escape);
    EXPECT_TRUE(table().hasFocus());
}

TEST_F(ServerViewInput, CopiesMarkedRowsAsTabSeparatedLines)
{
    auto servers = makeServers(2);
    servers[1].sourceProperties.identificationHints.hostname =
        base::Text(std::string_view("=cmd\tx"));
    refresh(store, servers);
    for (int column = 2; column < ui::kServerColumns; ++column)
        table().setColumnHidden(column, true);
    table().selectionModel()->select(view.model().index(0, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table().selectionModel()->select(view.model().index(1, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);

    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);

    EXPECT_EQ(
        QGuiApplication::clipboard()->text(),
        QStringLiteral(
            "Name\tServer ID\n'=cmd x\ts-00000000000000002\nserver-1\ts-00000000000000001\n"));
}
