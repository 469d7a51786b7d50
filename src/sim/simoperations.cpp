// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simoperations.h"

#include "sim/operationlist.h"
#include "sim/requestcheck.h"
#include "sim/signinoperations.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sim {

namespace {

using Handler = Answer<OperationResult> (*)(OperationContext &, const QJsonObject &);

const QHash<QString, Handler> &handlers()
{
    static const QHash<QString, Handler> table{
        {QStringLiteral("DescribeSourceServers"), describeSourceServers},
        {QStringLiteral("DescribeJobs"), describeJobs},
        {QStringLiteral("DescribeJobLogItems"), describeJobLogItems},
        {QStringLiteral("ListManagedAccounts"), listManagedAccounts},
        {QStringLiteral("ListWaves"), listWaves},
        {QStringLiteral("ListApplications"), listApplications},
        {QStringLiteral("ListSourceServerActions"), listSourceServerActions},
        {QStringLiteral("GetLaunchConfiguration"), getLaunchConfiguration},
        {QStringLiteral("StartTest"), startTest},
        {QStringLiteral("StartCutover"), startCutover},
        {QStringLiteral("TerminateTargetInstances"), terminateTargetInstances},
        {QStringLiteral("ChangeServerLifeCycleState"), changeServerLifeCycleState},
        {QStringLiteral("FinalizeCutover"), finalizeCutover},
        {QStringLiteral("DisconnectFromService"), disconnectFromService},
        {QStringLiteral("MarkAsArchived"), markAsArchived},
        {QStringLiteral("InitializeService"), initializeService},
        {QStringLiteral("TagResource"), tagResource},
        {QStringLiteral("UntagResource"), untagResource},
        {QStringLiteral("ListTagsForResource"), listTagsForResource},
    };
    return table;
}

QString tagOperation(const QByteArray &method)
{
    if (method == "GET")
        return QStringLiteral("ListTagsForResource");
    if (method == "POST")
        return QStringLiteral("TagResource");
    return method == "DELETE" ? QStringLiteral("UntagResource") : QString();
}

bool isTagOperation(const QString &operation)
{
    return operation.endsWith(QLatin1String("agResource"))
           || operation == QLatin1String("ListTagsForResource");
}

Answer<QJsonObject> readInput(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    return tl::make_unexpected(validationError(
        QStringLiteral("cannotParse"), QStringLiteral("The request body is not a JSON object")));
}

} // namespace

QString operationOf(const HttpRequest &request)
{
    const QByteArray path = request.path();
    if (serviceOf(request) != Service::Mgn)
        return signInOperationOf(request);
    if (path.startsWith("/tags/"))
        return tagOperation(request.method);
    const QString name = QString::fromLatin1(path.mid(1));
    return request.method == "POST" && handlers().contains(name) && !isTagOperation(name)
               ? name
               : QString();
}

bool isOperation(const QString &name)
{
    return isSignInOperation(name) || handlers().contains(name);
}

Answer<OperationResult> performOperation(const QString &operation, const HttpRequest &request,
                                         OperationContext &context)
{
    if (isSignInOperation(operation))
        return performSignIn(operation, request, context);
    if (isTagOperation(operation))
        context.resourceArn = QByteArray::fromPercentEncoding(request.path().mid(6));
    context.query = request.query();
    const auto input = readInput(request.body);
    if (!input)
        return tl::make_unexpected(input.error());
    return handlers().value(operation)(context, *input);
}

Answer<Estate *> estateFor(OperationContext &context, const QString &accountId)
{
    const QString &own = context.caller.accountId;
    const bool isOther = !accountId.isEmpty() && accountId != own;
    const bool isManaged =
        context.cloud.isManagement(own) && context.cloud.managedAccountIds().contains(accountId);
    if (isOther && !isManaged)
        return tl::make_unexpected(
            accessDeniedError(QStringLiteral("User: %1 is not authorized to act on account %2 with "
                                             "an explicit deny in a resource-based policy")
                                  .arg(context.caller.arn, accountId)));
    Estate &estate = context.cloud.estate(isOther ? accountId : own, context.caller.region);
    if (!estate.isInitialised())
        return tl::make_unexpected(uninitializedError());
    estate.settle(context.now);
    return &estate;
}

Answer<Estate *> checkedEstate(OperationContext &context, RequestCheck &check)
{
    const QString accountId = check.accountId();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    return estateFor(context, accountId);
}

Answer<ServerChoice> chosenServer(OperationContext &context, RequestCheck &check)
{
    const QString id = check.id(QStringLiteral("sourceServerID"), QStringLiteral("s-"));
    const auto estate = checkedEstate(context, check);
    if (!estate)
        return tl::make_unexpected(estate.error());
    if (ServerRecord *server = (*estate)->server(id))
        return ServerChoice{server, *estate};
    return tl::make_unexpected(notFoundError(id, QStringLiteral("SOURCE_SERVER")));
}

OperationResult jsonResult(const QJsonObject &json, int status)
{
    return {status, QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

} // namespace sim
