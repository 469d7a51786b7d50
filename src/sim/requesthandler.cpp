// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/requesthandler.h"

#include "base/clock.h"
#include "sim/answermutation.h"
#include "sim/delivery.h"
#include "sim/forcedrefusal.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

namespace sim {

namespace {

bool isSts(const HttpRequest &request)
{
    return request.path() == "/";
}

SignatureRefusal expiredToken()
{
    return {RefusalKind::ExpiredToken,
            QStringLiteral("The security token included in the request is expired")};
}

ServiceError unknownOperation(const HttpRequest &request)
{
    if (isSts(request))
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

QByteArray httpDate(base::Instant instant)
{
    return QLocale::c()
        .toString(base::toDateTime(instant).toUTC(),
                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

base::Instant RequestHandler::wallNow(const FaultSet &faults) const
{
    return m_clock.wall() + std::chrono::seconds(faults.number("clock-skew", 0));
}

RequestHandler::Exchange RequestHandler::handle(const HttpRequest &request)
{
    Exchange exchange;
    exchange.operation = operationOf(request);
    exchange.faults = m_deck.draw(exchange.operation);
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    if (!isLostBefore(exchange.faults))
        exchange.reply = answer(request, exchange, requestId);
    exchange.reply.headers.append(Header{"x-amzn-requestid", requestId});
    exchange.reply.headers.append(Header{"Date", httpDate(wallNow(exchange.faults))});
    return exchange;
}

HttpReply RequestHandler::answer(const HttpRequest &request, const Exchange &exchange,
                                 const QByteArray &requestId)
{
    if (const auto forced = forcedReply(exchange.faults))
        return *forced;
    const auto result = perform(request, exchange);
    if (!result)
        return isSts(request) ? xmlErrorReply(result.error(), requestId)
                              : jsonErrorReply(result.error());
    if (exchange.faults.has("500-created"))
        return jsonErrorReply(internalError());
    if (isSts(request))
        return {result->status, {{"Content-Type", "text/xml"}}, result->body};
    return {result->status,
            {{"Content-Type", "application/json"}},
            mutatedAnswer(result->body, exchange.faults)};
}

Answer<OperationResult> RequestHandler::perform(const HttpRequest &request,
                                                const Exchange &exchange)
{
    const auto caller = authenticate(request, exchange);
    if (!caller)
        return tl::make_unexpected(caller.error());
    if (exchange.operation.isEmpty())
        return tl::make_unexpected(unknownOperation(request));
    const QJsonObject input = QJsonDocument::fromJson(request.body).object();
    if (const auto refusal = forcedRefusal(exchange.operation, input, exchange.faults))
        return tl::make_unexpected(*refusal);
    OperationContext context{.cloud = m_cloud,
                             .caller = *caller,
                             .now = m_clock.now(),
                             .faults = exchange.faults,
                             .resourceArn = {},
                             .query = {}};
    return performOperation(exchange.operation, request, context);
}

Answer<Caller> RequestHandler::authenticate(const HttpRequest &request,
                                            const Exchange &exchange) const
{
    SignaturePolicy policy{.service = isSts(request) ? "sts" : "mgn",
                           .regions = SimCloud::regions(),
                           .now = wallNow(exchange.faults),
                           .findKey = [this](const QString &id) { return m_cloud.findKey(id); }};
    // Clients with the old global endpoint sign for us-east-1 (STS guide, "Manage AWS STS in an AWS
    // Region").
    if (isSts(request))
        policy.regions.append(QStringLiteral("us-east-1"));
    const auto caller = checkSignature(request, policy);
    if (caller && !exchange.faults.has("expired-token"))
        return *caller;
    const SignatureRefusal refusal = caller ? expiredToken() : caller.error();
    return tl::make_unexpected(isSts(request) ? stsRefusal(refusal) : mgnRefusal(refusal));
}

} // namespace sim
