// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "mgn/job.h"

#include <chrono>
#include <vector>

namespace cutover {

/// One look at the service: jobs since 10 min before the start, and the attempt's servers read by
/// id.
struct Look {
    std::vector<const mgn::Job *> jobs{};
    std::vector<const mgn::SourceServer *> servers{};
    base::Instant wall{}; ///< when the look began
    base::Instant service{};
};

/// A signature is good for five minutes (IAM guide, Signature Version 4); a request held in a proxy
/// can still be executed until then. One minute more for clocks that disagree.
inline constexpr std::chrono::milliseconds kSignatureWindow = std::chrono::minutes(6);
/// Looks that must agree before "not started" is said.
inline constexpr int kAgreeingLooks = 4;
/// Looks in a row that must fail, the last of them after the window, before a person is asked.
inline constexpr int kFailingLooks = 4;

/// Whether the tag, or without one the servers, the time and the purpose, say that the job is ours.
[[nodiscard]] bool isJobOf(const mgn::Job &job, const Attempt &attempt);
/// The attempt after one look. Never says of any server that it was not started before the window
/// is over and the looks agree; never NotStarted while a job of ours is there.
[[nodiscard]] Attempt reconciled(Attempt attempt, const Look &look);
/// The attempt after a look, begun at `wall`, that could not be read: nothing learnt, the count of
/// agreeing looks stays. When looks go on failing after the window the program cannot clear it up:
/// OperatorNeeded, until one succeeds. The servers stay locked.
[[nodiscard]] Attempt afterFailedLook(Attempt attempt, const base::Error &error,
                                      base::Instant wall);
/// The same where the servers were read and only the list of jobs is not whole: what a person is
/// shown of the servers is as new as it can be.
[[nodiscard]] Attempt afterPartLook(Attempt attempt, const Look &look, const base::Error &error);
/// Wall time from `now` until the next look: about 5, 15, 45, 90 s after the start, then every 60
/// s, and once right after the window.
[[nodiscard]] std::chrono::milliseconds untilNextLook(const Attempt &attempt, base::Instant now);

} // namespace cutover
