// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/strongid.h"
#include "base/timestamp.h"
#include "mgn/sourceserver.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cutover {

/// The value of the job tag kIntentTag: a UUID made for one confirmed start, our own idempotency
/// key.
using AttemptId = base::StrongId<struct AttemptTag>;

/// StartCutover has no client token; a tag of ours on the job takes its place.
inline constexpr char kIntentTag[] = "cutover-desk:intent";

/// What was known of a server just before the start was sent.
struct Baseline {
    base::OpenEnum<mgn::LifeCycleState> state{};
    mgn::JobId lastCutoverJob{};       ///< lastCutover.initiated.jobID
    base::Timestamp lastCutoverTime{}; ///< lastCutover.initiated.apiCallDateTime
    base::OpenEnum<mgn::DataReplicationState> replication{};
    bool isArchived = false;
    mgn::Ec2InstanceId instance{}; ///< launchedInstance.ec2InstanceID: a cutover terminates it
    bool operator==(const Baseline &) const = default;
};

[[nodiscard]] Baseline baselineOf(const mgn::SourceServer &server);
/// Whether the server's own record says that no cutover began between the two. Replication goes on
/// by itself and tells nothing of a start.
[[nodiscard]] bool isSameStart(const Baseline &a, const Baseline &b);

enum class AttemptState : std::uint8_t {
    Preparing,      ///< confirmed; the servers are read a last time, nothing was sent
    Sending,        ///< on the wire, no answer yet
    Checking,       ///< answer lost; AWS may have started it
    StartedByUs,    ///< some or all servers are in a job of ours
    StartedByOther, ///< the servers are in a job that somebody else started
    NotStarted,     ///< the signature has expired and all looks agree that nothing started
    OperatorNeeded, ///< the looks disagree after the window, or all fail; a person must look
    Released        ///< a person looked and unlocked the servers
};

/// What became of one server of an attempt; a start may not be all or nothing.
enum class AttemptServerState : std::uint8_t { Unknown, InOurJob, InOtherJob, NotStarted };

struct AttemptServer {
    mgn::SourceServerId id{};
    base::Text name{};
    Baseline baseline{};
    AttemptServerState state = AttemptServerState::Unknown;
    mgn::JobId job{}; ///< where the state names one
    std::optional<Baseline>
        seen{}; ///< as the last look read it; nullopt: not read, or not answered
    bool operator==(const AttemptServer &) const = default;
};

/// One StartCutover whose outcome is not settled, and what looking for it has shown.
struct Attempt {
    AttemptId id{};
    std::vector<AttemptServer> servers{};
    std::vector<std::pair<QString, QString>> tags{}; ///< as sent, with the intent tag where it was
    bool hasIntentTag = true;
    base::Instant sentAt{};               ///< wall time of the last signature this start can carry
    base::Instant serviceSentAt{};        ///< the service's time of the same moment
    std::vector<mgn::JobId> jobsBefore{}; ///< jobs known when it was sent: none of them is ours
    AttemptState state = AttemptState::Sending;
    mgn::JobId job{};                        ///< with StartedByUs and StartedByOther
    std::optional<base::Error> sendError{};  ///< why the answer is not known
    std::optional<base::Error> checkError{}; ///< why the last look failed
    std::optional<base::Instant>
        lastLookAt{};    ///< service's time of the last look that could be read
    int looks = 0;       ///< looks in a row that agree on what did not start
    int failedLooks = 0; ///< looks in a row that could not be read

    /// The looks go on.
    [[nodiscard]] bool isLookedFor() const
    {
        return state == AttemptState::Checking || state == AttemptState::OperatorNeeded;
    }
    /// Its servers must not be started again.
    [[nodiscard]] bool isUnresolved() const
    {
        return state == AttemptState::Preparing || state == AttemptState::Sending || isLookedFor();
    }
    /// Every server is in our job: the job tells the rest.
    [[nodiscard]] bool isWhollyOurs() const;
};

} // namespace cutover
