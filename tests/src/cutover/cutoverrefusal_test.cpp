// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrefusal.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using builders::serverId;

namespace {

CutoverPlan planOfThree()
{
    CutoverPlan plan =
        builders::plan({builders::server(1), builders::server(2), builders::server(3)});
    plan.tags = {{QStringLiteral("Change"), QStringLiteral("CHG1")},
                 {QStringLiteral("Change ticket"), QStringLiteral("CHG2")}};
    return plan;
}

base::Error validation(const QString &field, const QString &message = {})
{
    base::Error error;
    error.kind = base::ErrorKind::Validation;
    error.fields.append({field, message});
    return error;
}

base::Error conflict(const QList<base::ResourceError> &resources)
{
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("ConflictException");
    error.resources = resources;
    return error;
}

base::ResourceError resource(const QString &id)
{
    base::ResourceError made;
    made.resourceId = id;
    made.message = QStringLiteral("busy");
    return made;
}

struct FieldCase {
    const char *field;
    int server;
};

class FieldOfServer : public testing::TestWithParam<FieldCase>
{};

} // namespace

TEST(CutoverRefusal, MarksServersOfTheListAndOfTheTopLevelResource)
{
    const QString arn = QStringLiteral("arn:aws:mgn:eu-central-1:111111111111:source-server/%1");

    const CutoverRefusal refusal = refusalOf(
        conflict({resource(arn.arg(serverId(3).toString())), resource(serverId(1).toString())}),
        planOfThree());

    ASSERT_EQ(refusal.servers.size(), 2u);
    EXPECT_EQ(refusal.servers[0].id, serverId(1));
    EXPECT_EQ(refusal.servers[1].id, serverId(3));
    EXPECT_EQ(refusal.servers[1].message, QStringLiteral("busy"));
}

TEST(CutoverRefusal, MarksAServerOnce)
{
    const auto twice =
        conflict({resource(serverId(1).toString()), resource(serverId(1).toString())});

    EXPECT_EQ(refusalOf(twice, planOfThree()).servers.size(), 1u);
}

TEST(CutoverRefusal, ReadsServersFromTheMessageWhenTheListIsEmpty)
{
    base::Error error = conflict({});
    error.message =
        QStringLiteral("Source server %1 is being processed").arg(serverId(2).toString());

    const CutoverRefusal refusal = refusalOf(error, planOfThree());

    ASSERT_EQ(refusal.servers.size(), 1u);
    EXPECT_EQ(refusal.servers[0].id, serverId(2));
}

TEST(CutoverRefusal, KeepsEverythingThatIsSaidAboutOneServer)
{
    base::Error error =
        validation(QStringLiteral("sourceServerIDs[0]"), QStringLiteral("no launch template"));
    error.fields.append(
        {QStringLiteral("sourceServerIDs[0].subnet"), QStringLiteral("subnet is gone")});
    error.fields.append(
        {QStringLiteral("sourceServerIDs[0]"), QStringLiteral("no launch template")});

    const CutoverRefusal refusal = refusalOf(error, planOfThree());

    ASSERT_EQ(refusal.servers.size(), 1u);
    EXPECT_EQ(refusal.servers[0].message, QStringLiteral("no launch template; subnet is gone"));
}

TEST(CutoverRefusal, GivesAServerThatIsNamedWithoutAWordTheMessageThatNamesIt)
{
    base::ResourceError silent = resource(serverId(2).toString());
    silent.message.clear();
    base::Error error = conflict({silent});
    error.message =
        QStringLiteral("Source server %1 is being processed").arg(serverId(2).toString());

    const CutoverRefusal refusal = refusalOf(error, planOfThree());

    ASSERT_EQ(refusal.servers.size(), 1u);
    EXPECT_EQ(refusal.servers[0].message, error.message);
}

TEST(CutoverRefusal, KeepsResourcesThatAreNotInThePlan)
{
    const CutoverRefusal refusal =
        refusalOf(conflict({resource(serverId(9).toString())}), planOfThree());

    EXPECT_TRUE(refusal.servers.empty());
    EXPECT_EQ(refusal.otherResources.size(), 1u);
}

TEST_P(FieldOfServer, IsPlaced)
{
    const CutoverRefusal refusal =
        refusalOf(validation(QString::fromLatin1(GetParam().field)), planOfThree());

    if (GetParam().server == 0) {
        EXPECT_EQ(refusal.otherFields.size(), 1u);
        return;
    }
    ASSERT_EQ(refusal.servers.size(), 1u);
    EXPECT_EQ(refusal.servers[0].id, serverId(GetParam().server));
}

INSTANTIATE_TEST_SUITE_P(
    Table, FieldOfServer,
    testing::Values(FieldCase{"sourceServerIDs[2]", 3}, FieldCase{"sourceServerIDs[0]", 1},
                    FieldCase{"sourceServerIDs.member.3", 3}, FieldCase{"sourceServerIDs.1", 2},
                    FieldCase{"/sourceServerIDs/1", 2}, FieldCase{"sourceserverids[1].id", 2},
                    FieldCase{"s-00000000000000002", 2}, FieldCase{"sourceServerIDs[3]", 0},
                    FieldCase{"sourceServerIDs.member.0", 0}, FieldCase{"sourceServerIDs", 0},
                    FieldCase{"sourceServerIDs[99999999]", 0}));

TEST(CutoverRefusal, PlacesTagsByTheLongestKey)
{
    const CutoverRefusal refusal =
        refusalOf(validation(QStringLiteral("tags.Change ticket")), planOfThree());

    ASSERT_EQ(refusal.tags.size(), 1u);
    EXPECT_EQ(refusal.tags[0].key, QStringLiteral("Change ticket"));
}

TEST(CutoverRefusal, PlacesTheAccount)
{
    EXPECT_EQ(refusalOf(validation(QStringLiteral("accountID")), planOfThree()).account.size(), 1u);
}

TEST(CutoverRefusal, KeepsFieldsThatItCannotPlace)
{
    const CutoverRefusal refusal =
        refusalOf(validation(QStringLiteral("tagsomething")), planOfThree());

    EXPECT_TRUE(refusal.tags.empty());
    EXPECT_EQ(refusal.otherFields.size(), 1u);
}

TEST(CutoverRefusal, KnowsAnAccountWhereMgnIsNotSetUp)
{
    base::Error error;
    error.kind = base::ErrorKind::Uninitialized;

    EXPECT_TRUE(refusalOf(error, planOfThree()).isUninitialized);
}
