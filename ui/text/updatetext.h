// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QString>

#include <chrono>
#include <optional>

namespace ui {

/// How current what a monitor shows is.
struct MonitorFacts {
    std::optional<base::Instant> lastUpdated;               ///< the service's time
    std::optional<std::chrono::milliseconds> untilNextPoll; ///< wall time from now
    QString error;         ///< why it is not current; empty while it is
    bool isWatched = true; ///< it is polled, and not at rest because nothing is expected of it
    bool hasJobs = false;

    [[nodiscard]] bool isStale() const { return !error.isEmpty(); }
};

/// "Last updated 4 s ago", "Not updated since 02:11:20 UTC, next try in 12 s", "Not read yet".
[[nodiscard]] QString updatedText(const MonitorFacts &facts, base::Instant now);
/// "Not updated since 02:11:20 UTC", "Never updated"; empty while current.
[[nodiscard]] QString staleText(const MonitorFacts &facts, base::Instant now);

/// "next poll in 12 s", "next poll now".
[[nodiscard]] QString nextPollText(std::chrono::milliseconds wait);

} // namespace ui
