// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharedplaces.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace ui {

namespace {

using cutover::JobStore;

/// Ids of jobs are told apart within an account and region.
using JobKey = std::tuple<base::AccountId, QString, mgn::JobId>;

JobKey jobKeyOf(const JobStore &jobs, const mgn::JobId &id)
{
    return {jobs.scope().account, jobs.scope().region.toString(), id};
}

bool isSamePlace(const JobStore &a, const JobStore &b)
{
    return a.scope().account == b.scope().account && a.scope().region == b.scope().region;
}

bool knowsAllOf(const JobStore &known, const JobStore &other)
{
    return std::ranges::all_of(
        other.jobs(), [&known](const mgn::Job *job) { return known.find(job->jobId) != nullptr; });
}

bool standsForItself(const BoardCandidate &candidate)
{
    return candidate.isCurrent || candidate.hasError || !candidate.jobs->attempts().empty();
}

/// Fresher first; what came first where both are.
bool precedes(const BoardCandidate &a, const BoardCandidate &b)
{
    const auto rank = [](const BoardCandidate &c) { return std::tuple(c.isCurrent, c.isWatching); };
    return rank(a) == rank(b) ? &a < &b : rank(a) > rank(b);
}

bool canStandFor(const BoardCandidate &candidate, const BoardCandidate &other)
{
    // What is not shown waits for the other's next reading: a row that comes and goes is no help.
    return isSamePlace(*candidate.jobs, *other.jobs) && candidate.hasRead && !candidate.hasError
           && precedes(candidate, other)
           && (!other.isShown || knowsAllOf(*candidate.jobs, *other.jobs));
}

int standInOf(const BoardCandidate &candidate, const std::vector<BoardCandidate> &all)
{
    int best = -1;
    for (std::size_t i = 0; i < all.size() && !standsForItself(candidate); ++i) {
        const bool isBetter = best < 0 || precedes(all[i], all[static_cast<std::size_t>(best)]);
        if (&all[i] != &candidate && isBetter && canStandFor(all[i], candidate))
            best = static_cast<int>(i);
    }
    return best;
}

} // namespace

std::vector<int> standIns(const std::vector<BoardCandidate> &candidates)
{
    std::vector<int> found;
    for (const BoardCandidate &candidate : candidates)
        found.push_back(standInOf(candidate, candidates));
    // Nobody stands in who is not there.
    std::vector<int> whole = found;
    for (int &standIn : whole) {
        if (standIn >= 0 && found[static_cast<std::size_t>(standIn)] >= 0)
            standIn = -1;
    }
    return whole;
}

int runningOnce(const std::vector<const JobStore *> &all)
{
    std::set<JobKey> running;
    qsizetype lost = 0;
    for (const JobStore *jobs : all) {
        for (const mgn::Job *job : jobs->unsettledJobs())
            running.insert(jobKeyOf(*jobs, job->jobId));
        lost += std::ranges::count_if(jobs->attempts(), &cutover::Attempt::isUnresolved);
    }
    return static_cast<int>(static_cast<qsizetype>(running.size()) + lost);
}

} // namespace ui
