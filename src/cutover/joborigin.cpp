// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/joborigin.h"

#include "cutover/attempt.h"

#include <algorithm>

namespace cutover {

base::Text intentOf(const mgn::Job &job)
{
    const auto found = std::find_if(job.tags.begin(), job.tags.end(),
                                    [](const auto &tag) { return tag.first.view() == kIntentTag; });
    return found == job.tags.end() ? base::Text() : found->second;
}

JobOrigin originOf(const mgn::Job &job, bool isStartedHere)
{
    if (isStartedHere)
        return JobOrigin::Here;
    return intentOf(job).isEmpty() ? JobOrigin::Elsewhere : JobOrigin::OtherSession;
}

} // namespace cutover
