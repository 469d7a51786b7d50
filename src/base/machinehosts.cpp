// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/machinehosts.h"

#include <QHostAddress>

#include <algorithm>
#include <initializer_list>

namespace base {

namespace {

bool isOneOfAddresses(const QString &host, std::initializer_list<const char *> addresses)
{
    const QHostAddress asked(host);
    // One with a scope ("%eth0") leads elsewhere and compares as equal.
    if (asked.isNull() || !asked.scopeId().isEmpty())
        return false;
    return std::any_of(addresses.begin(), addresses.end(), [&asked](const char *address) {
        return asked == QHostAddress(QLatin1String(address));
    });
}

} // namespace

bool isInstanceMetadataHost(const QString &host)
{
    return isOneOfAddresses(host, {"169.254.169.254", "fd00:ec2::254"});
}

bool isContainerAgentHost(const QString &host)
{
    return isOneOfAddresses(host, {"169.254.170.2", "169.254.170.23", "fd00:ec2::23"});
}

} // namespace base
