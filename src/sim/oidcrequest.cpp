// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/oidcrequest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sim {

ServiceError oidcError(const char *code, const QString &description, int status)
{
    return {.status = status,
            .code = QLatin1String(code),
            .message = description,
            .members = {},
            .headers = {}};
}

Answer<QJsonObject> oidcInput(const HttpRequest &request, const QStringList &required)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return tl::make_unexpected(oidcError(
            "InvalidRequestException", QStringLiteral("The request body is not a JSON object")));
    const QJsonObject input = document.object();
    for (const QString &name : required) {
        if (input.value(name).toString().isEmpty())
            return tl::make_unexpected(
                oidcError("InvalidRequestException",
                          QStringLiteral("Missing or bad parameter: %1").arg(name)));
    }
    return input;
}

std::optional<ServiceError> registrationObjection(const OperationContext &context,
                                                  const OidcClient *client)
{
    const QString card = context.faults.value("expired-registration");
    if (card == QLatin1String("unauthorized-client"))
        return oidcError("UnauthorizedClientException",
                         QStringLiteral("The client is not authorized to make this request"));
    if (!client)
        return oidcError("InvalidClientException", QStringLiteral("Invalid client provided"), 401);
    if (!card.isEmpty() || context.wall >= client->expiresAt)
        return oidcError("InvalidClientException",
                         QStringLiteral("The client registration has expired"), 401);
    return std::nullopt;
}

Answer<OidcClient> oidcClient(OperationContext &context, const QJsonObject &input)
{
    const OidcClient *client = context.cloud.identityCenter().clients.find(
        input.value(QStringLiteral("clientId")).toString());
    if (client && client->secret != input.value(QStringLiteral("clientSecret")).toString())
        client = nullptr;
    if (const auto objection = registrationObjection(context, client))
        return tl::make_unexpected(*objection);
    return *client;
}

QStringList textList(const QJsonObject &input, const char *name)
{
    QStringList texts;
    for (const QJsonValue &item : input.value(QLatin1String(name)).toArray())
        texts.append(item.toString());
    return texts;
}

} // namespace sim
