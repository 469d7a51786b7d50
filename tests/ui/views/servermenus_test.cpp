// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/serverviewtest.h"

#include <QAction>
#include <QMenu>

#include <gtest/gtest.h>

namespace {

using tests::makeServers;
using tests::refresh;
using tests::ServerViewTest;

/// Order and columns without the mouse.
class ServerMenus : public ServerViewTest
{};

/// Null when the menu has none with this text.
QAction *actionOf(const QMenu &menu, const char *text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == QLatin1String(text))
            return action;
    }
    return nullptr;
}

TEST_F(ServerMenus, SortsByAMenuAndRemembersIt)
{
    refresh(store, makeServers(3));
    QMenu menu;
    view.fillSortMenu(menu);
    ASSERT_TRUE(actionOf(menu, "Name") && actionOf(menu, "Lag"));
    EXPECT_TRUE(actionOf(menu, "Name")->isChecked());
    EXPECT_TRUE(actionOf(menu, "Ascending")->isChecked());

    actionOf(menu, "Descending")->trigger();
    EXPECT_EQ(table().model()->index(0, 0).data().toString(), QStringLiteral("server-3"));
    actionOf(menu, "Lag")->trigger();
    view.fillSortMenu(menu);

    EXPECT_TRUE(actionOf(menu, "Lag")->isChecked());
    EXPECT_FALSE(actionOf(menu, "Name")->isChecked());
    EXPECT_TRUE(actionOf(menu, "Descending")->isChecked());
    ui::ServerView other(theme);
    ASSERT_TRUE(other.restoreColumnState(view.columnState()));
    other.fillSortMenu(menu);
    EXPECT_TRUE(actionOf(menu, "Lag")->isChecked());
    EXPECT_TRUE(actionOf(menu, "Descending")->isChecked());
}

TEST_F(ServerMenus, ChoosesItsColumnsByAMenu)
{
    QMenu menu;
    view.fillColumnMenu(menu);
    EXPECT_FALSE(actionOf(menu, "Name")) << "the first column stays";
    QAction *lag = actionOf(menu, "Lag");
    ASSERT_TRUE(lag);
    ASSERT_TRUE(lag->isChecked());

    lag->trigger();

    EXPECT_TRUE(table().isColumnHidden(static_cast<int>(ui::ServerColumn::Lag)));
    view.fillColumnMenu(menu);
    EXPECT_FALSE(actionOf(menu, "Lag")->isChecked());
    actionOf(menu, "Reset columns")->trigger();
    EXPECT_FALSE(table().isColumnHidden(static_cast<int>(ui::ServerColumn::Lag)));
}

} // namespace
