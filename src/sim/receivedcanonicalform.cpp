// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/receivedcanonicalform.h"

#include "aws/hash.h"

#include <algorithm>

namespace sim {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

QByteArray percentEncoded(const QByteArray &raw)
{
    QByteArray out;
    for (const char c : raw)
        out += isUnreserved(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    return out;
}

QByteArray canonicalPath(const QByteArray &path)
{
    QByteArrayList kept;
    for (const QByteArray &segment : path.split('/')) {
        if (segment == ".." && !kept.isEmpty())
            kept.removeLast();
        else if (!segment.isEmpty() && segment != "." && segment != "..")
            kept.append(percentEncoded(segment));
    }
    const QByteArray joined = '/' + kept.join('/');
    return path.endsWith('/') && joined.size() > 1 ? joined + '/' : joined;
}

QByteArray canonicalQuery(const QByteArray &query)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        pairs.append({percentEncoded(QByteArray::fromPercentEncoding(key)),
                      percentEncoded(QByteArray::fromPercentEncoding(value))});
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList parts;
    for (const auto &[key, value] : pairs)
        parts.append(key + '=' + value);
    return parts.join('&');
}

QByteArray canonicalHeaderValue(const HttpRequest &request, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value.simplified());
    }
    return values.join(',');
}

} // namespace

QByteArray canonicalRequestOf(const HttpRequest &request, const QByteArrayList &signedHeaders)
{
    QByteArray headers;
    for (const QByteArray &name : signedHeaders)
        headers += name + ':' + canonicalHeaderValue(request, name) + '\n';
    return request.method + '\n' + canonicalPath(request.path()) + '\n'
           + canonicalQuery(request.query()) + '\n' + headers + '\n' + signedHeaders.join(';')
           + '\n' + aws::sha256Hex(request.body);
}

} // namespace sim
