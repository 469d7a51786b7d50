// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/launchactions.h"
#include "sim/operationlist.h"
#include "sim/requestcheck.h"
#include "sim/serverjson.h"

#include <algorithm>

namespace sim {

namespace {

ServiceError stateConflict(const ServerRecord &server, const QString &why)
{
    return conflictError(why, {errorDetails(QStringLiteral("INVALID_STATE"), why, server.id)});
}

/// `change` made to the server, which is then the answer.
template <class Change>
OperationResult changed(ServerRecord &server, base::Instant now, Change change)
{
    rememberBefore(server, now);
    change();
    server.jsonParts.clear();
    return {200, serverBytes(server, now)};
}

void recordLifeCycleChange(ServerRecord &server, const QString &wanted, base::Instant now)
{
    if (wanted == QLatin1String("CUTOVER")) {
        server.lastCutover.finalizedAt = now;
    } else if (server.lifeCycleState == QLatin1String("CUTTING_OVER")) {
        server.lastCutover.revertedAt = now;
    } else if (server.lastTest.initiatedAt) {
        const bool isAgain = wanted == QLatin1String("READY_FOR_TEST");
        (isAgain ? server.lastTest.revertedAt : server.lastTest.finalizedAt) = now;
    }
    server.lifeCycleState = wanted;
}

/// Other tools finalize by DisconnectFromService and then this call with CUTOVER, past the gating
/// actions; every other change needs a server that can still be launched.
std::optional<QString> changeObjection(const ServerRecord &server, const QString &wanted)
{
    const QString &state = server.lifeCycleState;
    if (!server.runningJobId.isEmpty())
        return QStringLiteral("Source server is currently being processed by a Job");
    if (state == QLatin1String("DISCONNECTED") && wanted == QLatin1String("CUTOVER"))
        return std::nullopt;
    if (state == QLatin1String("CUTOVER") || state == QLatin1String("DISCONNECTED"))
        return QStringLiteral("Source server is in life cycle state %1").arg(state);
    if (server.lag.isEmpty())
        return QStringLiteral("Source server is not launchable");
    return std::nullopt;
}

/// Whether the gating actions of the server's last cutover have all succeeded.
bool haveGatingActionsPassed(const ServerRecord &server, const Estate &estate, base::Instant now)
{
    const SimJob *job = estate.job(server.lastCutover.jobId);
    return job && std::any_of(job->servers.begin(), job->servers.end(), [&](const auto &script) {
               return script.serverId == server.id
                      && havePassed(launchActionsOf(server), script, job->age(now));
           });
}

/// Why FinalizeCutover must wait: no launch by the cutover itself, a running job, an action that
/// gates it. A leftover instance of a test is none of the cutover.
std::optional<QString> finalizeObjection(const ServerRecord &server, const Estate &estate,
                                         base::Instant now)
{
    const bool isLaunched = server.instance && server.instance->jobId == server.lastCutover.jobId;
    if (server.lifeCycleState != QLatin1String("CUTTING_OVER") || !isLaunched)
        return QStringLiteral("Source server has no launched cutover instance");
    if (!server.runningJobId.isEmpty())
        return QStringLiteral("Source server is currently being processed by a Job");
    if (!haveGatingActionsPassed(server, estate, now))
        return QStringLiteral(
            "A post-launch action must be completed successfully before finalizing cutover");
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
    if (const auto why = changeObjection(server, wanted))
        return tl::make_unexpected(stateConflict(server, *why));
    return changed(server, context.now,
                   [&] { recordLifeCycleChange(server, wanted, context.now); });
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
    return changed(server, context.now, [&] {
        disconnect(server, QStringLiteral("CUTOVER"));
        server.lastCutover.finalizedAt = context.now;
    });
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
    return changed(server, context.now,
                   [&] { disconnect(server, QStringLiteral("DISCONNECTED")); });
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
    return changed(server, context.now, [&] { server.isArchived = true; });
}

Answer<OperationResult> initializeService(OperationContext &context, const QJsonObject &)
{
    context.cloud.estate(context.caller.accountId, context.caller.region).initialise();
    return OperationResult{204, {}};
}

} // namespace sim
