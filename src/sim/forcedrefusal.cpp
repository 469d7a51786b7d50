// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/forcedrefusal.h"

#include <QJsonArray>

#include <algorithm>

namespace sim {

namespace {

QJsonArray requestedIds(const QJsonObject &input)
{
    return input.value(QStringLiteral("sourceServerIDs")).toArray();
}

QString busyMessage()
{
    return QStringLiteral("One or more of the Source Servers included in API call are currently "
                          "being processed by a Job");
}

ServiceError forcedConflict(const QJsonObject &input, int count)
{
    QJsonArray errors;
    const QJsonArray ids = requestedIds(input);
    for (int i = 0; i < std::min(count, static_cast<int>(ids.size())); ++i)
        errors.append(
            errorDetails(QStringLiteral("SOURCE_SERVER_IN_JOB"),
                         QStringLiteral("Source server is currently being processed by a Job"),
                         ids.at(i).toString()));
    return conflictError(busyMessage(), errors);
}

ServiceError topLevelConflict(const QJsonObject &input)
{
    ServiceError error = conflictError(busyMessage(), {});
    error.members.insert(QStringLiteral("resourceId"), requestedIds(input).first());
    error.members.insert(QStringLiteral("resourceType"), QStringLiteral("SOURCE_SERVER"));
    return error;
}

ServiceError forcedValidation(const QJsonObject &input)
{
    const QStringList tagKeys = input.value(QStringLiteral("tags")).toObject().keys();
    const QString tag =
        tagKeys.isEmpty() ? QStringLiteral("tags") : QStringLiteral("tags.") + tagKeys.first();
    const QString server = requestedIds(input).first().toString();
    return validationError(
        QStringLiteral("fieldValidationFailed"), QStringLiteral("2 validation errors detected"),
        {fieldEntry(
             QStringLiteral("sourceServerIDs[0]"),
             QStringLiteral("Source server %1 has no valid launch configuration").arg(server)),
         fieldEntry(
             tag, QStringLiteral("The tag policy of the organization does not allow this value"))});
}

ServiceError throttled(const FaultSet &faults)
{
    ServiceError error{.status = faults.has("throttle-400") ? 400 : 429,
                       .code = QStringLiteral("ThrottlingException"),
                       .message = QStringLiteral("Rate exceeded"),
                       .members = {{QStringLiteral("serviceCode"), QStringLiteral("mgn")},
                                   {QStringLiteral("quotaCode"), QStringLiteral("RequestRate")}},
                       .headers = {}};
    if (faults.has("throttle"))
        error.headers.append(Header{"Retry-After", faults.value("throttle").toLatin1()});
    return error;
}

ServiceError denied(const QString &action)
{
    return accessDeniedError(
        QStringLiteral(
            "User: arn:aws:iam::111111111111:user/simulated-operator is not authorized to "
            "perform: mgn:%1 because no identity-based policy allows the mgn:%1 action")
            .arg(action));
}

std::optional<ServiceError> forcedDenial(const QString &operation, const QJsonObject &input,
                                         const FaultSet &faults)
{
    if (faults.has("access-denied") || faults.has("access-denied-managed"))
        return denied(operation);
    if (faults.has("access-denied-tag")
        && !input.value(QStringLiteral("tags")).toObject().isEmpty())
        return denied(QStringLiteral("TagResource"));
    return std::nullopt;
}

/// Refusals that name a server of the request; not for a request without one.
std::optional<ServiceError> forcedServerRefusal(const QJsonObject &input, const FaultSet &faults)
{
    if (requestedIds(input).isEmpty())
        return std::nullopt;
    if (faults.has("conflict"))
        return forcedConflict(input, faults.number("conflict", 2));
    if (faults.has("conflict-top-level"))
        return topLevelConflict(input);
    if (faults.has("validation"))
        return forcedValidation(input);
    return std::nullopt;
}

} // namespace

std::optional<ServiceError> forcedRefusal(const QString &operation, const QJsonObject &input,
                                          const FaultSet &faults)
{
    if (faults.has("throttle") || faults.has("throttle-400"))
        return throttled(faults);
    if (faults.has("500-not-created"))
        return internalError();
    if (const auto denial = forcedDenial(operation, input, faults))
        return denial;
    if (faults.has("uninitialized") && operation != QLatin1String("GetCallerIdentity"))
        return uninitializedError();
    if (faults.has("quota"))
        return quotaError(faults.value("quota"), QStringLiteral("L-4FF77426"), 200);
    return forcedServerRefusal(input, faults);
}

std::optional<HttpReply> forcedReply(const FaultSet &faults)
{
    if (faults.has("503-html"))
        return HttpReply{503,
                         {{"Content-Type", "text/html"}},
                         "<html><body><h1>503 Service Unavailable</h1><b>No server is "
                         "available</b></body></html>"};
    if (faults.has("redirect"))
        return HttpReply{302, {{"Location", faults.value("redirect").toUtf8()}}, {}};
    return std::nullopt;
}

ServiceError internalError()
{
    return {.status = 500,
            .code = QStringLiteral("InternalServerException"),
            .message = QStringLiteral("An unexpected error occurred"),
            .members = {},
            .headers = {}};
}

} // namespace sim
