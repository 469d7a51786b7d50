// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/replyoutcome.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace net {

namespace {

using base::Error;
using base::ErrorKind;

constexpr int kUnauthorized = 401;
constexpr int kProxyAuthenticationRequired = 407;

/// True for what went wrong below HTTP; the other codes only repeat the status.
bool isBelowHttp(const ReplyFacts &facts)
{
    const auto code = static_cast<int>(facts.error);
    if (facts.error == QNetworkReply::ProtocolInvalidOperationError)
        return facts.reply.status == 0; // Qt's word for status 400 as well
    return (code > 0 && code < 200) || facts.error == QNetworkReply::ContentReSendError
           || facts.error == QNetworkReply::ProtocolUnknownError
           || facts.error == QNetworkReply::ProtocolFailure;
}

bool isOneOf(QNetworkReply::NetworkError error,
             std::initializer_list<QNetworkReply::NetworkError> errors)
{
    return std::find(errors.begin(), errors.end(), error) != errors.end();
}

bool isTimeout(QNetworkReply::NetworkError error)
{
    // Qt's idle timer ends a reply as "cancelled".
    return isOneOf(error, {QNetworkReply::TimeoutError, QNetworkReply::OperationCanceledError,
                           QNetworkReply::ProxyTimeoutError});
}

bool isNotHttp(QNetworkReply::NetworkError error)
{
    return isOneOf(error,
                   {QNetworkReply::TooManyRedirectsError, QNetworkReply::InsecureRedirectError,
                    QNetworkReply::ProtocolUnknownError, QNetworkReply::ProtocolFailure,
                    QNetworkReply::ProtocolInvalidOperationError,
                    QNetworkReply::ProxyAuthenticationRequiredError});
}

ErrorKind kindBelowHttp(const ReplyFacts &facts)
{
    if (facts.error == QNetworkReply::SslHandshakeFailedError)
        return ErrorKind::Tls;
    if (isTimeout(facts.error))
        return ErrorKind::Timeout;
    if (isNotHttp(facts.error))
        return ErrorKind::Protocol;
    return facts.wasHanded ? ErrorKind::ConnectionLost : ErrorKind::NotConnected;
}

QString codeBelowHttp(const ReplyFacts &facts, ErrorKind kind)
{
    if (facts.error == QNetworkReply::ProxyAuthenticationRequiredError)
        return QStringLiteral("ProxyAuthenticationRequired");
    if (facts.error == QNetworkReply::HostNotFoundError)
        return QStringLiteral("HostNotFound");
    if (kind == ErrorKind::Tls)
        return QStringLiteral("TlsRefused");
    if (kind == ErrorKind::Timeout)
        return QStringLiteral("Timeout");
    if (kind == ErrorKind::Protocol)
        return QStringLiteral("NotHttp");
    return facts.wasHanded ? QStringLiteral("ConnectionLost") : QStringLiteral("NotConnected");
}

QString messageBelowHttp(const ReplyFacts &facts, ErrorKind kind)
{
    if (facts.error == QNetworkReply::ContentReSendError)
        return QStringLiteral("the connection was closed before an answer came");
    if (kind != ErrorKind::Tls)
        return facts.errorText;
    const QStringList parts =
        facts.tlsProblems.isEmpty() ? QStringList{facts.errorText} : facts.tlsProblems;
    const QString trust =
        facts.caBundle.isEmpty() ? QStringLiteral("the system's certificates") : facts.caBundle;
    return parts.join(QStringLiteral("; ")) + QStringLiteral(" (trusted: ") + trust + u')';
}

Error errorBelowHttp(const ReplyFacts &facts)
{
    const ErrorKind kind = kindBelowHttp(facts);
    return exchangeError(kind, facts, codeBelowHttp(facts, kind), messageBelowHttp(facts, kind));
}

QString refusedStatus(const ReplyFacts &facts)
{
    const int status = facts.reply.status;
    if (status >= 300 && status < 400)
        return QStringLiteral("Redirect");
    if (status == kUnauthorized && !facts.takesUnauthorized)
        return QStringLiteral("AuthenticationRequired");
    if (status == kProxyAuthenticationRequired)
        return QStringLiteral("ProxyAuthenticationRequired");
    return status < 200 || status > 599 ? QStringLiteral("UnexpectedStatus") : QString();
}

bool isEncoded(const Headers &headers)
{
    const QByteArray encoding = headerValue(headers, "Content-Encoding").value_or(QByteArray());
    return !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0;
}

std::optional<Error> bodyError(const ReplyFacts &facts)
{
    const auto announced = headerValue(facts.reply.headers, "Content-Length");
    if (!announced)
        return std::nullopt;
    bool isNumber = false;
    const qint64 length = announced->toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return exchangeError(ErrorKind::Protocol, facts, QStringLiteral("ContentLength"),
                             QStringLiteral("the answer's Content-Length is not a number"));
    if (facts.reply.body.size() >= length)
        return std::nullopt;
    return exchangeError(ErrorKind::ConnectionLost, facts, QStringLiteral("ConnectionLost"),
                         QStringLiteral("the answer ended after %1 of %2 bytes")
                             .arg(facts.reply.body.size())
                             .arg(length));
}

QString withProxyNote(const QString &message)
{
    return QStringLiteral("%1 (the look-up of the proxy did not answer)").arg(message);
}

} // namespace

Error exchangeError(ErrorKind kind, const ReplyFacts &facts, const QString &code,
                    const QString &message)
{
    const bool canPass = kind == ErrorKind::NotConnected || kind == ErrorKind::ConnectionLost
                         || kind == ErrorKind::Timeout;
    Error error;
    error.kind = kind;
    error.retry = canPass ? base::Retry::Backoff : base::Retry::Never;
    error.sent = facts.wasHanded ? base::Sent::Maybe : base::Sent::No;
    error.code = code;
    error.message = facts.isProxyGuessed && canPass ? withProxyNote(message) : message;
    error.host = facts.host;
    error.httpStatus = facts.reply.status;
    error.requestId = aws::requestIdOf(facts.reply.headers);
    return error;
}

std::optional<Error> refusedHead(const ReplyFacts &facts, qint64 maxBodyBytes)
{
    const int status = facts.reply.status;
    if (const QString code = refusedStatus(facts); !code.isEmpty())
        return exchangeError(
            ErrorKind::Protocol, facts, code,
            QStringLiteral("the answer has the status %1, which is not accepted").arg(status));
    if (isEncoded(facts.reply.headers))
        return exchangeError(
            ErrorKind::Protocol, facts, QStringLiteral("ContentEncoding"),
            QStringLiteral("the answer has a content encoding that was not asked for"));
    const auto length = headerValue(facts.reply.headers, "Content-Length");
    if (length && length->toLongLong() > maxBodyBytes)
        return exchangeError(
            ErrorKind::TooLarge, facts, QStringLiteral("AnswerTooLarge"),
            QStringLiteral("the answer is larger than %1 bytes").arg(maxBodyBytes));
    return std::nullopt;
}

base::Result<HttpReply> replyOutcome(const ReplyFacts &facts)
{
    if (facts.reply.status == 0)
        return base::failure(errorBelowHttp(facts));
    if (auto refused = refusedHead(facts, std::numeric_limits<qint64>::max()))
        return base::failure(*refused);
    if (isBelowHttp(facts))
        return base::failure(errorBelowHttp(facts));
    if (auto cut = bodyError(facts))
        return base::failure(*cut);
    return facts.reply;
}

} // namespace net
