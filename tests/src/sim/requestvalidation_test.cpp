// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"
#include "tests/support/sharedcorpus.h"

#include <gtest/gtest.h>

// What a request may hold is what the model's shapes say, operation by operation.

namespace {

QJsonObject nested(const QStringList &path, const QJsonValue &value)
{
    const QJsonValue inner = path.size() == 1 ? value : nested(path.mid(1), value);
    return {{path.first(), inner}};
}

/// Calls with one member set; says whether that member was complained about.
bool isRefused(SimTestService &service, const char *operation, const QString &member,
               const QJsonValue &value)
{
    QJsonObject input = nested(member.split(u'.'), value);
    if (QLatin1String(operation) == QLatin1String("ListSourceServerActions"))
        input.insert(QStringLiteral("sourceServerID"), service.readyIds(1).at(0));
    const auto reply = service.call(operation, input);
    return reply.errorType == "ValidationException" && !reply.fieldNames().filter(member).isEmpty();
}

QJsonArray repeated(const QString &element, int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(element);
    return list;
}

/// A list member of an operation, its element shape, and a good element.
struct ListMember {
    const char *operation;
    const char *member;
    const char *shape;
    const char *good;
};

void PrintTo(const ListMember &member, std::ostream *out)
{
    *out << member.operation << ' ' << member.member;
}

class ListMembers : public testing::TestWithParam<ListMember>
{};

} // namespace

TEST_P(ListMembers, HaveTheModelsLengthAndElements)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    SimTestService service;
    const auto &[operation, name, shapeName, goodElement] = GetParam();
    const QJsonObject list = support::modelShapes().value(QLatin1String(shapeName)).toObject();
    const QString member = QLatin1String(name);
    const QString good = QLatin1String(goodElement);
    const int most = list.value(QStringLiteral("max")).toInt();
    ASSERT_GT(most, 0);

    EXPECT_FALSE(isRefused(service, operation, member, repeated(good, 1)));
    EXPECT_FALSE(isRefused(service, operation, member, repeated(good, most)));
    EXPECT_TRUE(isRefused(service, operation, member, repeated(good, most + 1)));
    EXPECT_TRUE(isRefused(service, operation, member, repeated(QStringLiteral("!"), 1)));
    EXPECT_TRUE(isRefused(service, operation, member, repeated(QString(65, u'a') + u'!', 1)));
    EXPECT_TRUE(isRefused(service, operation, member, good));
    EXPECT_TRUE(isRefused(service, operation, member, QJsonArray{7}));
}

INSTANTIATE_TEST_SUITE_P(
    Model, ListMembers,
    testing::Values(
        ListMember{"DescribeSourceServers", "filters.sourceServerIDs",
                   "DescribeSourceServersRequestFiltersIDs", "s-0123456789abcdefg"},
        ListMember{"DescribeSourceServers", "filters.lifeCycleStates", "LifeCycleStates",
                   "STOPPED"},
        ListMember{"DescribeSourceServers", "filters.replicationTypes", "ReplicationTypes",
                   "AGENT_BASED"},
        ListMember{"DescribeSourceServers", "filters.applicationIDs",
                   "DescribeSourceServersRequestApplicationIDs", "app-0123456789abcdefg"},
        ListMember{"DescribeJobs", "filters.jobIDs", "DescribeJobsRequestFiltersJobIDs",
                   "mgnjob-0123456789abcdefg"},
        ListMember{"ListWaves", "filters.waveIDs", "WaveIDsFilter", "wave-0123456789abcdefg"},
        ListMember{"ListApplications", "filters.applicationIDs", "ApplicationIDsFilter",
                   "app-0123456789abcdefg"},
        ListMember{"ListSourceServerActions", "filters.actionIDs", "ActionIDs", "check-http"}));

TEST(EnumMembers, TakeEveryValueOfTheModel)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    SimTestService service;
    const std::pair<const char *, const char *> members[] = {
        {"filters.lifeCycleStates", "LifeCycleState"},
        {"filters.replicationTypes", "ReplicationType"}};

    for (const auto &[member, shape] : members) {
        const QJsonArray values =
            support::modelShapes().value(QLatin1String(shape))[QStringLiteral("enum")].toArray();
        ASSERT_FALSE(values.isEmpty());
        EXPECT_FALSE(isRefused(service, "DescribeSourceServers", QLatin1String(member), values))
            << shape;
    }
}

TEST(RequiredMembers, AreMissed)
{
    SimTestService service;
    const std::pair<const char *, const char *> members[] = {
        {"StartCutover", "sourceServerIDs"},
        {"StartTest", "sourceServerIDs"},
        {"TerminateTargetInstances", "sourceServerIDs"},
        {"DescribeJobLogItems", "jobID"},
        {"ListSourceServerActions", "sourceServerID"},
        {"GetLaunchConfiguration", "sourceServerID"},
        {"FinalizeCutover", "sourceServerID"},
        {"ChangeServerLifeCycleState", "sourceServerID"},
        {"DisconnectFromService", "sourceServerID"},
        {"MarkAsArchived", "sourceServerID"}};

    for (const auto &[operation, member] : members) {
        const auto reply = service.call(operation);
        EXPECT_EQ(reply.errorType, "ValidationException") << operation;
        EXPECT_TRUE(reply.fieldNames().contains(QLatin1String(member))) << operation;
    }
}

TEST(Tags, AreCountedInCharacters)
{
    SimTestService service;
    const QString emoji = QStringLiteral("\U0001F600");
    const auto start = [&](const QString &key, const QString &value) {
        return service
            .call("StartCutover", {{QStringLiteral("sourceServerIDs"), service.readyIds(1)},
                                   {QStringLiteral("tags"), QJsonObject{{key, value}}}})
            .status;
    };

    EXPECT_EQ(start(emoji.repeated(129), {}), 400);
    EXPECT_EQ(start(QStringLiteral("k"), emoji.repeated(257)), 400);
    EXPECT_EQ(start(emoji.repeated(128), emoji.repeated(256)), 202);
}
