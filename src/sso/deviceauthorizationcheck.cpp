// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/deviceauthorizationcheck.h"

#include "base/webpage.h"

#include <algorithm>

namespace sso {

namespace {

constexpr qsizetype kMaxUserCode = 64;
constexpr std::chrono::hours kLongestLife{1};
constexpr std::chrono::minutes kLongestInterval{5};

tl::unexpected<base::Error> unusableAuthorization(const char *fact)
{
    return base::failure(base::makeError(base::ErrorKind::Decode,
                                         QStringLiteral("BadDeviceAuthorization"),
                                         QString::fromLatin1(fact)));
}

bool isVisible(const QString &code)
{
    return !code.isEmpty() && code.size() <= kMaxUserCode
           && std::all_of(code.cbegin(), code.cend(),
                          [](QChar c) { return c > u' ' && c <= u'~'; });
}

} // namespace

base::Result<DeviceAuthorization> checkedAuthorization(const DeviceAuthorization &authorization)
{
    using std::chrono::seconds;
    if (!isVisible(authorization.userCode))
        return unusableAuthorization("the code for the person to enter cannot be shown");
    if (!base::isWebPage(authorization.verificationUri))
        return unusableAuthorization("the page to enter the code on is no web page");
    DeviceAuthorization checked = authorization;
    if (!base::isWebPage(checked.verificationUriComplete))
        checked.verificationUriComplete.clear();
    checked.expiresIn = std::clamp<seconds>(checked.expiresIn, seconds(0), kLongestLife);
    checked.interval = std::clamp<seconds>(checked.interval, seconds(1), kLongestInterval);
    return checked;
}

} // namespace sso
