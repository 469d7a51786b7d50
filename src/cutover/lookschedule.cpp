// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/lookschedule.h"

#include "cutover/reconcile.h"

#include <algorithm>

namespace cutover {

void LookSchedule::plan(const Attempt &attempt, base::Instant now)
{
    if (attempt.isLookedFor())
        m_next.insert(attempt.id, now + untilNextLook(attempt, now));
    else
        m_next.remove(attempt.id);
}

bool LookSchedule::isDue(const AttemptId &id, base::Instant now) const
{
    const auto next = m_next.constFind(id);
    return next != m_next.cend() && *next <= now;
}

std::optional<std::chrono::milliseconds> LookSchedule::untilNext(base::Instant now) const
{
    std::optional<std::chrono::milliseconds> soonest;
    for (const base::Instant next : m_next) {
        const std::chrono::milliseconds wait = std::max(std::chrono::milliseconds(0), next - now);
        soonest = std::min(soonest.value_or(wait), wait);
    }
    return soonest;
}

} // namespace cutover
