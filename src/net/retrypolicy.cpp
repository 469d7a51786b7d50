// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/retrypolicy.h"

#include "base/refusal.h"

#include <algorithm>

namespace net {

namespace {

using std::chrono::milliseconds;

bool isThrottled(const base::Error &error)
{
    return error.retry == base::Retry::Throttled;
}

/// rand(0,1) x min(base x 2^i, 20 s), i = 0 for the first repetition.
milliseconds spreadWait(int attempt, const base::Error &error, double random01)
{
    const milliseconds start =
        isThrottled(error) ? RetryNumbers::kThrottledBase : RetryNumbers::kBase;
    const milliseconds longest = std::min(start * (1 << (attempt - 1)), RetryNumbers::kLongestWait);
    return milliseconds(
        static_cast<milliseconds::rep>(static_cast<double>(longest.count()) * random01));
}

/// max(t, min(hint, t + 5 s)): a hint can lengthen the wait, never shorten it, and never by more
/// than 5 s.
milliseconds hintedWait(milliseconds own, const base::Error &error)
{
    if (!error.retryAfter || error.retryAfter->count() < 0)
        return own;
    return std::max(own, std::min(*error.retryAfter, own + RetryNumbers::kHintMargin));
}

} // namespace

bool mayRepeat(const base::Error &error, OperationSafety safety)
{
    if (safety == OperationSafety::Read || error.sent == base::Sent::No)
        return true;
    return safety == OperationSafety::Changing && error.sent == base::Sent::Answered
           && base::isRefusal(error)
           && (error.retry == base::Retry::Throttled || error.retry == base::Retry::Resign);
}

RetryDecision decideRetry(int attempt, const base::Error &error, OperationSafety safety,
                          const RetryQuota &quota, double random01)
{
    if (attempt < 1 || attempt >= RetryNumbers::kAttempts || error.retry == base::Retry::Never
        || !mayRepeat(error, safety))
        return {};
    if (error.retry == base::Retry::Resign)
        return {.again = true};
    const int cost = isThrottled(error) ? RetryNumbers::kThrottledCost : RetryNumbers::kCost;
    if (quota.available() < cost)
        return {};
    return {.again = true,
            .wait = hintedWait(spreadWait(attempt, error, random01), error),
            .cost = cost};
}

} // namespace net
