// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simjob.h"

#include "sim/jsontime.h"
#include "sim/serverjson.h"

#include <algorithm>

namespace sim {

namespace {

QString statusOf(const SimJob &job, base::Instant now)
{
    if (job.age(now) < job.startsAt)
        return QStringLiteral("PENDING");
    return job.isRunning(now) ? QStringLiteral("STARTED") : QStringLiteral("COMPLETED");
}

QString launchStatusOf(const SimJob &job, const ServerScript &script, Offset age)
{
    if (age < script.startsAt)
        return QStringLiteral("PENDING");
    if (age < script.endsAt)
        return QStringLiteral("IN_PROGRESS");
    switch (script.end) {
    case ServerEnd::Launched: return QStringLiteral("LAUNCHED");
    case ServerEnd::Terminated: return QStringLiteral("TERMINATED");
    case ServerEnd::Failed: return QStringLiteral("FAILED");
    case ServerEnd::Skipped:
        return job.failsSkippedServers ? QStringLiteral("FAILED") : QStringLiteral("PENDING");
    }
    return {};
}

QString actionStatus(const ActionRun &run, Offset age)
{
    if (age < run.endsAt)
        return QStringLiteral("IN_PROGRESS");
    return run.failureReason.isEmpty() ? QStringLiteral("SUCCESS") : QStringLiteral("FAILED");
}

QJsonObject actionJson(const ActionRun &run, Offset age)
{
    QJsonObject json{{QStringLiteral("ssmDocument"), ssmDocumentJson(run.action)},
                     {QStringLiteral("ssmDocumentType"), run.action.documentType},
                     {QStringLiteral("executionID"), run.executionId},
                     {QStringLiteral("executionStatus"), actionStatus(run, age)}};
    if (age >= run.endsAt && !run.failureReason.isEmpty())
        json.insert(QStringLiteral("failureReason"), run.failureReason);
    return json;
}

QJsonObject actionsJson(const SimJob &job, const ServerScript &script, Offset age)
{
    QJsonArray list;
    for (const ActionRun &run : script.actions) {
        if (age >= run.startsAt)
            list.append(actionJson(run, age));
    }
    return {{QStringLiteral("ssmAgentDiscoveryDatetime"),
             isoTime(job.createdAt + *script.agentDiscoveredAt)},
            {QStringLiteral("postLaunchActionsLaunchStatusList"), list}};
}

QJsonObject participantJson(const SimJob &job, const ServerScript &script, Offset age)
{
    QJsonObject json{{QStringLiteral("sourceServerID"), script.serverId},
                     {QStringLiteral("launchStatus"), launchStatusOf(job, script, age)}};
    if (script.end == ServerEnd::Launched && age >= script.endsAt)
        json.insert(QStringLiteral("launchedEc2InstanceID"), script.instanceId);
    if (script.agentDiscoveredAt && age >= *script.agentDiscoveredAt)
        json.insert(QStringLiteral("postLaunchActionsStatus"), actionsJson(job, script, age));
    return json;
}

std::vector<LogEntry> entriesOf(const SimJob &job)
{
    std::vector<LogEntry> entries{{job.startsAt, QStringLiteral("JOB_START"), {}}};
    for (const ServerScript &script : job.servers)
        entries.insert(entries.end(), script.log.begin(), script.log.end());
    if (job.cancelledAt)
        entries.push_back({*job.cancelledAt, QStringLiteral("JOB_CANCEL"), {}});
    entries.push_back({job.endsAt, QStringLiteral("JOB_END"), {}});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LogEntry &a, const LogEntry &b) { return a.at < b.at; });
    return entries;
}

} // namespace

bool havePassed(const QList<LaunchAction> &actions, const ServerScript &script, Offset age)
{
    const auto hasPassed = [&](const LaunchAction &action) {
        if (!action.document.value(QStringLiteral("mustSucceedForCutover")).toBool())
            return true;
        const QJsonValue id = action.document.value(QStringLiteral("actionID"));
        return std::any_of(script.actions.begin(), script.actions.end(), [&](const ActionRun &run) {
            return run.action.document.value(QStringLiteral("actionID")) == id
                   && actionStatus(run, age) == QLatin1String("SUCCESS");
        });
    };
    return std::all_of(actions.cbegin(), actions.cend(), hasPassed);
}

QJsonObject jobJson(const SimJob &job, base::Instant now)
{
    QJsonArray participants;
    for (const ServerScript &script : job.servers)
        participants.append(participantJson(job, script, job.age(now)));
    QJsonObject json{{QStringLiteral("jobID"), job.id},
                     {QStringLiteral("arn"), job.arn},
                     {QStringLiteral("type"), job.type},
                     {QStringLiteral("initiatedBy"), job.initiatedBy},
                     {QStringLiteral("creationDateTime"), isoTime(job.createdAt)},
                     {QStringLiteral("status"), statusOf(job, now)},
                     {QStringLiteral("participatingServers"), participants},
                     {QStringLiteral("tags"), tagsJson(job.tags)}};
    if (!job.isRunning(now))
        json.insert(QStringLiteral("endDateTime"), isoTime(job.createdAt + job.endsAt));
    return json;
}

QJsonArray jobLogJson(const SimJob &job, base::Instant now)
{
    QJsonArray items;
    for (const LogEntry &entry : entriesOf(job)) {
        if (entry.at <= job.age(now))
            items.append(
                QJsonObject{{QStringLiteral("logDateTime"), isoTime(job.createdAt + entry.at)},
                            {QStringLiteral("event"), entry.event},
                            {QStringLiteral("eventData"), entry.data}});
    }
    return items;
}

} // namespace sim
