// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/devicepoll.h"

namespace sso {

namespace {

using base::ErrorKind;

constexpr std::chrono::seconds kSlower{5};

/// The person may be typing the code all the same.
bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::NotConnected || kind == ErrorKind::Timeout
           || kind == ErrorKind::ConnectionLost || kind == ErrorKind::Throttled
           || kind == ErrorKind::Service;
}

} // namespace

PollDecision decidePoll(const base::Error &error, std::chrono::seconds interval)
{
    if (error.code == QLatin1String("AuthorizationPendingException"))
        return {.again = true, .interval = interval};
    if (error.code == QLatin1String("SlowDownException") || isPassing(error.kind))
        return {.again = true, .interval = interval + kSlower};
    return {};
}

} // namespace sso
