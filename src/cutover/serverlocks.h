// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "mgn/job.h"

#include <QHash>

#include <vector>

namespace cutover {

class JobStore;

/// Why a server cannot be started now.
struct ServerLock {
    mgn::JobId
        job{}; ///< the unfinished job that works on it; empty when only a start is unresolved
    AttemptId attempt{}; ///< the start whose outcome is not known
    bool operator==(const ServerLock &) const = default;
};

using ServerLocks = QHash<mgn::SourceServerId, ServerLock>;

/// A job that one of `jobs` shows as completed locks nothing, also where another reading of it,
/// under another profile, has not seen its end.
[[nodiscard]] ServerLocks serverLocks(const std::vector<const mgn::Job *> &jobs,
                                      const std::vector<Attempt> &attempts);
/// What one store knows; LockBook asks all that speak of the same servers.
[[nodiscard]] ServerLocks serverLocks(const JobStore &store);

} // namespace cutover
