// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"

#include <chrono>
#include <optional>
#include <vector>

namespace cutover {

/// What counts as the work of this night: yesterday's jobs stay on the board for a day, and must
/// not be added to tonight's sums.

/// A job started longer ago belongs to an earlier night…
inline constexpr std::chrono::milliseconds kNight = std::chrono::hours(12);
/// …unless the starts of this session led on from it without a longer pause.
inline constexpr std::chrono::milliseconds kPauseOfNight = std::chrono::hours(6);

struct JobTime {
    std::optional<base::Instant> startedAt{}; ///< nullopt: the service did not say
    bool isStartedHere = false;
    bool isFinished = false;
};

/// The full hour at or before the beginning of the night that `now` is in.
[[nodiscard]] base::Instant nightSince(base::Instant now, const std::vector<JobTime> &jobs);
/// Started since then, or still running. A job that tells no time cannot be shown to be older.
[[nodiscard]] bool isOfNight(const JobTime &job, base::Instant since);

[[nodiscard]] JobTime jobTime(const JobStore &store, const mgn::Job &job);

/// All servers of this night's jobs, and how many jobs of each kind there are; a job that several
/// profiles see counts once.
struct NightCounts {
    OutcomeCounts counts{};
    base::Instant since{};
    int olderRunning = 0; ///< counted, though started before
    int older = 0;        ///< not counted
    bool operator==(const NightCounts &) const = default;
};

[[nodiscard]] NightCounts nightCounts(const std::vector<const JobStore *> &stores,
                                      base::Instant now);

} // namespace cutover
