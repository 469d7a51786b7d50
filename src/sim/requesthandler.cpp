// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/requesthandler.h"

#include "base/clock.h"
#include "sim/answermutation.h"
#include "sim/delivery.h"
#include "sim/forcedrefusal.h"
#include "sim/formfields.h"
#include "sim/replyforms.h"
#include "sim/signinoperations.h"
#include "sim/simroles.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

namespace sim {

namespace {

/// An operation of MGN that is no look at the estate.
bool changesSomething(const QString &operation)
{
    return !isSignInOperation(operation) && !operation.startsWith(QLatin1String("Describe"))
           && !operation.startsWith(QLatin1String("List"))
           && !operation.startsWith(QLatin1String("Get"));
}

/// The account that the request itself names, each service in its own way.
QString namedAccount(const HttpRequest &request)
{
    switch (serviceOf(request)) {
    case Service::Mgn:
        return QJsonDocument::fromJson(request.body)[QStringLiteral("accountID")].toString();
    case Service::Sts:
        return roleNameOf(formFields(request.body).value(QStringLiteral("RoleArn")))
            .value_or(RoleName())
            .accountId;
    case Service::Portal: return formFields(request.query()).value(QStringLiteral("account_id"));
    case Service::Oidc: break;
    }
    return {};
}

SignatureRefusal expiredToken()
{
    return {RefusalKind::ExpiredToken,
            QStringLiteral("The security token included in the request is expired")};
}

QByteArray httpDate(base::Instant instant)
{
    return QLocale::c()
        .toString(base::toDateTime(instant).toUTC(),
                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

/// The headers that every answer carries, bent by the cards date-header and age-header.
HeaderList commonHeaders(const RequestHandler::Exchange &exchange)
{
    HeaderList headers;
    // A page of a proxy knows nothing of the service's request.
    if (!exchange.reply.headers.contains(Header{"Content-Type", "text/html"}))
        headers.append(Header{"x-amzn-requestid", exchange.requestId});
    const QString date = exchange.faults.value("date-header");
    if (date.isEmpty())
        headers.append(Header{"Date", httpDate(exchange.wall)});
    else if (date != QLatin1String("missing"))
        headers.append(
            Header{"Date", date == QLatin1String("bad") ? "yesterday" : date.toLatin1()});
    if (exchange.faults.has("age-header"))
        headers.append(Header{"Age", exchange.faults.value("age-header").toLatin1()});
    return headers;
}

} // namespace

RequestHandler::Exchange RequestHandler::handle(const HttpRequest &request)
{
    carryOutDelayed();
    Exchange exchange;
    exchange.operation = operationOf(request);
    exchange.faults = m_deck.draw(exchange.operation, actingAccount(request));
    exchange.wall = m_clock.wall() + std::chrono::seconds(exchange.faults.number("clock-skew", 0));
    exchange.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    if (exchange.faults.has("expire-credentials"))
        m_cloud.keys().expireTemporary(exchange.wall);
    if (exchange.faults.has("revoke-sign-ins"))
        m_cloud.identityCenter().tokens.revokeAll();
    if (isDelayed(exchange.faults))
        delay(request, exchange);
    else if (!isLostBefore(exchange.faults))
        exchange.reply = answer(request, exchange);
    exchange.reply.headers += commonHeaders(exchange);
    return exchange;
}

/// Nothing of it is verified yet: the cards act before the signature is looked at.
QString RequestHandler::actingAccount(const HttpRequest &request) const
{
    const QString named = namedAccount(request);
    if (!named.isEmpty())
        return named;
    const SimCredentials *key = m_cloud.findKey(claimedAccessKeyId(request));
    return key ? key->accountId : QString();
}

void RequestHandler::delay(const HttpRequest &request, Exchange exchange)
{
    exchange.wall += std::chrono::seconds(exchange.faults.number("delayed-start", 0));
    m_delayed.push_back({request, std::move(exchange)});
}

void RequestHandler::carryOutDelayed()
{
    const auto isDue = [this](const Delayed &one) { return one.exchange.wall <= m_clock.wall(); };
    for (const Delayed &one : m_delayed) {
        if (isDue(one))
            (void)perform(one.request, one.exchange);
    }
    std::erase_if(m_delayed, isDue);
}

HttpReply RequestHandler::answer(const HttpRequest &request, const Exchange &exchange)
{
    if (const auto forced = forcedReply(exchange.faults))
        return *forced;
    const Service service = serviceOf(request);
    const auto result = perform(request, exchange);
    if (!result)
        return refusalReply(service, mutatedError(result.error(), exchange.faults),
                            exchange.requestId);
    if (const auto instead = replyInstead(exchange.faults))
        return *instead;
    return goodReply(service, *result, exchange.faults);
}

Answer<OperationResult> RequestHandler::perform(const HttpRequest &request,
                                                const Exchange &exchange)
{
    const auto caller = authenticate(request, exchange);
    if (!caller)
        return tl::make_unexpected(caller.error());
    if (exchange.operation.isEmpty())
        return tl::make_unexpected(unknownOperation(serviceOf(request)));
    const ForcedCall call{.service = serviceOf(request),
                          .operation = exchange.operation,
                          .input = QJsonDocument::fromJson(request.body).object(),
                          .callerArn = caller->arn};
    if (const auto refusal = forcedRefusal(call, exchange.faults))
        return tl::make_unexpected(*refusal);
    if (caller->mayOnlyRead && changesSomething(exchange.operation))
        return tl::make_unexpected(actionDenied(caller->arn, exchange.operation));
    OperationContext context{.cloud = m_cloud,
                             .caller = *caller,
                             .now = m_clock.now(),
                             .wall = exchange.wall,
                             .faults = exchange.faults,
                             .requestId = exchange.requestId,
                             .resourceArn = {},
                             .query = {}};
    return performOperation(exchange.operation, request, context);
}

Answer<Caller> RequestHandler::authenticate(const HttpRequest &request,
                                            const Exchange &exchange) const
{
    const Service service = serviceOf(request);
    if (!isSigned(service))
        return Caller();
    const bool isSts = service == Service::Sts;
    const SignaturePolicy policy{
        .service = isSts ? "sts" : "mgn",
        .regions = SimCloud::knownRegions(),
        .now = exchange.wall,
        .findKey = [this](const QString &id) { return m_cloud.findKey(id); }};
    const auto caller = checkSignature(request, policy);
    if (caller && !exchange.faults.has("expired-token"))
        return *caller;
    const SignatureRefusal refusal = caller ? expiredToken() : caller.error();
    return tl::make_unexpected(isSts ? stsRefusal(refusal) : mgnRefusal(refusal));
}

} // namespace sim
