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
        : m_now(start)
    {}
    [[nodiscard]] base::Instant now() const override { return m_now; }
    [[nodiscard]] base::Instant wall() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_now += by;
        m_monotonic += by;
    }
    /// As when somebody sets the computer's clock: monotonic time does not follow.
    void setWall(base::Instant now) { m_now = now; }

private:
    base::Instant m_now;
    std::chrono::milliseconds m_monotonic{0};
};

} // namespace support
