// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/sigv4.h"

#include "aws/hash.h"

#include <algorithm>

namespace aws {

namespace {

constexpr char kAlgorithm[] = "AWS4-HMAC-SHA256";
constexpr char kTerminator[] = "aws4_request";

QByteArray formatted(base::Instant time, const QString &format)
{
    return base::toDateTime(time).toUTC().toString(format).toLatin1();
}

QByteArray revealed(const base::SecretBytes &secret)
{
    return QByteArrayView(secret.reveal()).toByteArray();
}

/// One step of the key's derivation; what Qt returned is overwritten.
base::SecretBytes derived(std::string_view key, QByteArrayView data)
{
    QByteArray mac = hmacSha256(key, data);
    base::SecretBytes next(mac);
    mac.fill('\0');
    return next;
}

bool isAddedBySigner(const QByteArray &lowerName)
{
    return lowerName == "authorization" || lowerName == "x-amz-date"
           || lowerName == "x-amz-security-token" || lowerName == "x-amz-content-sha256";
}

bool isWorthSigning(const QByteArray &lowerName)
{
    return lowerName == "host" || lowerName == "content-type" || lowerName.startsWith("x-amz-");
}

bool isUsableKeyId(const QString &accessKeyId)
{
    return std::all_of(accessKeyId.begin(), accessKeyId.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'/' && c != u',';
    });
}

base::Result<> checkCredentials(const Credentials &credentials)
{
    using base::ErrorKind;
    if (credentials.isEmpty())
        return base::failure(
            base::makeError(ErrorKind::Credentials, QStringLiteral("MissingCredentials"),
                            QStringLiteral("access key id or secret access key is missing")));
    if (!isUsableKeyId(credentials.accessKeyId))
        return base::failure(base::makeError(
            ErrorKind::Credentials, QStringLiteral("MalformedAccessKeyId"),
            QStringLiteral("the access key id has a character that no key id has")));
    if (!isPlainHeaderValue(revealed(credentials.sessionToken)))
        return base::failure(
            base::makeError(ErrorKind::Credentials, QStringLiteral("MalformedSessionToken"),
                            QStringLiteral("the session token has a character that no token has")));
    return {};
}

base::Result<> checkHeaders(const HeaderList &headers)
{
    for (const auto &[name, value] : headers) {
        if (!isPlainHeaderValue(name) || !isPlainHeaderValue(value))
            return base::failure(
                base::makeError(base::ErrorKind::InvalidRequest, QStringLiteral("MalformedHeader"),
                                QStringLiteral("header \"%1\" is not printable ASCII")
                                    .arg(QString::fromLatin1(name))));
    }
    if (!headerValue(headers, "host"))
        return base::failure(
            base::makeError(base::ErrorKind::InvalidRequest, QStringLiteral("MissingHost"),
                            QStringLiteral("a request without a host cannot be signed")));
    return {};
}

HeaderList headersToSign(const HeaderList &headers)
{
    HeaderList kept;
    for (const auto &[name, value] : headers) {
        if (isWorthSigning(name.toLower()))
            kept.emplaceBack(name, value);
    }
    return kept;
}

HeaderList addedHeaders(const SigningInput &dated, const QByteArray &authorization)
{
    HeaderList added;
    for (const auto &header : dated.headers) {
        if (isAddedBySigner(header.first))
            added.append(header);
    }
    added.emplaceBack("authorization", authorization);
    return added;
}

} // namespace

QByteArray SigningScope::text() const
{
    return formatted(time, QStringLiteral("yyyyMMdd")) + '/' + region + '/' + service + '/'
           + kTerminator;
}

QByteArray SigningScope::amzDate() const
{
    return formatted(time, QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QByteArray stringToSign(const QByteArray &canonicalText, const SigningScope &scope)
{
    return QByteArray(kAlgorithm) + '\n' + scope.amzDate() + '\n' + scope.text() + '\n'
           + sha256Hex(canonicalText);
}

base::SecretBytes signingKey(const base::SecretBytes &secretAccessKey, const SigningScope &scope)
{
    const std::string_view secret = secretAccessKey.reveal();
    QByteArray first("AWS4");
    first.reserve(first.size() + static_cast<qsizetype>(secret.size()));
    first.append(secret.data(), static_cast<qsizetype>(secret.size()));
    base::SecretBytes key = derived({first.constData(), static_cast<std::size_t>(first.size())},
                                    formatted(scope.time, QStringLiteral("yyyyMMdd")));
    first.fill('\0');
    key = derived(key.reveal(), scope.region);
    key = derived(key.reveal(), scope.service);
    return derived(key.reveal(), kTerminator);
}

QByteArray signature(const base::SecretBytes &key, const QByteArray &stringToSign)
{
    return hmacSha256(key.reveal(), stringToSign).toHex();
}

QByteArray authorizationHeader(const QString &accessKeyId, const SigningScope &scope,
                               const QByteArray &signedHeaders, const QByteArray &signature)
{
    return QByteArray(kAlgorithm) + " Credential=" + accessKeyId.toLatin1() + '/' + scope.text()
           + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;
}

SigningInput withDatedHeaders(SigningInput input, const Credentials &credentials,
                              const SigningScope &scope, const SigningOptions &options)
{
    input.headers.removeIf(
        [](const auto &header) { return isAddedBySigner(header.first.toLower()); });
    input.headers.emplaceBack("x-amz-date", scope.amzDate());
    if (!credentials.sessionToken.isEmpty())
        input.headers.emplaceBack("x-amz-security-token", revealed(credentials.sessionToken));
    if (options.addsContentSha256)
        input.headers.emplaceBack("x-amz-content-sha256", sha256Hex(input.body));
    return input;
}

base::Result<HeaderList> sign(const SigningInput &input, const Credentials &credentials,
                              const SigningScope &scope, const SigningOptions &options)
{
    if (const auto usable = checkCredentials(credentials); !usable)
        return base::failure(usable.error());
    if (const auto plain = checkHeaders(input.headers); !plain)
        return base::failure(plain.error());
    SigningInput dated = withDatedHeaders(input, credentials, scope, options);
    dated.headers = headersToSign(dated.headers);
    const CanonicalRequest canonical = canonicalRequest(dated, options.pathRule);
    const QByteArray toSign = stringToSign(canonical.text, scope);
    const QByteArray mark = signature(signingKey(credentials.secretAccessKey, scope), toSign);
    return addedHeaders(
        dated, authorizationHeader(credentials.accessKeyId, scope, canonical.signedHeaders, mark));
}

} // namespace aws
