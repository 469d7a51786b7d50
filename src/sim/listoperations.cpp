// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/jsontime.h"
#include "sim/launchactions.h"
#include "sim/operationlist.h"
#include "sim/paging.h"
#include "sim/serverfactory.h"
#include "sim/serverjson.h"

#include <QRegularExpression>

namespace sim {

namespace {

using namespace std::chrono;

QJsonObject applicationJson(Estate &estate, int application)
{
    const EstateKey &key = estate.key();
    const QString id = applicationIdOf(key, application);
    const QString arn = resourceArn(key, QStringLiteral("application"), id);
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
                     {QStringLiteral("totalSourceServers"), serverCountOf(key, application)}}},
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
                         {QStringLiteral("totalApplications"), applicationCountOf(key, wave)}}},
            {QStringLiteral("creationDateTime"), isoTime(key.start - hours(24 * 30))},
            {QStringLiteral("lastModifiedDateTime"), isoTime(key.start - hours(24 * 2))},
            {QStringLiteral("tags"), tagsJson(estate.groupTags().value(arn))}};
}

/// Model shapes ListWavesRequestFilters and ListApplicationsRequestFilters.
struct GroupFilter {
    QStringList applicationIds;
    QStringList waveIds;
    std::optional<bool> isArchived;

    [[nodiscard]] bool accepts(const QString &applicationId, const QString &waveId) const
    {
        return (applicationIds.isEmpty() || applicationIds.contains(applicationId))
               && (waveIds.isEmpty() || waveIds.contains(waveId)) && !isArchived.value_or(false);
    }
};

/// The numbers from 0 to `count` that `accepts` takes, so that only a page's items are made.
template <class Predicate>
QList<int> numbersBelow(int count, Predicate accepts)
{
    QList<int> numbers;
    for (int i = 0; i < count; ++i) {
        if (accepts(i))
            numbers.append(i);
    }
    return numbers;
}

/// What the two group lists read from a request.
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
    request.page =
        readPage(check, input.value(QStringLiteral("filters")).toObject(), context.faults);
    const auto estate = checkedEstate(context, check);
    if (!estate)
        return tl::make_unexpected(estate.error());
    request.estate = *estate;
    return request;
}

/// Model shape ActionIDs: 1 to 64 characters each, the last one a letter or a digit.
QStringList actionIds(RequestCheck &filters)
{
    static const QRegularExpression form(QStringLiteral("^.{0,63}[0-9a-zA-Z]$"));
    const QString name = QStringLiteral("actionIDs");
    const QStringList ids = filters.stringList(name, 100);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!form.match(ids[i]).hasMatch())
            filters.complain(QStringLiteral("%1[%2]").arg(name).arg(i),
                             QStringLiteral("Member must satisfy regular expression pattern: "
                                            ".*[0-9a-zA-Z] and have length from 1 to 64"));
    }
    return ids;
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
    const PageRequest page = readPage(check, {}, context.faults);
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
    const EstateKey &key = request->estate->key();
    const GroupFilter &filter = request->filter;
    const auto accepted = numbersBelow(
        waveCount(key), [&](int wave) { return filter.accepts({}, waveIdOf(key, wave)); });
    const auto waveAt = [&](qsizetype i) -> QJsonValue {
        return waveJson(*request->estate, accepted[i]);
    };
    return pageResult(accepted.size(), waveAt, request->page, context.faults);
}

Answer<OperationResult> listApplications(OperationContext &context, const QJsonObject &input)
{
    const auto request = readGroupRequest(context, input);
    if (!request)
        return tl::make_unexpected(request.error());
    const EstateKey &key = request->estate->key();
    const auto accepted = numbersBelow(applicationCount(key), [&](int application) {
        return request->filter.accepts(applicationIdOf(key, application),
                                       waveIdOf(key, waveOf(application)));
    });
    const auto applicationAt = [&](qsizetype i) -> QJsonValue {
        return applicationJson(*request->estate, accepted[i]);
    };
    return pageResult(accepted.size(), applicationAt, request->page, context.faults);
}

Answer<OperationResult> listSourceServerActions(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    RequestCheck filters(check.object(QStringLiteral("filters")));
    const QStringList wanted = actionIds(filters);
    check.merge(filters, QStringLiteral("filters"));
    const PageRequest page =
        readPage(check, input.value(QStringLiteral("filters")).toObject(), context.faults);
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    QJsonArray actions;
    for (const LaunchAction &action : launchActionsOf(*choice->server)) {
        const QString id = action.document.value(QStringLiteral("actionID")).toString();
        if (wanted.isEmpty() || wanted.contains(id))
            actions.append(action.document);
    }
    return pageResult(actions, page, context.faults);
}

Answer<OperationResult> getLaunchConfiguration(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto choice = chosenServer(context, check);
    if (!choice)
        return tl::make_unexpected(choice.error());
    return jsonResult(launchConfigurationJson(*choice->server));
}

} // namespace sim
