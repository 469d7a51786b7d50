// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/pollschedule.h"

#include <algorithm>

namespace cutover {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kFloor(500);
constexpr milliseconds kLongest = std::chrono::minutes(2);

milliseconds healthyWait(const PollFacts &facts)
{
    if (facts.runningJobs > 0)
        return facts.isQuotaHalfUsed ? seconds(10) : seconds(5);
    return facts.unsettledJobs > 0 ? seconds(10) : seconds(60);
}

milliseconds calmWait(const PollFacts &facts)
{
    const milliseconds wait = healthyWait(facts);
    return facts.isRetryQuotaLow ? 2 * wait : wait;
}

milliseconds scaled(milliseconds wait, double speed)
{
    if (speed <= 1.0)
        return wait;
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(wait.count()) / speed));
}

milliseconds afterFailures(milliseconds wait, const PollFacts &facts)
{
    const int doublings = std::clamp(facts.failures + (facts.isThrottled ? 1 : 0), 0, 10);
    return std::clamp(wait * (1 << doublings), kFloor, kLongest);
}

} // namespace

std::optional<milliseconds> nextPoll(const PollFacts &facts)
{
    if (!facts.isWatched)
        return std::nullopt;
    milliseconds wait = std::max(scaled(calmWait(facts), facts.speed), kFloor);
    if (facts.failures > 0 || facts.isThrottled)
        return std::max(afterFailures(wait, facts),
                        std::min(facts.retryAfter.value_or(kFloor), kLongest));
    if (facts.unresolvedAttempts > 0 && facts.untilNextLook)
        wait = std::min(wait, std::max(*facts.untilNextLook, kFloor));
    return wait;
}

} // namespace cutover
