// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHostAddress>
#include <QUrl>

namespace ui {

/// Whether a browser may be sent there: the address may have come from a service. Without TLS only
/// on this computer.
[[nodiscard]] inline bool isWebPage(const QUrl &page)
{
    if (!page.isValid() || page.host().isEmpty() || !page.userInfo().isEmpty())
        return false;
    const QString host = page.host();
    const bool isHere = host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
    return page.scheme() == QLatin1String("https")
           || (page.scheme() == QLatin1String("http") && isHere);
}

} // namespace ui
