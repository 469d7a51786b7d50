// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/serverviewtest.h"

#include <QTest>

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace {

using tests::makeServer;
using tests::makeServers;
using tests::refresh;
using tests::serverId;
using tests::ServerViewTest;
using ui::ServerView;

/// What becomes of the current row when it goes.
class ServerCurrent : public ServerViewTest
{
protected:
    void goToServer(int number) { goTo(view.model().rowOf(serverId(number))); }
    [[nodiscard]] bool isCurrentInSight() const
    {
        return table().viewport()->rect().intersects(table().visualRect(table().currentIndex()));
    }
};

} // namespace

TEST_F(ServerCurrent, TicksTheNeighbourOfARowThatIsFilteredOut)
{
    refresh(store, {makeServer(1, "a-web"), makeServer(2, "b-db"), makeServer(3, "c-web"),
                    makeServer(4, "d-web"), makeServer(5, "e-web")});
    goToServer(2);

    filter().setText(QStringLiteral("web"));
    QTest::keyClick(&filter(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(view.currentId(), serverId(3));
    EXPECT_EQ(view.selectedIds(), ServerView::Ids{serverId(3)});
}

TEST_F(ServerCurrent, IsTheOneBeforeWhenNoneAfterItStays)
{
    refresh(store, {makeServer(1, "a-web"), makeServer(2, "b-web"), makeServer(3, "c-db"),
                    makeServer(4, "d-db")});
    goToServer(3);

    filter().setText(QStringLiteral("web"));

    EXPECT_EQ(view.currentId(), serverId(2));
}

TEST_F(ServerCurrent, IsTheNeighbourOfAServerThatARefreshNoLongerFinds)
{
    refresh(store, makeServers(9));
    goToServer(3);
    auto fewer = makeServers(9);
    fewer.erase(fewer.begin() + 2, fewer.begin() + 4);

    refresh(store, fewer);

    EXPECT_EQ(view.currentId(), serverId(5));
}

TEST_F(ServerCurrent, StaysWhenOtherRowsGo)
{
    refresh(store, makeServers(9));
    goToServer(3);

    filter().setText(QStringLiteral("server-3"));
    filter().clear();

    EXPECT_EQ(view.currentId(), serverId(3));
}

TEST_F(ServerCurrent, IsNoneWhenAllRowsGo)
{
    refresh(store, makeServers(3));
    goToServer(2);

    filter().setText(QStringLiteral("nothing like this"));

    EXPECT_TRUE(view.currentId().isEmpty());
}

TEST_F(ServerCurrent, IsBroughtIntoSightWhenItIsAnotherOne)
{
    std::vector<mgn::SourceServer> servers;
    for (int number = 1; number <= 300; ++number)
        servers.push_back(
            makeServer(number, (number <= 150 ? "a-db-" : "b-web-") + std::to_string(number)));
    refresh(store, servers);
    goToServer(140);

    filter().setText(QStringLiteral("web"));
    QCoreApplication::processEvents();

    EXPECT_EQ(view.currentId(), serverId(151));
    EXPECT_TRUE(isCurrentInSight());
}
