// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/operationlist.h"
#include "sim/paging.h"
#include "sim/serverjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace sim {

namespace {

/// Model shape DescribeSourceServersRequestFilters.
struct ServerFilter {
    QSet<QString> ids;
    QSet<QString> states;
    QSet<QString> replicationTypes;
    QSet<QString> applicationIds;
    std::optional<bool> isArchived;

    [[nodiscard]] bool accepts(const ServerRecord &server) const
    {
        return (ids.isEmpty() || ids.contains(server.id))
               && (states.isEmpty() || states.contains(server.lifeCycleState))
               && (replicationTypes.isEmpty()
                   || replicationTypes.contains(replicationTypeOf(server)))
               && (applicationIds.isEmpty() || applicationIds.contains(server.applicationId))
               && (!isArchived || *isArchived == server.isArchived);
    }
};

/// Model shape LifeCycleState.
QStringList lifeCycleStates()
{
    return {QStringLiteral("STOPPED"),           QStringLiteral("NOT_READY"),
            QStringLiteral("READY_FOR_TEST"),    QStringLiteral("TESTING"),
            QStringLiteral("READY_FOR_CUTOVER"), QStringLiteral("CUTTING_OVER"),
            QStringLiteral("CUTOVER"),           QStringLiteral("DISCONNECTED"),
            QStringLiteral("DISCOVERED"),        QStringLiteral("PENDING_INSTALLATION")};
}

/// Model shape ReplicationType.
QStringList replicationTypes()
{
    return {QStringLiteral("AGENT_BASED"), QStringLiteral("SNAPSHOT_SHIPPING")};
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

ServerFilter readServerFilter(RequestCheck &check)
{
    RequestCheck filters(check.object(QStringLiteral("filters")));
    ServerFilter filter;
    filter.ids =
        setOf(filters.idList(QStringLiteral("sourceServerIDs"), QStringLiteral("s-"), 0, 200));
    filter.states =
        setOf(filters.enumList(QStringLiteral("lifeCycleStates"), lifeCycleStates(), 10));
    filter.replicationTypes =
        setOf(filters.enumList(QStringLiteral("replicationTypes"), replicationTypes(), 2));
    filter.applicationIds =
        setOf(filters.idList(QStringLiteral("applicationIDs"), QStringLiteral("app-"), 0, 200));
    filter.isArchived = filters.flag(QStringLiteral("isArchived"));
    check.merge(filters, QStringLiteral("filters"));
    return filter;
}

/// The server as it was before the calls that came after `visibleUntil`.
ServerRecord *shown(ServerRecord &server, base::Instant visibleUntil)
{
    ServerRecord *record = &server;
    while (record->before && record->changedAt > visibleUntil)
        record = record->before.get();
    return record;
}

std::vector<ServerRecord *> matching(Estate &estate, const ServerFilter &filter,
                                     base::Instant visibleUntil)
{
    std::vector<ServerRecord *> found;
    for (ServerRecord &server : estate.servers()) {
        ServerRecord *record = shown(server, visibleUntil);
        if (filter.accepts(*record))
            found.push_back(record);
    }
    return found;
}

QByteArray closedList(const QByteArrayList &items, const QString &token)
{
    QByteArray body = "{\"items\":[" + items.join(',') + ']';
    if (!token.isEmpty())
        body += ",\"nextToken\":\"" + token.toLatin1() + '"';
    return body + '}';
}

/// Model shape DescribeJobsRequestFilters.
struct JobFilter {
    QSet<QString> ids;
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
    base::Instant visibleUntil;

    [[nodiscard]] bool accepts(const SimJob &job) const
    {
        return job.createdAt <= visibleUntil && (ids.isEmpty() || ids.contains(job.id))
               && (!from || job.createdAt >= *from) && (!to || job.createdAt <= *to);
    }
};

JobFilter readJobFilter(RequestCheck &check, const OperationContext &context)
{
    RequestCheck filters(check.object(QStringLiteral("filters")));
    JobFilter filter;
    filter.ids =
        setOf(filters.idList(QStringLiteral("jobIDs"), QStringLiteral("mgnjob-"), 0, 1000));
    filter.from = filters.time(QStringLiteral("fromDate"));
    filter.to = filters.time(QStringLiteral("toDate"));
    filter.visibleUntil =
        context.now - std::chrono::seconds(context.faults.number("eventual-consistency", 0));
    check.merge(filters, QStringLiteral("filters"));
    return filter;
}

bool isVanished(const SimJob &job, const Estate &estate, const FaultSet &faults)
{
    return faults.has("job-vanishes") && &job == &estate.jobs().back();
}

std::vector<const SimJob *> newestFirst(const Estate &estate, const JobFilter &filter,
                                        const FaultSet &faults)
{
    std::vector<const SimJob *> found;
    for (const SimJob &job : estate.jobs()) {
        if (filter.accepts(job) && !isVanished(job, estate, faults))
            found.push_back(&job);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const SimJob *a, const SimJob *b) { return a->createdAt > b->createdAt; });
    return found;
}

QJsonObject filtersOf(const QJsonObject &input)
{
    return input.value(QStringLiteral("filters")).toObject();
}

} // namespace

Answer<OperationResult> describeSourceServers(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const ServerFilter filter = readServerFilter(check);
    const PageRequest page = readPage(check, filtersOf(input), context.faults);
    const auto estate = checkedEstate(context, check);
    if (!estate)
        return tl::make_unexpected(estate.error());

    const auto visibleUntil =
        context.now - std::chrono::seconds(context.faults.number("stale-servers", 0));
    const std::vector<ServerRecord *> found = matching(**estate, filter, visibleUntil);
    const auto total = static_cast<qsizetype>(found.size());
    const auto [from, to] = pageRange(page, total);
    QByteArrayList items;
    for (qsizetype i = from; i < to; ++i)
        items.append(serverBytes(*found[static_cast<std::size_t>(i)], context.now));
    return OperationResult{200, closedList(items, nextToken(page, total, context.faults))};
}

Answer<OperationResult> describeJobs(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const JobFilter filter = readJobFilter(check, context);
    const PageRequest page = readPage(check, filtersOf(input), context.faults);
    const auto estate = checkedEstate(context, check);
    if (!estate)
        return tl::make_unexpected(estate.error());

    const std::vector<const SimJob *> found = newestFirst(**estate, filter, context.faults);
    const auto jobAt = [&](qsizetype i) -> QJsonValue {
        return jobJson(*found[static_cast<std::size_t>(i)], context.now);
    };
    return pageResult(static_cast<qsizetype>(found.size()), jobAt, page, context.faults);
}

Answer<OperationResult> describeJobLogItems(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const QString id = check.id(QStringLiteral("jobID"), QStringLiteral("mgnjob-"));
    const PageRequest page = readPage(check, {{QStringLiteral("jobID"), id}}, context.faults);
    const auto estate = checkedEstate(context, check);
    if (!estate)
        return tl::make_unexpected(estate.error());

    const SimJob *job = std::as_const(**estate).job(id);
    if (!job || isVanished(*job, **estate, context.faults))
        return tl::make_unexpected(
            validationError(QStringLiteral("other"), QStringLiteral("Job %1 was not found").arg(id),
                            {fieldEntry(QStringLiteral("jobID"), QStringLiteral("No such job"))}));
    const auto delay = std::chrono::seconds(context.faults.number("late-log", 0));
    return pageResult(jobLogJson(*job, context.now - delay), page, context.faults);
}

} // namespace sim
