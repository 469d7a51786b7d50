// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <chrono>

namespace base {

/// The time, injected. now() is the time that the service lives in (scaled for a simulated
/// session); wall() is this computer's, for signatures; monotonic() measures waiting.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual Instant wall() const = 0;
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    /// How many seconds of now() pass in one second of wall time.
    [[nodiscard]] virtual double speed() const { return 1.0; }
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return wall(); }
    [[nodiscard]] Instant wall() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

/// A clock that started at `start` (both as service time and as wall time) and runs `speed` times
/// as fast.
class ScaledClock : public SystemClock
{
public:
    ScaledClock(Instant start, double speed) : m_start(start), m_speed(speed) {}
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] double speed() const override { return m_speed; }

private:
    Instant m_start;
    double m_speed;
};

} // namespace base
