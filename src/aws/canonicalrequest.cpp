// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/canonicalrequest.h"

#include "aws/hash.h"

#include <algorithm>
#include <map>

namespace aws {

namespace {

QByteArrayList normalizedSegments(const QByteArray &path)
{
    QByteArrayList kept;
    for (const QByteArray &segment : path.split('/')) {
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            kept.append(segment);
        }
    }
    return kept;
}

bool endsAsDirectory(const QByteArray &path)
{
    return path.endsWith('/') || path.endsWith("/.") || path.endsWith("/..");
}

QByteArray normalized(const QByteArray &path)
{
    const QByteArrayList segments = normalizedSegments(path);
    if (segments.isEmpty())
        return "/";
    return '/' + segments.join('/') + (endsAsDirectory(path) ? "/" : "");
}

QByteArray encoded(const QByteArray &decoded)
{
    return decoded.toPercentEncoding("-_.~");
}

std::pair<QByteArray, QByteArray> canonicalPair(const QByteArray &pair)
{
    const qsizetype equals = pair.indexOf('=');
    const QByteArray key = equals < 0 ? pair : pair.left(equals);
    const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
    return {encoded(QByteArray::fromPercentEncoding(key)),
            encoded(QByteArray::fromPercentEncoding(value))};
}

// Proxies and transports add, drop or change these, so a signature over them would not hold.
bool isNeverSigned(const QByteArray &lowerName)
{
    static const QByteArrayList names{"connection",
                                      "expect",
                                      "keep-alive",
                                      "proxy-authenticate",
                                      "proxy-authorization",
                                      "te",
                                      "trailer",
                                      "transfer-encoding",
                                      "upgrade",
                                      "user-agent",
                                      "x-amzn-trace-id"};
    return names.contains(lowerName);
}

std::map<QByteArray, QByteArray> mergedHeaders(const HeaderList &headers)
{
    std::map<QByteArray, QByteArray> merged;
    for (const auto &[name, value] : headers) {
        const QByteArray key = name.trimmed().toLower();
        if (isNeverSigned(key))
            continue;
        const auto [entry, isNew] = merged.try_emplace(key, value.simplified());
        if (!isNew)
            entry->second += ',' + value.simplified();
    }
    return merged;
}

} // namespace

QByteArray hostHeader(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QByteArray name = host.contains(u':') ? '[' + host.toLatin1() + ']' : host.toLatin1();
    const int defaultPort = url.scheme() == QStringLiteral("http") ? 80 : 443;
    const int port = url.port(defaultPort);
    return port == defaultPort ? name : name + ':' + QByteArray::number(port);
}

QByteArray canonicalPath(const QByteArray &path, PathRule rule)
{
    const QByteArray plain = rule == PathRule::Normalize ? normalized(path) : path;
    return plain.isEmpty() ? QByteArray("/") : plain.toPercentEncoding("-_.~/");
}

QByteArray canonicalQuery(const QByteArray &query)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &pair : query.split('&')) {
        if (!pair.isEmpty())
            pairs.append(canonicalPair(pair));
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList joined;
    for (const auto &[key, value] : std::as_const(pairs))
        joined.append(key + '=' + value);
    return joined.join('&');
}

CanonicalRequest canonicalRequest(const SigningInput &input, PathRule rule)
{
    QByteArray lines;
    QByteArrayList names;
    for (const auto &[name, value] : mergedHeaders(input.headers)) {
        lines += name + ':' + value + '\n';
        names.append(name);
    }
    const QByteArray signedHeaders = names.join(';');
    const QByteArray text = input.method + '\n' + canonicalPath(input.path, rule) + '\n'
                            + canonicalQuery(input.query) + '\n' + lines + '\n' + signedHeaders
                            + '\n' + sha256Hex(input.body);
    return {.text = text, .signedHeaders = signedHeaders};
}

} // namespace aws
