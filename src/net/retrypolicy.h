// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "net/retryquota.h"

#include <chrono>
#include <cstdint>

namespace net {

/// What a repetition of an operation could do.
enum class OperationSafety : std::uint8_t {
    Read,     ///< changes nothing
    Changing, ///< a second time may do it twice: StartCutover and its like
    Once      ///< holds a code that works once: worth nothing when it comes a second time
};

/// The numbers of the SDKs' "2026" standard retry mode (AWS SDKs and Tools Reference Guide, "Retry
/// behavior").
struct RetryNumbers {
    static constexpr int kAttempts = 3;
    static constexpr int kCost = 14;
    static constexpr int kThrottledCost = 5;
    static constexpr std::chrono::milliseconds kBase{50};
    static constexpr std::chrono::milliseconds kThrottledBase{1'000};
    static constexpr std::chrono::milliseconds kLongestWait{20'000};
    static constexpr std::chrono::milliseconds kHintMargin{
        5'000}; ///< a hint may add this to the own wait
};

struct RetryDecision {
    bool again = false;
    std::chrono::milliseconds wait{0};
    int cost = 0; ///< what this repetition takes out of the quota
};

/// True when sending once more cannot do the thing twice. For a changing operation: nothing was
/// handed to the network, or the service answered with a 4xx and a code of its own that it
/// throttled or stopped the request at authentication. A 5xx says nothing about what was done,
/// whatever its code; nor does 408. For an operation with a code that works once: only when nothing
/// was handed to the network.
[[nodiscard]] bool mayRepeat(const base::Error &error, OperationSafety safety);

/// Whether to send once more after `attempt` attempts (1 = the first one failed), and how long to
/// wait. `random01` in [0, 1) spreads the wait. Pure: the caller takes `cost` from the quota.
[[nodiscard]] RetryDecision decideRetry(int attempt, const base::Error &error,
                                        OperationSafety safety, const RetryQuota &quota,
                                        double random01);

} // namespace net
