// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/requestcodec.h"

#include "mgn/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mgn {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template <class Id>
QJsonArray idList(const std::vector<Id> &ids)
{
    QJsonArray list;
    for (const Id &id : ids)
        list.append(id.toString());
    return list;
}

void addAccount(QJsonObject &request, const base::AccountId &account)
{
    if (!account.isEmpty())
        request.insert(QStringLiteral("accountID"), account.toString());
}

void addFilters(QJsonObject &request, const QJsonObject &filters)
{
    if (!filters.isEmpty())
        request.insert(QStringLiteral("filters"), filters);
}

QByteArray pageBody(QJsonObject request, const codec::PageParameters &page)
{
    request.insert(QStringLiteral("maxResults"), kItemsPerPage);
    if (!page.token.isEmpty())
        request.insert(QStringLiteral("nextToken"), page.token);
    addAccount(request, page.account);
    return compact(request);
}

} // namespace

QByteArray startCutoverBody(const StartCutoverRequest &request, const base::AccountId &account)
{
    QJsonObject body{{QStringLiteral("sourceServerIDs"), idList(request.sourceServerIds)}};
    QJsonObject tags;
    for (const auto &[key, value] : request.tags)
        tags.insert(key, value);
    if (!tags.isEmpty())
        body.insert(QStringLiteral("tags"), tags);
    addAccount(body, account);
    return compact(body);
}

namespace codec {

QByteArray describeSourceServersBody(const ServerQuery &query, const PageParameters &page)
{
    QJsonObject request;
    QJsonObject filters;
    if (!query.sourceServerIds.empty())
        filters.insert(QStringLiteral("sourceServerIDs"), idList(query.sourceServerIds));
    if (query.isArchived)
        filters.insert(QStringLiteral("isArchived"), *query.isArchived);
    addFilters(request, filters);
    return pageBody(request, page);
}

QByteArray describeJobsBody(const JobQuery &query, const PageParameters &page)
{
    QJsonObject request;
    QJsonObject filters;
    if (!query.jobIds.empty())
        filters.insert(QStringLiteral("jobIDs"), idList(query.jobIds));
    if (query.fromDate)
        filters.insert(QStringLiteral("fromDate"), base::toIsoUtc(*query.fromDate));
    if (query.toDate)
        filters.insert(QStringLiteral("toDate"), base::toIsoUtc(*query.toDate));
    addFilters(request, filters);
    return pageBody(request, page);
}

QByteArray describeJobLogItemsBody(const JobId &job, const PageParameters &page)
{
    return pageBody({{QStringLiteral("jobID"), job.toString()}}, page);
}

QByteArray listBody(const PageParameters &page)
{
    return pageBody({}, page);
}

QByteArray listSourceServerActionsBody(const SourceServerId &server, const PageParameters &page)
{
    return pageBody({{QStringLiteral("sourceServerID"), server.toString()}}, page);
}

QByteArray launchConfigurationBody(const SourceServerId &server, const base::AccountId &account)
{
    QJsonObject request{{QStringLiteral("sourceServerID"), server.toString()}};
    addAccount(request, account);
    return compact(request);
}

} // namespace codec

} // namespace mgn
