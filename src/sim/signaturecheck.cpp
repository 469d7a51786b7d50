// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signaturecheck.h"

#include "aws/hash.h"
#include "sim/receivedcanonicalform.h"

#include <QTimeZone>

#include <algorithm>

namespace sim {

namespace {

using namespace std::chrono_literals;
using Refused = tl::unexpected<SignatureRefusal>;

constexpr auto kTolerance = 5min;

struct Authorization {
    QByteArray accessKeyId;
    QByteArray date;
    QByteArray region;
    QByteArray service;
    QByteArrayList signedHeaders;
    QByteArray signature;
    [[nodiscard]] QByteArray scope() const
    {
        return date + '/' + region + '/' + service + "/aws4_request";
    }
};

Refused refused(RefusalKind kind, const QString &message)
{
    return tl::make_unexpected(SignatureRefusal{kind, message});
}

Refused incomplete(const char *what)
{
    return refused(
        RefusalKind::Incomplete,
        QStringLiteral("Authorization header requires '%1' parameter.").arg(QLatin1String(what)));
}

QByteArray parameter(const QByteArrayList &parts, const QByteArray &name)
{
    for (const QByteArray &part : parts) {
        if (part.trimmed().startsWith(name + '='))
            return part.trimmed().mid(name.size() + 1);
    }
    return {};
}

tl::expected<Authorization, SignatureRefusal> readAuthorization(const HttpRequest &request)
{
    const auto header = request.header("authorization");
    if (!header)
        return refused(RefusalKind::MissingAuthentication,
                       QStringLiteral("Missing Authentication Token"));
    if (!header->startsWith("AWS4-HMAC-SHA256 "))
        return refused(RefusalKind::Incomplete,
                       QStringLiteral("Unsupported AWS 'algorithm' in Authorization header."));
    const QByteArrayList parts = header->mid(17).split(',');
    const QByteArrayList credential = parameter(parts, "Credential").split('/');
    if (credential.size() != 5 || credential[4] != "aws4_request")
        return incomplete("Credential");
    Authorization authorization{.accessKeyId = credential[0],
                                .date = credential[1],
                                .region = credential[2],
                                .service = credential[3],
                                .signedHeaders = parameter(parts, "SignedHeaders").split(';'),
                                .signature = parameter(parts, "Signature")};
    if (authorization.signedHeaders.first().isEmpty())
        return incomplete("SignedHeaders");
    if (authorization.signature.isEmpty())
        return incomplete("Signature");
    return authorization;
}

/// Each name once, in lower case, in the order of the alphabet, of a header that came: the
/// canonical form is made from this list, so a signer that forgets to sort would otherwise verify
/// itself.
bool isCanonicalList(const HttpRequest &request, const QByteArrayList &names)
{
    const auto outOfOrder =
        std::adjacent_find(names.cbegin(), names.cend(), std::greater_equal<>());
    return outOfOrder == names.cend()
           && std::all_of(names.cbegin(), names.cend(), [&](const QByteArray &name) {
                  return name == name.toLower() && request.header(name);
              });
}

/// Host and every x-amz-* header that came must be signed.
std::optional<QByteArray> unsignedHeader(const HttpRequest &request,
                                         const QByteArrayList &signedHeaders)
{
    for (const auto &[name, value] : request.headers) {
        const QByteArray key = name.toLower();
        if ((key == "host" || key.startsWith("x-amz-")) && !signedHeaders.contains(key))
            return key;
    }
    return std::nullopt;
}

std::optional<SignatureRefusal> checkToken(const HttpRequest &request, const SimCredentials &key,
                                           base::Instant now)
{
    const QByteArray token = request.header("x-amz-security-token").value_or(QByteArray());
    if (!key.sessionToken.equals(base::SecretBytes(token)))
        return SignatureRefusal{
            RefusalKind::UnknownKey,
            QStringLiteral("The security token included in the request is invalid.")};
    if (key.expiration && *key.expiration <= now)
        return SignatureRefusal{
            RefusalKind::ExpiredToken,
            QStringLiteral("The security token included in the request is expired")};
    return std::nullopt;
}

std::optional<SignatureRefusal> checkScope(const Authorization &authorization,
                                           const SignaturePolicy &policy)
{
    if (authorization.service != policy.service)
        return SignatureRefusal{
            RefusalKind::WrongScope,
            QStringLiteral("Credential should be scoped to correct service: '%1'.")
                .arg(QString::fromLatin1(policy.service))};
    if (!policy.regions.contains(QString::fromLatin1(authorization.region)))
        return SignatureRefusal{RefusalKind::WrongScope,
                                QStringLiteral("Credential should be scoped to a valid region.")};
    return std::nullopt;
}

QString basicFormat(base::Instant instant)
{
    return base::toDateTime(instant).toUTC().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
}

std::optional<base::Instant> amzDate(const HttpRequest &request)
{
    QDateTime parsed =
        QDateTime::fromString(QString::fromLatin1(request.header("x-amz-date").value_or("")),
                              QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    parsed.setTimeSpec(Qt::UTC);
    return parsed.isValid() ? std::optional(base::toInstant(parsed)) : std::nullopt;
}

std::optional<SignatureRefusal> checkTime(const HttpRequest &request, const QByteArray &scopeDate,
                                          base::Instant now)
{
    const auto signedAt = amzDate(request);
    if (!signedAt)
        return SignatureRefusal{
            RefusalKind::Incomplete,
            QStringLiteral("Authorization header requires existence of either a 'X-Amz-Date' "
                           "or a 'Date' header.")};
    const QString date = basicFormat(*signedAt);
    if (date.left(8) != QString::fromLatin1(scopeDate))
        return SignatureRefusal{
            RefusalKind::WrongScope,
            QStringLiteral("Date in Credential scope does not match YYYYMMDD from ISO-8601 "
                           "version of date from HTTP")};
    if (*signedAt < now - kTolerance)
        return SignatureRefusal{
            RefusalKind::WrongTime,
            QStringLiteral("Signature expired: %1 is now earlier than %2 (%3 - 5 min.)")
                .arg(date, basicFormat(now - kTolerance), basicFormat(now))};
    if (*signedAt > now + kTolerance)
        return SignatureRefusal{
            RefusalKind::WrongTime,
            QStringLiteral("Signature not yet current: %1 is still later than %2 (%3 + 5 min.)")
                .arg(date, basicFormat(now + kTolerance), basicFormat(now))};
    return std::nullopt;
}

QByteArray expectedSignature(const HttpRequest &request, const Authorization &authorization,
                             const SimCredentials &key)
{
    const QByteArray toSign =
        "AWS4-HMAC-SHA256\n" + request.header("x-amz-date").value_or("") + '\n'
        + authorization.scope() + '\n'
        + aws::sha256Hex(canonicalRequestOf(request, authorization.signedHeaders));
    const std::string_view secret = key.secretAccessKey.reveal();
    QByteArray signingKey =
        QByteArray("AWS4").append(secret.data(), static_cast<qsizetype>(secret.size()));
    for (const QByteArray &part : {authorization.date, authorization.region, authorization.service,
                                   QByteArray("aws4_request")})
        signingKey = aws::hmacSha256(signingKey, part);
    return aws::hmacSha256(signingKey, toSign).toHex();
}

/// Everything that can be said before the signature itself is calculated, in the service's order.
std::optional<SignatureRefusal> checkClaims(const HttpRequest &request,
                                            const Authorization &authorization,
                                            const SimCredentials &key,
                                            const SignaturePolicy &policy)
{
    if (auto refusal = checkScope(authorization, policy))
        return refusal;
    if (auto refusal = checkTime(request, authorization.date, policy.now))
        return refusal;
    return checkToken(request, key, policy.now);
}

ServiceError refusalError(const SignatureRefusal &refusal, const char *code, int status = 403)
{
    return {.status = status,
            .code = QString::fromLatin1(code),
            .message = refusal.message,
            .members = {},
            .headers = {}};
}

Refused mismatch()
{
    return refused(
        RefusalKind::WrongSignature,
        QStringLiteral("The request signature we calculated does not match the signature you "
                       "provided. Check your AWS Secret Access Key and signing method. Consult "
                       "the service documentation for details."));
}

} // namespace

QString claimedAccessKeyId(const HttpRequest &request)
{
    const auto authorization = readAuthorization(request);
    return authorization ? QString::fromLatin1(authorization->accessKeyId) : QString();
}

tl::expected<Caller, SignatureRefusal> checkSignature(const HttpRequest &request,
                                                      const SignaturePolicy &policy)
{
    const auto authorization = readAuthorization(request);
    if (!authorization)
        return tl::make_unexpected(authorization.error());
    if (const auto name = unsignedHeader(request, authorization->signedHeaders))
        return refused(RefusalKind::WrongSignature,
                       QStringLiteral("'%1' must be a 'SignedHeader' in the AWS Authorization.")
                           .arg(QString::fromLatin1(*name)));
    const SimCredentials *key = policy.findKey(QString::fromLatin1(authorization->accessKeyId));
    if (!key)
        return refused(RefusalKind::UnknownKey,
                       QStringLiteral("The security token included in the request is invalid."));
    if (auto refusal = checkClaims(request, *authorization, *key, policy))
        return tl::make_unexpected(*refusal);
    if (!isCanonicalList(request, authorization->signedHeaders)
        || expectedSignature(request, *authorization, *key) != authorization->signature)
        return mismatch();
    return Caller{key->accountId, QString::fromLatin1(authorization->region), key->accessKeyId,
                  key->principalArn, key->mayOnlyRead};
}

ServiceError mgnRefusal(const SignatureRefusal &refusal)
{
    switch (refusal.kind) {
    case RefusalKind::MissingAuthentication:
        return refusalError(refusal, "MissingAuthenticationTokenException");
    case RefusalKind::Incomplete: return refusalError(refusal, "IncompleteSignatureException", 400);
    case RefusalKind::UnknownKey: return refusalError(refusal, "UnrecognizedClientException");
    case RefusalKind::ExpiredToken: return refusalError(refusal, "ExpiredTokenException");
    case RefusalKind::WrongScope:
    case RefusalKind::WrongTime:
    case RefusalKind::WrongSignature: return refusalError(refusal, "InvalidSignatureException");
    }
    return {};
}

ServiceError stsRefusal(const SignatureRefusal &refusal)
{
    switch (refusal.kind) {
    case RefusalKind::MissingAuthentication:
        return refusalError(refusal, "MissingAuthenticationToken");
    case RefusalKind::Incomplete: return refusalError(refusal, "IncompleteSignature", 400);
    case RefusalKind::UnknownKey: return refusalError(refusal, "InvalidClientTokenId");
    case RefusalKind::ExpiredToken: return refusalError(refusal, "ExpiredToken");
    case RefusalKind::WrongScope:
    case RefusalKind::WrongTime:
    case RefusalKind::WrongSignature: return refusalError(refusal, "SignatureDoesNotMatch");
    }
    return {};
}

} // namespace sim
