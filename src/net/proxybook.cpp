// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/proxybook.h"

#include "base/webpage.h"

#include <QNetworkProxyFactory>
#include <QThread>
#include <QTimer>

#include <utility>

namespace net {

namespace {

QNetworkProxy systemProxy(const QNetworkProxyQuery &query)
{
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(query);
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

QString keyOf(const QNetworkProxyQuery &query)
{
    return query.protocolTag() + u' ' + query.peerHostName().toLower();
}

} // namespace

ProxyBook::ProxyBook(ProxyLookup lookup, ProxyTimes times)
    : m_lookup(lookup ? std::move(lookup) : ProxyLookup(systemProxy)), m_times(times)
{}

void ProxyBook::prepare(const QUrl &url, QObject *context, const std::function<void()> &then)
{
    const QNetworkProxyQuery query(url);
    const QString key = keyOf(query);
    const auto known = m_known.constFind(key);
    const bool isFresh = known != m_known.cend() && !known->freshUntil.hasExpired();
    if (base::isLoopbackHost(url.host()) || isFresh || isOverdue(url))
        return then();
    if (!m_underWay.contains(key))
        lookUp(query);
    m_underWay[key].waiters.append({context, then});
}

QNetworkProxy ProxyBook::proxy(const QNetworkProxyQuery &query) const
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (base::isLoopbackHost(query.peerHostName()))
        return none;
    const auto known = m_known.constFind(keyOf(query));
    return known == m_known.cend() ? none : known->proxy;
}

bool ProxyBook::isOverdue(const QUrl &url) const
{
    const auto search = m_underWay.constFind(keyOf(QNetworkProxyQuery(url)));
    return search != m_underWay.cend() && search->isOverdue;
}

void ProxyBook::doubt(const QUrl &url)
{
    const auto known = m_known.find(keyOf(QNetworkProxyQuery(url)));
    if (known != m_known.end())
        known->freshUntil = QDeadlineTimer(0);
}

void ProxyBook::lookUp(const QNetworkProxyQuery &query)
{
    const QString key = keyOf(query);
    m_underWay.insert(key, {});
    const auto found = std::make_shared<QNetworkProxy>(QNetworkProxy::NoProxy);
    QThread *thread =
        QThread::create([lookup = m_lookup, query, found] { *found = lookup(query); });
    auto *limit = new QTimer(thread);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, thread,
                     [book = shared_from_this(), key] { book->onTimeUp(key); });
    // Runs on this thread, also when every asker is gone.
    QObject::connect(thread, &QThread::finished, thread,
                     [book = shared_from_this(), thread, limit, key, found] {
                         limit->stop();
                         thread->deleteLater();
                         book->onFound(key, *found);
                     });
    limit->start(m_times.patience);
    thread->start();
}

void ProxyBook::onFound(const QString &key, const QNetworkProxy &found)
{
    m_known.insert(key, {found, QDeadlineTimer(m_times.keeping)});
    tell(m_underWay.take(key).waiters);
}

void ProxyBook::onTimeUp(const QString &key)
{
    Search &search = m_underWay[key];
    search.isOverdue = true;
    tell(std::exchange(search.waiters, {}));
}

void ProxyBook::tell(const QList<Waiter> &waiters)
{
    for (const Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.then();
    }
}

} // namespace net
