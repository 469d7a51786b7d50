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

/// The value of the job tag kIntentTag: a UUID made for one confirmed start, our own idempotency key.
using AttemptId = base::StrongId<struct AttemptTag>;

/// StartCutover has no client token; a tag of ours on the job takes its place.
inline constexpr char kIntentTag[] = "cutover-desk:intent";

/// What was known of a server just before the start was sent.
struct Baseline {
    base::OpenEnum<mgn::LifeCycleState> state{};
    mgn::JobId lastCutoverJob{};          ///< lastCutover.initiated.jobID
    base::Timestamp lastCutoverTime{};    ///< lastCutover.initiated.apiCallDateTime
    bool operator==(const Baseline &) const = default;
};

[[nodiscard]] Baseline baselineOf(const mgn::SourceServer &server);

enum class AttemptState : std::uint8_t {
    Sending,         ///< on the wire, no answer yet
    Checking,        ///< answer lost; AWS may have started it
    StartedByUs,     ///< some or all servers are in a job of ours
    StartedByOther,  ///< the servers are in a job that somebody else started
    NotStarted,      ///< the signature has expired and all looks agree that nothing started
    OperatorNeeded   ///< the looks disagree after the window; a person must look
};

/// What became of one server of an attempt; a start may not be all or nothing.
enum class AttemptServerState : std::uint8_t { Unknown, InOurJob, InOtherJob, NotStarted };

struct AttemptServer {
    mgn::SourceServerId id{};
    base::Text name{};
    Baseline baseline{};
    AttemptServerState state = AttemptServerState::Unknown;
    mgn::JobId job{};  ///< where the state names one
    bool operator==(const AttemptServer &) const = default;
};

/// One StartCutover whose outcome is not settled, and what looking for it has shown.
struct Attempt {
    AttemptId id{};
    std::vector<AttemptServer> servers{};
    std::vector<std::pair<QString, QString>> tags{};  ///< as sent, with the intent tag where it was
    bool hasIntentTag = true;
    base::Instant sentAt{};             ///< wall time of the last signature this start can carry
    base::Instant serviceSentAt{};      ///< the service's time of the same moment
    std::vector<mgn::JobId> jobsBefore{};  ///< jobs known when it was sent: none of them is ours
    AttemptState state = AttemptState::Sending;
    mgn::JobId job{};                   ///< with StartedByUs and StartedByOther
    std::optional<base::Error> sendError{};   ///< why the answer is not known
    std::optional<base::Error> checkError{};  ///< why the last look failed
    std::optional<base::Instant> lastLookAt{};  ///< service's time of the last look that could be read
    int looks = 0;                    ///< looks in a row that saw nothing of it

    /// Its servers must not be started again.
    [[nodiscard]] bool isUnresolved() const
    {
        return state == AttemptState::Sending || state == AttemptState::Checking
            || state == AttemptState::OperatorNeeded;
    }
};

} // namespace cutover
