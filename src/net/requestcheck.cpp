// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/requestcheck.h"

#include "net/wireurl.h"

#include <algorithm>

namespace net {

namespace {

base::Result<> refusal(const QString &field, const QString &message)
{
    base::Error error;
    error.kind = base::ErrorKind::InvalidRequest;
    error.code = QStringLiteral("RequestRefused");
    error.message = message;
    error.fields = {{field, message}};
    return base::failure(std::move(error));
}

/// RFC 9110, section 5.6.2.
bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView kMarks = "!#$%&'*+-.^_`|~";
    const auto fits = [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || kMarks.contains(c);
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), fits);
}

bool isPrintableAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

bool isHarmlessSegment(const QByteArray &encoded)
{
    const QByteArray plain = QByteArray::fromPercentEncoding(encoded);
    const bool hasControl = std::any_of(plain.begin(), plain.end(),
                                        [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
    return plain != "." && plain != ".." && !hasControl;
}

base::Result<> checkPath(const QUrl &url)
{
    const QList<QByteArray> segments = url.path(QUrl::FullyEncoded).toLatin1().split('/');
    if (!std::all_of(segments.cbegin(), segments.cend(), isHarmlessSegment))
        return refusal(QStringLiteral("url"),
                       QStringLiteral("the path has a segment that Qt would change"));
    return {};
}

base::Result<> checkUrl(const QUrl &url)
{
    const QString field = QStringLiteral("url");
    if (!url.isValid() || url.host().isEmpty())
        return refusal(field, QStringLiteral("the URL is not valid"));
    if (!url.userInfo().isEmpty())
        return refusal(field, QStringLiteral("the URL holds user information"));
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!isPlain && url.scheme() != QLatin1String("https"))
        return refusal(field, QStringLiteral("the URL is neither https nor http"));
    if (isPlain && !isLoopbackHost(url.host()))
        return refusal(field, QStringLiteral("plain http is for this computer only, not for ")
                                  + url.host());
    return checkPath(url);
}

base::Result<> checkHeader(const Header &header)
{
    const QString name = QString::fromLatin1(header.first.left(100));
    if (!isToken(header.first))
        return refusal(QStringLiteral("header"), QStringLiteral("a header name is not a token"));
    if (!isPrintableAscii(header.second))
        return refusal(name, QStringLiteral("the header value is not printable ASCII"));
    return {};
}

} // namespace

base::Result<> checkRequest(const HttpRequest &request)
{
    if (!isToken(request.method))
        return refusal(QStringLiteral("method"), QStringLiteral("the method is not a token"));
    if (auto url = checkUrl(request.url); !url)
        return url;
    for (const Header &header : request.headers) {
        if (auto checked = checkHeader(header); !checked)
            return checked;
    }
    return {};
}

} // namespace net
