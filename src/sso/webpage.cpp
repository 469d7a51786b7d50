// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/webpage.h"

#include "aws/endpointrules.h"

namespace sso {

bool isWebPage(const QUrl &url)
{
    const bool isPlain = url.scheme() == QLatin1String("http");
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == QLatin1String("https")
               || (isPlain && aws::isLoopbackHost(url.host())));
}

} // namespace sso
