// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/attempt.h"

#include <algorithm>

namespace cutover {

Baseline baselineOf(const mgn::SourceServer &server)
{
    const mgn::LaunchHistory &cutover = server.lifeCycle.lastCutover;
    return {.state = server.lifeCycle.state,
            .lastCutoverJob = cutover.initiatedJobId,
            .lastCutoverTime = cutover.initiatedDateTime,
            .replication = server.dataReplicationInfo.dataReplicationState,
            .isArchived = server.isArchived.value_or(false),
            .instance = server.launchedInstance.ec2InstanceId};
}

bool isSameStart(const Baseline &a, const Baseline &b)
{
    return a.state == b.state && a.lastCutoverJob == b.lastCutoverJob
           && a.lastCutoverTime == b.lastCutoverTime;
}

bool Attempt::isWhollyOurs() const
{
    return std::all_of(servers.begin(), servers.end(), [](const AttemptServer &server) {
        return server.state == AttemptServerState::InOurJob;
    });
}

} // namespace cutover
