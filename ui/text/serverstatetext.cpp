// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/serverstatetext.h"

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

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::ServerStateText", text);
}

StateMark notReported()
{
    return {Tone::Dim, Icon::CircleDashed, kNotReported};
}

StateMark unknownWord(const base::Text &raw)
{
    return {Tone::Warning, Icon::CircleQuestion, raw.isEmpty() ? tr("Unknown") : raw.toString()};
}

} // namespace

StateMark lifeCycleMark(const base::OpenEnum<LifeCycleState> &state)
{
    switch (state.value) {
    case LifeCycleState::Absent: return notReported();
    case LifeCycleState::Unknown: return unknownWord(state.raw);
    case LifeCycleState::Stopped: return {Tone::Dim, Icon::CircleMinus, tr("Stopped")};
    case LifeCycleState::NotReady: return {Tone::Neutral, Icon::CircleDashed, tr("Not ready")};
    case LifeCycleState::ReadyForTest:
        return {Tone::Neutral, Icon::CircleDot, tr("Ready for testing")};
    case LifeCycleState::Testing: return {Tone::Dim, Icon::Clock, tr("Test in progress")};
    case LifeCycleState::ReadyForCutover:
        return {Tone::Ok, Icon::CircleCheck, tr("Ready for cutover")};
    case LifeCycleState::CuttingOver:
        return {Tone::Running, Icon::LoaderCircle, tr("Cutover in progress")};
    case LifeCycleState::Cutover: return {Tone::Ok, Icon::CircleCheck, tr("Cutover complete")};
    case LifeCycleState::Disconnected: return {Tone::Dim, Icon::Unplug, tr("Disconnected")};
    case LifeCycleState::Discovered: return {Tone::Dim, Icon::Search, tr("Discovered")};
    case LifeCycleState::PendingInstallation:
        return {Tone::Dim, Icon::CircleDashed, tr("Pending installation")};
    }
    return unknownWord(state.raw);
}

StateMark replicationMark(const mgn::SourceServer &server)
{
    const auto &state = server.dataReplicationInfo.dataReplicationState;
    if (state.isAbsent())
        return notReported();
    return state.isUnknown() ? unknownWord(state.raw)
                             : replicationMark(cutover::replicationHealthOf(server));
}

StateMark replicationMark(ReplicationHealth health)
{
    switch (health) {
    case ReplicationHealth::Unknown: return unknownWord({});
    case ReplicationHealth::NotStarted: return {Tone::Dim, Icon::CircleDashed, tr("Not started")};
    case ReplicationHealth::Initiating:
        return {Tone::Running, Icon::LoaderCircle, tr("Initiating")};
    case ReplicationHealth::InitialSync:
        return {Tone::Running, Icon::LoaderCircle, tr("Initial sync")};
    case ReplicationHealth::Healthy: return {Tone::Ok, Icon::CircleCheck, tr("Healthy")};
    case ReplicationHealth::Lagging: return {Tone::Warning, Icon::TriangleAlert, tr("Lagging")};
    case ReplicationHealth::CreatingSnapshot:
        return {Tone::Running, Icon::LoaderCircle, tr("Creating snapshot")};
    case ReplicationHealth::Rescanning: return {Tone::Warning, Icon::Refresh, tr("Rescan")};
    case ReplicationHealth::Paused: return {Tone::Warning, Icon::CircleMinus, tr("Paused")};
    case ReplicationHealth::Stalled: return {Tone::Bad, Icon::CircleX, tr("Stalled")};
    case ReplicationHealth::Disconnected: return {Tone::Dim, Icon::CircleMinus, tr("Disconnected")};
    case ReplicationHealth::ShippingSnapshot:
        return {Tone::Running, Icon::LoaderCircle, tr("Shipping snapshot")};
    }
    return unknownWord({});
}

QString nextStepText(NextStep step)
{
    switch (step) {
    case NextStep::None:
    case NextStep::Unknown: return kAbsent;
    case NextStep::InstallAgent: return tr("Install replication agent");
    case NextStep::WaitForInitialSync: return tr("Wait for initial sync");
    case NextStep::ResolveStalledReplication: return tr("Resolve stalled replication");
    case NextStep::LaunchTestInstance: return tr("Launch test instance");
    case NextStep::MarkReadyForCutover: return tr("Mark as ready for cutover");
    case NextStep::LaunchCutoverInstance: return tr("Launch cutover instance");
    case NextStep::FinalizeCutover: return tr("Finalize cutover");
    case NextStep::RevertCutover: return tr("Revert to ready for cutover");
    case NextStep::MarkAsArchived: return tr("Mark as archived");
    }
    return kAbsent;
}

StateMark firstBootMark(const base::OpenEnum<FirstBoot> &state)
{
    switch (state.value) {
    case FirstBoot::Absent: return notReported();
    case FirstBoot::Unknown: return unknownWord(state.raw);
    case FirstBoot::Waiting:
        return {Tone::Running, Icon::LoaderCircle, tr("Waiting for first boot")};
    case FirstBoot::Succeeded: return {Tone::Ok, Icon::CircleCheck, tr("First boot succeeded")};
    case FirstBoot::UnknownToService:
        return {Tone::Warning, Icon::CircleQuestion, tr("First boot unknown")};
    case FirstBoot::Stopped:
        return {Tone::Warning, Icon::CircleMinus, tr("Stopped before first boot")};
    }
    return unknownWord(state.raw);
}

StateMark checkMark(const base::OpenEnum<LastKnownCheckStatus> &status)
{
    switch (status.value) {
    case LastKnownCheckStatus::Absent: return notReported();
    case LastKnownCheckStatus::Unknown: return unknownWord(status.raw);
    case LastKnownCheckStatus::Passed: return {Tone::Ok, Icon::CircleCheck, tr("Passed")};
    case LastKnownCheckStatus::Failed: return {Tone::Bad, Icon::CircleX, tr("Failed")};
    case LastKnownCheckStatus::Pending: return {Tone::Running, Icon::LoaderCircle, tr("Pending")};
    }
    return unknownWord(status.raw);
}

QString replicationErrorText(const base::OpenEnum<DataReplicationErrorCode> &error)
{
    using Code = DataReplicationErrorCode;
    switch (error.value) {
    case Code::Absent: return {};
    case Code::Unknown: return error.raw.toString();
    case Code::AgentNotSeen: return tr("Agent not seen");
    case Code::SnapshotsFailure: return tr("Snapshots fail");
    case Code::NotConverging: return tr("Replication does not catch up");
    case Code::UnstableNetwork: return tr("Unstable network");
    case Code::FailedToCreateSecurityGroup: return tr("Security group could not be created");
    case Code::FailedToLaunchReplicationServer:
        return tr("Replication server could not be launched");
    case Code::FailedToBootReplicationServer: return tr("Replication server could not boot");
    case Code::FailedToAuthenticateWithService: return tr("Authentication with the service failed");
    case Code::FailedToDownloadReplicationSoftware:
        return tr("Replication software could not be downloaded");
    case Code::FailedToCreateStagingDisks: return tr("Staging disks could not be created");
    case Code::FailedToAttachStagingDisks: return tr("Staging disks could not be attached");
    case Code::FailedToPairReplicationServerWithAgent:
        return tr("Replication server could not be paired with the agent");
    case Code::FailedToConnectAgentToReplicationServer:
        return tr("Agent could not connect to the replication server");
    case Code::FailedToStartDataTransfer: return tr("Data transfer could not start");
    case Code::UnsupportedVmConfiguration:
        return tr("Configuration of the machine is not supported");
    case Code::LastSnapshotJobFailed: return tr("Last snapshot failed");
    case Code::FailedToSetupFsxProxy: return tr("FSx proxy could not be set up");
    case Code::FailedToCreateFsxSnapshot: return tr("FSx snapshot could not be created");
    }
    return error.raw.toString();
}

QString replicationTypeText(const base::OpenEnum<ReplicationType> &type)
{
    switch (type.value) {
    case ReplicationType::Absent: return kNotReported;
    case ReplicationType::Unknown: return type.raw.toString();
    case ReplicationType::AgentBased: return tr("agent");
    case ReplicationType::SnapshotShipping: return tr("snapshot shipping");
    }
    return type.raw.toString();
}

} // namespace ui
