// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/operationlist.h"
#include "sim/requestcheck.h"
#include "sim/serverjson.h"

#include <QJsonDocument>

namespace sim {

namespace {

struct ServerChoice {
    ServerRecord *server = nullptr;
    Estate *estate = nullptr;
};

/// The server that the request names, ResourceNotFoundException when there is none.
Answer<ServerChoice> chosenServer(OperationContext &context, RequestCheck &check)
{
    const QString id = check.id(QStringLiteral("sourceServerID"), QStringLiteral("s-"));
    const QString accountId = check.accountId();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto estate = estateFor(context, accountId);
    if (!estate)
        return tl::make_unexpected(estate.error());
    ServerRecord *server = (*estate)->server(id);
    if (!server)
        return tl::make_unexpected(notFoundError(id, QStringLiteral("SOURCE_SERVER")));
    return ServerChoice{server, *estate};
}

ServiceError stateConflict(const ServerRecord &server, const QString &why)
{
    return conflictError(why, {errorDetails(QStringLiteral("INVALID_STATE"), why, server.id)});
}

OperationResult changed(ServerRecord &server, base::Instant now)
{
    server.jsonParts.clear();
    return {200, serverBytes(server, now)};
}

void recordLifeCycleChange(ServerRecord &server, const QString &wanted, base::Instant now)
{
    if (server.lifeCycleState == QLatin1String("CUTTING_OVER"))
        server.lastCutover.revertedAt = now;
    else if (wanted == QLatin1String("READY_FOR_TEST") && server.lastTest.initiatedAt)
        server.lastTest.revertedAt = now;
    else if (wanted == QLatin1String("READY_FOR_CUTOVER") && server.lastTest.initiatedAt)
        server.lastTest.finalizedAt = now;
    server.lifeCycleState = wanted;
}

std::optional<QString> changeObjection(const ServerRecord &server)
{
    if (!server.runningJobId.isEmpty())
        return QStringLiteral("Source server is currently being processed by a Job");
    if (server.lifeCycleState == QLatin1String("CUTOVER")
        || server.lifeCycleState == QLatin1String("DISCONNECTED"))
        return QStringLiteral("Source server is in life cycle state %1").arg(server.lifeCycleState);
    if (server.lag.isEmpty())
        return QStringLiteral("Source server is not launchable");
    return std::nullopt;
}

/// Why FinalizeCutover must wait: no launch, a running job, an action that gates it.
std::optional<QString> finalizeObjection(const ServerRecord &server, const Estate &estate,
                                         base::Instant now)
{
    if (server.lifeCycleState != QLatin1String("CUTTING_OVER") || !server.instance)
        return QStringLiteral("Source server has no launched cutover instance");
    if (!server.runningJobId.isEmpty())
        return QStringLiteral("Source server is currently being processed by a Job");
    const SimJob *job = estate.job(server.lastCutover.jobId);
    if (!job)
        return std::nullopt;
    for (const ServerScript &script : job->servers) {
        if (script.serverId == server.id && hasGatingFailure(script, job->age(now)))
            return QStringLiteral(
                "A post-launch action must be completed successfully before finalizing cutover");
    }
    return std::nullopt;
}

void disconnect(ServerRecord &server, const QString &lifeCycleState)
{
    server.lifeCycleState = lifeCycleState;
    server.replicationState = QStringLiteral("DISCONNECTED");
    server.lag.clear();
}

} // namespace

Answer<OperationResult> changeServerLifeCycleState(OperationContext &context,
                                                   const QJsonObject &input)
{
    static const QStringList states{QStringLiteral("READY_FOR_TEST"),
                                    QStringLiteral("READY_FOR_CUTOVER"), QStringLiteral("CUTOVER")};
    RequestCheck check(input);
    const QString wanted =
        check.object(QStringLiteral("lifeCycle")).value(QStringLiteral("state")).toString();
    if (!states.contains(wanted))
        check.complain(QStringLiteral("lifeCycle.state"),
                       QStringLiteral("Member must satisfy enum value set: [READY_FOR_TEST, "
                                      "READY_FOR_CUTOVER, CUTOVER]"));
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    ServerRecord &server = *choice->server;
    if (const auto why = changeObjection(server))
        return tl::make_unexpected(stateConflict(server, *why));
    recordLifeCycleChange(server, wanted, context.now);
    return changed(server, context.now);
}

Answer<OperationResult> finalizeCutover(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    ServerRecord &server = *choice->server;
    if (const auto why = finalizeObjection(server, *choice->estate, context.now))
        return tl::make_unexpected(stateConflict(server, *why));
    disconnect(server, QStringLiteral("CUTOVER"));
    server.lastCutover.finalizedAt = context.now;
    return changed(server, context.now);
}

Answer<OperationResult> disconnectFromService(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    ServerRecord &server = *choice->server;
    if (!server.runningJobId.isEmpty())
        return tl::make_unexpected(
            stateConflict(server, QStringLiteral("Source server is being processed by a Job")));
    disconnect(server, QStringLiteral("DISCONNECTED"));
    return changed(server, context.now);
}

Answer<OperationResult> markAsArchived(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    ServerRecord &server = *choice->server;
    if (server.lifeCycleState != QLatin1String("DISCONNECTED")
        && server.lifeCycleState != QLatin1String("CUTOVER"))
        return tl::make_unexpected(stateConflict(
            server,
            QStringLiteral("Only a disconnected or finalized source server can be archived")));
    server.isArchived = true;
    return changed(server, context.now);
}

Answer<OperationResult> initializeService(OperationContext &context, const QJsonObject &)
{
    context.cloud.estate(context.caller.accountId, context.caller.region).initialise();
    return OperationResult{204, {}};
}

} // namespace sim
