// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/clockskew.h"
#include "net/retryquota.h"

namespace net {

/// What the calls to one endpoint learn from each other. The client of that endpoint owns it; it
/// must outlive the client's calls.
struct EndpointSession {
    RetryQuota quota;
    /// Service time minus this computer's; its offset is added to Clock::wall() before signing.
    aws::ClockSkew skew;
};

} // namespace net
