// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/assignments.h"
#include "sim/formfields.h"
#include "sim/paging.h"
#include "sim/signinoperations.h"
#include "sim/simroles.h"

// What the portal of IAM Identity Center hands out for an access token.

namespace sim {

namespace {

constexpr std::chrono::hours kRoleLife{1};
constexpr int kMostOfAPage = 100;
constexpr const char *kPerson = "engineer";

ServiceError portalError(int status, const char *code, const QString &message)
{
    return {.status = status,
            .code = QLatin1String(code),
            .message = message,
            .members = {},
            .headers = {}};
}

ServiceError badPortalRequest(const QString &message)
{
    return portalError(400, "InvalidRequestException", message);
}

QString bearerToken(const HttpRequest &request)
{
    return QString::fromLatin1(request.header("x-amz-sso_bearer_token").value_or(QByteArray()));
}

std::optional<ServiceError> tokenObjection(OperationContext &context, const HttpRequest &request)
{
    if (context.cloud.identityCenter().tokens.isAlive(bearerToken(request), context.wall))
        return std::nullopt;
    return portalError(401, "UnauthorizedException",
                       QStringLiteral("Session token not found or invalid"));
}

/// The fields of the query once the token was found good and the `required` ones are there.
Answer<FormFields> portalInput(OperationContext &context, const HttpRequest &request,
                               const QStringList &required)
{
    if (const auto objection = tokenObjection(context, request))
        return tl::make_unexpected(*objection);
    const FormFields fields = formFields(request.query());
    for (const QString &name : required) {
        if (fields.value(name).isEmpty())
            return tl::make_unexpected(
                badPortalRequest(QStringLiteral("Missing parameter: %1").arg(name)));
    }
    return fields;
}

/// max_result and next_token, in the form that the other service's pages have.
QJsonObject pageMembers(const FormFields &fields)
{
    QJsonObject members;
    if (fields.contains(QStringLiteral("max_result")))
        members.insert(QStringLiteral("maxResults"),
                       fields.value(QStringLiteral("max_result")).toInt());
    if (fields.contains(QStringLiteral("next_token")))
        members.insert(QStringLiteral("nextToken"), fields.value(QStringLiteral("next_token")));
    return members;
}

Answer<OperationResult> portalPage(const OperationContext &context, const FormFields &fields,
                                   const QString &listName, const QJsonArray &all)
{
    RequestCheck check(pageMembers(fields));
    const QJsonObject filters{
        {QStringLiteral("list"), listName},
        {QStringLiteral("account"), fields.value(QStringLiteral("account_id"))}};
    const PageRequest page = readPage(check, filters, context.faults);
    if (!check.isFine() || page.size > kMostOfAPage)
        return tl::make_unexpected(
            badPortalRequest(QStringLiteral("max_result or next_token is not valid")));
    QJsonArray items;
    const auto [from, to] = pageRange(page, all.size());
    for (qsizetype i = from; i < to; ++i)
        items.append(all.at(i));
    QJsonObject json{{listName, items}};
    if (const QString token = nextToken(page, all.size(), context.faults); !token.isEmpty())
        json.insert(QStringLiteral("nextToken"), token);
    return jsonResult(json);
}

ServiceError noAccess()
{
    return portalError(403, "ForbiddenException", QStringLiteral("No access"));
}

SimCredentials portalSession(OperationContext &context, const RoleName &role)
{
    const RoleName reserved{role.accountId, reservedRoleName(role.accountId, role.name)};
    SimCredentials grant;
    grant.profileName = role.name;
    grant.accountId = role.accountId;
    grant.principalArn = assumedRoleArn(reserved, QLatin1String(kPerson));
    grant.userId = assumedRoleId(reserved, QLatin1String(kPerson));
    grant.expiration = expirationAfter(context, kRoleLife);
    grant.isRole = true;
    grant.mayOnlyRead = isReadingRole(role.name);
    return context.cloud.keys().handOut(grant);
}

QJsonObject roleCredentialsJson(const SimCredentials &key)
{
    const base::Instant end = key.expiration.value_or(base::Instant());
    return {{QStringLiteral("accessKeyId"), key.accessKeyId},
            {QStringLiteral("secretAccessKey"), revealedText(key.secretAccessKey)},
            {QStringLiteral("sessionToken"), revealedText(key.sessionToken)},
            {QStringLiteral("expiration"), static_cast<qint64>(end.time_since_epoch().count())}};
}

} // namespace

Answer<OperationResult> getRoleCredentials(OperationContext &context, const HttpRequest &request)
{
    const auto fields =
        portalInput(context, request, {QStringLiteral("role_name"), QStringLiteral("account_id")});
    if (!fields)
        return tl::make_unexpected(fields.error());
    const RoleName role{fields->value(QStringLiteral("account_id")),
                        fields->value(QStringLiteral("role_name"))};
    if (!assignedRoles(role.accountId).contains(role.name))
        return tl::make_unexpected(noAccess());
    return jsonResult(
        {{QStringLiteral("roleCredentials"), roleCredentialsJson(portalSession(context, role))}});
}

Answer<OperationResult> listAccounts(OperationContext &context, const HttpRequest &request)
{
    const auto fields = portalInput(context, request, {});
    if (!fields)
        return tl::make_unexpected(fields.error());
    QJsonArray accounts;
    for (const SimCredentials &account : context.cloud.accounts())
        accounts.append(
            QJsonObject{{QStringLiteral("accountId"), account.accountId},
                        {QStringLiteral("accountName"), account.profileName},
                        {QStringLiteral("emailAddress"),
                         QString(account.profileName + QStringLiteral("@example.com"))}});
    return portalPage(context, *fields, QStringLiteral("accountList"), accounts);
}

Answer<OperationResult> listAccountRoles(OperationContext &context, const HttpRequest &request)
{
    const auto fields = portalInput(context, request, {QStringLiteral("account_id")});
    if (!fields)
        return tl::make_unexpected(fields.error());
    const QString accountId = fields->value(QStringLiteral("account_id"));
    QJsonArray roles;
    for (const QString &role : assignedRoles(accountId))
        roles.append(QJsonObject{{QStringLiteral("roleName"), role},
                                 {QStringLiteral("accountId"), accountId}});
    if (roles.isEmpty())
        return tl::make_unexpected(noAccess());
    return portalPage(context, *fields, QStringLiteral("roleList"), roles);
}

Answer<OperationResult> logout(OperationContext &context, const HttpRequest &request)
{
    if (const auto objection = tokenObjection(context, request))
        return tl::make_unexpected(*objection);
    context.cloud.identityCenter().tokens.signOut(bearerToken(request));
    return OperationResult{200, {}};
}

} // namespace sim
