// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "net/proxybook.h"
#include "net/qthttpoptions.h"
#include "net/readqueue.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <memory>

namespace net {

/// What the calls of one transport share. The calls hold it, so that they may outlive the
/// transport.
struct QtHttpState {
    explicit QtHttpState(const QtHttpOptions &given);

    /// A manager without any connection yet.
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> freshManager() const;
    /// The one that reads share, with its idle connections.
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> readManager();
    /// Later reads get other connections; those under way keep `manager` until they end.
    void retire(const std::shared_ptr<QNetworkAccessManager> &manager);

    QtHttpOptions options;
    base::Result<QSslConfiguration> tls;
    std::shared_ptr<ProxyBook> proxies;
    ReadQueue readQueue;

private:
    std::shared_ptr<QNetworkAccessManager> m_readManager;
};

} // namespace net
