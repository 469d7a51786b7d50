// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkProxy>
#include <QString>

#include <chrono>
#include <functional>

namespace net {

/// The proxy for a URL of another host. May block: it is called on a thread of its own and must
/// share nothing with others. Loopback never gets as far.
using ProxyLookup = std::function<QNetworkProxy(const QNetworkProxyQuery &)>;

struct ProxyTimes {
    std::chrono::milliseconds patience{5'000};  ///< then a request goes out by what was known
    std::chrono::milliseconds keeping{300'000}; ///< of an answer
};

struct QtHttpOptions {
    QString caBundle = {}; ///< PEM file trusted in place of the system's CAs (AWS_CA_BUNDLE)
    int parallelReads = 4; ///< to one endpoint, each on a connection of its own
    std::chrono::milliseconds readPatience{
        500}; ///< how long a read waits for the shared connection before it takes another one
    std::chrono::milliseconds connectDeadline{
        10'000}; ///< until the first byte of the request is handed over
    std::chrono::milliseconds idleDeadline{30'000}; ///< between two pieces of an answer
    ProxyLookup proxyLookup = {};                   ///< empty: the desktop's settings
    ProxyTimes proxyTimes = {};
};

} // namespace net
