// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/operationlist.h"
#include "sim/requestcheck.h"

#include <QSet>

namespace sim {

namespace {

constexpr int kMaxServersInJob = 200;
constexpr int kMaxServersInJobs = 200;
constexpr int kMaxJobs = 20;

/// One of the three calls that make a job.
struct LaunchKind {
    const char *type;
    const char *initiatedBy;
    const char *entryState; ///< life cycle state at once after the call; empty: unchanged
};

constexpr LaunchKind kTest{"LAUNCH", "START_TEST", "TESTING"};
constexpr LaunchKind kCutover{"LAUNCH", "START_CUTOVER", "CUTTING_OVER"};
constexpr LaunchKind kTerminate{"TERMINATE", "TERMINATE", ""};

struct LaunchInput {
    QStringList ids;
    TagMap tags;
    QString accountId;
};

Answer<LaunchInput> readLaunch(const QJsonObject &input)
{
    RequestCheck check(input);
    LaunchInput launch;
    launch.ids =
        check.idList(QStringLiteral("sourceServerIDs"), QStringLiteral("s-"), 1, kMaxServersInJob);
    if (QSet<QString>(launch.ids.cbegin(), launch.ids.cend()).size() != launch.ids.size())
        check.complain(QStringLiteral("sourceServerIDs"),
                       QStringLiteral("Member must have unique values"));
    launch.tags = check.tags();
    launch.accountId = check.accountId();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    return launch;
}

std::optional<ServiceError> unknownServers(Estate &estate, const QStringList &ids)
{
    QJsonArray fields;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!estate.server(ids[i]))
            fields.append(fieldEntry(QStringLiteral("sourceServerIDs[%1]").arg(i),
                                     QStringLiteral("Source server %1 was not found").arg(ids[i])));
    }
    if (fields.isEmpty())
        return std::nullopt;
    return validationError(QStringLiteral("other"),
                           QStringLiteral("One or more source servers were not found"), fields);
}

std::optional<ServiceError> fullQuota(const Estate &estate, qsizetype wanted,
                                      const OperationContext &context)
{
    const QString form = context.faults.value("quota-error", QStringLiteral("service-quota"));
    if (estate.runningServers(context.now) + wanted > kMaxServersInJobs)
        return quotaError(form, QStringLiteral("L-4FF77426"), kMaxServersInJobs);
    if (estate.runningJobs(context.now) >= kMaxJobs)
        return quotaError(form, QStringLiteral("L-FE2EBE17"), kMaxJobs);
    return std::nullopt;
}

bool isStateAllowed(const LaunchKind &kind, const ServerRecord &server, const FaultSet &faults)
{
    const QString &state = server.lifeCycleState;
    if (kind.initiatedBy == kTest.initiatedBy)
        return state == QLatin1String("READY_FOR_TEST") || state == QLatin1String("TESTING");
    if (kind.initiatedBy == kTerminate.initiatedBy)
        return state != QLatin1String("TESTING") && state != QLatin1String("CUTTING_OVER")
               && state != QLatin1String("CUTOVER");
    const bool again = state == QLatin1String("CUTTING_OVER")
                       && faults.value("second-cutover") == QLatin1String("accept");
    return state == QLatin1String("READY_FOR_CUTOVER") || again;
}

std::optional<QJsonObject> objection(const LaunchKind &kind, const ServerRecord &server,
                                     const FaultSet &faults)
{
    if (!server.runningJobId.isEmpty())
        return errorDetails(QStringLiteral("SOURCE_SERVER_IN_JOB"),
                            QStringLiteral("Source server is currently being processed by job %1")
                                .arg(server.runningJobId),
                            server.id);
    if (server.isArchived)
        return errorDetails(QStringLiteral("SOURCE_SERVER_ARCHIVED"),
                            QStringLiteral("Source server is archived"), server.id);
    if (!isStateAllowed(kind, server, faults))
        return errorDetails(
            QStringLiteral("INVALID_LIFECYCLE_STATE"),
            QStringLiteral("Source server is in life cycle state %1").arg(server.lifeCycleState),
            server.id);
    return std::nullopt;
}

std::optional<ServiceError> conflicts(Estate &estate, const LaunchKind &kind,
                                      const QStringList &ids, const FaultSet &faults)
{
    QJsonArray errors;
    bool isBusy = false;
    for (const QString &id : ids) {
        const ServerRecord &server = *estate.server(id);
        isBusy = isBusy || !server.runningJobId.isEmpty();
        if (const auto found = objection(kind, server, faults))
            errors.append(*found);
    }
    if (errors.isEmpty())
        return std::nullopt;
    return conflictError(
        isBusy
            ? QStringLiteral("One or more of the Source Servers included in API call are currently "
                             "being processed by a Job")
            : QStringLiteral("One or more of the Source Servers included in API call are not in a "
                             "state that allows it"),
        errors);
}

Answer<OperationResult> launch(const LaunchKind &kind, OperationContext &context,
                               const QJsonObject &input)
{
    const auto order = readLaunch(input);
    if (!order)
        return tl::make_unexpected(order.error());
    const auto found = estateFor(context, order->accountId);
    if (!found)
        return tl::make_unexpected(found.error());
    Estate &estate = **found;
    if (const auto error = unknownServers(estate, order->ids))
        return tl::make_unexpected(*error);
    if (const auto error = conflicts(estate, kind, order->ids, context.faults))
        return tl::make_unexpected(*error);
    if (const auto error = fullQuota(estate, order->ids.size(), context))
        return tl::make_unexpected(*error);

    const SimJob &job = estate.startJob({.type = QLatin1String(kind.type),
                                         .initiatedBy = QLatin1String(kind.initiatedBy),
                                         .serverIds = order->ids,
                                         .tags = order->tags,
                                         .faults = context.faults},
                                        context.now);
    if (*kind.entryState) {
        for (const QString &id : order->ids)
            estate.server(id)->lifeCycleState = QLatin1String(kind.entryState);
    }
    return jsonResult({{QStringLiteral("job"), jobJson(job, context.now)}}, 202);
}

} // namespace

Answer<OperationResult> startTest(OperationContext &context, const QJsonObject &input)
{
    return launch(kTest, context, input);
}

Answer<OperationResult> startCutover(OperationContext &context, const QJsonObject &input)
{
    return launch(kCutover, context, input);
}

Answer<OperationResult> terminateTargetInstances(OperationContext &context,
                                                 const QJsonObject &input)
{
    return launch(kTerminate, context, input);
}

} // namespace sim
