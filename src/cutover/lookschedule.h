// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace cutover {

/// When each unresolved start is looked for next, in wall time.
class LookSchedule
{
public:
    /// After the attempt was sent or looked for; a settled one, or one still being sent, is not
    /// looked for.
    void plan(const Attempt &attempt, base::Instant now);
    void remove(const AttemptId &id) { m_next.remove(id); }
    [[nodiscard]] bool isDue(const AttemptId &id, base::Instant now) const;
    /// Until the earliest look; nullopt when there is none to come.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext(base::Instant now) const;

private:
    QHash<AttemptId, base::Instant> m_next;
};

} // namespace cutover
