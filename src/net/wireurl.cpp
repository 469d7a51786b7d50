// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wireurl.h"

namespace net {

namespace {

int defaultPort(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") ? 443 : 80;
}

} // namespace

QUrl withoutDefaultPort(const QUrl &url)
{
    QUrl plain = url;
    if (plain.port() == defaultPort(plain))
        plain.setPort(-1);
    return plain;
}

QUrl operationUrl(const QUrl &endpoint, const QString &path)
{
    QString own = endpoint.path();
    while (own.endsWith(u'/'))
        own.chop(1);
    QUrl url = endpoint;
    url.setPath(own + path);
    return url;
}

QString endpointName(const QUrl &url)
{
    const QUrl plain = withoutDefaultPort(url);
    const QString host = plain.host().contains(u':') ? u'[' + plain.host() + u']' : plain.host();
    return plain.port() < 0 ? host : host + u':' + QString::number(plain.port());
}

} // namespace net
