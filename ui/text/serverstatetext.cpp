// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/serverstatetext.h"

#include "cutover/readiness.h"
#include "ui/text/formats.h"

#include <QCoreApplication>

namespace ui {

namespace {

using cutover::NextStep;
using cutover::ReplicationHealth;
using mgn::DataReplicationErrorCode;
using mgn::FirstBoot;
using mgn::LastKnownCheckStatus;
using mgn::LifeCycleState;
using mgn::ReplicationType;

struct ServerStateWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ServerStateText)
};

StateMark notReported()
{
    return {Tone::Dim, Icon::CircleDashed, kNotReported};
}

StateMark unknownWord(const base::Text &raw)
{
    return {Tone::Warning, Icon::CircleQuestion,
            raw.isEmpty() ? ServerStateWords::tr("Unknown") : raw.toString()};
}

} // namespace

StateMark lifeCycleMark(const base::OpenEnum<LifeCycleState> &state)
{
    switch (state.value) {
    case LifeCycleState::Absent: return notReported();
    case LifeCycleState::Unknown: return unknownWord(state.raw);
    case LifeCycleState::Stopped:
        return {Tone::Dim, Icon::CircleMinus, ServerStateWords::tr("Stopped")};
    case LifeCycleState::NotReady:
        return {Tone::Neutral, Icon::CircleDashed, ServerStateWords::tr("Not ready")};
    case LifeCycleState::ReadyForTest:
        return {Tone::Neutral, Icon::CircleDot, ServerStateWords::tr("Ready for testing")};
    case LifeCycleState::Testing:
        return {Tone::Dim, Icon::Clock, ServerStateWords::tr("Test in progress")};
    case LifeCycleState::ReadyForCutover:
        return {Tone::Ok, Icon::CircleCheck, ServerStateWords::tr("Ready for cutover")};
    case LifeCycleState::CuttingOver:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Cutover in progress")};
    case LifeCycleState::Cutover:
        return {Tone::Ok, Icon::CircleCheck, ServerStateWords::tr("Cutover complete")};
    case LifeCycleState::Disconnected:
        return {Tone::Dim, Icon::Unplug, ServerStateWords::tr("Disconnected")};
    case LifeCycleState::Discovered:
        return {Tone::Dim, Icon::Search, ServerStateWords::tr("Discovered")};
    case LifeCycleState::PendingInstallation:
        return {Tone::Dim, Icon::CircleDashed, ServerStateWords::tr("Pending installation")};
    }
    return unknownWord(state.raw);
}

StateMark replicationMark(const mgn::SourceServer &server)
{
    const ReplicationHealth health = cutover::replicationHealthOf(server);
    return health == ReplicationHealth::Unknown
               ? replicationMark(server.dataReplicationInfo.dataReplicationState)
               : replicationMark(health);
}

StateMark replicationMark(const base::OpenEnum<mgn::DataReplicationState> &state)
{
    if (state.isAbsent())
        return notReported();
    return state.isUnknown() ? unknownWord(state.raw)
                             : replicationMark(cutover::replicationHealthOf(state.value));
}

StateMark replicationMark(ReplicationHealth health)
{
    switch (health) {
    case ReplicationHealth::Unknown: return unknownWord({});
    case ReplicationHealth::NotStarted:
        return {Tone::Dim, Icon::CircleDashed, ServerStateWords::tr("Not started")};
    case ReplicationHealth::Initiating:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Initiating")};
    case ReplicationHealth::InitialSync:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Initial sync")};
    case ReplicationHealth::Healthy:
        return {Tone::Ok, Icon::CircleCheck, ServerStateWords::tr("Healthy")};
    case ReplicationHealth::Lagging:
        return {Tone::Warning, Icon::TriangleAlert, ServerStateWords::tr("Lagging")};
    case ReplicationHealth::Backlog:
        return {Tone::Warning, Icon::TriangleAlert, ServerStateWords::tr("Backlog")};
    case ReplicationHealth::CreatingSnapshot:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Creating snapshot")};
    case ReplicationHealth::Rescanning:
        return {Tone::Warning, Icon::Refresh, ServerStateWords::tr("Rescan")};
    case ReplicationHealth::Paused:
        return {Tone::Warning, Icon::CircleMinus, ServerStateWords::tr("Paused")};
    case ReplicationHealth::Stalled:
        return {Tone::Bad, Icon::CircleX, ServerStateWords::tr("Stalled")};
    case ReplicationHealth::Disconnected:
        return {Tone::Dim, Icon::CircleMinus, ServerStateWords::tr("Disconnected")};
    case ReplicationHealth::ShippingSnapshot:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Shipping snapshot")};
    }
    return unknownWord({});
}

QString nextStepText(NextStep step, bool isStarting)
{
    if (isStarting)
        return ServerStateWords::tr("Wait, start under way");
    switch (step) {
    case NextStep::None:
    case NextStep::Unknown: return kAbsent;
    case NextStep::InstallAgent: return ServerStateWords::tr("Install replication agent");
    case NextStep::WaitForInitialSync: return ServerStateWords::tr("Wait for initial sync");
    case NextStep::ResolveStalledReplication:
        return ServerStateWords::tr("Resolve stalled replication");
    case NextStep::LaunchTestInstance: return ServerStateWords::tr("Launch test instance");
    case NextStep::MarkReadyForCutover: return ServerStateWords::tr("Mark as ready for cutover");
    case NextStep::LaunchCutoverInstance: return ServerStateWords::tr("Launch cutover instance");
    case NextStep::FinalizeCutover: return ServerStateWords::tr("Finalize cutover");
    case NextStep::RevertCutover: return ServerStateWords::tr("Revert to ready for cutover");
    case NextStep::MarkAsArchived: return ServerStateWords::tr("Mark as archived");
    }
    return kAbsent;
}

StateMark firstBootMark(const base::OpenEnum<FirstBoot> &state)
{
    switch (state.value) {
    case FirstBoot::Absent: return notReported();
    case FirstBoot::Unknown: return unknownWord(state.raw);
    case FirstBoot::Waiting:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Waiting for first boot")};
    case FirstBoot::Succeeded:
        return {Tone::Ok, Icon::CircleCheck, ServerStateWords::tr("First boot succeeded")};
    case FirstBoot::UnknownToService:
        return {Tone::Warning, Icon::CircleQuestion, ServerStateWords::tr("First boot unknown")};
    case FirstBoot::Stopped:
        return {Tone::Warning, Icon::CircleMinus,
                ServerStateWords::tr("Stopped before first boot")};
    }
    return unknownWord(state.raw);
}

StateMark checkMark(const base::OpenEnum<LastKnownCheckStatus> &status)
{
    switch (status.value) {
    case LastKnownCheckStatus::Absent: return notReported();
    case LastKnownCheckStatus::Unknown: return unknownWord(status.raw);
    case LastKnownCheckStatus::Passed:
        return {Tone::Ok, Icon::CircleCheck, ServerStateWords::tr("Passed")};
    case LastKnownCheckStatus::Failed:
        return {Tone::Bad, Icon::CircleX, ServerStateWords::tr("Failed")};
    case LastKnownCheckStatus::Pending:
        return {Tone::Running, Icon::LoaderCircle, ServerStateWords::tr("Pending")};
    }
    return unknownWord(status.raw);
}

QString replicationErrorText(const base::OpenEnum<DataReplicationErrorCode> &error)
{
    using Code = DataReplicationErrorCode;
    switch (error.value) {
    case Code::Absent: return {};
    case Code::Unknown: return error.raw.toString();
    case Code::AgentNotSeen: return ServerStateWords::tr("Agent not seen");
    case Code::SnapshotsFailure: return ServerStateWords::tr("Snapshots fail");
    case Code::NotConverging: return ServerStateWords::tr("Replication does not catch up");
    case Code::UnstableNetwork: return ServerStateWords::tr("Unstable network");
    case Code::FailedToCreateSecurityGroup:
        return ServerStateWords::tr("Security group could not be created");
    case Code::FailedToLaunchReplicationServer:
        return ServerStateWords::tr("Replication server could not be launched");
    case Code::FailedToBootReplicationServer:
        return ServerStateWords::tr("Replication server could not boot");
    case Code::FailedToAuthenticateWithService:
        return ServerStateWords::tr("Authentication with the service failed");
    case Code::FailedToDownloadReplicationSoftware:
        return ServerStateWords::tr("Replication software could not be downloaded");
    case Code::FailedToCreateStagingDisks:
        return ServerStateWords::tr("Staging disks could not be created");
    case Code::FailedToAttachStagingDisks:
        return ServerStateWords::tr("Staging disks could not be attached");
    case Code::FailedToPairReplicationServerWithAgent:
        return ServerStateWords::tr("Replication server could not be paired with the agent");
    case Code::FailedToConnectAgentToReplicationServer:
        return ServerStateWords::tr("Agent could not connect to the replication server");
    case Code::FailedToStartDataTransfer:
        return ServerStateWords::tr("Data transfer could not start");
    case Code::UnsupportedVmConfiguration:
        return ServerStateWords::tr("Configuration of the machine is not supported");
    case Code::LastSnapshotJobFailed: return ServerStateWords::tr("Last snapshot failed");
    case Code::FailedToSetupFsxProxy: return ServerStateWords::tr("FSx proxy could not be set up");
    case Code::FailedToCreateFsxSnapshot:
        return ServerStateWords::tr("FSx snapshot could not be created");
    }
    return error.raw.toString();
}

QString foreignAccountText(const mgn::SourceServer &server, const base::AccountId &acting)
{
    const auto owner = cutover::foreignAccount(server, acting);
    return owner ? ServerStateWords::tr(
                       "Belongs to account %1, not to %2: it cannot be started here.")
                       .arg(owner->grouped(), acting.grouped())
                 : QString();
}

std::optional<StateMark> foreignAccountMark(const mgn::SourceServer &server,
                                            const base::AccountId &acting)
{
    const auto owner = cutover::foreignAccount(server, acting);
    if (!owner)
        return std::nullopt;
    return StateMark{Tone::Bad, Icon::OctagonX,
                     ServerStateWords::tr("%1, not %2").arg(owner->grouped(), acting.grouped())};
}

QString replicationTypeText(const base::OpenEnum<ReplicationType> &type)
{
    switch (type.value) {
    case ReplicationType::Absent: return kNotReported;
    case ReplicationType::Unknown: return type.raw.toString();
    case ReplicationType::AgentBased: return ServerStateWords::tr("agent");
    case ReplicationType::SnapshotShipping: return ServerStateWords::tr("snapshot shipping");
    }
    return type.raw.toString();
}

} // namespace ui
