// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/requestcheck.h"

#include "base/machinehosts.h"
#include "base/webpage.h"

#include <algorithm>

namespace net {

namespace {

base::Result<> refusal(const QString &field, const QString &message)
{
    base::Error error =
        base::makeError(base::ErrorKind::InvalidRequest, QStringLiteral("RequestRefused"), message);
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

bool isHarmlessSegment(const QByteArray &encoded)
{
    const QByteArray plain = QByteArray::fromPercentEncoding(encoded);
    const bool hasControl = std::any_of(plain.begin(), plain.end(),
                                        [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
    return plain != "." && plain != ".." && !hasControl;
}

base::Result<> checkPath(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QList<QByteArray> segments = path.split('/');
    if (path.contains("//") || !std::all_of(segments.cbegin(), segments.cend(), isHarmlessSegment))
        return refusal(
            QStringLiteral("url"),
            QStringLiteral("the path has a segment that Qt or the signature would change"));
    return {};
}

/// This computer, and the addresses at which AWS answers a machine about itself: nobody is between.
bool mayBeAskedPlainly(const QString &host)
{
    return base::isLoopbackHost(host) || base::isInstanceMetadataHost(host)
           || base::isContainerAgentHost(host);
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
    if (isPlain && !mayBeAskedPlainly(url.host()))
        return refusal(field, QStringLiteral("plain http is for this computer only, not for ")
                                  + url.host());
    return checkPath(url);
}

base::Result<> checkHeader(const Headers::value_type &header)
{
    const QString name = QString::fromLatin1(header.first.left(100));
    if (!isToken(header.first))
        return refusal(QStringLiteral("header"), QStringLiteral("a header name is not a token"));
    if (!aws::isPlainHeaderValue(header.second))
        return refusal(name, QStringLiteral("the header value is not printable ASCII"));
    return {};
}

} // namespace

base::Result<> checkRequest(const HttpRequest &request)
{
    if (!isToken(request.method))
        return refusal(QStringLiteral("method"), QStringLiteral("the method is not a token"));
    if (request.changesState && request.body.isEmpty())
        return refusal(QStringLiteral("body"),
                       QStringLiteral("a changing request needs one: it tells whether bytes left"));
    if (auto url = checkUrl(request.url); !url)
        return url;
    for (const auto &header : request.headers) {
        if (auto checked = checkHeader(header); !checked)
            return checked;
    }
    return {};
}

} // namespace net
