// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/replyforms.h"

#include "sim/answermutation.h"

namespace sim {

HttpReply goodReply(Service service, const OperationResult &result, const FaultSet &faults)
{
    if (!result.headers.isEmpty())
        return {result.status, result.headers, result.body};
    if (service == Service::Sts)
        return {result.status, {{"Content-Type", "text/xml"}}, result.body};
    return {
        result.status, {{"Content-Type", "application/json"}}, mutatedAnswer(result.body, faults)};
}

HttpReply refusalReply(Service service, const ServiceError &error, const QByteArray &requestId)
{
    switch (service) {
    case Service::Sts: return xmlErrorReply(error, requestId);
    case Service::Oidc: return oauthErrorReply(error);
    case Service::Mgn:
    case Service::Portal: break;
    }
    return jsonErrorReply(error);
}

ServiceError unknownOperation(Service service)
{
    if (service == Service::Sts)
        return {.status = 400,
                .code = QStringLiteral("InvalidAction"),
                .message = QStringLiteral("Could not find operation for version 2011-06-15"),
                .members = {},
                .headers = {}};
    return {.status = 404,
            .code = QStringLiteral("UnknownOperationException"),
            .message = QString(),
            .members = {},
            .headers = {}};
}

} // namespace sim
