// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobsonce.h"

#include <map>
#include <tuple>

namespace cutover {

namespace {

bool hasEnded(const KnownJob &known)
{
    return known.store->outcome(known.job->jobId).outcome.isFinished;
}

} // namespace

std::vector<KnownJob> jobsOnce(const std::vector<const JobStore *> &stores)
{
    // Ids of jobs are told apart within an account and region.
    std::map<std::tuple<base::AccountId, QString, mgn::JobId>, std::size_t> places;
    std::vector<KnownJob> once;
    for (const JobStore *store : stores) {
        const Scope &scope = store->scope();
        for (const mgn::Job *job : store->jobs()) {
            const KnownJob known{.store = store, .job = job};
            const auto [place, isNew] =
                places.try_emplace({scope.account, scope.region.toString(), job->jobId}, once.size());
            if (isNew)
                once.push_back(known);
            else if (!hasEnded(once[place->second]) && hasEnded(known))
                once[place->second] = known;
        }
    }
    return once;
}

} // namespace cutover
