// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharedplaces.h"

#include "cutover/jobsonce.h"

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

using cutover::JobStore;

bool isRunning(const cutover::KnownJob &known)
{
    return !known.store->outcome(known.job->jobId).outcome.isFinished;
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

int runningJobsOnce(const std::vector<const JobStore *> &all)
{
    const std::vector<cutover::KnownJob> jobs = cutover::jobsOnce(all);
    return static_cast<int>(std::ranges::count_if(jobs, isRunning));
}

int runningOnce(const std::vector<const JobStore *> &all)
{
    qsizetype lost = 0;
    for (const JobStore *jobs : all)
        lost += std::ranges::count_if(jobs->attempts(), &cutover::Attempt::isUnresolved);
    return runningJobsOnce(all) + static_cast<int>(lost);
}

} // namespace ui
