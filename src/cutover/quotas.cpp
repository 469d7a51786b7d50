// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/quotas.h"

namespace cutover {

bool isUnfinished(const mgn::Job &job)
{
    return job.status != mgn::JobStatus::Completed;
}

QuotaUse quotaUse(const std::vector<const mgn::Job *> &jobs)
{
    QuotaUse use;
    for (const mgn::Job *job : jobs) {
        if (!isUnfinished(*job))
            continue;
        ++use.jobs;
        use.servers += static_cast<int>(job->participatingServers.size());
    }
    return use;
}

} // namespace cutover
