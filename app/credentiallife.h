// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/result.h"

#include <chrono>

/// How long credentials must still last when something is changed with them: the answer must be
/// there before they end, and the first looks after it too.
inline constexpr std::chrono::milliseconds kSpareLife = std::chrono::minutes(5);

/// Error (Credentials, "CredentialsEndSoon") when they end sooner than kSpareLife and the deadline
/// of one call from `now`, the corrected time of the service. Credentials that tell no end pass.
[[nodiscard]] base::Result<> lastLongEnough(const std::optional<base::Instant> &end,
                                            base::Instant now);
