// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serverfactory.h"
#include "sim/serverjson.h"
#include "tests/src/sim/simtestservice.h"
#include "tests/support/sharedcorpus.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QSet>

namespace {

using namespace std::chrono_literals;

/// Every "Shape.member" that a value of that shape fills, and every member that its shape does not
/// have.
struct Coverage {
    QJsonObject shapes;
    QSet<QString> filled;
    QStringList unknown;

    void walk(const QString &name, const QJsonValue &value)
    {
        const QJsonObject shape = shapes.value(name).toObject();
        const QString type = shape.value(QStringLiteral("type")).toString();
        if (type == QLatin1String("structure"))
            walkMembers(name, shape.value(QStringLiteral("members")).toObject(), value.toObject());
        const QString item = shape
                                 .value(type == QLatin1String("list")
                                            ? QStringLiteral("member")
                                            : QStringLiteral("value"))[QStringLiteral("shape")]
                                 .toString();
        if (type == QLatin1String("list")) {
            for (const QJsonValue &one : value.toArray())
                walk(item, one);
        } else if (type == QLatin1String("map")) {
            for (const QJsonValue &one : value.toObject())
                walk(item, one);
        }
    }

    void walkMembers(const QString &name, const QJsonObject &members, const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!members.contains(it.key()))
                unknown.append(name + u'.' + it.key());
            filled.insert(name + u'.' + it.key());
            walk(members.value(it.key())[QStringLiteral("shape")].toString(), it.value());
        }
    }
};

QStringList unfilled(const Coverage &coverage, const QStringList &shapeNames)
{
    QStringList missing;
    for (const QString &name : shapeNames) {
        for (const QString &member :
             coverage.shapes.value(name)[QStringLiteral("members")].toObject().keys()) {
            if (!coverage.filled.contains(name + u'.' + member))
                missing.append(name + u'.' + member);
        }
    }
    return missing;
}

QStringList membersIn(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

int sumOf(const QJsonArray &groups, const char *status, const char *member)
{
    int sum = 0;
    for (const QJsonValue &group : groups)
        sum += group[QLatin1String(status)][QLatin1String(member)].toInt();
    return sum;
}

QStringList jobIdsIn(const QJsonValue &server)
{
    const QJsonValue lifeCycle = server[QStringLiteral("lifeCycle")];
    QStringList ids;
    for (const QJsonValue &id :
         {lifeCycle[QStringLiteral("lastTest")][QStringLiteral("initiated")]
                   [QStringLiteral("jobID")],
          lifeCycle[QStringLiteral("lastCutover")][QStringLiteral("initiated")]
                   [QStringLiteral("jobID")],
          server[QStringLiteral("launchedInstance")][QStringLiteral("jobID")]}) {
        if (id.isString())
            ids.append(id.toString());
    }
    return ids;
}

} // namespace

TEST(ServerJson, FillsEveryMemberOfTheModelAndNoOther)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    SimTestService service(400);
    Coverage coverage{.shapes = support::modelShapes(), .filled = {}, .unknown = {}};
    const auto listed =
        service.call("DescribeSourceServers", {{QStringLiteral("maxResults"), 1000}});

    coverage.walk(QStringLiteral("SourceServersList"), listed.items());

    EXPECT_EQ(coverage.unknown, QStringList());
    EXPECT_EQ(
        unfilled(
            coverage,
            membersIn(
                "SourceServer LaunchedInstance LastKnownCheck DataReplicationInfo "
                "DataReplicationInfoReplicatedDisk DataReplicationInitiation "
                "DataReplicationInitiationStep DataReplicationError LifeCycle SourceProperties "
                "NetworkInterface Disk CPU OS SourceServerConnectorAction")),
        QStringList());
}

TEST(JobJson, FillsEveryMemberOfTheModelAndNoOther)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    SimTestService service(100);
    service.play("action-failed");
    Coverage coverage{.shapes = support::modelShapes(), .filled = {}, .unknown = {}};
    const QString id =
        service.startCutover(service.readyIds(20), {{QStringLiteral("a"), QStringLiteral("b")}})
            .value(QStringLiteral("jobID"))
            .toString();
    service.clock.advance(5h);

    coverage.walk(QStringLiteral("Job"), service.job(id));

    EXPECT_EQ(coverage.unknown, QStringList());
    EXPECT_EQ(
        unfilled(
            coverage,
            membersIn(
                "Job ParticipatingServer PostLaunchActionsStatus JobPostLaunchActionsLaunchStatus "
                "SsmDocument SsmParameterStoreParameter SsmExternalParameter")),
        QStringList());
}

TEST(OtherJson, FillsEveryMemberOfTheModelAndNoOther)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    SimTestService service(100);
    Coverage coverage{.shapes = support::modelShapes(), .filled = {}, .unknown = {}};
    for (const QJsonValue &id : service.readyIds(10)) {
        const QJsonObject input{{QStringLiteral("sourceServerID"), id}};
        coverage.walk(QStringLiteral("ListSourceServerActionsResponse"),
                      service.call("ListSourceServerActions", input).json);
        coverage.walk(QStringLiteral("LaunchConfiguration"),
                      service.call("GetLaunchConfiguration", input).json);
    }
    coverage.walk(QStringLiteral("ListWavesResponse"), service.call("ListWaves").json);
    coverage.walk(QStringLiteral("ListApplicationsResponse"),
                  service.call("ListApplications").json);
    coverage.walk(QStringLiteral("ListManagedAccountsResponse"),
                  service.call("ListManagedAccounts").json);

    EXPECT_EQ(coverage.unknown, QStringList());
    EXPECT_EQ(
        unfilled(
            coverage,
            membersIn(
                "SourceServerActionDocument LaunchConfiguration PostLaunchActions Wave "
                "WaveAggregatedStatus Application ApplicationAggregatedStatus ManagedAccount")),
        QStringList());
}

TEST(Estate, FollowsItsSeedAndItsPlace)
{
    const sim::EstateKey key{.accountId = QStringLiteral("111111111111"),
                             .region = QStringLiteral("eu-west-1"),
                             .seed = 5,
                             .servers = 46,
                             .start = support::FakeClock().now()};
    sim::EstateKey elsewhere = key;
    elsewhere.region = QStringLiteral("eu-central-1");
    const auto json = [](const sim::EstateKey &of) {
        return sim::serverJson(sim::makeServer(of, 3), of.start);
    };

    EXPECT_EQ(json(key), json(key));
    EXPECT_NE(json(key), json(elsewhere));
}

TEST(ServerJson, MovesLastSeenOnFromTheCache)
{
    SimTestService service;
    const QString id = service.readyIds(1).at(0).toString();
    const auto seen = [&] {
        return service.server(id)
            .value(QStringLiteral("lifeCycle"))[QStringLiteral("lastSeenByServiceDateTime")]
            .toString();
    };
    const QString before = seen();

    service.clock.advance(1h);

    EXPECT_LT(before, seen());
}

TEST(Estate, HoldsFiftyThousandServers)
{
    SimTestService service(50'000);
    const QJsonObject all{{QStringLiteral("maxResults"), 1000}};

    const auto first = service.call("DescribeSourceServers", all);
    const auto applications = service.call("ListApplications", all);
    const auto waves = service.call("ListWaves", all);

    EXPECT_EQ(first.items().size(), 1000);
    EXPECT_TRUE(first.json.contains(QStringLiteral("nextToken")));
    EXPECT_EQ(sumOf(applications.items(), "applicationAggregatedStatus", "totalSourceServers"),
              50'000);
    EXPECT_EQ(sumOf(waves.items(), "waveAggregatedStatus", "totalApplications"),
              applications.items().size());
}

TEST(Estate, CountsEachApplicationsServers)
{
    SimTestService service(47);
    QHash<QString, int> counted;
    const auto servers =
        service.call("DescribeSourceServers", {{QStringLiteral("maxResults"), 1000}});
    for (const QJsonValue &server : servers.items())
        ++counted[server[QStringLiteral("applicationID")].toString()];

    for (const QJsonValue &application : service.call("ListApplications").items())
        EXPECT_EQ(application[QStringLiteral("applicationAggregatedStatus")]
                             [QStringLiteral("totalSourceServers")]
                                 .toInt(),
                  counted.value(application[QStringLiteral("applicationID")].toString()));
}

TEST(Estate, KnowsEveryJobThatItsServersName)
{
    SimTestService service(5'000);
    QSet<QString> known;
    for (const QJsonValue &job :
         service.call("DescribeJobs", {{QStringLiteral("maxResults"), 1000}}).items())
        known.insert(job[QStringLiteral("jobID")].toString());
    QJsonObject input{{QStringLiteral("maxResults"), 1000}};
    int named = 0;

    for (QJsonValue token; !token.isUndefined();) {
        const auto page = service.call("DescribeSourceServers", input);
        for (const QJsonValue &server : page.items()) {
            for (const QString &id : jobIdsIn(server)) {
                EXPECT_TRUE(known.contains(id)) << qPrintable(id);
                ++named;
            }
        }
        token = page.json.value(QStringLiteral("nextToken"));
        input.insert(QStringLiteral("nextToken"), token);
    }

    EXPECT_GT(known.size(), 3);
    EXPECT_GT(named, 500);
}

TEST(Estate, KeepsTheJsonOfTheFirstThousandsOnly)
{
    const sim::EstateKey key{.accountId = QStringLiteral("111111111111"),
                             .region = QStringLiteral("eu-west-1"),
                             .start = support::FakeClock().now()};
    sim::ServerRecord early = sim::makeServer(key, 0);
    sim::ServerRecord late = sim::makeServer(key, 49'999);

    const QByteArray first = sim::serverBytes(late, key.start);
    (void)sim::serverBytes(early, key.start);

    EXPECT_FALSE(early.jsonParts.isEmpty());
    EXPECT_TRUE(late.jsonParts.isEmpty());
    EXPECT_EQ(sim::serverBytes(late, key.start), first);
}
