// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/nextstep.h"

namespace cutover {

namespace {

/// The latest instance comes from the latest cutover, as far as the service says.
bool hasCutoverInstance(const mgn::SourceServer &server)
{
    const mgn::LaunchedInstance &instance = server.launchedInstance;
    const mgn::JobId &cutover = server.lifeCycle.lastCutover.initiatedJobId;
    if (instance.ec2InstanceId.isEmpty())
        return false;
    return instance.jobId.isEmpty() || cutover.isEmpty() || instance.jobId == cutover;
}

NextStep unlessStalled(const mgn::SourceServer &server, NextStep step)
{
    const bool isStalled =
        server.dataReplicationInfo.dataReplicationState == mgn::DataReplicationState::Stalled;
    return isStalled ? NextStep::ResolveStalledReplication : step;
}

NextStep afterTestLaunch(const mgn::SourceServer &server)
{
    return server.launchedInstance.ec2InstanceId.isEmpty() ? NextStep::LaunchTestInstance
                                                           : NextStep::MarkReadyForCutover;
}

} // namespace

NextStep nextStepOf(const mgn::SourceServer &server, bool isInJob)
{
    if (server.isArchived.value_or(false) || isInJob)
        return NextStep::None;
    switch (server.lifeCycle.state.value) {
    case mgn::LifeCycleState::Absent:
    case mgn::LifeCycleState::Unknown: return NextStep::Unknown;
    case mgn::LifeCycleState::Stopped: return NextStep::None;
    case mgn::LifeCycleState::Discovered:
    case mgn::LifeCycleState::PendingInstallation: return NextStep::InstallAgent;
    case mgn::LifeCycleState::NotReady: return unlessStalled(server, NextStep::WaitForInitialSync);
    case mgn::LifeCycleState::ReadyForTest:
        return unlessStalled(server, NextStep::LaunchTestInstance);
    case mgn::LifeCycleState::Testing: return unlessStalled(server, afterTestLaunch(server));
    case mgn::LifeCycleState::ReadyForCutover:
        return unlessStalled(server, NextStep::LaunchCutoverInstance);
    case mgn::LifeCycleState::CuttingOver:
        return hasCutoverInstance(server) ? NextStep::FinalizeCutover : NextStep::RevertCutover;
    case mgn::LifeCycleState::Cutover:
    case mgn::LifeCycleState::Disconnected: return NextStep::MarkAsArchived;
    }
    return NextStep::Unknown;
}

ReplicationHealth replicationHealthOf(const mgn::SourceServer &server,
                                      std::chrono::milliseconds laggingAfter)
{
    const ReplicationHealth health =
        replicationHealthOf(server.dataReplicationInfo.dataReplicationState.value);
    const base::Duration &lag = server.dataReplicationInfo.lagDuration;
    const bool isLagSmall = lag.isValid() && lag.value() <= laggingAfter;
    return health == ReplicationHealth::Healthy && !isLagSmall ? ReplicationHealth::Lagging
                                                               : health;
}

ReplicationHealth replicationHealthOf(mgn::DataReplicationState state)
{
    switch (state) {
    case mgn::DataReplicationState::Absent:
    case mgn::DataReplicationState::Unknown: return ReplicationHealth::Unknown;
    case mgn::DataReplicationState::Stopped: return ReplicationHealth::NotStarted;
    case mgn::DataReplicationState::Initiating: return ReplicationHealth::Initiating;
    case mgn::DataReplicationState::InitialSync: return ReplicationHealth::InitialSync;
    case mgn::DataReplicationState::Backlog: return ReplicationHealth::Backlog;
    case mgn::DataReplicationState::CreatingSnapshot: return ReplicationHealth::CreatingSnapshot;
    case mgn::DataReplicationState::Continuous: return ReplicationHealth::Healthy;
    case mgn::DataReplicationState::Paused: return ReplicationHealth::Paused;
    case mgn::DataReplicationState::Rescan: return ReplicationHealth::Rescanning;
    case mgn::DataReplicationState::Stalled: return ReplicationHealth::Stalled;
    case mgn::DataReplicationState::Disconnected: return ReplicationHealth::Disconnected;
    case mgn::DataReplicationState::PendingSnapshotShipping:
    case mgn::DataReplicationState::ShippingSnapshot: return ReplicationHealth::ShippingSnapshot;
    }
    return ReplicationHealth::Unknown;
}

} // namespace cutover
