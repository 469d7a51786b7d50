// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"

#include <vector>

namespace ui {

/// A scope that could stand on the board.
struct BoardCandidate {
    const cutover::JobStore *jobs = nullptr;
    bool isCurrent = false;  ///< the window shows it
    bool isWatching = false; ///< its jobs are kept fresh
    bool hasRead = false;    ///< its jobs were read at least once
    bool hasError = false;   ///< and could not be read the last time
    bool isShown = false;    ///< stands on the board by now
};

/// Where several profiles look at one account and region, its jobs are shown once: for each
/// candidate the index of the one that stands for it, -1 for those that stand for themselves. What
/// the window shows, what has something to tell of its own (a start whose answer was lost, a
/// failure to read) and what knows a job that the other does not know stands for itself.
[[nodiscard]] std::vector<int> standIns(const std::vector<BoardCandidate> &candidates);

/// Jobs that still change, each once, as soon as one of the stores has heard of its end no more.
[[nodiscard]] int runningJobsOnce(const std::vector<const cutover::JobStore *> &all);
/// Those, and starts whose answer was lost.
[[nodiscard]] int runningOnce(const std::vector<const cutover::JobStore *> &all);

} // namespace ui
