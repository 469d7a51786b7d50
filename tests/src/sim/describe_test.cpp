// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

#include <QSet>

namespace {

using namespace std::chrono_literals;

QJsonObject withFilters(const QJsonObject &filters, int maxResults = 1000)
{
    return {{QStringLiteral("filters"), filters}, {QStringLiteral("maxResults"), maxResults}};
}

/// Follows nextToken to the end, at most 100 pages.
QStringList allServerIds(SimTestService &service, int pageSize)
{
    QStringList ids;
    QJsonObject input{{QStringLiteral("maxResults"), pageSize}};
    for (int page = 0; page < 100; ++page) {
        const auto reply = service.call("DescribeSourceServers", input);
        for (const QJsonValue &item : reply.items())
            ids.append(item.toObject().value(QStringLiteral("sourceServerID")).toString());
        const QJsonValue token = reply.json.value(QStringLiteral("nextToken"));
        if (token.isUndefined())
            return ids;
        input.insert(QStringLiteral("nextToken"), token);
    }
    return ids;
}

} // namespace

TEST(DescribeSourceServers, PagesThroughEveryServerOnce)
{
    SimTestService service;

    const QStringList ids = allServerIds(service, 7);

    EXPECT_EQ(ids.size(), 46);
    EXPECT_EQ(QSet<QString>(ids.cbegin(), ids.cend()).size(), 46);
}

TEST(DescribeSourceServers, RefusesATokenOfOtherFilters)
{
    SimTestService service;
    const auto first = service.call("DescribeSourceServers", {{QStringLiteral("maxResults"), 5}});
    QJsonObject second = withFilters({{QStringLiteral("isArchived"), false}}, 5);
    second.insert(QStringLiteral("nextToken"), first.json.value(QStringLiteral("nextToken")));

    const auto reply = service.call("DescribeSourceServers", second);

    EXPECT_EQ(reply.errorType, "ValidationException");
    EXPECT_EQ(reply.fieldNames(), QStringList{QStringLiteral("nextToken")});
}

TEST(DescribeSourceServers, FiltersByIdStateAndArchive)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(2);

    const auto byId = service.call("DescribeSourceServers",
                                   withFilters({{QStringLiteral("sourceServerIDs"), ids}}));
    const auto archived =
        service.call("DescribeSourceServers", withFilters({{QStringLiteral("isArchived"), true}}));
    const auto byState = service.call(
        "DescribeSourceServers", withFilters({{QStringLiteral("lifeCycleStates"),
                                               QJsonArray{QStringLiteral("READY_FOR_CUTOVER")}}}));

    EXPECT_EQ(byId.items().size(), 2);
    EXPECT_EQ(archived.items().size(), 0);
    for (const QJsonValue &item : byState.items())
        EXPECT_EQ(item[QStringLiteral("lifeCycle")][QStringLiteral("state")],
                  QStringLiteral("READY_FOR_CUTOVER"));
}

TEST(DescribeSourceServers, NamesEveryBadField)
{
    SimTestService service;
    QJsonObject input = withFilters(
        {{QStringLiteral("sourceServerIDs"), QJsonArray{QStringLiteral("s-short")}}}, 1001);
    input.insert(QStringLiteral("accountID"), QStringLiteral("123"));

    const auto reply = service.call("DescribeSourceServers", input);

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.json.value(QStringLiteral("reason")), QStringLiteral("fieldValidationFailed"));
    EXPECT_EQ(reply.fieldNames(),
              (QStringList{QStringLiteral("filters.sourceServerIDs[0]"),
                           QStringLiteral("maxResults"), QStringLiteral("accountID")}));
}

TEST(DescribeSourceServers, ActsOnManagedAccountsForTheManagementAccountOnly)
{
    SimTestService service;
    const QJsonObject other{{QStringLiteral("accountID"), QStringLiteral("222222222222")}};

    const auto managed = service.call("DescribeSourceServers", other);
    const auto stranger = service.call(
        "DescribeSourceServers", {{QStringLiteral("accountID"), QStringLiteral("999999999999")}});
    const auto member = service.callAs("333333333333", "eu-west-1", "DescribeSourceServers", other);

    EXPECT_TRUE(managed.items()
                    .at(0)
                    .toObject()
                    .value(QStringLiteral("arn"))
                    .toString()
                    .contains(QLatin1String(":222222222222:")));
    EXPECT_EQ(stranger.errorType, "AccessDeniedException");
    EXPECT_EQ(member.errorType, "AccessDeniedException");
}

TEST(DescribeSourceServers, IsRefusedUntilTheServiceIsInitialised)
{
    SimTestService service;

    const auto before = service.callAs("333333333333", "eu-central-1", "DescribeSourceServers");
    const auto initialised = service.callAs("333333333333", "eu-central-1", "InitializeService");
    const auto after = service.callAs("333333333333", "eu-central-1", "DescribeSourceServers");

    EXPECT_EQ(before.errorType, "UninitializedAccountException");
    EXPECT_EQ(initialised.status, 204);
    EXPECT_EQ(after.status, 200);
}

TEST(DescribeSourceServers, RefusesWhatIsNoJson)
{
    SimTestService service;

    const auto reply = service.send("POST", "/DescribeSourceServers", "[1,");

    EXPECT_EQ(reply.errorType, "ValidationException");
    EXPECT_EQ(reply.json.value(QStringLiteral("reason")), QStringLiteral("cannotParse"));
}

TEST(DescribeJobs, ListsTheNewestFirstAndFiltersByTime)
{
    SimTestService service;
    const QJsonObject started = service.startCutover(service.readyIds(1));

    const auto all = service.call("DescribeJobs");
    const auto recent = service.call(
        "DescribeJobs",
        withFilters({{QStringLiteral("fromDate"), QStringLiteral("2026-11-23T01:00:00Z")}}));
    const auto past = service.call(
        "DescribeJobs",
        withFilters({{QStringLiteral("toDate"), QStringLiteral("2026-11-23T01:00:00Z")}}));

    EXPECT_GT(all.items().size(), 1);
    EXPECT_EQ(all.items().at(0)[QStringLiteral("jobID")], started.value(QStringLiteral("jobID")));
    EXPECT_EQ(recent.items().size(), 1);
    EXPECT_EQ(past.items().size(), all.items().size() - 1);
}

TEST(DescribeJobs, HidesAYoungJobUnderEventualConsistency)
{
    SimTestService service;
    service.play("eventual-consistency=60");
    const QString id =
        service.startCutover(service.readyIds(1)).value(QStringLiteral("jobID")).toString();

    EXPECT_TRUE(service.job(id).isEmpty());
    service.clock.advance(std::chrono::seconds(61));
    EXPECT_FALSE(service.job(id).isEmpty());
}

TEST(ListManagedAccounts, NamesTheMembersToTheManagementAccount)
{
    SimTestService service;

    EXPECT_EQ(service.call("ListManagedAccounts").items().size(), 2);
    EXPECT_EQ(service.callAs("222222222222", "eu-west-1", "ListManagedAccounts").items().size(), 0);
    service.play("access-denied-managed");
    EXPECT_EQ(service.call("ListManagedAccounts").errorType, "AccessDeniedException");
}

TEST(ListApplications, CountTheServersAndBelongToListedWaves)
{
    SimTestService service;
    QSet<QString> waves;
    for (const QJsonValue &wave : service.call("ListWaves").items())
        waves.insert(wave[QStringLiteral("waveID")].toString());

    int servers = 0;
    for (const QJsonValue &application : service.call("ListApplications").items()) {
        servers += application[QStringLiteral("applicationAggregatedStatus")]
                              [QStringLiteral("totalSourceServers")]
                                  .toInt();
        EXPECT_TRUE(waves.contains(application[QStringLiteral("waveID")].toString()));
    }

    EXPECT_EQ(servers, 46);
    EXPECT_EQ(waves.size(), 3);
}

TEST(ListSourceServerActions, ShowsWhatTheLaunchConfigurationShows)
{
    SimTestService service;
    for (const QJsonValue &id : service.readyIds(10)) {
        const QJsonObject input{{QStringLiteral("sourceServerID"), id}};
        const auto actions = service.call("ListSourceServerActions", input);
        const auto configuration = service.call("GetLaunchConfiguration", input);
        const QJsonValue documents = configuration.json.value(
            QStringLiteral("postLaunchActions"))[QStringLiteral("ssmDocuments")];
        EXPECT_EQ(actions.items().size(), documents.toArray().size());
    }
    EXPECT_EQ(service
                  .call("GetLaunchConfiguration",
                        {{QStringLiteral("sourceServerID"), QStringLiteral("s-00000000000000000")}})
                  .errorType,
              "ResourceNotFoundException");
}

TEST(BadPages, RepeatOrNeverEnd)
{
    SimTestService service;
    service.play("bad-page-token");
    const QJsonObject input{{QStringLiteral("maxResults"), 10}};
    const auto first = service.call("DescribeSourceServers", input);
    QJsonObject next = input;
    next.insert(QStringLiteral("nextToken"), first.json.value(QStringLiteral("nextToken")));

    const auto second = service.call("DescribeSourceServers", next);

    EXPECT_EQ(second.json.value(QStringLiteral("nextToken")),
              first.json.value(QStringLiteral("nextToken")));
    service.deck.clear();
    service.play("endless-pages");
    EXPECT_EQ(allServerIds(service, 1000).size(), 46 * 46 / 2 + 46 / 2);
}

TEST(DescribeSourceServers, AStalledServerMakesNoSnapshots)
{
    SimTestService service;
    const QString id = service.readyIds(1).at(0).toString();
    sim::ServerRecord &record =
        *service.cloud.estate(QStringLiteral("111111111111"), QStringLiteral("eu-west-1"))
             .server(id);
    const auto snapshot = [&](const char *replication) {
        record.replicationState = QLatin1String(replication);
        record.jsonParts.clear();
        return service.server(id)
            .value(QStringLiteral("dataReplicationInfo"))[QStringLiteral("lastSnapshotDateTime")]
            .toString();
    };
    const QString stalled = snapshot("STALLED");
    const QString healthy = snapshot("CONTINUOUS");
    EXPECT_LT(stalled, healthy);

    service.clock.advance(1h);

    EXPECT_EQ(snapshot("STALLED"), stalled);
    EXPECT_LT(healthy, snapshot("CONTINUOUS"));
}
