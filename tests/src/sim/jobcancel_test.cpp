// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/playedjob.h"

using namespace std::chrono_literals;
using namespace played;

TEST(JobLog, TellsACancelledJob)
{
    const QStringList events = eventsWith("job-cancelled=40");

    EXPECT_EQ(events.first(), QStringLiteral("JOB_START"));
    EXPECT_EQ(events.mid(events.size() - 2), words("JOB_CANCEL JOB_END"));
    EXPECT_FALSE(events.contains(QStringLiteral("LAUNCH_START")));
    EXPECT_EQ(launchStatusWith("job-cancelled=40"), QStringLiteral("FAILED"));
}

TEST(JobLog, CancelsNoJobThatIsOver)
{
    EXPECT_FALSE(eventsWith("job-cancelled=14000").contains(QStringLiteral("JOB_CANCEL")));
}

TEST(CancelledJob, IsOverForItsServersAtOnce)
{
    SimTestService service;
    service.play("job-cancelled=1");
    const QString id = startedJob(service, service.readyIds(1));

    service.clock.advance(11s);

    EXPECT_EQ(service.job(id).value(QStringLiteral("status")), QStringLiteral("COMPLETED"));
    EXPECT_EQ(launchStatusOf(service, id), QStringLiteral("FAILED"));
}

TEST(CancelledJob, EndsItsActionsToo)
{
    SimTestService service;
    service.play("all-good");
    const QJsonArray ids{serverWithActions(service)};
    const QString first = startedJob(service, ids);
    while (actionsOf(service.job(first)).isEmpty())
        service.clock.advance(5s);
    const auto age = service.clock.now() - support::FakeClock().now();
    SimTestService cancelled;
    cancelled.play("all-good");
    cancelled.play(("job-cancelled=" + std::to_string(age / 1s)).c_str());

    const QString id = startedJob(cancelled, ids);
    cancelled.clock.advance(age + 10s);

    const QJsonObject job = cancelled.job(id);
    EXPECT_EQ(job.value(QStringLiteral("status")), QStringLiteral("COMPLETED"));
    EXPECT_EQ(launchStatusOf(cancelled, id), QStringLiteral("LAUNCHED"));
    ASSERT_EQ(actionsOf(job).size(), 1);
    EXPECT_EQ(actionsOf(job)[0][QStringLiteral("executionStatus")], QStringLiteral("FAILED"));
}

TEST(CancelledJob, LeavesTheOlderInstanceWhoeverLooksWhen)
{
    const auto instanceAfter = [](std::chrono::seconds look) {
        SimTestService service;
        service.play("second-cutover=accept");
        service.play("all-good");
        const QJsonArray ids = service.readyIds(1);
        (void)startedJob(service, ids);
        service.clock.advance(3h);
        service.play("job-cancelled=30");
        (void)startedJob(service, ids);
        service.clock.advance(look);
        (void)service.server(ids[0].toString());
        service.clock.advance(1h);
        return service.server(ids[0].toString()).value(QStringLiteral("launchedInstance"));
    };

    EXPECT_TRUE(instanceAfter(5s).isObject());
    EXPECT_EQ(instanceAfter(5s)[QStringLiteral("ec2InstanceID")],
              instanceAfter(30min)[QStringLiteral("ec2InstanceID")]);
}
