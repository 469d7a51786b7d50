// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/formcheck.h"
#include "sim/signinoperations.h"
#include "sim/simroles.h"
#include "sim/stsxml.h"

namespace sim {

namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

constexpr TextShape kArn{
    .least = 20, .most = 2048, .pattern = "[\\x{09}\\x{0A}\\x{0D}\\x{20}-\\x{7E}]+"};
constexpr TextShape kSessionName{.least = 2, .most = 64, .pattern = "[\\w+=,.@-]*"};
constexpr TextShape kExternalId{.least = 2, .most = 1224, .pattern = "[\\w+=,.@:\\/-]*"};
constexpr TextShape kSerialNumber{.least = 9, .most = 256, .pattern = "[\\w+=/:,.@-]*"};
constexpr TextShape kTokenCode{.least = 6, .most = 6, .pattern = "[\\d]*"};
constexpr seconds kLongestChained = 1h;

/// SerialNumber and TokenCode.
struct MfaProof {
    QString serial;
    QString code;
    [[nodiscard]] bool isEmpty() const { return serial.isEmpty() && code.isEmpty(); }
};

struct RoleWish {
    RoleName role;
    QString arn;
    QString session;
    QString externalId;
    QString sourceIdentity;
    MfaProof mfa;
    seconds life{0};
};

ServiceError stsError(int status, const char *code, const QString &message)
{
    return {.status = status,
            .code = QLatin1String(code),
            .message = message,
            .members = {},
            .headers = {}};
}

ServiceError stsDenied(const QString &message)
{
    return stsError(403, "AccessDenied", message);
}

ServiceError tooLong(const char *message)
{
    return stsError(400, "ValidationError", QLatin1String(message));
}

MfaProof readMfa(FormCheck &check)
{
    return {check.text(QStringLiteral("SerialNumber"), kSerialNumber),
            check.text(QStringLiteral("TokenCode"), kTokenCode)};
}

Answer<RoleWish> readRoleWish(const HttpRequest &request)
{
    FormCheck check(formFields(request.body));
    check.require(QStringLiteral("RoleArn"));
    check.require(QStringLiteral("RoleSessionName"));
    RoleWish wish;
    wish.arn = check.text(QStringLiteral("RoleArn"), kArn);
    wish.session = check.text(QStringLiteral("RoleSessionName"), kSessionName);
    wish.externalId = check.text(QStringLiteral("ExternalId"), kExternalId);
    wish.sourceIdentity = check.text(QStringLiteral("SourceIdentity"), kSessionName);
    wish.mfa = readMfa(check);
    wish.life = seconds(check.number(QStringLiteral("DurationSeconds"), 900, 43'200, 3'600));
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto role = roleNameOf(wish.arn);
    if (!role)
        return tl::make_unexpected(
            stsError(400, "ValidationError", QStringLiteral("%1 is invalid").arg(wish.arn)));
    wish.role = *role;
    return wish;
}

/// Which role is there, and whether it trusts the caller; MFA apart.
Answer<const SimRole *> trustingRole(OperationContext &context, const RoleWish &wish)
{
    const SimRole *role = findRole(wish.role.name);
    const bool isTrusted =
        role && context.cloud.isAccount(wish.role.accountId)
        && (!*role->externalId || wish.externalId == QLatin1String(role->externalId));
    if (isTrusted)
        return role;
    return tl::make_unexpected(stsDenied(
        QStringLiteral("User: %1 is not authorized to perform: sts:AssumeRole on resource: %2")
            .arg(context.caller.arn, wish.arn)));
}

std::optional<ServiceError> lifeObjection(const SimCredentials &caller, const SimRole &role,
                                          seconds life)
{
    if (caller.isRole && life > kLongestChained)
        return tooLong("The requested DurationSeconds exceeds the 1 hour session limit for roles "
                       "assumed by role chaining");
    if (life > role.longestSession)
        return tooLong("The requested DurationSeconds exceeds the MaxSessionDuration set for this "
                       "role.");
    return std::nullopt;
}

/// Takes the code that comes with the request; nothing is wrong with a request without one.
std::optional<ServiceError> mfaObjection(OperationContext &context, const SimCredentials &caller,
                                         const MfaProof &mfa)
{
    if (mfa.isEmpty())
        return std::nullopt;
    if (mfa.serial.isEmpty() || mfa.code.isEmpty())
        return stsDenied(QStringLiteral("MultiFactorAuthentication failed, must provide both MFA "
                                        "serial number and one time pass code."));
    const auto verdict = caller.isRole ? MfaDevices::Verdict::UnknownDevice
                                       : context.cloud.mfaDevices().accept(
                                           caller.accountId, mfa.serial, mfa.code, context.wall);
    switch (verdict) {
    case MfaDevices::Verdict::Accepted: return std::nullopt;
    case MfaDevices::Verdict::UnknownDevice:
        return stsDenied(QStringLiteral(
            "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your "
            "MFA serial number is valid and associated with this user."));
    case MfaDevices::Verdict::WrongCode: break;
    }
    return stsDenied(
        QStringLiteral("MultiFactorAuthentication failed with invalid MFA one time pass code. "));
}

std::optional<ServiceError> roleObjection(OperationContext &context, const SimCredentials &caller,
                                          const RoleWish &wish)
{
    const auto role = trustingRole(context, wish);
    if (!role)
        return role.error();
    if (const auto objection = lifeObjection(caller, **role, wish.life))
        return objection;
    if ((*role)->needsMfa && !caller.hasMfa && wish.mfa.isEmpty())
        return stsDenied(QStringLiteral("User: %1 is not authorized to perform: sts:AssumeRole on "
                                        "resource: %2")
                             .arg(context.caller.arn, wish.arn));
    return mfaObjection(context, caller, wish.mfa);
}

SimCredentials roleSession(OperationContext &context, const RoleWish &wish)
{
    SimCredentials grant;
    grant.profileName = QLatin1String(findRole(wish.role.name)->name);
    grant.accountId = wish.role.accountId;
    grant.principalArn = assumedRoleArn(wish.role, wish.session);
    grant.userId = assumedRoleId(wish.role, wish.session);
    grant.expiration = expirationAfter(context, wish.life);
    grant.isRole = true;
    return context.cloud.keys().handOut(grant);
}

QString assumedRoleXml(const SimCredentials &key)
{
    return QStringLiteral("<AssumedRoleUser>\n")
           + xmlElement(QStringLiteral("AssumedRoleId"), key.userId)
           + xmlElement(QStringLiteral("Arn"), key.principalArn)
           + QStringLiteral("</AssumedRoleUser>\n");
}

/// A copy: handing out further keys moves those of the ring.
SimCredentials callerKey(OperationContext &context)
{
    return *context.cloud.findKey(context.caller.accessKeyId);
}

} // namespace

Answer<OperationResult> getCallerIdentity(OperationContext &context, const HttpRequest &)
{
    const SimCredentials caller = callerKey(context);
    return stsResult(context, QStringLiteral("GetCallerIdentity"),
                     xmlElement(QStringLiteral("Arn"), caller.principalArn)
                         + xmlElement(QStringLiteral("UserId"), caller.userId)
                         + xmlElement(QStringLiteral("Account"), caller.accountId));
}

Answer<OperationResult> assumeRole(OperationContext &context, const HttpRequest &request)
{
    const auto wish = readRoleWish(request);
    if (!wish)
        return tl::make_unexpected(wish.error());
    if (const auto objection = roleObjection(context, callerKey(context), *wish))
        return tl::make_unexpected(*objection);
    const SimCredentials key = roleSession(context, *wish);
    QString members = assumedRoleXml(key) + credentialsXml(key);
    if (!wish->sourceIdentity.isEmpty())
        members += xmlElement(QStringLiteral("SourceIdentity"), wish->sourceIdentity);
    return stsResult(context, QStringLiteral("AssumeRole"), members);
}

Answer<OperationResult> getSessionToken(OperationContext &context, const HttpRequest &request)
{
    FormCheck check(formFields(request.body));
    const MfaProof mfa = readMfa(check);
    const seconds life(check.number(QStringLiteral("DurationSeconds"), 900, 129'600, 43'200));
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    SimCredentials grant = callerKey(context);
    if (grant.expiration)
        return tl::make_unexpected(
            stsDenied(QStringLiteral("Cannot call GetSessionToken with session credentials")));
    if (const auto objection = mfaObjection(context, grant, mfa))
        return tl::make_unexpected(*objection);
    grant.hasMfa = !mfa.isEmpty();
    grant.expiration = expirationAfter(context, life);
    return stsResult(context, QStringLiteral("GetSessionToken"),
                     credentialsXml(context.cloud.keys().handOut(grant)));
}

} // namespace sim
