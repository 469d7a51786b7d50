// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/oidcrequest.h"
#include "sim/signinoperations.h"

#include <QJsonObject>
#include <QRegularExpression>

// CreateToken with its three grants.

namespace sim {

namespace {

constexpr std::chrono::hours kAccessLife{8};

/// What a grant needs to be judged.
struct TokenRequest {
    OperationContext &context;
    OidcClient client;
    QJsonObject input;
    [[nodiscard]] QString text(const char *name) const
    {
        return input.value(QLatin1String(name)).toString();
    }
};

using GrantJudge = std::optional<ServiceError> (*)(const TokenRequest &);

std::optional<ServiceError> missing(const TokenRequest &request,
                                    std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (request.text(name).isEmpty())
            return oidcError("InvalidRequestException",
                             QStringLiteral("Missing parameter: %1").arg(QLatin1String(name)));
    }
    return std::nullopt;
}

ServiceError invalidGrant(const char *what)
{
    return oidcError("InvalidGrantException", QLatin1String(what));
}

bool isVerifier(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._~-]{43,128}$"));
    return form.match(text).hasMatch();
}

std::optional<ServiceError> codeObjection(const TokenRequest &request)
{
    if (const auto lack = missing(request, {"code", "redirectUri", "codeVerifier"}))
        return lack;
    if (!isVerifier(request.text("codeVerifier")))
        return oidcError("InvalidRequestException", QStringLiteral("Malformed code verifier"));
    const auto grant = request.context.cloud.identityCenter().codes.take(request.text("code"),
                                                                         request.context.wall);
    if (!grant || grant->clientId != request.client.id)
        return invalidGrant("The authorization code is invalid, used or expired");
    if (grant->redirectUri != request.text("redirectUri"))
        return invalidGrant("The redirect URI is not that of the authorization");
    if (!isVerifierOf(grant->challenge, request.text("codeVerifier")))
        return invalidGrant("The code verifier does not match the code challenge");
    return std::nullopt;
}

std::optional<ServiceError> pollObjection(DevicePoll poll)
{
    switch (poll) {
    case DevicePoll::Approved: return std::nullopt;
    case DevicePoll::Pending:
        return oidcError("AuthorizationPendingException",
                         QStringLiteral("The person has not yet decided"));
    case DevicePoll::TooFast:
        return oidcError("SlowDownException",
                         QStringLiteral("Polled before the interval was over"));
    case DevicePoll::Expired:
        return oidcError("ExpiredTokenException", QStringLiteral("The device code has expired"));
    case DevicePoll::Denied:
        return oidcError("AccessDeniedException", QStringLiteral("The person denied the request"));
    case DevicePoll::Unknown: break;
    }
    return invalidGrant("The device code is invalid or used");
}

std::optional<ServiceError> deviceObjection(const TokenRequest &request)
{
    if (const auto lack = missing(request, {"deviceCode"}))
        return lack;
    const OperationContext &context = request.context;
    return pollObjection(request.context.cloud.identityCenter().devices.poll(
        request.text("deviceCode"), request.client.id, context.wall,
        context.faults.number("pending", 0)));
}

std::optional<ServiceError> refreshObjection(const TokenRequest &request)
{
    if (const auto lack = missing(request, {"refreshToken"}))
        return lack;
    const bool isDead = request.context.faults.has("dead-refresh-token")
                        || !request.context.cloud.identityCenter().tokens.spendRefresh(
                            request.text("refreshToken"), request.client.id);
    return isDead ? std::optional(invalidGrant("The refresh token is invalid or used"))
                  : std::nullopt;
}

GrantJudge judgeOf(const QString &grantType)
{
    static const QHash<QString, GrantJudge> judges{
        {QStringLiteral("authorization_code"), codeObjection},
        {QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"), deviceObjection},
        {QStringLiteral("refresh_token"), refreshObjection}};
    return judges.value(grantType);
}

std::optional<ServiceError> grantObjection(const TokenRequest &request)
{
    const QString grantType = request.text("grantType");
    const GrantJudge judge = judgeOf(grantType);
    if (!judge)
        return oidcError("UnsupportedGrantTypeException",
                         QStringLiteral("Unsupported grant type: %1").arg(grantType));
    if (!request.client.allows(grantType))
        return oidcError("UnauthorizedClientException",
                         QStringLiteral("The client is not registered for this grant type"));
    return judge(request);
}

OperationResult tokenResult(OperationContext &context, const OidcClient &client)
{
    const base::Instant end = expirationAfter(context, kAccessLife);
    const bool isRefreshable =
        !client.scopes.isEmpty() && client.allows(QStringLiteral("refresh_token"));
    const auto pair = context.cloud.identityCenter().tokens.issue(client.id, end, isRefreshable);
    const auto life = std::chrono::duration_cast<std::chrono::seconds>(end - context.wall);
    QJsonObject json{{QStringLiteral("accessToken"), pair.access},
                     {QStringLiteral("tokenType"), QStringLiteral("Bearer")},
                     {QStringLiteral("expiresIn"), static_cast<qint64>(life.count())}};
    if (!pair.refresh.isEmpty())
        json.insert(QStringLiteral("refreshToken"), pair.refresh);
    return jsonResult(json);
}

} // namespace

Answer<OperationResult> createToken(OperationContext &context, const HttpRequest &request)
{
    const auto input =
        oidcInput(request, {QStringLiteral("clientId"), QStringLiteral("clientSecret"),
                            QStringLiteral("grantType")});
    if (!input)
        return tl::make_unexpected(input.error());
    const auto client = oidcClient(context, *input);
    if (!client)
        return tl::make_unexpected(client.error());
    if (context.faults.has("slow-down"))
        return tl::make_unexpected(pollObjection(DevicePoll::TooFast).value_or(ServiceError()));
    if (const auto objection =
            grantObjection({.context = context, .client = *client, .input = *input}))
        return tl::make_unexpected(*objection);
    return tokenResult(context, *client);
}

} // namespace sim
