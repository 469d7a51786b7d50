// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/jsontime.h"
#include "sim/launchactions.h"
#include "sim/operationlist.h"
#include "sim/paging.h"
#include "sim/serverfactory.h"
#include "sim/serverjson.h"

#include <algorithm>

namespace sim {

namespace {

using namespace std::chrono;

QJsonObject applicationJson(Estate &estate, int application)
{
    const EstateKey &key = estate.key();
    const QString id = applicationIdOf(key, application);
    const QString arn = resourceArn(key, QStringLiteral("application"), id);
    int servers = 0;
    for (const ServerRecord &server : estate.servers())
        servers += server.applicationId == id ? 1 : 0;
    return {
        {QStringLiteral("applicationID"), id},
        {QStringLiteral("arn"), arn},
        {QStringLiteral("name"), applicationNameOf(application)},
        {QStringLiteral("description"),
         QString(QStringLiteral("All servers of ") + applicationNameOf(application))},
        {QStringLiteral("isArchived"), false},
        {QStringLiteral("applicationAggregatedStatus"),
         QJsonObject{{QStringLiteral("lastUpdateDateTime"), isoTime(key.start)},
                     {QStringLiteral("healthStatus"),
                      application % 5 == 4 ? QStringLiteral("LAGGING") : QStringLiteral("HEALTHY")},
                     {QStringLiteral("progressStatus"), QStringLiteral("IN_PROGRESS")},
                     {QStringLiteral("totalSourceServers"), servers}}},
        {QStringLiteral("creationDateTime"), isoTime(key.start - hours(24 * 30))},
        {QStringLiteral("lastModifiedDateTime"), isoTime(key.start - hours(24 * 2))},
        {QStringLiteral("tags"), tagsJson(estate.groupTags().value(arn))},
        {QStringLiteral("waveID"), waveIdOf(key, waveOf(application))}};
}

QJsonObject waveJson(Estate &estate, int wave)
{
    const EstateKey &key = estate.key();
    const QString id = waveIdOf(key, wave);
    const QString arn = resourceArn(key, QStringLiteral("wave"), id);
    int applications = 0;
    for (int i = 0; i < applicationCount(key); ++i)
        applications += waveOf(i) == wave ? 1 : 0;
    return {{QStringLiteral("waveID"), id},
            {QStringLiteral("arn"), arn},
            {QStringLiteral("name"), QStringLiteral("Wave %1").arg(wave + 1)},
            {QStringLiteral("description"), QStringLiteral("Weekend %1 of the move").arg(wave + 1)},
            {QStringLiteral("isArchived"), false},
            {QStringLiteral("waveAggregatedStatus"),
             QJsonObject{{QStringLiteral("lastUpdateDateTime"), isoTime(key.start)},
                         {QStringLiteral("replicationStartedDateTime"),
                          isoTime(key.start - hours(24 * 28))},
                         {QStringLiteral("healthStatus"), QStringLiteral("HEALTHY")},
                         {QStringLiteral("progressStatus"), QStringLiteral("IN_PROGRESS")},
                         {QStringLiteral("totalApplications"), applications}}},
            {QStringLiteral("creationDateTime"), isoTime(key.start - hours(24 * 30))},
            {QStringLiteral("lastModifiedDateTime"), isoTime(key.start - hours(24 * 2))},
            {QStringLiteral("tags"), tagsJson(estate.groupTags().value(arn))}};
}

/// Model shapes ListWavesRequestFilters and ListApplicationsRequestFilters.
struct GroupFilter {
    QStringList applicationIds;
    QStringList waveIds;
    std::optional<bool> isArchived;

    [[nodiscard]] bool accepts(const QJsonObject &group) const
    {
        const QString applicationId = group.value(QStringLiteral("applicationID")).toString();
        const QString waveId = group.value(QStringLiteral("waveID")).toString();
        return (applicationIds.isEmpty() || applicationIds.contains(applicationId))
               && (waveIds.isEmpty() || waveIds.contains(waveId)) && !isArchived.value_or(false);
    }
};

struct GroupRequest {
    Estate *estate = nullptr;
    GroupFilter filter;
    PageRequest page;
};

Answer<GroupRequest> readGroupRequest(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    RequestCheck filters(check.object(QStringLiteral("filters")));
    GroupRequest request;
    request.filter.applicationIds =
        filters.idList(QStringLiteral("applicationIDs"), QStringLiteral("app-"), 0, 200);
    request.filter.waveIds =
        filters.idList(QStringLiteral("waveIDs"), QStringLiteral("wave-"), 0, 200);
    request.filter.isArchived = filters.flag(QStringLiteral("isArchived"));
    check.merge(filters, QStringLiteral("filters"));
    request.page = readPage(check, input.value(QStringLiteral("filters")).toObject());
    const QString accountId = check.accountId();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto estate = estateFor(context, accountId);
    if (!estate)
        return tl::make_unexpected(estate.error());
    request.estate = *estate;
    return request;
}

Answer<ServerRecord *> namedServer(OperationContext &context, RequestCheck &check)
{
    const QString id = check.id(QStringLiteral("sourceServerID"), QStringLiteral("s-"));
    const QString accountId = check.accountId();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto estate = estateFor(context, accountId);
    if (!estate)
        return tl::make_unexpected(estate.error());
    if (ServerRecord *server = (*estate)->server(id))
        return server;
    return tl::make_unexpected(notFoundError(id, QStringLiteral("SOURCE_SERVER")));
}

QJsonObject postLaunchActionsJson(const ServerRecord &server)
{
    QJsonArray documents;
    for (const LaunchAction &action : launchActionsOf(server))
        documents.append(ssmDocumentJson(action));
    return {
        {QStringLiteral("deployment"), QStringLiteral("TEST_AND_CUTOVER")},
        {QStringLiteral("s3LogBucket"), QStringLiteral("migration-logs")},
        {QStringLiteral("s3OutputKeyPrefix"), QString(QStringLiteral("actions/") + server.tier)},
        {QStringLiteral("cloudWatchLogGroupName"), QStringLiteral("/mgn/actions")},
        {QStringLiteral("ssmDocuments"), documents}};
}

QJsonObject launchConfigurationJson(const ServerRecord &server)
{
    return {{QStringLiteral("sourceServerID"), server.id},
            {QStringLiteral("name"), server.hostname},
            {QStringLiteral("ec2LaunchTemplateID"),
             QString(QStringLiteral("lt-0") + server.id.mid(3, 16))},
            {QStringLiteral("launchDisposition"), QStringLiteral("STARTED")},
            {QStringLiteral("targetInstanceTypeRightSizingMethod"),
             server.index % 3 ? QStringLiteral("NONE") : QStringLiteral("BASIC")},
            {QStringLiteral("copyPrivateIp"), server.index % 4 == 0},
            {QStringLiteral("copyTags"), true},
            {QStringLiteral("licensing"),
             QJsonObject{{QStringLiteral("osByol"), isWindows(server.platform)}}},
            {QStringLiteral("bootMode"), QStringLiteral("USE_SOURCE")},
            {QStringLiteral("postLaunchActions"), postLaunchActionsJson(server)},
            {QStringLiteral("enableMapAutoTagging"), false},
            {QStringLiteral("mapAutoTaggingMpeID"), QStringLiteral("mpe-0001")}};
}

} // namespace

Answer<OperationResult> listManagedAccounts(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const PageRequest page = readPage(check, {});
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto own = estateFor(context, {});
    if (!own)
        return tl::make_unexpected(own.error());
    QJsonArray accounts;
    if (context.cloud.isManagement(context.caller.accountId)) {
        for (const QString &id : context.cloud.managedAccountIds())
            accounts.append(QJsonObject{{QStringLiteral("accountId"), id}});
    }
    return pageResult(accounts, page, context.faults);
}

Answer<OperationResult> listWaves(OperationContext &context, const QJsonObject &input)
{
    const auto request = readGroupRequest(context, input);
    if (!request)
        return tl::make_unexpected(request.error());
    QJsonArray waves;
    const int last = waveOf(applicationCount(request->estate->key()) - 1);
    for (int i = 0; i <= last; ++i) {
        const QJsonObject wave = waveJson(*request->estate, i);
        if (request->filter.accepts(wave))
            waves.append(wave);
    }
    return pageResult(waves, request->page, context.faults);
}

Answer<OperationResult> listApplications(OperationContext &context, const QJsonObject &input)
{
    const auto request = readGroupRequest(context, input);
    if (!request)
        return tl::make_unexpected(request.error());
    QJsonArray applications;
    for (int i = 0; i < applicationCount(request->estate->key()); ++i) {
        const QJsonObject application = applicationJson(*request->estate, i);
        if (request->filter.accepts(application))
            applications.append(application);
    }
    return pageResult(applications, request->page, context.faults);
}

Answer<OperationResult> listSourceServerActions(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    RequestCheck filters(check.object(QStringLiteral("filters")));
    const QStringList wanted = filters.stringList(QStringLiteral("actionIDs"), 100);
    check.merge(filters, QStringLiteral("filters"));
    const PageRequest page = readPage(check, input.value(QStringLiteral("filters")).toObject());
    const auto server = namedServer(context, check);
    if (!server)
        return tl::make_unexpected(server.error());
    QJsonArray actions;
    for (const LaunchAction &action : launchActionsOf(**server)) {
        const QString id = action.document.value(QStringLiteral("actionID")).toString();
        if (wanted.isEmpty() || wanted.contains(id))
            actions.append(action.document);
    }
    return pageResult(actions, page, context.faults);
}

Answer<OperationResult> getLaunchConfiguration(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto server = namedServer(context, check);
    if (!server)
        return tl::make_unexpected(server.error());
    return jsonResult(launchConfigurationJson(**server));
}

} // namespace sim
