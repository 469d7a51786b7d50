// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"

#include <vector>

namespace cutover {

/// A job, and the store that tells of it.
struct KnownJob {
    const JobStore *store = nullptr;
    const mgn::Job *job = nullptr;
};

/// The jobs of all stores in their order, each job of an account and region once: several profiles
/// may look at the same place. A store that has heard of the end tells of it, else the first.
[[nodiscard]] std::vector<KnownJob> jobsOnce(const std::vector<const JobStore *> &stores);

} // namespace cutover
