// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>

namespace cutover {

/// What decides when to ask next.
struct PollFacts {
    int runningJobs = 0;   ///< jobs not completed
    int unsettledJobs = 0; ///< completed, with actions under way or awaited
    int unresolvedAttempts = 0;
    bool isThrottled = false; ///< the last answer was a throttling error
    int failures = 0;         ///< polls in a row that failed
    bool isQuotaHalfUsed = false;
    bool isRetryQuotaLow = false; ///< mgn::MgnClient::isRetryQuotaLow()
    bool isWatched = true;        ///< false ends polling
    double speed = 1.0;           ///< base::Clock::speed()
    std::optional<std::chrono::milliseconds>
        retryAfter{}; ///< what the service asked for, wall time
    std::optional<std::chrono::milliseconds>
        untilNextLook{}; ///< of the earliest unresolved attempt, wall time
};

/// Wall time to wait before the next poll; nullopt when nobody watches. Running jobs are asked for
/// every 5 s (10 s with half the quota used), actions every 10 s, an idle scope every 60 s so that
/// jobs started elsewhere are found. A low retry quota doubles the wait. Failures double it up to 2
/// min, throttling counts twice. Scaled time divides the wait, never below 0.5 s of wall time.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextPoll(const PollFacts &facts);

} // namespace cutover
