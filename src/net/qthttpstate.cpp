// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttpstate.h"

#include "net/bookproxies.h"
#include "net/tlssettings.h"

namespace net {

QtHttpState::QtHttpState(const QtHttpOptions &given)
    : options(given), tls(tlsSettings(given.caBundle)),
      proxies(std::make_shared<ProxyBook>(given.proxyLookup, given.proxyTimes)),
      readQueue(given.parallelReads, given.readPatience)
{}

std::shared_ptr<QNetworkAccessManager> QtHttpState::freshManager() const
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setProxyFactory(new BookProxies(proxies));
    manager->setAutoDeleteReplies(false);
    return manager;
}

std::shared_ptr<QNetworkAccessManager> QtHttpState::readManager()
{
    if (!m_readManager)
        m_readManager = freshManager();
    return m_readManager;
}

void QtHttpState::retire(const std::shared_ptr<QNetworkAccessManager> &manager)
{
    if (m_readManager == manager)
        m_readManager.reset();
}

} // namespace net
