// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/lockbook.h"

#include <algorithm>
#include <iterator>

namespace cutover {

namespace {

bool isSamePlace(const Scope &a, const Scope &b)
{
    return a.account == b.account && a.region == b.region;
}

} // namespace

void LockBook::add(const JobStore &store)
{
    std::erase_if(m_stores, [](const auto &known) { return known.isNull(); });
    m_stores.emplace_back(&store);
}

ServerLocks LockBook::locks(const Scope &scope, const AttemptId &except) const
{
    std::vector<const mgn::Job *> jobs;
    std::vector<Attempt> attempts;
    for (const auto &store : m_stores) {
        if (!store || !isSamePlace(store->scope(), scope))
            continue;
        const auto more = store->jobs();
        jobs.insert(jobs.end(), more.begin(), more.end());
        std::copy_if(store->attempts().begin(), store->attempts().end(),
                     std::back_inserter(attempts),
                     [&](const Attempt &attempt) { return attempt.id != except; });
    }
    return serverLocks(jobs, attempts);
}

} // namespace cutover
