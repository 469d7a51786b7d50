// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <chrono>

namespace sso {

/// Whether to ask once more for the token of a device code, and after which time.
struct PollDecision {
    bool again = false;
    std::chrono::seconds interval{0};
};

/// After a poll that gave `error`, with `interval` before it. Still waiting for the person: the
/// same interval. Asked too often, or the service or the way to it has trouble: 5 s more (RFC 8628
/// §3.5). Anything else is the end.
[[nodiscard]] PollDecision decidePoll(const base::Error &error, std::chrono::seconds interval);

} // namespace sso
