// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/sourceserver.h"

#include <chrono>
#include <cstdint>

namespace cutover {

/// The console's column "Next step"; ui/text words it.
enum class NextStep : std::uint8_t {
    None,    ///< nothing to do now: a job works on it, or it is archived or stopped
    Unknown, ///< the service said a state that we do not know
    InstallAgent,
    WaitForInitialSync,
    ResolveStalledReplication,
    LaunchTestInstance,
    MarkReadyForCutover,
    LaunchCutoverInstance,
    FinalizeCutover,
    RevertCutover, ///< in cutover, but its cutover launched no instance
    MarkAsArchived
};

/// The console's column "Data replication status".
enum class ReplicationHealth : std::uint8_t {
    Unknown,    ///< absent, or a state that we do not know
    NotStarted, ///< STOPPED
    Initiating,
    InitialSync,
    Healthy, ///< CONTINUOUS and the lag known and small
    Lagging, ///< CONTINUOUS and the lag over the limit or not reported
    Backlog, ///< data waits to be copied, whatever the lag
    CreatingSnapshot,
    Rescanning,
    Paused,
    Stalled,
    Disconnected,
    ShippingSnapshot
};

/// Above this a server counts as lagging.
inline constexpr std::chrono::milliseconds kLaggingAfter = std::chrono::minutes(5);

/// `isInJob`: a job that is not completed works on the server.
[[nodiscard]] NextStep nextStepOf(const mgn::SourceServer &server, bool isInJob);
[[nodiscard]] ReplicationHealth
replicationHealthOf(const mgn::SourceServer &server,
                    std::chrono::milliseconds laggingAfter = kLaggingAfter);
/// Of the state alone: CONTINUOUS counts as healthy.
[[nodiscard]] ReplicationHealth replicationHealthOf(mgn::DataReplicationState state);

} // namespace cutover
