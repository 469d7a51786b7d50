// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/job.h"

#include <vector>

namespace cutover {

/// Service limits per account and region (AWS General Reference, Application Migration Service
/// quotas).
struct Quotas {
    int serversInJob = 200;
    int serversInAllJobs = 200;
    int jobs = 20;
    int jobsOfServer = 1;
};

/// What unfinished jobs take of them.
struct QuotaUse {
    int jobs = 0;
    int servers = 0;
    bool operator==(const QuotaUse &) const = default;

    [[nodiscard]] bool isHalfUsed(const Quotas &quotas) const
    {
        return 2 * jobs >= quotas.jobs || 2 * servers >= quotas.serversInAllJobs;
    }
};

[[nodiscard]] bool isUnfinished(const mgn::Job &job);
/// Counts the jobs that are not completed, and their servers. A job of unknown status counts.
[[nodiscard]] QuotaUse quotaUse(const std::vector<const mgn::Job *> &jobs);

} // namespace cutover
