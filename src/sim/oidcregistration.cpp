// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/oidcrequest.h"
#include "sim/signinoperations.h"

#include <QJsonObject>

#include <algorithm>

// RegisterClient and StartDeviceAuthorization.

namespace sim {

namespace {

constexpr std::chrono::minutes kDeviceLife{10};
constexpr int kDeviceInterval = 5;

const QStringList &knownScopes()
{
    static const QStringList scopes{QStringLiteral("sso:account:access")};
    return scopes;
}

const QStringList &knownGrantTypes()
{
    static const QStringList types{QStringLiteral("authorization_code"),
                                   QStringLiteral("refresh_token"),
                                   QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")};
    return types;
}

/// The first of the texts that is none of `known`; empty when there is none.
QString firstUnknown(const QStringList &texts, const QStringList &known)
{
    const auto found = std::find_if_not(texts.cbegin(), texts.cend(),
                                        [&](const QString &text) { return known.contains(text); });
    return found == texts.cend() ? QString() : *found;
}

std::optional<ServiceError> wishObjection(const OidcClient &wish)
{
    if (const QString scope = firstUnknown(wish.scopes, knownScopes()); !scope.isEmpty())
        return oidcError("InvalidScopeException", QStringLiteral("Unknown scope: %1").arg(scope));
    if (const QString type = firstUnknown(wish.grantTypes, knownGrantTypes()); !type.isEmpty())
        return oidcError("UnsupportedGrantTypeException",
                         QStringLiteral("Unsupported grant type: %1").arg(type));
    const bool areLoopback =
        std::all_of(wish.redirectUris.cbegin(), wish.redirectUris.cend(), isLoopbackUri);
    const bool isLacking = wish.redirectUris.isEmpty() && !wish.grantTypes.isEmpty()
                           && wish.allows(QStringLiteral("authorization_code"));
    if (!areLoopback || isLacking)
        return oidcError("InvalidRedirectUriException",
                         QStringLiteral("A redirect URI must be on http://127.0.0.1"));
    return std::nullopt;
}

qint64 epochSeconds(base::Instant instant)
{
    return std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count();
}

} // namespace

Answer<OperationResult> registerClient(OperationContext &context, const HttpRequest &request)
{
    const auto input =
        oidcInput(request, {QStringLiteral("clientName"), QStringLiteral("clientType")});
    if (!input)
        return tl::make_unexpected(input.error());
    if (input->value(QStringLiteral("clientType")) != QLatin1String("public"))
        return tl::make_unexpected(
            oidcError("InvalidClientMetadataException",
                      QStringLiteral("The only supported client type is public")));
    const OidcClient wish{.scopes = textList(*input, "scopes"),
                          .redirectUris = textList(*input, "redirectUris"),
                          .grantTypes = textList(*input, "grantTypes")};
    if (const auto objection = wishObjection(wish))
        return tl::make_unexpected(*objection);
    const OidcClient client = context.cloud.identityCenter().clients.add(wish, context.wall);
    return jsonResult({{QStringLiteral("clientId"), client.id},
                       {QStringLiteral("clientSecret"), client.secret},
                       {QStringLiteral("clientIdIssuedAt"), epochSeconds(client.issuedAt)},
                       {QStringLiteral("clientSecretExpiresAt"), epochSeconds(client.expiresAt)}});
}

Answer<OperationResult> startDeviceAuthorization(OperationContext &context,
                                                 const HttpRequest &request)
{
    const auto input =
        oidcInput(request, {QStringLiteral("clientId"), QStringLiteral("clientSecret"),
                            QStringLiteral("startUrl")});
    if (!input)
        return tl::make_unexpected(input.error());
    const auto client = oidcClient(context, *input);
    if (!client)
        return tl::make_unexpected(client.error());
    if (!client->allows(knownGrantTypes().last()))
        return tl::make_unexpected(
            oidcError("UnauthorizedClientException",
                      QStringLiteral("The client is not registered for the device code")));
    const int interval = context.faults.number("device-interval", kDeviceInterval);
    const std::chrono::seconds life(context.faults.number(
        "device-life", static_cast<int>(std::chrono::seconds(kDeviceLife).count())));
    const auto codes = context.cloud.identityCenter().devices.start(
        {client->id, std::chrono::seconds(interval), context.wall + life});
    const QString page = context.cloud.baseUrl() + QStringLiteral("/device");
    return jsonResult({{QStringLiteral("deviceCode"), codes.device},
                       {QStringLiteral("userCode"), codes.user},
                       {QStringLiteral("verificationUri"), page},
                       {QStringLiteral("verificationUriComplete"),
                        QString(page + QStringLiteral("?user_code=") + codes.user)},
                       {QStringLiteral("expiresIn"), static_cast<qint64>(life.count())},
                       {QStringLiteral("interval"), interval}});
}

} // namespace sim
