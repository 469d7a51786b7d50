// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpmessage.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

#include <chrono>

namespace net {

/// The request as Qt wants it, with every automatism of Qt off: redirects, cookies, cache, HTTP/2,
/// re-used authentication, decompression. Pure.
[[nodiscard]] QNetworkRequest qtRequest(const HttpRequest &request, const QSslConfiguration &tls,
                                        std::chrono::milliseconds idleDeadline);

} // namespace net
