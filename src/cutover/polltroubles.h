// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>

namespace cutover {

/// What went wrong in the poll under way and in those before it; it decides how long to wait.
class PollTroubles
{
public:
    void beginPoll();
    /// A cancelled request is nobody's failure; several failures of one poll count once.
    void note(const base::Error &error);
    void endPoll();

    [[nodiscard]] bool hasPollFailed() const noexcept { return m_hasPollFailed; }
    [[nodiscard]] bool isThrottled() const noexcept { return m_isThrottled; }
    /// Polls in a row.
    [[nodiscard]] int failures() const noexcept { return m_failures; }
    /// What the service asked for last, wall time.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter() const
    {
        return m_retryAfter;
    }

private:
    bool m_hasPollFailed = false;
    bool m_isThrottled = false;
    int m_failures = 0;
    std::optional<std::chrono::milliseconds> m_retryAfter;
};

} // namespace cutover
