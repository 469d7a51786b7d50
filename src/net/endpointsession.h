// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/retryquota.h"

#include <chrono>

namespace net {

/// What the calls to one endpoint learn from each other. The client of that endpoint owns it; it must
/// outlive the client's calls.
struct EndpointSession {
    RetryQuota quota;
    /// Service time minus this computer's; added to Clock::wall() before signing.
    std::chrono::milliseconds clockOffset{0};
};

} // namespace net
