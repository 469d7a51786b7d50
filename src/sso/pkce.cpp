// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace sso {

namespace {

constexpr qsizetype kVerifierSize = 64;
constexpr qsizetype kStateSize = 43;
constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

/// 32 bits for each character: what the remainder prefers is far below one in a million.
QByteArray randomText(qsizetype size, const Random &random)
{
    QByteArray text(size, Qt::Uninitialized);
    for (char &c : text)
        c = kUnreserved[random() % kUnreserved.size()];
    return text;
}

QByteArray authorizeParameter(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

QByteArray authorizeQuery(const AuthorizeRequest &request)
{
    const QByteArrayList parameters{
        "response_type=code",
        authorizeParameter("client_id", request.clientId),
        authorizeParameter("redirect_uri", request.redirectUri),
        authorizeParameter("state", QString::fromLatin1(request.state)),
        "code_challenge_method=S256",
        authorizeParameter("scopes", request.scopes.join(u' ')),
        authorizeParameter("code_challenge", QString::fromLatin1(request.challenge)),
    };
    return parameters.join('&');
}

} // namespace

Random systemRandom()
{
    return [] { return QRandomGenerator::system()->generate(); };
}

Pkce makePkce(const Random &random)
{
    Pkce pkce;
    pkce.verifier = base::SecretBytes(randomText(kVerifierSize, random));
    pkce.challenge = s256Challenge(pkce.verifier);
    pkce.state = randomText(kStateSize, random);
    return pkce;
}

QByteArray s256Challenge(const base::SecretBytes &verifier)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(verifier.reveal());
    return hash.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QUrl authorizeUrl(const AuthorizeRequest &request)
{
    QUrl url = request.endpoint.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment
                                         | QUrl::StripTrailingSlash);
    QString path = url.path();
    if (path == QLatin1String("/"))
        path.clear();
    url.setPath(path + QLatin1String("/authorize"));
    url.setQuery(QString::fromLatin1(authorizeQuery(request)), QUrl::StrictMode);
    return url;
}

bool isSameState(const QByteArray &expected, const QByteArray &received)
{
    return !expected.isEmpty() && base::SecretBytes(expected).equals(base::SecretBytes(received));
}

} // namespace sso
