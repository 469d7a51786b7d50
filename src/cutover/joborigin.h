// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/job.h"

#include <cstdint>

namespace cutover {

/// Who started a job, seen from this session.
enum class JobOrigin : std::uint8_t {
    Here,         ///< this session
    OtherSession, ///< it carries the mark of this program, but this session did not start it
    Elsewhere     ///< the console, the CLI, a script: nothing of ours is on it
};

/// The value of our tag on the job; null without it.
[[nodiscard]] base::Text intentOf(const mgn::Job &job);
[[nodiscard]] JobOrigin originOf(const mgn::Job &job, bool isStartedHere);

} // namespace cutover
