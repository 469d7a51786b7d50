// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

SimTestService::Reply change(SimTestService &service, const QJsonValue &id, const char *state)
{
    const QJsonObject lifeCycle{{QStringLiteral("state"), QLatin1String(state)}};
    return service.call("ChangeServerLifeCycleState", {{QStringLiteral("sourceServerID"), id},
                                                       {QStringLiteral("lifeCycle"), lifeCycle}});
}

SimTestService::Reply withServer(SimTestService &service, const char *operation,
                                 const QJsonValue &id)
{
    return service.call(operation, {{QStringLiteral("sourceServerID"), id}});
}

SimTestService::Reply withServers(SimTestService &service, const char *operation,
                                  const QJsonArray &ids)
{
    return service.call(operation, {{QStringLiteral("sourceServerIDs"), ids}});
}

QString stateIn(const QJsonObject &server)
{
    return server.value(QStringLiteral("lifeCycle"))[QStringLiteral("state")].toString();
}

/// A server ready for cutover that still has the instance of its test; null when there is none.
QJsonValue serverWithInstance(SimTestService &service)
{
    for (const QJsonValue &id : service.readyIds(30)) {
        if (service.server(id.toString()).contains(QStringLiteral("launchedInstance")))
            return id;
    }
    return {};
}

} // namespace

TEST(LifeCycle, GoesFromTestToFinalizedAndArchived)
{
    SimTestService service;
    service.play("all-good@*");
    const QJsonValue id = service.readyIds(1).at(0);

    EXPECT_EQ(stateIn(change(service, id, "READY_FOR_TEST").json),
              QStringLiteral("READY_FOR_TEST"));
    EXPECT_EQ(withServers(service, "StartTest", {id}).status, 202);
    EXPECT_EQ(stateIn(service.server(id.toString())), QStringLiteral("TESTING"));
    service.clock.advance(2h);
    EXPECT_EQ(stateIn(change(service, id, "READY_FOR_CUTOVER").json),
              QStringLiteral("READY_FOR_CUTOVER"));
    EXPECT_EQ(withServers(service, "StartCutover", {id}).status, 202);
    EXPECT_EQ(withServer(service, "FinalizeCutover", id).errorType, "ConflictException");
    service.clock.advance(2h);
    const auto finalized = withServer(service, "FinalizeCutover", id);
    EXPECT_EQ(stateIn(finalized.json), QStringLiteral("CUTOVER"));
    EXPECT_EQ(finalized.json.value(
                  QStringLiteral("dataReplicationInfo"))[QStringLiteral("dataReplicationState")],
              QStringLiteral("DISCONNECTED"));
    EXPECT_TRUE(
        finalized.json.value(QStringLiteral("dataReplicationInfo"))[QStringLiteral("lagDuration")]
            .isUndefined());
    EXPECT_EQ(withServer(service, "MarkAsArchived", id).json.value(QStringLiteral("isArchived")),
              true);
    EXPECT_EQ(withServers(service, "StartCutover", {id}).errorType, "ConflictException");
}

TEST(LifeCycle, RevertsACutover)
{
    SimTestService service;
    service.play("all-good");
    const QJsonValue id = service.readyIds(1).at(0);
    service.startCutover({id});

    const auto whileRunning = change(service, id, "READY_FOR_CUTOVER");
    service.clock.advance(2h);
    const auto after = change(service, id, "READY_FOR_CUTOVER");

    EXPECT_EQ(whileRunning.errorType, "ConflictException");
    EXPECT_EQ(stateIn(after.json), QStringLiteral("READY_FOR_CUTOVER"));
    EXPECT_FALSE(after.json
                     .value(QStringLiteral(
                         "lifeCycle"))[QStringLiteral("lastCutover")][QStringLiteral("reverted")]
                     .toObject()
                     .isEmpty());
}

TEST(LifeCycle, TerminatesOnlyAfterTheRevert)
{
    SimTestService service;
    service.play("all-good");
    const QJsonValue id = service.readyIds(1).at(0);
    service.startCutover({id});
    service.clock.advance(2h);

    const auto tooEarly = withServers(service, "TerminateTargetInstances", {id});
    (void)change(service, id, "READY_FOR_CUTOVER");
    const auto accepted = withServers(service, "TerminateTargetInstances", {id});
    service.clock.advance(10min);

    const QString jobId =
        accepted.json.value(QStringLiteral("job"))[QStringLiteral("jobID")].toString();
    EXPECT_EQ(tooEarly.errorType, "ConflictException");
    EXPECT_EQ(service.job(jobId).value(
                  QStringLiteral("participatingServers"))[0][QStringLiteral("launchStatus")],
              QStringLiteral("TERMINATED"));
    EXPECT_FALSE(service.server(id.toString()).contains(QStringLiteral("launchedInstance")));
}

TEST(LifeCycle, BlocksTheCutoverWhileATerminateJobRuns)
{
    SimTestService service;
    const QJsonValue id = service.readyIds(1).at(0);
    ASSERT_EQ(withServers(service, "TerminateTargetInstances", {id}).status, 202);

    const auto reply = withServers(service, "StartCutover", {id});

    EXPECT_EQ(reply.errorType, "ConflictException");
    EXPECT_TRUE(reply.json.value(QStringLiteral("message"))
                    .toString()
                    .contains(QLatin1String("being processed by a Job")));
}

TEST(FinalizeCutover, WaitsForGatingActions)
{
    SimTestService service(200);
    service.play("action-failed");
    int refused = 0;
    for (const QJsonValue &id : service.readyIds(12)) {
        service.startCutover({id});
        service.clock.advance(4h);
        refused +=
            withServer(service, "FinalizeCutover", id).errorType == "ConflictException" ? 1 : 0;
    }

    EXPECT_GT(refused, 0);
    EXPECT_LT(refused, 12);
}

TEST(FinalizeCutover, WaitsForGatingActionsThatNeverRan)
{
    SimTestService service;
    service.play("agent-not-found");
    const QJsonValue id = serverWithActions(service);
    service.startCutover({id});
    service.clock.advance(4h);

    const auto reply = withServer(service, "FinalizeCutover", id);

    EXPECT_EQ(reply.errorType, "ConflictException");
    EXPECT_TRUE(reply.message().contains(QLatin1String("post-launch action")));
}

TEST(FinalizeCutover, IsNotForTheInstanceOfATest)
{
    SimTestService service;
    const QJsonValue id = serverWithInstance(service);
    ASSERT_TRUE(id.isString());
    service.play("skipped");
    service.startCutover({id});
    service.clock.advance(4h);
    ASSERT_TRUE(service.server(id.toString()).contains(QStringLiteral("launchedInstance")));

    const auto reply = withServer(service, "FinalizeCutover", id);

    EXPECT_EQ(reply.errorType, "ConflictException");
    EXPECT_TRUE(reply.message().contains(QLatin1String("no launched cutover instance")));
}

TEST(LifeCycle, RefusesUnknownStatesAndServers)
{
    SimTestService service;
    const QJsonValue id = service.readyIds(1).at(0);

    EXPECT_EQ(change(service, id, "CUTTING_OVER").errorType, "ValidationException");
    EXPECT_EQ(change(service, QStringLiteral("s-00000000000000000"), "READY_FOR_TEST").errorType,
              "ResourceNotFoundException");
    EXPECT_EQ(withServer(service, "MarkAsArchived", id).errorType, "ConflictException");
}

TEST(LifeCycle, DisconnectsAServer)
{
    SimTestService service;
    const QJsonValue id = service.readyIds(1).at(0);

    const auto reply = withServer(service, "DisconnectFromService", id);

    const QJsonValue replication = reply.json.value(QStringLiteral("dataReplicationInfo"));
    EXPECT_EQ(stateIn(reply.json), QStringLiteral("DISCONNECTED"));
    EXPECT_EQ(replication[QStringLiteral("dataReplicationState")], QStringLiteral("DISCONNECTED"));
    EXPECT_TRUE(replication[QStringLiteral("lagDuration")].isUndefined());
    EXPECT_EQ(withServer(service, "MarkAsArchived", id).status, 200);
}

TEST(LifeCycle, IsFinalizedByOtherToolsInTwoCalls)
{
    SimTestService service;
    service.play("all-good");
    const QJsonValue id = service.readyIds(1).at(0);
    service.startCutover({id});
    service.clock.advance(2h);

    (void)withServer(service, "DisconnectFromService", id);
    const auto back = change(service, id, "READY_FOR_CUTOVER");
    const auto done = change(service, id, "CUTOVER");

    EXPECT_EQ(back.errorType, "ConflictException");
    EXPECT_EQ(stateIn(done.json), QStringLiteral("CUTOVER"));
}

TEST(LifeCycle, RecordsAChangeToCutoverAsFinalized)
{
    SimTestService service;
    service.play("all-good");
    const QJsonValue id = service.readyIds(1).at(0);
    service.startCutover({id});
    service.clock.advance(2h);

    const auto done = change(service, id, "CUTOVER");

    const QJsonValue last =
        done.json.value(QStringLiteral("lifeCycle"))[QStringLiteral("lastCutover")];
    EXPECT_EQ(stateIn(done.json), QStringLiteral("CUTOVER"));
    EXPECT_FALSE(last[QStringLiteral("finalized")].toObject().isEmpty());
    EXPECT_TRUE(last[QStringLiteral("reverted")].toObject().isEmpty());
}
