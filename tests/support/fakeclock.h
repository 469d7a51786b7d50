// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

namespace support {

/// Time that moves only when told.
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(
        base::Instant start = base::Timestamp::parse("2026-11-23T02:00:00Z").instant())
        : m_now(start), m_wall(start)
    {}
    [[nodiscard]] base::Instant now() const override { return m_now; }
    [[nodiscard]] base::Instant wall() const override { return m_wall; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_now += by;
        m_wall += by;
        m_monotonic += by;
    }
    /// As when somebody sets the computer's clock, or wakes it: monotonic time does not follow.
    void setWall(base::Instant now) { m_now = m_wall = now; }
    /// The service's time alone, as when simulated time runs many times as fast.
    void setServiceTime(base::Instant now) { m_now = now; }

private:
    base::Instant m_now;
    base::Instant m_wall;
    std::chrono::milliseconds m_monotonic{0};
};

} // namespace support
