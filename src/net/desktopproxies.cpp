// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/desktopproxies.h"

#include "net/wireurl.h"

namespace net {

namespace {

QNetworkProxy systemProxy(const QNetworkProxyQuery &query)
{
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(query);
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

} // namespace

DesktopProxies::DesktopProxies(ProxyLookup lookup, std::shared_ptr<ProxyCache> cache)
    : m_lookup(lookup ? std::move(lookup) : ProxyLookup(systemProxy)), m_cache(std::move(cache))
{
}

QList<QNetworkProxy> DesktopProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    if (isLoopbackHost(host))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    const QString key = query.protocolTag() + u' ' + host.toLower();
    if (!m_cache->contains(key))
        m_cache->insert(key, m_lookup(query));
    return {m_cache->value(key)};
}

} // namespace net
