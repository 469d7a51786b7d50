// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverview.h"

#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/serverfixture.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/serverheader.h"
#include "ui/views/serversidebar.h"
#include "ui/views/servertable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace {

using tests::makeServer;
using tests::makeServers;
using tests::refresh;
using tests::serverId;
using ui::ServerView;

class ServerViewTest : public testing::Test
{
protected:
    ServerViewTest()
    {
        view.setStore(&store, clock);
        view.resize(1100, 500);
        view.show();
    }

    template <class Widget>
    [[nodiscard]] Widget &child(const char *name) const
    {
        auto *found = view.findChild<Widget *>(QLatin1String(name));
        Q_ASSERT(found);
        return *found;
    }
    [[nodiscard]] QString selectionText() const
    {
        return child<ui::PlainLabel>("selectionText").text();
    }
    [[nodiscard]] bool activate()
    {
        view.activateWindow();
        return support::waitFor([this] { return view.isActiveWindow(); });
    }
    [[nodiscard]] QLineEdit &filter() const { return child<QLineEdit>("serverFilter"); }
    [[nodiscard]] ui::ServerTable &table() const { return child<ui::ServerTable>("serverTable"); }
    [[nodiscard]] QCheckBox &headerTick() const { return child<QCheckBox>("selectMatching"); }
    void goTo(int row) { table().setCurrentIndex(view.model().index(row, 0)); }

    ui::Theme theme;
    support::FakeClock clock{tests::testNow()};
    cutover::ServerStore store{tests::testScope()};
    ServerView view{theme};
};

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

TEST_F(ServerViewTest, TicksOnlyMatchingRowsByTheHeader)
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

TEST_F(ServerViewTest, TicksTheCurrentRowWithSpace)
{
    refresh(store, makeServers(3));
    goTo(1);

    QTest::keyClick(&table(), Qt::Key_Space);
    const auto ticked = view.selectedIds();
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(ticked, ServerView::Ids{serverId(2)});
    EXPECT_TRUE(view.selectedIds().isEmpty());
}

TEST_F(ServerViewTest, TicksARangeOfMarkedRowsWithSpace)
{
    refresh(store, makeServers(4));
    goTo(0);

    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_Space);

    EXPECT_EQ(view.selectedIds().size(), 3);
}

TEST_F(ServerViewTest, TicksByAClickOnTheBox)
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

TEST_F(ServerViewTest, SelectsAllThatMatchWithControlA)
{
    refresh(store, makeServers(3));
    filter().setText(QStringLiteral("server-2"));

    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);

    EXPECT_EQ(view.selectedIds(), ServerView::Ids{serverId(2)});
}

TEST_F(ServerViewTest, GoesToTheFilterWithSlashAndControlF)
{
    refresh(store, makeServers(3));
    ASSERT_TRUE(activate());
    for (const QKeySequence &keys :
         {QKeySequence(Qt::Key_Slash), QKeySequence(Qt::CTRL | Qt::Key_F)}) {
        table().setFocus();

        QTest::keySequence(&table(), keys);

        EXPECT_TRUE(filter().hasFocus()) << qPrintable(keys.toString());
    }
    QTest::keyClicks(&filter(), QStringLiteral("a/b"));
    EXPECT_EQ(filter().text(), QStringLiteral("a/b"));
}

TEST_F(ServerViewTest, ClearsTheFilterWithEscapeAndThenStepsBackToTheTable)
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

TEST_F(ServerViewTest, CopiesMarkedRowsAsTabSeparatedLines)
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
