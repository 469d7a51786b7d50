// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/webpage.h"

#include <QHostAddress>

namespace base {

bool isLoopbackHost(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
           || QHostAddress(host).isLoopback();
}

bool isWebPage(const QUrl &url)
{
    const bool isPlain = url.scheme() == QLatin1String("http");
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == QLatin1String("https") || (isPlain && isLoopbackHost(url.host())));
}

} // namespace base
