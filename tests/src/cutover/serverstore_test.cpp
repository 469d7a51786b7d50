// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverstore.h"
#include "tests/src/cutover/builders.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace cutover;
using builders::server;
using builders::serverId;
using builders::text;

namespace {

using ReadOutcome = base::Result<mgn::Listing<mgn::SourceServer>>;

std::vector<mgn::SourceServer> servers(std::initializer_list<int> numbers)
{
    std::vector<mgn::SourceServer> made;
    for (const int number : numbers)
        made.push_back(server(number));
    return made;
}

ReadOutcome failed(base::ErrorKind kind)
{
    base::Error error;
    error.kind = kind;
    return base::failure(error);
}

/// A store that has had one complete refresh.
struct FilledStore {
    explicit FilledStore(std::initializer_list<int> numbers)
    {
        store.beginRefresh();
        store.merge(servers(numbers));
        store.endRefresh(ReadOutcome(mgn::Listing<mgn::SourceServer>()), builders::kNow);
    }
    ServerStore store{builders::scope()};
};

QStringList idsOf(const ServerStore &store)
{
    QStringList ids;
    for (int row = 0; row < store.size(); ++row)
        ids.append(store.at(row).sourceServerId.toString().right(2));
    return ids;
}

} // namespace

TEST(ServerStore, AppendsNewServersInOneRange)
{
    ServerStore store(builders::scope());
    QSignalSpy after(&store, &ServerStore::rowsAppended);

    store.merge(servers({1, 2, 3}));

    ASSERT_EQ(after.count(), 1);
    EXPECT_EQ(after[0], (QList<QVariant>{0, 2}));
    EXPECT_EQ(store.rowOf(serverId(3)), 2);
}

TEST(ServerStore, SaysOnlyChangedRows)
{
    FilledStore filled({1, 2, 3});
    QSignalSpy changed(&filled.store, &ServerStore::rowsChanged);
    auto again = servers({3, 2, 1});
    again[1].lifeCycle.state.value = mgn::LifeCycleState::CuttingOver;

    filled.store.merge(again);

    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].value<QList<int>>(), QList<int>{1});
    EXPECT_EQ(filled.store.at(1).lifeCycle.state.value, mgn::LifeCycleState::CuttingOver);
}

TEST(ServerStore, SaysNothingWhenNothingChanged)
{
    FilledStore filled({1, 2, 3});
    QSignalSpy changed(&filled.store, &ServerStore::rowsChanged);
    QSignalSpy appended(&filled.store, &ServerStore::rowsAppended);

    filled.store.merge(servers({1, 2, 3}));

    EXPECT_EQ(changed.count() + appended.count(), 0);
}

TEST(ServerStore, TakesTheLastOfEqualIdsInOneBatch)
{
    ServerStore store(builders::scope());
    auto twice = servers({1, 1});
    twice[1].isArchived = true;

    store.merge(twice);

    ASSERT_EQ(store.size(), 1);
    EXPECT_EQ(store.at(0).isArchived, true);
}

TEST(ServerStore, RemovesAllUnseenRowsAtOnceAfterACompleteRefresh)
{
    FilledStore filled({1, 2, 3, 4, 5, 6});
    QSignalSpy going(&filled.store, &ServerStore::rowsAboutToBeRemoved);
    QSignalSpy removed(&filled.store, &ServerStore::rowsRemoved);

    filled.store.beginRefresh();
    filled.store.merge(servers({1, 4}));
    filled.store.endRefresh(ReadOutcome(mgn::Listing<mgn::SourceServer>()), builders::kNow);

    const QList<int> rows{1, 2, 4, 5};
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed[0][0].value<QList<int>>(), rows);
    ASSERT_EQ(going.count(), 1);
    EXPECT_EQ(going[0][0].value<QList<int>>(), rows);
    EXPECT_EQ(idsOf(filled.store), (QStringList{QStringLiteral("01"), QStringLiteral("04")}));
    EXPECT_EQ(filled.store.rowOf(serverId(1)), 0);
    EXPECT_EQ(filled.store.rowOf(serverId(4)), 1);
    EXPECT_EQ(filled.store.rowOf(serverId(5)), -1);
}

TEST(ServerStore, RemovesNothingWhenEveryRowWasSeen)
{
    FilledStore filled({1, 2});
    QSignalSpy removed(&filled.store, &ServerStore::rowsRemoved);

    filled.store.beginRefresh();
    filled.store.merge(servers({2, 1}));
    filled.store.endRefresh(ReadOutcome(mgn::Listing<mgn::SourceServer>()), builders::kNow);

    EXPECT_EQ(removed.count(), 0);
    EXPECT_EQ(filled.store.size(), 2);
}

TEST(ServerStore, KeepsRowsWhenTheRefreshFails)
{
    FilledStore filled({1, 2, 3});

    filled.store.beginRefresh();
    filled.store.merge(servers({1}));
    filled.store.endRefresh(failed(base::ErrorKind::Timeout),
                            builders::kNow + std::chrono::hours(1));

    EXPECT_EQ(filled.store.size(), 3);
    EXPECT_EQ(filled.store.state(), ServerStore::State::Failed);
    EXPECT_EQ(filled.store.lastUpdated(), builders::kNow);
    ASSERT_TRUE(filled.store.lastError());
    EXPECT_EQ(filled.store.lastError()->kind, base::ErrorKind::Timeout);
}

TEST(ServerStore, KeepsRowsWhenTheListIsIncomplete)
{
    FilledStore filled({1, 2, 3});
    mgn::Listing<mgn::SourceServer> part;
    part.incomplete = base::Error{};

    filled.store.beginRefresh();
    filled.store.merge(servers({1}));
    filled.store.endRefresh(ReadOutcome(part), builders::kNow);

    EXPECT_EQ(filled.store.size(), 3);
    EXPECT_EQ(filled.store.state(), ServerStore::State::Current);
    EXPECT_TRUE(filled.store.incomplete());
}

TEST(ServerStore, ReturnsToItsStateWhenTheRefreshIsCancelled)
{
    ServerStore store(builders::scope());

    store.beginRefresh();
    store.endRefresh(failed(base::ErrorKind::Cancelled), builders::kNow);

    EXPECT_EQ(store.state(), ServerStore::State::Never);
    EXPECT_FALSE(store.lastError());
}

TEST(ServerStore, PatchesOneServerInPlace)
{
    FilledStore filled({1, 2});
    QSignalSpy changed(&filled.store, &ServerStore::rowsChanged);
    auto patched = server(2);
    patched.isArchived = true;

    filled.store.patch(patched);

    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(filled.store.find(serverId(2))->isArchived, true);
}

TEST(ServerStore, NamesWaveAndApplicationOfAServer)
{
    FilledStore filled({1});
    mgn::SourceServer member = server(1);
    member.applicationId = mgn::ApplicationId(std::string_view("app-1"));
    mgn::Application application;
    application.applicationId = member.applicationId;
    application.name = text("ERP");
    application.waveId = mgn::WaveId(std::string_view("wave-1"));
    mgn::Wave wave;
    wave.waveId = application.waveId;
    QSignalSpy groups(&filled.store, &ServerStore::groupsChanged);

    filled.store.patch(member);
    filled.store.setApplications({application});
    filled.store.setWaves({wave});
    filled.store.setWaves({wave});

    EXPECT_EQ(filled.store.applicationNameOf(filled.store.at(0)).view(), "ERP");
    EXPECT_EQ(filled.store.waveNameOf(filled.store.at(0)).view(), "wave-1");
    EXPECT_EQ(groups.count(), 2);
}

TEST(ServerStore, SaysWhichRowsHaveOtherGroupNames)
{
    FilledStore filled({1, 2, 3});
    for (const int number : {1, 3}) {
        mgn::SourceServer member = server(number);
        member.applicationId =
            mgn::ApplicationId(std::string_view(number == 1 ? "app-1" : "app-3"));
        filled.store.patch(member);
    }
    mgn::Application first;
    first.applicationId = mgn::ApplicationId(std::string_view("app-1"));
    first.waveId = mgn::WaveId(std::string_view("wave-1"));
    mgn::Application third;
    third.applicationId = mgn::ApplicationId(std::string_view("app-3"));
    filled.store.setApplications({first, third});
    mgn::Wave wave;
    wave.waveId = first.waveId;
    wave.name = text("W1");
    QSignalSpy changed(&filled.store, &ServerStore::rowsChanged);

    filled.store.setWaves({wave});
    wave.waveAggregatedStatus.totalApplications = 7;
    filled.store.setWaves({wave});

    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.at(0).at(0).value<QList<int>>(), QList<int>({0}));
}

TEST(ServerStore, NamesNoWaveForAServerWithoutApplication)
{
    FilledStore filled({1});

    EXPECT_TRUE(filled.store.waveNameOf(filled.store.at(0)).isNull());
    EXPECT_TRUE(filled.store.applicationNameOf(filled.store.at(0)).isNull());
}
