// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>

namespace net {

/// The retries that one endpoint still has. Never refills with time, only with successes: a service
/// in trouble is not made worse by all calls repeating.
class RetryQuota
{
public:
    static constexpr int kCapacity = 500;

    [[nodiscard]] int available() const noexcept { return m_available; }
    [[nodiscard]] bool isUnderHalf() const noexcept { return m_available < kCapacity / 2; }
    void take(int cost) noexcept { m_available = std::max(0, m_available - cost); }
    /// After a success: the cost of the call's last retry, 1 when it needed none.
    void giveBack(int lastCost) noexcept
    {
        m_available = std::min(kCapacity, m_available + (lastCost > 0 ? lastCost : 1));
    }

private:
    int m_available = kCapacity;
};

} // namespace net
