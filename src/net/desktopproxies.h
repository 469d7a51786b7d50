// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/qthttpoptions.h"

#include <QHash>
#include <QNetworkProxyFactory>

#include <memory>

namespace net {

/// Answers of the proxy lookup, one per host: it can take long, and a host's answer seldom changes.
using ProxyCache = QHash<QString, QNetworkProxy>;

/// Loopback never goes through a proxy, whatever the environment says; other hosts are looked up once.
class DesktopProxies final : public QNetworkProxyFactory
{
public:
    /// An empty `lookup` asks the desktop's settings.
    DesktopProxies(ProxyLookup lookup, std::shared_ptr<ProxyCache> cache);

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    ProxyLookup m_lookup;
    std::shared_ptr<ProxyCache> m_cache;
};

} // namespace net
