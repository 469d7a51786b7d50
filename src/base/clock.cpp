// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"

namespace base {

using namespace std::chrono;

Instant SystemClock::wall() const
{
    return time_point_cast<milliseconds>(system_clock::now());
}

milliseconds SystemClock::monotonic() const
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

Instant ScaledClock::now() const
{
    const auto elapsed = duration<double, std::milli>(wall() - m_start) * m_speed;
    return m_start + duration_cast<milliseconds>(elapsed);
}

} // namespace base
