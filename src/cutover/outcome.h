// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"
#include "mgn/job.h"
#include "mgn/joblog.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cutover {

/// Where one server stands in its job, as far as its launch status and the job log tell.
enum class Stage : std::uint8_t {
    Unknown,
    Pending,
    Cleanup,
    Snapshot,
    Converting,
    Launching,
    Launched, ///< nothing more expected, or nothing seen yet
    ActionsRunning,
    Finished
};

/// How it went, of an action, a server, a job, a scope. Ordered from best to worst: a parent takes
/// the worst of its children (worse()).
enum class Verdict : std::uint8_t {
    None,              ///< no children
    Passed,            ///< server: "Launched, actions passed"; action: succeeded
    Launched,          ///< launched, no post-launch actions
    TerminatedAsAsked, ///< the instance was terminated by a job whose purpose that was
    Expected,          ///< action: configured, not seen yet
    Pending,
    Running,
    Unknown,         ///< the service said something new to us, or said nothing where it should
    ActionsUnseen,   ///< launched, but expected actions never appeared
    Terminated,      ///< launched, then terminated by somebody
    LaunchedOldData, ///< launched from a previous snapshot
    ActionFailed,    ///< server: launched, an action failed
    Skipped,         ///< the service left the server out
    NotLaunched, ///< the job is completed and the server was never launched nor reported as failed
    LaunchFailed
};

/// The colour class; ui/theme paints it.
enum class Tone : std::uint8_t { Neutral, Good, Running, Warning, Bad };

[[nodiscard]] Tone toneOf(Verdict verdict);
[[nodiscard]] Verdict worse(Verdict a, Verdict b);

/// Servers by how they stand; each is counted once, so the numbers add up to `servers`.
struct OutcomeCounts {
    int servers = 0;
    int launched = 0; ///< Passed and Launched
    int oldData = 0;
    int actionsFailed = 0;
    int actionsUnseen = 0;
    int failed = 0; ///< LaunchFailed and NotLaunched
    int skipped = 0;
    int terminated = 0; ///< both kinds
    int running = 0;    ///< Pending and Running
    int unknown = 0;
    bool operator==(const OutcomeCounts &) const = default;

    void add(Verdict verdict);
    OutcomeCounts &operator+=(const OutcomeCounts &other);
};

/// An instant with its source.
struct SeenAt {
    base::Instant time{};
    bool observed =
        false; ///< our own observation, not said by API or log: shown as "seen 02:09:58"
    bool operator==(const SeenAt &) const = default;
};

/// The one judgement that tree, header bar, notification and report share.
struct Outcome {
    Verdict verdict = Verdict::None;
    Stage stage = Stage::Unknown;
    bool isFinished = false;  ///< nothing more will change by itself
    bool usedOldData = false; ///< said even where the verdict is worse
    std::optional<SeenAt> startedAt{};
    std::optional<SeenAt> endedAt{};
    mgn::Ec2InstanceId instance{};
    base::Text cause{}; ///< raw error of the log, or the action's failure reason; hostile text
    std::optional<std::int64_t> attempt{}; ///< of a conversion, where the log counts them
    std::optional<std::int64_t> maxAttempts{};
    bool operator==(const Outcome &) const = default;

    [[nodiscard]] Tone tone() const { return toneOf(verdict); }
};

/// Outcome of a parent: its worst child's verdict, and how many stand how.
struct Summary {
    Outcome outcome{};
    OutcomeCounts counts{};
    bool operator==(const Summary &) const = default;
};

/// What is known of the post-launch actions that a server's settings announce.
enum class ActionSettings : std::uint8_t {
    NotAsked,
    Asked,   ///< to be read, or tried and to be tried again
    Refused, ///< the service will not tell
    Known    ///< the actions in hand are all there will be
};

/// What happened in a job before and beside the participating server's own members.
struct ServerEvidence {
    base::OpenEnum<mgn::JobType> jobType{};
    base::OpenEnum<mgn::JobStatus> jobStatus{};
    base::Timestamp jobEnd{};
    std::vector<const mgn::JobLog *> log{};    ///< events of that server, in time order
    std::vector<const mgn::JobLog *> jobLog{}; ///< events that name no server
    std::vector<Outcome> actions{};            ///< seen ones and expected ones
    ActionSettings settings = ActionSettings::NotAsked;
    bool isWaitOver = false; ///< actions that did not come by now will not come
    /// When we first saw it launched or ended; for times that neither API nor log tell.
    std::optional<base::Instant> seenEnded{};
};

/// `isExpectedOnly`: configured, not in the job yet; `isOverdue`: waited for long enough.
[[nodiscard]] Outcome outcomeOfExpectedAction(bool isOverdue);
[[nodiscard]] Outcome outcomeOfAction(const mgn::PostLaunchAction &action,
                                      std::optional<base::Instant> firstSeen,
                                      std::optional<base::Instant> seenEnded);
[[nodiscard]] Outcome outcomeOfServer(const mgn::ParticipatingServer &server,
                                      const ServerEvidence &evidence);
/// Job status COMPLETED alone is never success: a completed job without servers is Unknown.
[[nodiscard]] Summary outcomeOfJob(const mgn::Job &job, const std::vector<Outcome> &servers);
[[nodiscard]] Summary outcomeOfScope(const std::vector<const Summary *> &jobs);

} // namespace cutover
