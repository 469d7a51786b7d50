// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/qthttpoptions.h"

#include <QHash>

#include <functional>
#include <memory>

class QObject;

namespace net {

/// Which proxy a host is reached through. Loopback has none, whatever the environment says. Another
/// host's is looked up once, on a thread of its own, because a proxy script can take as long as it
/// likes; that thread hands back a value and shares nothing.
class ProxyBook : public std::enable_shared_from_this<ProxyBook>
{
public:
    /// An empty `lookup` asks the desktop's settings.
    explicit ProxyBook(ProxyLookup lookup);

    /// Calls `then` once proxy() can answer for `url`: at once where it can, else from the event
    /// loop unless `context` is gone by then.
    void prepare(const QUrl &url, QObject *context, const std::function<void()> &then);
    /// What was found; no proxy for a host that was not prepared.
    [[nodiscard]] QNetworkProxy proxy(const QNetworkProxyQuery &query) const;

private:
    void lookUp(const QNetworkProxyQuery &query, QObject *context,
                const std::function<void()> &then);

    ProxyLookup m_lookup;
    QHash<QString, QNetworkProxy> m_known;
};

} // namespace net
