// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serviceerror.h"

#include <QJsonDocument>

namespace sim {

namespace {

HttpReply errorReplyWith(const ServiceError &error, const QJsonObject &body)
{
    HttpReply reply{error.status, error.headers,
                    QJsonDocument(body).toJson(QJsonDocument::Compact)};
    reply.headers.append(
        Header{"x-amzn-ErrorType",
               error.code.toUtf8() + ":http://internal.amazon.com/coral/com.amazon.mgn/"});
    reply.headers.append(Header{"Content-Type", "application/json"});
    return reply;
}

/// "InvalidGrantException" is "invalid_grant".
QString oauthErrorName(const QString &code)
{
    if (code == QLatin1String("InternalServerException"))
        return QStringLiteral("server_error");
    QString name;
    for (const QChar c : code.chopped(code.endsWith(QLatin1String("Exception")) ? 9 : 0)) {
        if (c.isUpper() && !name.isEmpty())
            name += u'_';
        name += c.toLower();
    }
    return name;
}

} // namespace

HttpReply jsonErrorReply(const ServiceError &error)
{
    QJsonObject body = error.members;
    body.insert(QStringLiteral("message"), error.message);
    return errorReplyWith(error, body);
}

HttpReply oauthErrorReply(const ServiceError &error)
{
    QJsonObject body = error.members;
    body.insert(QStringLiteral("error"), oauthErrorName(error.code));
    body.insert(QStringLiteral("error_description"), error.message);
    return errorReplyWith(error, body);
}

HttpReply xmlErrorReply(const ServiceError &error, const QByteArray &requestId)
{
    const QString body =
        QStringLiteral(
            "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <Error>\n"
            "    <Type>%4</Type>\n    <Code>%1</Code>\n    <Message>%2</Message>\n  </Error>\n"
            "  <RequestId>%3</RequestId>\n</ErrorResponse>\n")
            .arg(error.code.toHtmlEscaped(), error.message.toHtmlEscaped(),
                 QString::fromLatin1(requestId),
                 error.status < 500 ? QStringLiteral("Sender") : QStringLiteral("Receiver"));
    HttpReply reply{error.status, error.headers, body.toUtf8()};
    reply.headers.append(Header{"Content-Type", "text/xml"});
    return reply;
}

QJsonObject fieldEntry(const QString &name, const QString &message)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("message"), message}};
}

ServiceError validationError(const QString &reason, const QString &message,
                             const QJsonArray &fieldList)
{
    QJsonObject members{{QStringLiteral("code"), QStringLiteral("VALIDATION_ERROR")},
                        {QStringLiteral("reason"), reason}};
    if (!fieldList.isEmpty())
        members.insert(QStringLiteral("fieldList"), fieldList);
    return {.status = 400,
            .code = QStringLiteral("ValidationException"),
            .message = message,
            .members = members,
            .headers = {}};
}

ServiceError notFoundError(const QString &id, const QString &type)
{
    return {.status = 404,
            .code = QStringLiteral("ResourceNotFoundException"),
            .message = QStringLiteral("%1 %2 was not found").arg(type, id),
            .members = {{QStringLiteral("code"), QStringLiteral("RESOURCE_NOT_FOUND")},
                        {QStringLiteral("resourceId"), id},
                        {QStringLiteral("resourceType"), type}},
            .headers = {}};
}

ServiceError accessDeniedError(const QString &message)
{
    return {.status = 403,
            .code = QStringLiteral("AccessDeniedException"),
            .message = message,
            .members = {},
            .headers = {}};
}

ServiceError actionDenied(const QString &callerArn, const QString &action)
{
    return accessDeniedError(
        QStringLiteral("User: %1 is not authorized to perform: mgn:%2 because no identity-based "
                       "policy allows the mgn:%2 action")
            .arg(callerArn, action));
}

ServiceError uninitializedError()
{
    return {.status = 400,
            .code = QStringLiteral("UninitializedAccountException"),
            .message = QStringLiteral(
                "Account not initialized. Initialize the service before calling this API."),
            .members = {{QStringLiteral("code"), QStringLiteral("UNINITIALIZED_ACCOUNT")}},
            .headers = {}};
}

QJsonObject errorDetails(const QString &code, const QString &message, const QString &serverId)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("message"), message},
            {QStringLiteral("resourceId"), serverId},
            {QStringLiteral("resourceType"), QStringLiteral("SOURCE_SERVER")}};
}

ServiceError conflictError(const QString &message, const QJsonArray &errors)
{
    QJsonObject members{{QStringLiteral("code"), QStringLiteral("CONFLICT")}};
    if (!errors.isEmpty())
        members.insert(QStringLiteral("errors"), errors);
    return {.status = 409,
            .code = QStringLiteral("ConflictException"),
            .message = message,
            .members = members,
            .headers = {}};
}

ServiceError quotaError(const QString &form, const QString &quotaCode, int quotaValue)
{
    const QString message =
        QStringLiteral("The quota %1 of this account and Region is reached (%2)")
            .arg(quotaCode)
            .arg(quotaValue);
    if (form == QLatin1String("conflict"))
        return conflictError(message, {});
    if (form == QLatin1String("validation"))
        return validationError(QStringLiteral("other"), message);
    return {.status = 402,
            .code = QStringLiteral("ServiceQuotaExceededException"),
            .message = message,
            .members = {{QStringLiteral("code"), QStringLiteral("QUOTA_EXCEEDED")},
                        {QStringLiteral("serviceCode"), QStringLiteral("mgn")},
                        {QStringLiteral("quotaCode"), quotaCode},
                        {QStringLiteral("quotaValue"), quotaValue}},
            .headers = {}};
}

} // namespace sim
