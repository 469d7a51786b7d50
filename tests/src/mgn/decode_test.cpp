// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/answerdecoder.h"
#include "mgn/codec/pagedecoder.h"
#include "mgn/job.h"
#include "mgn/joblog.h"
#include "mgn/members.h"
#include "mgn/sourceserver.h"
#include "tests/support/sharedcorpus.h"

#include <gtest/gtest.h>

namespace {

using base::ErrorKind;

template <class Item>
base::Result<std::vector<Item>> decodePage(const QByteArray &body)
{
    mgn::codec::PageDecoder<Item> decoder;
    const auto token = decoder.open(body);
    if (!token)
        return base::failure(token.error());
    return decoder.take(10'000);
}

QByteArray recorded(const char *name)
{
    return support::readFile(support::dataPath(QStringLiteral("mgn/") + QLatin1String(name)))
        .value_or("(no file)");
}

/// The one server of a page whose further members are `members`.
mgn::SourceServer serverWith(const QByteArray &members)
{
    const auto servers = decodePage<mgn::SourceServer>(
        R"({"items":[{"sourceServerID":"s-0123456789abcdef0",)" + members + "}]}");
    EXPECT_TRUE(servers) << members.constData() << ": "
                         << qPrintable(servers ? QString() : servers.error().message);
    return servers && servers->size() == 1 ? servers->front() : mgn::SourceServer();
}

base::Error errorOf(const QByteArray &body)
{
    const auto servers = decodePage<mgn::SourceServer>(body);
    EXPECT_FALSE(servers) << body.left(80).constData();
    return servers ? base::Error() : servers.error();
}

TEST(Decode, ReadsARecordedServer)
{
    const auto servers = decodePage<mgn::SourceServer>(recorded("describe-source-servers.json"));

    ASSERT_TRUE(servers) << qPrintable(servers.error().message);
    ASSERT_EQ(servers->size(), 2U);
    const mgn::SourceServer &server = servers->front();
    EXPECT_EQ(server.name().view(), "web-01");
    EXPECT_EQ(server.lifeCycle.state, mgn::LifeCycleState::ReadyForCutover);
    EXPECT_EQ(server.dataReplicationInfo.lagDuration.value().count(), 0);
    EXPECT_EQ(server.lifeCycle.elapsedReplicationDuration.value(),
              std::chrono::milliseconds(58'838'697));
    EXPECT_EQ(server.lifeCycle.lastSeenByServiceDateTime,
              base::Timestamp::parse("2026-11-23T01:59:41.411Z"));
    EXPECT_TRUE(server.lifeCycle.lastCutover.initiatedDateTime.isAbsent());
    EXPECT_EQ(server.sourceProperties.networkInterfaces.at(0).ips.size(), 2U);
    EXPECT_EQ(server.launchedInstance.lastKnownChecks.at(0).checkedAt,
              base::Timestamp::parse("2026-11-22T20:00:00.500Z"));
    EXPECT_TRUE(servers->back().dataReplicationInfo.lagDuration.isAbsent());
}

TEST(Decode, HidesThePseudoTag)
{
    const auto server =
        serverWith(R"("tags":{"resourceArn":"arn:aws:mgn:x","Name":"a","Empty":""})");

    ASSERT_EQ(server.tags.size(), 2U);
    EXPECT_EQ(server.tags.at(0).first.view(), "Name");
    EXPECT_FALSE(server.tags.at(1).second.isNull());
}

TEST(Decode, ReadsARecordedJobWithItsWholeTree)
{
    const auto jobs = decodePage<mgn::Job>(recorded("describe-jobs.json"));

    ASSERT_TRUE(jobs) << qPrintable(jobs.error().message);
    const mgn::Job &job = jobs->at(0);
    EXPECT_EQ(job.initiatedBy, mgn::InitiatedBy::StartCutover);
    const mgn::ParticipatingServer *server =
        job.server(mgn::SourceServerId(std::string_view("s-0123456789abcdef0")));
    ASSERT_TRUE(server);
    EXPECT_EQ(server->launchStatus, mgn::LaunchStatus::Launched);
    const mgn::PostLaunchAction &action = server->postLaunchActionsStatus.actions.at(0);
    EXPECT_EQ(action.ssmDocument.actionName.view(), "Install the SSM agent");
    EXPECT_EQ(action.ssmDocument.timeoutSeconds, 600);
    EXPECT_EQ(action.ssmDocument.mustSucceedForCutover, true);
    EXPECT_EQ(action.ssmDocument.parameters.at(0).second.at(0).parameterType,
              mgn::SsmParameterType::SecureString);
    EXPECT_EQ(action.executionStatus, mgn::ActionExecutionStatus::Failed);
}

TEST(Decode, KeepsWhatAnOpenUnionHolds)
{
    const auto jobs = decodePage<mgn::Job>(recorded("describe-jobs.json"));

    ASSERT_TRUE(jobs);
    const auto &external = jobs->at(0)
                               .participatingServers.at(0)
                               .postLaunchActionsStatus.actions.at(0)
                               .ssmDocument.externalParameters;
    ASSERT_EQ(external.size(), 3U);
    EXPECT_EQ(external.at(0).second.member.view(), "dynamicPath");
    EXPECT_EQ(external.at(0).second.value.view(), "sourceServer.hostname");
    EXPECT_EQ(external.at(1).second.member.view(), "newKind");
    EXPECT_EQ(external.at(1).second.value.view(), R"({"a": [1, 2]})");
    EXPECT_EQ(external.at(2).second.value.view(), "42");
}

TEST(Decode, KeepsTheRawTextOfAnUnknownEnumValue)
{
    const auto log = decodePage<mgn::JobLog>(
        R"({"items":[{"event":"LAUNCH_END","eventData":{"targetInstanceID":"i-0123456789abcdef0"}}]})");

    ASSERT_TRUE(log);
    EXPECT_TRUE(log->at(0).event.isUnknown());
    EXPECT_EQ(log->at(0).event.raw.view(), "LAUNCH_END");
    EXPECT_EQ(log->at(0).targetInstanceId.view(), "i-0123456789abcdef0");
    EXPECT_EQ(mgn::membersOf(log->at(0)).at(1).value, QStringLiteral("LAUNCH_END"));
}

TEST(Decode, EnumValuesKeepTheirCase)
{
    const auto server = serverWith(R"("lifeCycle":{"state":"ready_for_cutover"})");

    EXPECT_TRUE(server.lifeCycle.state.isUnknown());
}

TEST(Decode, LeavesMembersOfAnotherTypeAbsent)
{
    const char *rows[] = {
        R"("arn":5,"userProvidedID":null,"isArchived":"true","tags":[],"lifeCycle":"x")",
        R"("lifeCycle":{"state":5},"dataReplicationInfo":{"replicatedDisks":{"a":1},"lagDuration":7})",
        R"("sourceProperties":{"ramBytes":"5","cpus":[null,7,"x",[]],"os":[],"networkInterfaces":null})",
        R"("sourceProperties":{"ramBytes":1e308},"launchedInstance":{"lastKnownChecks":true})",
        R"("sourceProperties":{"ramBytes":true},"arn":{"deep":[{"er":[]}]},"connectorAction":[[[]]])",
        R"("sourceProperties":{"ramBytes":9223372036854775808},"tags":{"k":5})",
        R"("arn":["a","b"],"unknownMember":{"x":[1,2.5,true,null,"s"]},"sourceserverid":"other")",
    };
    mgn::SourceServer bare;
    bare.sourceServerId = mgn::SourceServerId(std::string_view("s-0123456789abcdef0"));
    for (const char *row : rows) {
        mgn::SourceServer server = serverWith(row);
        server.lifeCycle.state = {};

        EXPECT_EQ(server, bare) << row;
    }
}

TEST(Decode, TellsNumbersAndTimesAsTheyAre)
{
    const auto server = serverWith(
        R"("sourceProperties":{"ramBytes":9007199254740993,"lastUpdatedDateTime":"yesterday"},
           "lifeCycle":{"elapsedReplicationDuration":"P1Y","lastSeenByServiceDateTime":"2022-08-31T17:10:13.411702+00:00"},
           "launchedInstance":{"lastKnownChecks":[{"checkedAt":"1767225600.5"},{"checkedAt":1e300},{"checkedAt":-1}]})");

    EXPECT_EQ(server.sourceProperties.ramBytes, 9'007'199'254'740'993);
    EXPECT_FALSE(server.sourceProperties.lastUpdatedDateTime.isValid());
    EXPECT_EQ(server.sourceProperties.lastUpdatedDateTime.raw.view(), "yesterday");
    EXPECT_EQ(server.lifeCycle.elapsedReplicationDuration.raw.view(), "P1Y");
    EXPECT_EQ(server.lifeCycle.lastSeenByServiceDateTime,
              base::Timestamp::parse("2022-08-31T17:10:13.411Z"));
    const auto &checks = server.launchedInstance.lastKnownChecks;
    EXPECT_EQ(checks.at(0).checkedAt, base::Timestamp::fromMsecs(1'767'225'600'500));
    EXPECT_TRUE(checks.at(1).checkedAt.isAbsent());
    EXPECT_EQ(checks.at(2).checkedAt, base::Timestamp::fromMsecs(-1'000));
}

TEST(Decode, ReadsEscapesAndSurvivesLoneSurrogates)
{
    const auto server = serverWith(
        R"("sourceProperties":{"identificationHints":{"hostname":"a\"\\\u00e9\n\u202e","fqdn":"x\ud800y"}},)"
        R"("t\u0061gs":{"k\u0065y":"v"})");

    EXPECT_EQ(server.sourceProperties.identificationHints.hostname.view(),
              "a\"\\\xC3\xA9\n\xE2\x80\xAE");
    EXPECT_EQ(server.sourceProperties.identificationHints.fqdn.view(), "x?y");
    ASSERT_EQ(server.tags.size(), 1U);
    EXPECT_EQ(server.tags.at(0).first.view(), "key");
}

TEST(Decode, NamesThePathOfAnItemWithoutItsId)
{
    const struct {
        const char *body;
        const char *path;
    } rows[] = {
        {R"({"items":[{"sourceServerID":"s-1"},{"arn":"a"}]})", "items[1].sourceServerID"},
        {R"({"items":[{"sourceServerID":7}]})", "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":null}]})", "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":""}]})", "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":"s-1","sourceServerID":"s-2"}]})",
         "items[0].sourceServerID"},
        {R"({"items":[{"sourceServerID":"s-1"},5]})", "items[1]"},
        {R"({"items":[null]})", "items[0]"},
        {R"({"items":{}})", "items"},
        {R"({"items":"x"})", "items"},
        {R"({"items":[],"items":[]})", "items"},
        {R"({"items":[],"nextToken":5})", "nextToken"},
    };
    for (const auto &row : rows) {
        const base::Error error = errorOf(row.body);

        EXPECT_EQ(error.kind, ErrorKind::Decode) << row.body;
        EXPECT_TRUE(error.message.startsWith(QLatin1String(row.path) + u' '))
            << qPrintable(error.message);
    }
}

TEST(Decode, NamesThePathOfAParticipantWithoutItsId)
{
    const auto jobs = decodePage<mgn::Job>(
        R"({"items":[{"jobID":"mgnjob-1","participatingServers":[{"sourceServerID":"s-1"},{}]}]})");

    ASSERT_FALSE(jobs);
    EXPECT_TRUE(jobs.error().message.startsWith(
        QStringLiteral("items[0].participatingServers[1].sourceServerID ")));
}

TEST(Decode, RefusesWhatIsNoJsonObject)
{
    const QByteArray rows[] = {
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "5",
        "<html><body>502</body></html>",
        "{",
        R"({"items":[)",
        R"({"items":[{"sourceServerID":"s-1")",
        R"({"items":[]} x)",
        R"({"items":[]}{})",
        R"({"items":[],"a":"b)",
        "{\"items\":[{\"sourceServerID\":\"s-1\xff\"}]}",
        R"({"items":[{"sourceServerID":"s-1","isArchived":NaN}]})",
        R"({"items":[{"sourceServerID":"s-1","sourceProperties":{"ramBytes":-}}]})",
        R"({"items":[{"sourceServerID":"s-1" "arn":"a"}]})",
        QByteArray("\xff\xfe{\0}\0", 6),
    };
    for (const QByteArray &row : rows)
        EXPECT_EQ(errorOf(row).kind, ErrorKind::Decode) << row.constData();
}

TEST(Decode, TakesAnAnswerWithoutItemsAsEmpty)
{
    for (const char *row :
         {"{}", R"({"items":null})", R"({"items":[]})", "\xEF\xBB\xBF{\"items\":[]}"}) {
        const auto servers = decodePage<mgn::SourceServer>(row);

        ASSERT_TRUE(servers) << row;
        EXPECT_TRUE(servers->empty()) << row;
    }
}

TEST(Decode, BoundsDepthLengthAndLists)
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QByteArray many("0");
    for (int i = 0; i < 10'000; ++i)
        many += ",0";
    const QByteArray server = R"({"items":[{"sourceServerID":"s-1",)";

    EXPECT_EQ(errorOf(server + R"("extra":)" + deep + "}]}").kind, ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(server + R"("arn":)" + deep + "}]}").kind, ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(server + R"("sourceProperties":{"disks":[)" + many + "]}}]}").kind,
              ErrorKind::TooLarge);
    EXPECT_EQ(errorOf(QByteArray(17 * 1024 * 1024, ' ')).kind, ErrorKind::TooLarge);
}

TEST(Decode, CutsAnEndlessTextInsideNoCharacter)
{
    const QByteArray text = 'x' + QByteArray("\xC3\xA9").repeated(200'000);

    const auto server = serverWith(R"("arn":")" + text + '"');

    EXPECT_LT(server.arn.view().size(), 263'000U);
    EXPECT_TRUE(server.arn.toString().endsWith(QStringLiteral("é…")));
}

TEST(Decode, GivesTheNextTokenBeforeTheItems)
{
    mgn::codec::PageDecoder<mgn::SourceServer> decoder;

    const auto token = decoder.open(
        R"({"items":[{"sourceServerID":"s-1","tags":{"nextToken":"wrong"}},{"sourceServerID":"s-2"}],"nextToken":"right"})");

    ASSERT_TRUE(token);
    EXPECT_EQ(*token, QStringLiteral("right"));
    EXPECT_EQ(decoder.take(1)->at(0).sourceServerId.view(), "s-1");
    EXPECT_FALSE(decoder.atEnd());
    EXPECT_EQ(decoder.take(5)->at(0).sourceServerId.view(), "s-2");
    EXPECT_TRUE(decoder.atEnd());
}

TEST(Decode, SharesTextsThatRepeat)
{
    const auto servers = decodePage<mgn::SourceServer>(
        R"({"items":[{"sourceServerID":"s-1","tags":{"Wave":"7"}},{"sourceServerID":"s-2","tags":{"Wave":"7"}}]})");

    ASSERT_TRUE(servers);
    EXPECT_EQ(servers->at(0).tags.at(0).second.view().data(),
              servers->at(1).tags.at(0).second.view().data());
}

} // namespace
