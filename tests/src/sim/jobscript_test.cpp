// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/launchactions.h"
#include "sim/serverfactory.h"
#include "tests/src/sim/playedjob.h"

#include <QSet>

using namespace std::chrono_literals;
using namespace played;

TEST(JobLog, TellsASuccessInOrder)
{
    EXPECT_EQ(eventsWith("all-good"),
              words("JOB_START SNAPSHOT_START SNAPSHOT_END CONVERSION_START CONVERSION_END "
                    "LAUNCH_START LAUNCH_END JOB_END"));
    EXPECT_EQ(launchStatusWith("all-good"), QStringLiteral("LAUNCHED"));
}

TEST(JobLog, TellsOldData)
{
    EXPECT_EQ(eventsWith("old-data"),
              words("JOB_START SNAPSHOT_START SNAPSHOT_FAIL USING_PREVIOUS_SNAPSHOT "
                    "CONVERSION_START CONVERSION_END "
                    "LAUNCH_START LAUNCH_END JOB_END"));
    EXPECT_EQ(launchStatusWith("old-data"), QStringLiteral("LAUNCHED"));
}

TEST(JobLog, TellsFailures)
{
    EXPECT_EQ(eventsWith("snapshot-failed"),
              words("JOB_START SNAPSHOT_START SNAPSHOT_FAIL JOB_END"));
    EXPECT_EQ(eventsWith("all-failed"),
              words("JOB_START SNAPSHOT_START SNAPSHOT_END CONVERSION_START CONVERSION_END "
                    "LAUNCH_START LAUNCH_FAILED JOB_END"));
    EXPECT_EQ(eventsWith("conversion-failed").count(QStringLiteral("CONVERSION_FAIL")), 3);
    EXPECT_EQ(eventsWith("conversion-retried").count(QStringLiteral("CONVERSION_FAIL")), 1);
    EXPECT_EQ(eventsWith("skipped"), words("JOB_START SERVER_SKIPPED JOB_END"));
    for (const char *card : {"snapshot-failed", "all-failed", "conversion-failed"})
        EXPECT_EQ(launchStatusWith(card), QStringLiteral("FAILED")) << card;
    EXPECT_EQ(launchStatusWith("skipped"), QStringLiteral("PENDING"));
}

TEST(SkippedServer, EndsAsTheSwitchSays)
{
    SimTestService service;
    service.play("skipped");
    const QJsonArray ids = service.readyIds(2);
    const QString pending = startedJob(service, {ids[0]});
    service.play("skipped-status=failed");
    const QString failed = startedJob(service, {ids[1]});

    service.clock.advance(1h);

    EXPECT_EQ(launchStatusOf(service, pending), QStringLiteral("PENDING"));
    EXPECT_EQ(launchStatusOf(service, failed), QStringLiteral("FAILED"));
    EXPECT_EQ(service.job(failed).value(QStringLiteral("status")), QStringLiteral("COMPLETED"));
}

TEST(JobLog, GoesOnAfterAFailedCleanup)
{
    SimTestService service;
    service.play("cleanup-failed");

    const QString id = startedAgain(service);

    EXPECT_EQ(eventsOf(service, id)[2], QStringLiteral("CLEANUP_FAIL"));
    EXPECT_EQ(launchStatusOf(service, id), QStringLiteral("LAUNCHED"));
}

TEST(JobLog, CleansUpAnOlderInstanceFirst)
{
    SimTestService service;
    service.play("all-good");

    const QStringList events = eventsOf(service, startedAgain(service));

    EXPECT_EQ(events[1], QStringLiteral("CLEANUP_START"));
    EXPECT_EQ(events[2], QStringLiteral("CLEANUP_END"));
}

TEST(JobLog, ShowsOnlyWhatHasHappenedAndLateWhenTold)
{
    SimTestService service;
    service.play("all-good");
    const QString id =
        service.startCutover(service.readyIds(1)).value(QStringLiteral("jobID")).toString();
    const QJsonObject input{{QStringLiteral("jobID"), id}};

    EXPECT_EQ(service.call("DescribeJobLogItems", input).items().size(), 0);
    service.clock.advance(6s);
    EXPECT_EQ(service.call("DescribeJobLogItems", input).items().size(), 1);
    service.play("late-log=90");
    EXPECT_EQ(service.call("DescribeJobLogItems", input).items().size(), 0);
}

TEST(Job, GoesFromPendingToCompletedWithTime)
{
    SimTestService service;
    service.play("all-good");
    const QString id =
        service.startCutover(service.readyIds(1)).value(QStringLiteral("jobID")).toString();
    QStringList seen;

    for (int step = 0; step < 400; ++step, service.clock.advance(15s)) {
        const QString status = service.job(id).value(QStringLiteral("status")).toString();
        if (seen.isEmpty() || seen.last() != status)
            seen.append(status);
    }

    EXPECT_EQ(seen, words("PENDING STARTED COMPLETED"));
    EXPECT_TRUE(service.job(id).contains(QStringLiteral("endDateTime")));
}

TEST(Job, FillsEveryFieldOfAnAction)
{
    SimTestService service;
    service.play("action-failed");
    const QString id = service.startCutover({serverWithActions(service)})
                           .value(QStringLiteral("jobID"))
                           .toString();
    service.clock.advance(4h);

    const QJsonArray actions = actionsOf(service.job(id));

    ASSERT_GT(actions.size(), 1);
    const QJsonObject last = actions.last().toObject();
    EXPECT_EQ(last.value(QStringLiteral("executionStatus")), QStringLiteral("FAILED"));
    EXPECT_FALSE(last.value(QStringLiteral("failureReason")).toString().isEmpty());
    EXPECT_FALSE(last.value(QStringLiteral("executionID")).toString().isEmpty());
    EXPECT_FALSE(last.value(QStringLiteral("ssmDocumentType")).toString().isEmpty());
    const QJsonObject document = last.value(QStringLiteral("ssmDocument")).toObject();
    for (const char *member : {"actionName", "ssmDocumentName", "timeoutSeconds",
                               "mustSucceedForCutover", "parameters", "externalParameters"})
        EXPECT_TRUE(document.contains(QLatin1String(member))) << member;
}

TEST(Job, NeedNotWaitForItsActions)
{
    SimTestService service;
    service.play("completed-before-actions");
    service.play("all-good");
    const QString id = service.startCutover({serverWithActions(service)})
                           .value(QStringLiteral("jobID"))
                           .toString();
    QJsonObject job = service.job(id);
    for (int step = 0;
         step < 2000 && job.value(QStringLiteral("status")) != QStringLiteral("COMPLETED");
         ++step) {
        service.clock.advance(5s);
        job = service.job(id);
    }

    EXPECT_TRUE(actionsOf(job).isEmpty());
    service.clock.advance(2h);
    EXPECT_FALSE(actionsOf(service.job(id)).isEmpty());
}

TEST(Job, HangsInAStuckConversion)
{
    SimTestService service;
    service.play("stuck-conversion=45");
    const QString id =
        service.startCutover(service.readyIds(1)).value(QStringLiteral("jobID")).toString();

    service.clock.advance(44min);

    EXPECT_EQ(service.job(id).value(QStringLiteral("status")), QStringLiteral("STARTED"));
}

TEST(Job, GivesTheServerItsInstanceAndItsFirstBoot)
{
    SimTestService service;
    service.play("all-good");
    const QJsonArray ids = service.readyIds(1);
    const QJsonObject job = service.startCutover(ids);
    QJsonObject instance;
    const auto isLaunched = [&] {
        return instance.value(QStringLiteral("jobID")) == job.value(QStringLiteral("jobID"));
    };
    for (int step = 0; step < 2000 && !isLaunched(); ++step) {
        service.clock.advance(5s);
        instance =
            service.server(ids[0].toString()).value(QStringLiteral("launchedInstance")).toObject();
    }

    EXPECT_EQ(instance.value(QStringLiteral("firstBoot")), QStringLiteral("WAITING"));
    service.clock.advance(5min);
    instance =
        service.server(ids[0].toString()).value(QStringLiteral("launchedInstance")).toObject();
    EXPECT_EQ(instance.value(QStringLiteral("firstBoot")), QStringLiteral("SUCCEEDED"));
}

TEST(Outcomes, FollowTheSeed)
{
    const auto played = [](std::uint64_t seed) {
        SimTestService service(100, seed);
        const QString id =
            service.startCutover(service.readyIds(60)).value(QStringLiteral("jobID")).toString();
        service.clock.advance(6h);
        return service.job(id);
    };

    EXPECT_EQ(played(7), played(7));
    EXPECT_NE(played(7), played(8));
}

TEST(LaunchActions, TellPlaceAndTierOfTheirServer)
{
    const sim::EstateKey key{.accountId = QStringLiteral("111111111111"),
                             .region = QStringLiteral("eu-west-1"),
                             .seed = 5,
                             .servers = 100,
                             .start = support::FakeClock().now()};
    QSet<QString> tiers;

    for (int index = 0; index < key.servers; ++index) {
        const sim::ServerRecord server = sim::makeServer(key, index);
        int order = 1'000;
        for (const sim::LaunchAction &action : sim::launchActionsOf(server)) {
            const QJsonValue target =
                action.document[QStringLiteral("parameters")][QStringLiteral("Target")];
            EXPECT_EQ(action.document[QStringLiteral("order")].toInt(), ++order);
            EXPECT_TRUE(target[0][QStringLiteral("parameterName")].toString().startsWith(
                QStringLiteral("mgn.%1.").arg(server.tier)));
            tiers.insert(server.tier);
        }
    }
    EXPECT_GT(tiers.size(), 1);
}
