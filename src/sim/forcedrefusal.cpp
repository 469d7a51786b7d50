// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/forcedrefusal.h"

#include "sim/forcedsigninrefusal.h"

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

/// What member and management accounts get from a resource policy that names the call.
ServiceError deniedByResource(const ForcedCall &call)
{
    return accessDeniedError(
        QStringLiteral("User: %1 is not authorized to perform: mgn:%2 with an explicit deny in a "
                       "resource-based policy")
            .arg(call.callerArn, call.operation));
}

std::optional<ServiceError> forcedDenial(const ForcedCall &call, const FaultSet &faults)
{
    if (faults.has("access-denied"))
        return actionDenied(call.callerArn, call.operation);
    if (faults.has("access-denied-managed"))
        return deniedByResource(call);
    if (faults.has("access-denied-tag")
        && !call.input.value(QStringLiteral("tags")).toObject().isEmpty())
        return actionDenied(call.callerArn, QStringLiteral("TagResource"));
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

/// Model shape InternalServerException.
ServiceError internalError()
{
    return {.status = 500,
            .code = QStringLiteral("InternalServerException"),
            .message = QStringLiteral("An unexpected error occurred"),
            .members = {},
            .headers = {}};
}

ServiceError slowDown()
{
    return {.status = 503,
            .code = QStringLiteral("SlowDown"),
            .message = QStringLiteral("Please reduce your request rate."),
            .members = {},
            .headers = {}};
}

/// As a proxy or a load balancer words it: no code of the service, no JSON.
HttpReply htmlPage(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + reasonPhrase(status);
    return {status,
            {{"Content-Type", "text/html"}},
            "<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><b>No server is available</b></body></html>"};
}

} // namespace

std::optional<ServiceError> forcedRefusal(const ForcedCall &call, const FaultSet &faults)
{
    if (call.service != Service::Mgn)
        return forcedSignInRefusal(call, faults);
    if (faults.has("throttle") || faults.has("throttle-400"))
        return throttled(faults);
    if (faults.has("500-not-created"))
        return internalError();
    if (const auto denial = forcedDenial(call, faults))
        return denial;
    if (faults.has("uninitialized"))
        return uninitializedError();
    if (faults.has("quota"))
        return quotaError(faults.value("quota"), QStringLiteral("L-4FF77426"), 200);
    return forcedServerRefusal(call.input, faults);
}

std::optional<HttpReply> forcedReply(const FaultSet &faults)
{
    if (faults.has("503-html"))
        return htmlPage(503);
    if (faults.has("proxy-page"))
        return htmlPage(faults.number("proxy-page", 403));
    if (faults.has("redirect"))
        return HttpReply{302, {{"Location", faults.value("redirect").toUtf8()}}, {}};
    return std::nullopt;
}

std::optional<HttpReply> replyInstead(const FaultSet &faults)
{
    if (faults.has("500-created"))
        return jsonErrorReply(internalError());
    if (faults.has("slow-down-created"))
        return jsonErrorReply(slowDown());
    if (faults.has("proxy-page-created"))
        return htmlPage(faults.number("proxy-page-created", 403));
    return std::nullopt;
}

} // namespace sim
