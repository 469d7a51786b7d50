// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/proxybook.h"

#include "net/wireurl.h"

#include <QNetworkProxyFactory>
#include <QThread>

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

ProxyBook::ProxyBook(ProxyLookup lookup)
    : m_lookup(lookup ? std::move(lookup) : ProxyLookup(systemProxy))
{}

void ProxyBook::prepare(const QUrl &url, QObject *context, const std::function<void()> &then)
{
    const QNetworkProxyQuery query(url);
    if (isLoopbackHost(url.host()) || m_known.contains(keyOf(query)))
        return then();
    lookUp(query, context, then);
}

QNetworkProxy ProxyBook::proxy(const QNetworkProxyQuery &query) const
{
    if (isLoopbackHost(query.peerHostName()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return m_known.value(keyOf(query), QNetworkProxy(QNetworkProxy::NoProxy));
}

void ProxyBook::lookUp(const QNetworkProxyQuery &query, QObject *context,
                       const std::function<void()> &then)
{
    const auto found = std::make_shared<QNetworkProxy>(QNetworkProxy::NoProxy);
    QThread *thread =
        QThread::create([lookup = m_lookup, query, found] { *found = lookup(query); });
    // Both run on this thread, in this order; the first also when the asker is gone.
    QObject::connect(thread, &QThread::finished, thread,
                     [book = shared_from_this(), thread, query, found] {
                         book->m_known.insert(keyOf(query), *found);
                         thread->deleteLater();
                     });
    QObject::connect(thread, &QThread::finished, context, then);
    thread->start();
}

} // namespace net
