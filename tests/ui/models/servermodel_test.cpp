// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/models/servermodeltest.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace {

using tests::makeServer;
using tests::makeServers;
using tests::refresh;
using tests::serverId;
using tests::ServerModelTest;
using ui::ServerColumn;
using ui::ServerModel;

base::Text text(std::string_view utf8)
{
    return base::Text(utf8);
}

} // namespace

TEST_F(ServerModelTest, HasTheColumnsOfThePublicInterface)
{
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names << model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();

    EXPECT_EQ(names.join(u'|'),
              QStringLiteral(
                  "Name|Server ID|Lifecycle|Next step|Replication|Lag|Last snapshot|Last seen|Wave|"
                  "Application|Tags"));
}

TEST_F(ServerModelTest, ShowsTheWordsOfTheConsole)
{
    refresh(store, {makeServer(1, "erp-db-01")});

    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(0, column).data().toString();

    EXPECT_EQ(cells.join(u'|'),
              QStringLiteral("erp-db-01|s-00000000000000001|Ready for cutover|Launch cutover "
                             "instance|Healthy|0 s|01:48:20|01:59:30|—|—|—"));
}

TEST_F(ServerModelTest, ShowsAnUnknownStateByTheServicesOwnWord)
{
    mgn::SourceServer server = makeServer(1, "a");
    server.lifeCycle.state = {mgn::LifeCycleState::Unknown, text("WARMING_UP")};
    refresh(store, {server});

    EXPECT_EQ(cell(0, ServerColumn::Lifecycle).data().toString(), QStringLiteral("WARMING_UP"));
}

TEST_F(ServerModelTest, SaysAbsentThingsInWordsToScreenReaders)
{
    mgn::SourceServer server = makeServer(1, "a");
    server.dataReplicationInfo.lagDuration = {};
    refresh(store, {server});

    EXPECT_EQ(cell(0, ServerColumn::Lag).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("not reported"));
    EXPECT_EQ(cell(0, ServerColumn::Wave).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("none"));
    EXPECT_EQ(cell(0, ServerColumn::LastSeen).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("01:59:30 UTC"));
}

TEST_F(ServerModelTest, DescribesTheBadgeToScreenReadersAndKeepsTheName)
{
    mgn::SourceServer server = makeServer(1, "a %2");
    server.isArchived = true;
    refresh(store, {server, makeServer(2, "b")});
    const auto described = [this](int row) {
        return cell(row, ServerColumn::Name).data(Qt::AccessibleDescriptionRole).toString();
    };

    EXPECT_EQ(described(0), QStringLiteral("archived"));
    EXPECT_FALSE(cell(0, ServerColumn::Name).data(Qt::AccessibleTextRole).isValid());
    EXPECT_EQ(described(1), QString());
    model.setLocked({{tests::serverId(2), QStringLiteral("why")}});
    EXPECT_TRUE(described(1).startsWith(QLatin1String("checking"))) << qPrintable(described(1));
}

TEST_F(ServerModelTest, SortsLagByDurationWithAbsentOnesLast)
{
    auto servers = makeServers(4);
    servers[0].dataReplicationInfo.lagDuration = {};
    servers[1].dataReplicationInfo.lagDuration = base::Duration::parse("PT11M");
    servers[2].dataReplicationInfo.lagDuration = base::Duration::parse("PT9S");
    refresh(store, servers);

    model.sort(static_cast<int>(ServerColumn::Lag));

    EXPECT_EQ(names(), QStringLiteral("server-4 server-3 server-2 server-1"));
}

TEST_F(ServerModelTest, FindsServersByAddressTagWaveAndApplication)
{
    auto servers = makeServers(4);
    servers[0].sourceProperties.networkInterfaces[0].ips = {text("192.168.77.5")};
    servers[1].tags = {{text("CostCenter"), text("4711")}};
    servers[2].applicationId = mgn::ApplicationId(std::string_view("app-1"));
    refresh(store, servers);
    mgn::Wave wave;
    wave.waveId = mgn::WaveId(std::string_view("wave-1"));
    wave.name = text("W3 ERP");
    mgn::Application application;
    application.applicationId = servers[2].applicationId;
    application.name = text("Ledger");
    application.waveId = wave.waveId;
    store.setWaves({wave});
    store.setApplications({application});

    const auto found = [this](const char *filter) {
        model.setFilter(QString::fromUtf8(filter));
        return names();
    };

    EXPECT_EQ(found("168.77"), QStringLiteral("server-1"));
    EXPECT_EQ(found("costcenter=4711"), QStringLiteral("server-2"));
    EXPECT_EQ(found("ledger"), QStringLiteral("server-3"));
    EXPECT_EQ(found("w3 erp"), QStringLiteral("server-3"));
    EXPECT_EQ(found("00000000000000004"), QStringLiteral("server-4"));
}

TEST_F(ServerModelTest, FindsNoServerByAnIdThatIsNotShown)
{
    auto servers = makeServers(3);
    for (mgn::SourceServer &server : servers)
        server.userProvidedId = text("CMDB1000");
    servers[1].sourceProperties.identificationHints.hostname = text("db-1");
    servers[2].sourceProperties.identificationHints.hostname = {};
    refresh(store, servers);
    model.sort(static_cast<int>(ServerColumn::Name));

    model.setFilter(QStringLiteral("db"));

    EXPECT_EQ(names(), QStringLiteral("CMDB1000 db-1")) << "in place of a name it counts";
}

TEST_F(ServerModelTest, ChangesARowInPlace)
{
    refresh(store, makeServers(3));
    const QPersistentModelIndex second(model.index(1, 0));
    const QSignalSpy changed(&model, &ServerModel::dataChanged);
    const QSignalSpy layout(&model, &ServerModel::layoutChanged);
    const QSignalSpy resets(&model, &ServerModel::modelReset);
    auto again = makeServers(3);
    again[1].lifeCycle.state.value = mgn::LifeCycleState::Testing;

    refresh(store, again);

    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].value<QModelIndex>().row(), 1);
    EXPECT_EQ(changed[0][1].value<QModelIndex>().row(), 1);
    EXPECT_TRUE(layout.isEmpty());
    EXPECT_TRUE(resets.isEmpty());
    EXPECT_EQ(second.row(), 1);
}

TEST_F(ServerModelTest, TellsManyChangesInFewSignals)
{
    refresh(store, makeServers(200));
    const QSignalSpy changed(&model, &ServerModel::dataChanged);
    auto again = makeServers(200);
    for (std::size_t row = 0; row < again.size(); row += 2)
        again[row].lifeCycle.state.value = mgn::LifeCycleState::Testing;

    refresh(store, again);

    EXPECT_EQ(changed.size(), 1);
}

TEST_F(ServerModelTest, CountsItsViews)
{
    auto servers = makeServers(5);
    servers[0].dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Stalled;
    servers[1].lifeCycle.state.value = mgn::LifeCycleState::Testing;
    servers[2].isArchived = true;
    refresh(store, servers);
    model.setJobs({{serverId(2), mgn::JobId(std::string_view("mgnjob-1"))}});

    const ui::ServerCounts counts = model.counts();

    EXPECT_EQ(counts.all, 5);
    EXPECT_EQ(counts.readyForCutover, 3);
    EXPECT_EQ(counts.needsAttention, 1);
    EXPECT_EQ(counts.inJob, 1);
    model.setSubset({ui::ServerSubset::Kind::NeedsAttention, {}});
    EXPECT_EQ(names(), QStringLiteral("server-1"));
}

TEST_F(ServerModelTest, TakesScatteredRowsOutAtOnceAndKeepsTicks)
{
    refresh(store, makeServers(20));
    model.sort(0, Qt::DescendingOrder);
    model.setSelected({serverId(2), serverId(4), serverId(19)}, true);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    auto staying = makeServers(20);
    std::erase_if(staying, [](const mgn::SourceServer &server) {
        return server.sourceServerId == serverId(4) || server.sourceServerId == serverId(9)
               || server.sourceServerId == serverId(20);
    });

    refresh(store, staying);

    EXPECT_EQ(removed.count(), 1);
    ASSERT_EQ(model.rowCount(), 17);
    EXPECT_EQ(model.idAt(0), serverId(19));
    EXPECT_EQ(model.rowOf(serverId(9)), -1);
    EXPECT_EQ(model.selection(), (ui::ServerModel::Ids{serverId(19), serverId(2)}));
    EXPECT_EQ(model.counts().all, 17);
}

TEST_F(ServerModelTest, SortsManyRowsInTurnsOfTheEventLoop)
{
    constexpr int kMany = 3 * ui::ServerIndex::kSortStep;
    refresh(store, makeServers(kMany));

    model.sort(static_cast<int>(ServerColumn::ServerId), Qt::DescendingOrder);

    EXPECT_EQ(model.idAt(0), serverId(1)) << "as it was, until the new order is ready";
    EXPECT_TRUE(support::waitFor([&] { return model.idAt(0) == serverId(kMany); }));
    EXPECT_EQ(model.rowOf(serverId(1)), kMany - 1);
}

TEST_F(ServerModelTest, StaysValidUnderARandomFeed)
{
    std::mt19937 generator(7);
    const auto pick = [&](int below) {
        return static_cast<int>(generator() % static_cast<unsigned>(below));
    };
    QSet<mgn::SourceServerId> expected;
    for (int turn = 0; turn < 150; ++turn) {
        std::vector<mgn::SourceServer> servers;
        QSet<mgn::SourceServerId> present;
        for (int number = 1; number <= 30; ++number) {
            if (pick(5) == 0)
                continue;
            servers.push_back(makeServer(number, "host-" + std::to_string(pick(50))));
            servers.back().dataReplicationInfo.lagDuration =
                base::Duration::fromMsecs(pick(4) * 1000);
            present.insert(serverId(number));
        }
        refresh(store, servers);
        expected.intersect(present);
        model.setFilter(pick(3) == 0 ? QString::number(pick(10)) : QString());
        model.sort(pick(model.columnCount()), pick(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        const mgn::SourceServerId ticked = serverId(1 + pick(30));
        model.setSelected({ticked}, true);
        if (present.contains(ticked))
            expected.insert(ticked);

        const auto selection = model.selection();
        ASSERT_EQ(QSet<mgn::SourceServerId>(selection.begin(), selection.end()), expected)
            << "turn " << turn;
    }
}

TEST_F(ServerModelTest, ShowsHostileTextsAsTheyCame)
{
    const std::vector<std::string> hostile{"<b>x</b>",
                                           "<img src=file:///etc/passwd>",
                                           "\xE2\x80\xAE"
                                           "evil",
                                           "%1 %n",
                                           std::string("a\0b", 3),
                                           "=1+1",
                                           std::string(65'536, 'w')};
    std::vector<mgn::SourceServer> servers;
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        servers.push_back(makeServer(static_cast<int>(i) + 1, hostile[i]));
        servers.back().tags = {{base::Text(hostile[i]), base::Text(hostile[i])}};
        servers.back().lifeCycle.state = {mgn::LifeCycleState::Unknown, base::Text(hostile[i])};
    }

    refresh(store, servers);

    for (std::size_t i = 0; i < hostile.size(); ++i) {
        const int row = model.rowOf(serverId(static_cast<int>(i) + 1));
        EXPECT_EQ(model.index(row, 0).data().toString(),
                  QString::fromUtf8(hostile[i].data(), static_cast<qsizetype>(hostile[i].size())));
    }
}
