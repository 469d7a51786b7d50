// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelcheck.h"
#include "tests/ui/wizard/drafts.h"
#include "ui/models/draftservermodel.h"
#include "ui/models/roles.h"
#include "ui/theme/plainlabel.h"
#include "ui/wizard/draftorder.h"
#include "ui/wizard/drafttable.h"
#include "ui/wizard/readinesscounts.h"
#include "ui/wizard/serverspage.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace {

using Model = ui::DraftServerModel;

using tests::named;

class DraftTableTest : public testing::Test
{
protected:
    DraftTableTest()
    {
        table.resize(900, 300);
        table.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&table));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            names << table.model()->index(row, Model::ServerColumn).data().toString();
        return names;
    }
    void clickHeader(int column)
    {
        const QHeaderView &header = *table.header();
        const QPoint place(header.sectionViewportPosition(column) + 30, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    }
    [[nodiscard]] QMenu *menu() const
    {
        return table.findChild<QMenu *>(QStringLiteral("chosenOrderMenu"));
    }
    void chooseOrder(const char *text)
    {
        table.offerOrders({});
        const std::unique_ptr<QMenu> offered(menu());
        for (QAction *action : offered->actions()) {
            if (action->text() == QLatin1String(text))
                return action->trigger();
        }
        ADD_FAILURE() << text;
    }

    ui::Theme theme;
    tests::NoClients clients;
    cutover::LockBook locks;
    ui::CutoverDraft draft{clients, locks, builders::scope(), tests::someServers()};
    ui::DraftTable table{draft, theme};
    std::unique_ptr<QAbstractItemModelTester> check = support::checkModel(*table.model());
    std::unique_ptr<QAbstractItemModelTester> checkSource =
        support::checkModel(*table.findChild<Model *>());

    const QStringList asChosen{QStringLiteral("App-3"), QStringLiteral("web-10"),
                               QStringLiteral("web-2"), QStringLiteral("db-1")};
};

TEST_F(DraftTableTest, ShowsHiddenServersFirst)
{
    EXPECT_EQ(names(), asChosen);
    EXPECT_EQ(table.header()->sortIndicatorSection(), -1);
}

TEST_F(DraftTableTest, SortsByAHeaderThenTheOtherWayThenNotAtAll)
{
    const QStringList byName{QStringLiteral("App-3"), QStringLiteral("db-1"),
                             QStringLiteral("web-2"), QStringLiteral("web-10")};

    clickHeader(Model::ServerColumn);
    EXPECT_EQ(names(), byName);
    clickHeader(Model::ServerColumn);
    EXPECT_EQ(names(), asChosen) << "hidden ones first, then the other names backwards";
    clickHeader(Model::ServerColumn);

    EXPECT_EQ(names(), asChosen);
}

TEST_F(DraftTableTest, PutsWhatCannotGoOnTopByTheFirstClick)
{
    clickHeader(Model::ReadinessColumn);

    EXPECT_EQ(names(), QStringList({QStringLiteral("App-3"), QStringLiteral("web-2"),
                                    QStringLiteral("db-1"), QStringLiteral("web-10")}));
}

TEST_F(DraftTableTest, SortsByAMenuAndBack)
{
    chooseOrder("Go / no-go");
    EXPECT_EQ(names().at(1), QStringLiteral("web-2"));
    chooseOrder("Ascending");
    EXPECT_EQ(names().last(), QStringLiteral("web-2"));

    chooseOrder("As chosen");

    EXPECT_EQ(names(), asChosen);
}

TEST_F(DraftTableTest, TheMenuTellsTheOrderInForce)
{
    clickHeader(Model::WhyColumn);
    table.offerOrders({});

    ASSERT_TRUE(menu());
    QStringList checked;
    for (const QAction *action : menu()->actions()) {
        if (action->isChecked())
            checked << action->text();
    }
    EXPECT_EQ(checked, QStringList({QStringLiteral("Why"), QStringLiteral("Ascending")}));
}

TEST_F(DraftTableTest, OpensTheMenuByTheKeyboard)
{
    const QPoint place(5, 5);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, table.mapToGlobal(place));

    QCoreApplication::sendEvent(&table, &event);

    EXPECT_TRUE(menu());
}

TEST_F(DraftTableTest, MarksTheServersThatAreShownInTheMarkedRows)
{
    clickHeader(Model::ReadinessColumn);
    table.setCurrentIndex(table.model()->index(1, 0));
    EXPECT_EQ(table.markedIds(), QSet<mgn::SourceServerId>{builders::serverId(2)});

    draft.leaveOut(table.markedIds());

    EXPECT_EQ(names(), QStringList({QStringLiteral("App-3"), QStringLiteral("db-1"),
                                    QStringLiteral("web-10")}));
}

TEST_F(DraftTableTest, RowsThatLieTogetherGoTogether)
{
    QSignalSpy removed(table.model(), &QAbstractItemModel::rowsRemoved);

    draft.leaveOut({builders::serverId(1), builders::serverId(2), builders::serverId(3)});
    EXPECT_EQ(names(), QStringList(QStringLiteral("App-3")));
    EXPECT_EQ(removed.size(), 1);

    draft.leaveOut({builders::serverId(4)});
    EXPECT_EQ(names(), QStringList());
}

TEST_F(DraftTableTest, RowsThatLieApartGoToo)
{
    draft.leaveOut({builders::serverId(2), builders::serverId(4)});

    EXPECT_EQ(names(), QStringList({QStringLiteral("web-10"), QStringLiteral("db-1")}));
}

TEST_F(DraftTableTest, KeepsTheMarkedServersWhenItIsSorted)
{
    table.setCurrentIndex(table.model()->index(1, 0));

    clickHeader(Model::ServerColumn);

    EXPECT_EQ(table.markedIds(), QSet<mgn::SourceServerId>{builders::serverId(1)});
}

TEST_F(DraftTableTest, WhatSpeaksForAServerStepsBack)
{
    const auto isDim = [this](int row) {
        const QVariant style =
            table.model()->index(row, Model::WhyColumn).data(ui::Role::CellStyle);
        return style.value<ui::CellStyle>() == ui::CellStyle::Dim;
    };

    EXPECT_TRUE(isDim(0));
    EXPECT_FALSE(isDim(2)) << "no-go";
    EXPECT_FALSE(isDim(3)) << "warning";
}

TEST_F(DraftTableTest, NeedsTheHeightOfItsRows)
{
    const int all = table.heightOfRows();
    const int row = table.sizeHintForRow(0);

    draft.leaveOutNoGo();

    EXPECT_EQ(table.heightOfRows(), all - row);
    EXPECT_EQ(all, table.header()->height() + 4 * row);
}

TEST_F(DraftTableTest, SortsNoListThatWouldHoldTheWindow)
{
    std::vector<ui::DraftServer> many(
        ui::DraftOrder::kMostSorted + 1,
        {.server = named(1, "a"), .isHidden = false, .readiness = {}});
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].server.sourceServerId = builders::serverId(static_cast<int>(i) + 1);
    ui::CutoverDraft tooMany{clients, locks, builders::scope(), many};
    ui::DraftTable longTable{tooMany, theme};
    EXPECT_FALSE(longTable.canSort());
    EXPECT_FALSE(longTable.isSortingEnabled());

    tooMany.leaveOut({builders::serverId(1)});

    EXPECT_TRUE(longTable.canSort());
    EXPECT_TRUE(longTable.isSortingEnabled());
}

TEST_F(DraftTableTest, ThePageCountsAndOffersTheOrders)
{
    ui::ServersPage page(draft, theme);
    page.show();
    const auto *counts = page.findChild<ui::PlainLabel *>(QStringLiteral("chosenCounts"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->text(), ui::readinessCounts(draft));

    draft.leaveOutNoGo();
    EXPECT_EQ(counts->text(), ui::readinessCounts(draft));
    page.findChild<QPushButton *>(QStringLiteral("orderChosenButton"))->click();

    EXPECT_TRUE(page.findChild<QMenu *>(QStringLiteral("chosenOrderMenu")));
}

} // namespace
