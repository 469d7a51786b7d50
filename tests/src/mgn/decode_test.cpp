// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/joblog.h"
#include "mgn/members.h"
#include "tests/src/mgn/decodehelp.h"
#include "tests/support/sharedcorpus.h"

namespace {

using support::decodePage;
using support::serverWith;

QByteArray recorded(const char *name)
{
    return support::readFile(support::dataPath(QStringLiteral("mgn/") + QLatin1String(name)))
        .value_or("(no file)");
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
        R"("sourceProperties":{"ramBytes":"5","cpus":7,"os":[],"networkInterfaces":null})",
        R"("sourceProperties":{"ramBytes":1e308},"launchedInstance":{"lastKnownChecks":true})",
        R"("sourceProperties":{"ramBytes":true},"arn":{"deep":[{"er":[]}]},"connectorAction":[[[]]])",
        R"("sourceProperties":{"ramBytes":9223372036854775808},"tags":"k")",
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

TEST(Decode, LeavesOutEntriesOfAnotherType)
{
    const auto server = serverWith(
        R"("tags":{"k":5,"l":"v"},"sourceProperties":{"cpus":[null,7,"x",[],{"cores":2}]})");

    ASSERT_EQ(server.tags.size(), 1U);
    EXPECT_EQ(server.tags.front().first.view(), "l");
    ASSERT_EQ(server.sourceProperties.cpus.size(), 1U);
    EXPECT_EQ(server.sourceProperties.cpus.front().cores, 2);
}

TEST(Decode, TellsAnEmptyListOrMapFromAnAbsentOne)
{
    const auto empty =
        serverWith(R"("tags":{},"sourceProperties":{"disks":[],"networkInterfaces":[{"ips":[]}]},)"
                   R"("launchedInstance":{"lastKnownChecks":[]})");
    const auto absent =
        serverWith(R"("tags":null,"sourceProperties":{"networkInterfaces":[{"isPrimary":true}]})");

    EXPECT_TRUE(empty.tags.isReported());
    EXPECT_TRUE(empty.sourceProperties.disks.isReported());
    EXPECT_TRUE(empty.sourceProperties.networkInterfaces.at(0).ips.isReported());
    EXPECT_TRUE(empty.launchedInstance.lastKnownChecks.isReported());
    EXPECT_FALSE(empty.sourceProperties.cpus.isReported());
    EXPECT_FALSE(absent.tags.isReported());
    EXPECT_FALSE(absent.sourceProperties.disks.isReported());
    EXPECT_FALSE(absent.sourceProperties.networkInterfaces.at(0).ips.isReported());
    EXPECT_FALSE(absent.launchedInstance.lastKnownChecks.isReported());
    EXPECT_NE(empty.tags, absent.tags);
}

TEST(Decode, ShowsAnEmptyListOfAJobAsReported)
{
    const auto jobs = decodePage<mgn::Job>(
        R"({"items":[{"jobID":"mgnjob-1","participatingServers":[],"tags":{}},{"jobID":"mgnjob-2"}]})");

    ASSERT_TRUE(jobs && jobs->size() == 2U);
    const auto shown = [](const mgn::Job &job) {
        QStringList names;
        for (const mgn::Member &member : mgn::membersOf(job))
            names << (member.reported ? member.name : QString());
        names.removeAll(QString());
        return names.join(u' ');
    };
    EXPECT_EQ(shown(jobs->at(0)), QStringLiteral("jobID participatingServers tags"));
    EXPECT_EQ(shown(jobs->at(1)), QStringLiteral("jobID"));
    EXPECT_EQ(mgn::membersOf(jobs->at(0)).at(7).shape, mgn::MemberShape::List);
    EXPECT_EQ(mgn::membersOf(jobs->at(0)).at(8).shape, mgn::MemberShape::Group);
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

TEST(Decode, CutsAnEndlessTextInsideNoCharacter)
{
    const QByteArray text = 'x' + QByteArray("\xC3\xA9").repeated(200'000);

    const auto server = serverWith(R"("arn":")" + text + '"');

    EXPECT_LT(server.arn.view().size(), 263'000U);
    EXPECT_TRUE(server.arn.toString().endsWith(QStringLiteral("é…")));
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
