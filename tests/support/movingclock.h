// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

namespace support {

/// Runs by itself, `speed` times as fast as this computer's clock, and can be moved on. A simulator
/// and a client that share it agree on the time of signatures too.
class MovingClock final : public base::SystemClock
{
public:
    explicit MovingClock(double speed) : m_start(SystemClock::wall()), m_speed(speed) {}

    [[nodiscard]] base::Instant now() const override
    {
        const std::chrono::duration<double, std::milli> elapsed(SystemClock::wall() - m_start);
        return m_start + m_skipped
               + std::chrono::duration_cast<std::chrono::milliseconds>(elapsed * m_speed);
    }
    [[nodiscard]] base::Instant wall() const override { return SystemClock::wall() + m_skipped; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return SystemClock::monotonic() + m_skipped;
    }
    [[nodiscard]] double speed() const override { return m_speed; }

    /// All three times at once, as if that long had passed.
    void skip(std::chrono::milliseconds time) { m_skipped += time; }

private:
    base::Instant m_start;
    double m_speed;
    std::chrono::milliseconds m_skipped{0};
};

} // namespace support
