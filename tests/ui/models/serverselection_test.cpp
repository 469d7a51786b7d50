// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/models/servermodeltest.h"

#include "ui/models/roles.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using tests::makeServer;
using tests::makeServers;
using tests::refresh;
using tests::serverId;
using tests::ServerModelTest;
using ui::ServerColumn;
using ui::ServerModel;

/// What is ticked.
class ServerSelection : public ServerModelTest
{};

} // namespace

TEST_F(ServerSelection, HoldsTheSelectionThroughSortFilterAndRefresh)
{
    refresh(store, makeServers(5));
    model.setSelected({serverId(2), serverId(4)}, true);

    model.sort(0, Qt::DescendingOrder);
    model.setFilter(QStringLiteral("server-4"));
    auto again = makeServers(6);
    again[1].lifeCycle.state.value = mgn::LifeCycleState::Testing;
    refresh(store, again);

    EXPECT_EQ(model.selection(), (ServerModel::Ids{serverId(4), serverId(2)}));
    EXPECT_EQ(model.selectedCount(), 2);
    EXPECT_EQ(model.hiddenSelectedCount(), 1);
    EXPECT_EQ(model.hiddenSelection(), ServerModel::Ids{serverId(2)});
}

TEST_F(ServerSelection, LosesASelectedServerOnlyWhenItGoes)
{
    refresh(store, makeServers(3));
    model.setSelected({serverId(1), serverId(3)}, true);
    const QSignalSpy changes(&model, &ServerModel::selectionChanged);

    refresh(store, {makeServer(2, "server-2"), makeServer(3, "server-3")});

    EXPECT_EQ(model.selection(), ServerModel::Ids{serverId(3)});
    EXPECT_FALSE(changes.isEmpty());
}

TEST_F(ServerSelection, FlagsAServerOfAnotherAccount)
{
    auto servers = makeServers(2);
    servers[1].arn = base::Text(std::string_view("arn:aws:mgn:eu-west-1:999999999999:server/s-2"));
    refresh(store, servers);
    const QModelIndex own = cell(0, ServerColumn::Name);
    const QModelIndex foreign = cell(1, ServerColumn::Name);

    EXPECT_FALSE(own.data(ui::Role::Badge).isValid());
    EXPECT_EQ(foreign.data(ui::Role::Badge).toString(), QStringLiteral("other account"));
    for (const int role : {int{Qt::ToolTipRole}, int{Qt::AccessibleDescriptionRole}}) {
        const QString told = foreign.data(role).toString();
        EXPECT_TRUE(told.contains(
            QLatin1String("Belongs to account 9999 9999 9999, not to 1111 2222 3333")))
            << qPrintable(told);
    }
}

TEST_F(ServerSelection, SelectsOnlyWhatMatches)
{
    refresh(store, makeServers(12));
    model.setFilter(QStringLiteral("server-1"));

    model.selectAllMatching();

    EXPECT_EQ(model.selectedCount(), 4);
    EXPECT_EQ(model.shownSelection(), Qt::Checked);
    model.setFilter(QString());
    EXPECT_EQ(model.shownSelection(), Qt::PartiallyChecked);
}

TEST_F(ServerSelection, UnselectsOnlyWhatMatches)
{
    refresh(store, makeServers(3));
    model.selectAllMatching();
    model.setFilter(QStringLiteral("server-2"));

    model.unselectAllMatching();

    EXPECT_EQ(model.hiddenSelection().size(), 2);
    EXPECT_EQ(model.shownSelection(), Qt::Unchecked);
}

TEST_F(ServerSelection, RefusesToTickALockedServerAndSaysWhy)
{
    refresh(store, makeServers(2));
    model.selectAllMatching();
    const QString why = QStringLiteral("Checking whether AWS started it…");

    model.setLocked({{serverId(1), why}});

    const QModelIndex name = model.index(0, 0);
    EXPECT_FALSE(model.isSelected(serverId(1)));
    EXPECT_FALSE(model.flags(name).testFlag(Qt::ItemIsUserCheckable));
    EXPECT_FALSE(model.setData(name, Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(name.data(Qt::AccessibleDescriptionRole).toString(),
              QStringLiteral("checking, ") + why);
    EXPECT_TRUE(name.data(Qt::ToolTipRole).toString().contains(why));
    EXPECT_EQ(model.shownSelection(), Qt::Checked);
    model.setLocked({});
    EXPECT_TRUE(model.setData(name, Qt::Checked, Qt::CheckStateRole));
}

TEST_F(ServerSelection, SaysInTheNextStepThatAStartIsUnderWay)
{
    refresh(store, makeServers(2));
    const QString why = QStringLiteral("A start of it has no known outcome yet.");
    const QModelIndex step = cell(0, ServerColumn::NextStep);
    const QString before = step.data().toString();
    const int ready = model.counts().readyForCutover;

    model.setLocked({{serverId(1), why}});

    EXPECT_EQ(step.data().toString(), QStringLiteral("Wait, start under way"));
    EXPECT_EQ(step.data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Wait, start under way: ") + why);
    EXPECT_TRUE(step.data(Qt::ToolTipRole).toString().contains(why));
    EXPECT_EQ(model.aboutStart(serverId(1)), why);
    EXPECT_EQ(model.counts().readyForCutover, ready - 1);
    model.setSubset({ui::ServerSubset::Kind::ReadyForCutover, {}});
    EXPECT_EQ(model.rowOf(serverId(1)), -1);
    model.setLocked({});
    ASSERT_EQ(model.rowOf(serverId(1)), 0);
    EXPECT_EQ(cell(0, ServerColumn::NextStep).data().toString(), before);
    EXPECT_EQ(model.counts().readyForCutover, ready);
}

TEST_F(ServerSelection, RefusesToTickAServerInAJob)
{
    refresh(store, makeServers(2));
    model.selectAllMatching();

    model.setJobs({{serverId(2), mgn::JobId(std::string_view("mgnjob-00000000000000001"))}});

    EXPECT_EQ(model.selection(), ServerModel::Ids{serverId(1)});
    EXPECT_TRUE(
        model.whyNotSelectable(serverId(2)).contains(QStringLiteral("mgnjob-00000000000000001")));
    EXPECT_EQ(cell(1, ServerColumn::NextStep).data().toString(), QStringLiteral("—"));
}

TEST_F(ServerSelection, MarksServersOfAConflictAndKeepsTheRestSelected)
{
    refresh(store, makeServers(3));
    model.selectAllMatching();

    model.markServers({serverId(2)}, QStringLiteral("busy"));

    EXPECT_EQ(model.selection(), (ServerModel::Ids{serverId(1), serverId(3)}));
    EXPECT_EQ(model.index(1, 0).data(Qt::AccessibleDescriptionRole).toString(),
              QStringLiteral("refused, busy"));
    EXPECT_TRUE(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
}

TEST_F(ServerSelection, CallsAMarkedServerRefusedUntilItsMarkIsCleared)
{
    refresh(store, makeServers(3));
    model.markServers({serverId(1), serverId(2)}, QStringLiteral("busy"));
    EXPECT_EQ(model.index(0, 0).data(ui::Role::Badge).toString(), QStringLiteral("refused"));
    const QSignalSpy changes(&model, &ServerModel::dataChanged);

    model.clearMarks({serverId(1), serverId(3)});

    EXPECT_FALSE(changes.isEmpty());
    EXPECT_TRUE(model.index(0, 0).data(ui::Role::Badge).toString().isEmpty());
    EXPECT_TRUE(model.markReason(serverId(1)).isEmpty());
    EXPECT_EQ(model.index(1, 0).data(ui::Role::Badge).toString(), QStringLiteral("refused"));
}

TEST_F(ServerSelection, EmptiesTheSelectionWithAnotherStore)
{
    refresh(store, makeServers(2));
    model.selectAllMatching();
    cutover::ServerStore other(tests::testScope());
    refresh(other, makeServers(2));

    model.setStore(&other, &clock);

    EXPECT_EQ(model.selectedCount(), 0);
    EXPECT_EQ(model.rowCount(), 2);
    model.setStore(nullptr, nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}
