// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/qthttpoptions.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace net {

/// Which proxy a host is reached through. Loopback has none, whatever the environment says. Another
/// host's is looked up on a thread of its own, one per host at a time, because a proxy script can
/// take as long as it likes; that thread hands back a value and shares nothing. An answer is kept
/// for some minutes only: networks and VPNs come and go.
class ProxyBook : public std::enable_shared_from_this<ProxyBook>
{
public:
    /// An empty `lookup` asks the desktop's settings.
    explicit ProxyBook(ProxyLookup lookup, ProxyTimes times = {});

    /// Calls `then` once proxy() can answer for `url`: at once where it can or where a look-up is
    /// overdue, else from the event loop, unless `context` is gone by then, when the look-up has
    /// answered or its time is up.
    void prepare(const QUrl &url, QObject *context, const std::function<void()> &then);
    /// What was found last; no proxy for a host that nothing is known of.
    [[nodiscard]] QNetworkProxy proxy(const QNetworkProxyQuery &query) const;
    /// True while the look-up for `url` has taken too long, so that proxy() is a guess.
    [[nodiscard]] bool isOverdue(const QUrl &url) const;
    /// The host could not be reached: the next prepare() looks again.
    void doubt(const QUrl &url);

private:
    struct Waiter {
        QPointer<QObject> context;
        std::function<void()> then;
    };
    struct Search {
        QList<Waiter> waiters;
        bool isOverdue = false;
    };
    struct Entry {
        QNetworkProxy proxy;
        QDeadlineTimer freshUntil;
    };
    void lookUp(const QNetworkProxyQuery &query);
    void onFound(const QString &key, const QNetworkProxy &found);
    void onTimeUp(const QString &key);
    static void tell(const QList<Waiter> &waiters);

    ProxyLookup m_lookup;
    ProxyTimes m_times;
    QHash<QString, Entry> m_known;
    QHash<QString, Search> m_underWay;
};

} // namespace net
