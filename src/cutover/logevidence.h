// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/outcome.h"

namespace cutover {

/// What the job log tells about one server.
struct LogEvidence {
    Stage stage = Stage::Unknown;
    bool isSkipped = false;
    bool usedOldData = false;
    std::optional<base::Instant> startedAt{};
    std::optional<base::Instant> endedAt{}; ///< of the launch: its end or its failure
    base::Text failureCause{};              ///< of the last failure that gave a text
    base::Text oldDataCause{};
    mgn::Ec2InstanceId instance{};
    std::optional<std::int64_t> attempt{};
    std::optional<std::int64_t> maxAttempts{};
};

/// `server`: events of the server in time order; `job`: events that name no server.
[[nodiscard]] LogEvidence readLog(const std::vector<const mgn::JobLog *> &server,
                                  const std::vector<const mgn::JobLog *> &job);

/// LAUNCH_END is seen in the field and missing in the model (reference of field reports in the
/// simulator's sequences), so it arrives as an unknown event.
[[nodiscard]] bool isLaunchEnd(const mgn::JobLog &entry);

} // namespace cutover
