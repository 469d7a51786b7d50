// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

SimTestService::Reply start(SimTestService &service, const QJsonArray &ids,
                            const QJsonObject &tags = {})
{
    return service.call("StartCutover",
                        {{QStringLiteral("sourceServerIDs"), ids}, {QStringLiteral("tags"), tags}});
}

QString firstField(const SimTestService::Reply &reply)
{
    return reply.json.value(QStringLiteral("fieldList"))[0][QStringLiteral("name")].toString();
}

} // namespace

TEST(StartCutover, AnswersWithThePendingJobAndItsTags)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(2);

    const auto reply = start(service, ids, {{QStringLiteral("Ticket"), QStringLiteral("CHG1")}});

    const QJsonObject job = reply.json.value(QStringLiteral("job")).toObject();
    EXPECT_EQ(reply.status, 202);
    EXPECT_EQ(job.value(QStringLiteral("status")), QStringLiteral("PENDING"));
    EXPECT_EQ(job.value(QStringLiteral("initiatedBy")), QStringLiteral("START_CUTOVER"));
    EXPECT_EQ(job.value(QStringLiteral("participatingServers")).toArray().size(), 2);
    EXPECT_EQ(job.value(QStringLiteral("tags"))[QStringLiteral("Ticket")], QStringLiteral("CHG1"));
    EXPECT_EQ(job.value(QStringLiteral("jobID")).toString().size(), 24);
}

TEST(StartCutover, MovesTheServersAtOnceAndSaysSoInTheirLifeCycle)
{
    SimTestService service;
    const QJsonValue id = service.readyIds(1).at(0);

    const QJsonObject job = service.startCutover({id});

    const QJsonObject initiated =
        service.server(id.toString())
            .value(QStringLiteral(
                "lifeCycle"))[QStringLiteral("lastCutover")][QStringLiteral("initiated")]
            .toObject();
    EXPECT_EQ(service.lifeCycleState(id.toString()), QStringLiteral("CUTTING_OVER"));
    EXPECT_EQ(initiated.value(QStringLiteral("jobID")), job.value(QStringLiteral("jobID")));
}

TEST(StartCutover, RefusesAllWhenOneServerIsBusyAndNamesIt)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(3);
    service.startCutover({ids[0]});

    const auto reply = start(service, ids);

    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.errorType, "ConflictException");
    const QJsonArray errors = reply.json.value(QStringLiteral("errors")).toArray();
    ASSERT_EQ(errors.size(), 1);
    EXPECT_EQ(errors[0][QStringLiteral("resourceId")], ids[0]);
    EXPECT_EQ(service.lifeCycleState(ids[1].toString()), QStringLiteral("READY_FOR_CUTOVER"));
}

TEST(StartCutover, RefusesTheWrongLifeCycleState)
{
    SimTestService service;
    const QJsonObject filters{
        {QStringLiteral("lifeCycleStates"), QJsonArray{QStringLiteral("READY_FOR_TEST")}}};
    const auto listed =
        service.call("DescribeSourceServers", {{QStringLiteral("filters"), filters}});
    ASSERT_FALSE(listed.items().isEmpty());

    const auto reply = start(service, {listed.items().at(0)[QStringLiteral("sourceServerID")]});

    EXPECT_EQ(reply.errorType, "ConflictException");
    EXPECT_EQ(reply.json.value(QStringLiteral("errors"))[0][QStringLiteral("code")],
              QStringLiteral("INVALID_LIFECYCLE_STATE"));
}

TEST(StartCutover, ValidatesIdsAndTags)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);

    EXPECT_EQ(firstField(service.call("StartCutover")), QStringLiteral("sourceServerIDs"));
    EXPECT_EQ(firstField(start(service, {})), QStringLiteral("sourceServerIDs"));
    EXPECT_EQ(firstField(start(service, {ids[0], ids[0]})), QStringLiteral("sourceServerIDs"));
    EXPECT_EQ(firstField(start(service, {QStringLiteral("s-short")})),
              QStringLiteral("sourceServerIDs[0]"));
    EXPECT_EQ(firstField(start(service, {QStringLiteral("s-00000000000000000")})),
              QStringLiteral("sourceServerIDs[0]"));
    EXPECT_EQ(firstField(start(service, ids, {{QStringLiteral("aws:x"), QStringLiteral("y")}})),
              QStringLiteral("tags.aws:x"));
    EXPECT_EQ(firstField(start(service, ids, {{QStringLiteral("k"), QString(257, u'v')}})),
              QStringLiteral("tags.k"));
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
}

TEST(StartCutover, RefusesMoreThanTwoHundredServers)
{
    SimTestService service(400);
    QJsonArray ids = service.readyIds(201);

    const auto tooMany = start(service, ids);
    ids.removeLast();
    const auto inOneJob = start(service, ids);
    const auto inAllJobs = start(service, {service.readyIds(1).at(0)});

    EXPECT_EQ(tooMany.errorType, "ValidationException");
    EXPECT_EQ(inOneJob.status, 202);
    EXPECT_EQ(inAllJobs.status, 402);
    EXPECT_EQ(inAllJobs.json.value(QStringLiteral("quotaCode")), QStringLiteral("L-4FF77426"));
}

TEST(StartCutover, RefusesTheTwentyFirstJobInTheFormOfTheSwitch)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(23);
    for (int i = 0; i < 20; ++i)
        service.startCutover({ids[i]});

    const auto plain = start(service, {ids[20]});
    service.play("quota-error=conflict");
    const auto switched = start(service, {ids[20]});

    EXPECT_EQ(plain.json.value(QStringLiteral("quotaCode")), QStringLiteral("L-FE2EBE17"));
    EXPECT_EQ(switched.errorType, "ConflictException");
    service.clock.advance(3h);
    EXPECT_EQ(start(service, {ids[20]}).status, 202);
}

TEST(StartCutover, OfAServerCuttingOverFollowsTheSwitch)
{
    SimTestService service;
    service.play("all-good");
    const QJsonArray ids = service.readyIds(1);
    service.startCutover(ids);
    service.clock.advance(3h);

    const auto refused = start(service, ids);
    service.play("second-cutover=accept");
    const auto accepted = start(service, ids);

    EXPECT_EQ(refused.errorType, "ConflictException");
    EXPECT_EQ(accepted.status, 202);
}

TEST(FailedLaunch, LeavesOrRevertsTheLifeCycleAsTheSwitchSays)
{
    SimTestService service;
    service.play("all-failed");
    const QJsonArray ids = service.readyIds(2);

    service.startCutover({ids[0]});
    service.play("failed-launch-lifecycle=revert");
    service.startCutover({ids[1]});
    service.clock.advance(3h);

    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"));
    EXPECT_EQ(service.lifeCycleState(ids[1].toString()), QStringLiteral("READY_FOR_CUTOVER"));
}

TEST(ForcedConflict, NamesBusyServersOrTheTopLevelResource)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(3);
    service.play("conflict#1");
    service.play("conflict-top-level#2");

    const auto listed = start(service, ids);
    const auto topLevel = start(service, ids);

    EXPECT_EQ(listed.json.value(QStringLiteral("errors")).toArray().size(), 2);
    EXPECT_EQ(listed.json.value(QStringLiteral("errors"))[1][QStringLiteral("resourceId")], ids[1]);
    EXPECT_FALSE(topLevel.json.contains(QStringLiteral("errors")));
    EXPECT_EQ(topLevel.json.value(QStringLiteral("resourceId")), ids[0]);
    EXPECT_EQ(start(service, ids).status, 202);
}

TEST(ForcedValidation, NamesAServerAndATag)
{
    SimTestService service;
    service.play("validation");

    const auto reply =
        start(service, service.readyIds(1), {{QStringLiteral("Wave"), QStringLiteral("1")}});

    EXPECT_EQ(reply.errorType, "ValidationException");
    EXPECT_EQ(firstField(reply), QStringLiteral("sourceServerIDs[0]"));
    EXPECT_EQ(reply.json.value(QStringLiteral("fieldList"))[1][QStringLiteral("name")],
              QStringLiteral("tags.Wave"));
}

TEST(ForcedRefusals, StartNothing)
{
    for (const char *card :
         {"uninitialized", "throttle", "throttle-400", "500-not-created", "503-html",
          "expired-token", "access-denied", "quota", "lost-before", "redirect", "clock-skew"}) {
        SimTestService service;
        const QJsonArray ids = service.readyIds(1);
        const auto before = service.call("DescribeJobs").items().size();
        service.play((QByteArray(card) + "@StartCutover").constData());

        EXPECT_NE(start(service, ids).status, 202) << card;
        EXPECT_EQ(service.call("DescribeJobs").items().size(), before) << card;
    }
}

TEST(ForcedRefusals, AccessDeniedForTagsOnlyWithTags)
{
    SimTestService service;
    service.play("access-denied-tag");
    const QJsonArray ids = service.readyIds(1);

    const auto tagged = start(service, ids, {{QStringLiteral("k"), QStringLiteral("v")}});
    const auto untagged = start(service, ids);

    EXPECT_TRUE(tagged.json.value(QStringLiteral("message"))
                    .toString()
                    .contains(QLatin1String("mgn:TagResource")));
    EXPECT_EQ(untagged.status, 202);
}

TEST(LostAnswers, StillStartTheJob)
{
    for (const char *card :
         {"500-created", "lost-answer", "reset", "hang", "cut-body", "empty-answer"}) {
        SimTestService service;
        const QJsonArray ids = service.readyIds(1);
        service.play(card);

        (void)start(service, ids);

        EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"))
            << card;
    }
}
