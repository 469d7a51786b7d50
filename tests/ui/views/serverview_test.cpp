// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/serverviewtest.h"

#include "ui/views/serversidebar.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

#include <gtest/gtest.h>

namespace {

using tests::makeServers;
using tests::refresh;
using tests::serverId;
using tests::ServerViewTest;
using ui::ServerView;

} // namespace

TEST_F(ServerViewTest, HasTheNamesOfThePublicInterface)
{
    EXPECT_EQ(table().accessibleName(), QStringLiteral("Source servers"));
    EXPECT_EQ(filter().accessibleName(), QStringLiteral("Filter source servers"));
}

TEST_F(ServerViewTest, CountsSelectedAndHiddenServers)
{
    refresh(store, makeServers(46));
    view.setSelected({serverId(1), serverId(2), serverId(3), serverId(46)}, true);
    const QString all = selectionText();

    filter().setText(QStringLiteral("server-4"));
    const QString many = selectionText();
    filter().setText(QStringLiteral("server-"));

    EXPECT_EQ(all, QStringLiteral("4 of 46 selected"));
    EXPECT_EQ(many, QStringLiteral("4 of 46 selected, 3 hidden by the filter"));
    EXPECT_EQ(selectionText(), all);
}

TEST_F(ServerViewTest, TellsHowManyAreSelectedAndHidden)
{
    refresh(store, makeServers(3));
    QSignalSpy changes(&view, &ServerView::selectionChanged);

    view.setSelected({serverId(1), serverId(2)}, true);
    filter().setText(QStringLiteral("server-2"));

    ASSERT_GE(changes.size(), 2);
    EXPECT_EQ(changes.first(), (QVariantList{2, 0}));
    EXPECT_EQ(changes.last(), (QVariantList{2, 1}));
    EXPECT_EQ(view.hiddenSelectedIds(), ServerView::Ids{serverId(1)});
}

TEST_F(ServerViewTest, TellsWhichServerIsCurrent)
{
    refresh(store, makeServers(3));
    QSignalSpy changes(&view, &ServerView::currentServerChanged);

    goTo(2);

    ASSERT_FALSE(changes.isEmpty());
    EXPECT_EQ(changes.last().first().value<mgn::SourceServerId>(), serverId(3));
}

TEST_F(ServerViewTest, KeepsCurrentRowAndScrollThroughARefresh)
{
    refresh(store, makeServers(300));
    goTo(150);
    table().verticalScrollBar()->setValue(2000);
    const mgn::SourceServerId current = view.currentId();
    auto again = makeServers(300);
    for (mgn::SourceServer &server : again)
        server.dataReplicationInfo.lagDuration = base::Duration::parse("PT3S");

    refresh(store, again);
    QCoreApplication::processEvents();

    EXPECT_EQ(view.currentId(), current);
    EXPECT_EQ(table().verticalScrollBar()->value(), 2000);
}

TEST_F(ServerViewTest, SaysThatThereIsNoServerOrNoMatch)
{
    refresh(store, {});
    const auto isShown = [this](const char *text) {
        const auto labels = view.findChildren<ui::PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto *label) {
            return label->isVisible() && label->text() == QLatin1String(text);
        });
    };
    EXPECT_TRUE(isShown("No source servers in this region"));

    refresh(store, makeServers(3));
    filter().setText(QStringLiteral("nothing like this"));

    EXPECT_TRUE(isShown("No match"));
    child<QPushButton>("clearFilter").click();
    EXPECT_TRUE(table().isVisible());
    EXPECT_TRUE(filter().text().isEmpty());
}

TEST_F(ServerViewTest, KeepsTheRowsOfAFailedRefreshAndSaysSinceWhen)
{
    refresh(store, makeServers(3));
    view.setSelected({serverId(2)}, true);
    clock.advance(std::chrono::minutes(3));

    tests::failRefresh(store);
    view.setRefreshProblem(QStringLiteral("Nobody answers at localhost."));

    const auto &notice = child<QWidget>("staleNotice");
    QStringList words;
    for (const auto *label : notice.findChildren<ui::PlainLabel *>())
        words << label->text();
    EXPECT_TRUE(notice.isVisible());
    EXPECT_TRUE(words.contains(QStringLiteral("Not updated since 02:00:00 UTC")))
        << qPrintable(words.join(u'|'));
    EXPECT_TRUE(words.contains(QStringLiteral("Nobody answers at localhost.")));
    EXPECT_EQ(view.model().rowCount(), 3);
    EXPECT_EQ(view.selectedIds(), ServerView::Ids{serverId(2)});
    refresh(store, makeServers(3));
    EXPECT_FALSE(notice.isVisible());
}

TEST_F(ServerViewTest, SaysThatTheListIsIncomplete)
{
    mgn::Listing<mgn::SourceServer> listing;
    listing.incomplete = base::Error();
    store.beginRefresh();
    store.merge(makeServers(2));

    store.endRefresh(listing, tests::testNow());

    EXPECT_TRUE(child<QWidget>("incompleteNotice").isVisible());
}

TEST_F(ServerViewTest, NarrowsByTheSideBarAndCountsItsViews)
{
    auto servers = makeServers(4);
    servers[0].dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Stalled;
    refresh(store, servers);
    auto &bar = child<ui::ServerSideBar>("serverViews");
    const auto entry = [&](const char *text) {
        return bar.model()
            ->match(bar.model()->index(0, 0), Qt::DisplayRole, QLatin1String(text))
            .value(0);
    };
    ASSERT_TRUE(support::waitFor([&] {
        return entry("All servers").data(ui::SubsetModel::CountRole).toString()
               == QStringLiteral("4");
    }));

    bar.setCurrentIndex(entry("Needs attention"));

    EXPECT_EQ(view.model().rowCount(), 1);
    EXPECT_EQ(entry("Needs attention").data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Needs attention, 1 server"));
}

TEST_F(ServerViewTest, KeepsTheSelectionWhenAServerIsMarkedAfterAConflict)
{
    refresh(store, makeServers(3));
    view.setSelected({serverId(1), serverId(2), serverId(3)}, true);

    view.markServers({serverId(2)}, QStringLiteral("It is in another job."));

    EXPECT_EQ(view.selectedIds(), (ServerView::Ids{serverId(1), serverId(3)}));
}

TEST_F(ServerViewTest, RemembersItsColumns)
{
    refresh(store, makeServers(1));
    table().setColumnWidth(1, 222);
    table().setColumnHidden(7, true);
    const QByteArray state = view.columnState();
    ServerView other(theme);

    EXPECT_TRUE(other.restoreColumnState(state));

    auto *again = other.findChild<ui::ServerTable *>();
    EXPECT_EQ(again->columnWidth(1), 222);
    EXPECT_TRUE(again->isColumnHidden(7));
}
