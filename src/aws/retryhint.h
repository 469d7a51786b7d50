// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/headerlist.h"

#include <chrono>
#include <optional>

namespace aws {

/// How long the server asks us to wait: x-amz-retry-after (milliseconds), else Retry-After
/// (seconds, or a date, measured against the answer's own Date). Negative or unreadable values are
/// no hint; more than a day counts as a day, since the retry policy has the last word.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryHint(const HeaderList &headers);

} // namespace aws
