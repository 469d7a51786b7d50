// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "base/timestamp.h"
#include "mgn/ids.h"
#include "mgn/optionallist.h"
#include "mgn/tags.h"

#include <cstdint>
#include <optional>

namespace mgn {

// Values of the model shape SourceServer, member by member. A null Text, an absent Timestamp,
// Duration or OpenEnum, and an empty optional mean that the answer did not carry the member: absent
// is not zero.

enum class LifeCycleState : std::uint8_t {
    Absent,
    Unknown,
    Stopped,
    NotReady,
    ReadyForTest,
    Testing,
    ReadyForCutover,
    CuttingOver,
    Cutover,
    Disconnected,
    Discovered,
    PendingInstallation
};
enum class DataReplicationState : std::uint8_t {
    Absent,
    Unknown,
    Stopped,
    Initiating,
    InitialSync,
    Backlog,
    CreatingSnapshot,
    Continuous,
    Paused,
    Rescan,
    Stalled,
    Disconnected,
    PendingSnapshotShipping,
    ShippingSnapshot
};
enum class ReplicationType : std::uint8_t { Absent, Unknown, AgentBased, SnapshotShipping };
enum class FirstBoot : std::uint8_t {
    Absent,
    Unknown,
    Waiting,
    Succeeded,
    UnknownToService,
    Stopped
};
enum class LastKnownCheckType : std::uint8_t { Absent, Unknown, Ec2, Fsx };
enum class LastKnownCheckStatus : std::uint8_t { Absent, Unknown, Passed, Failed, Pending };
enum class InitiationStepName : std::uint8_t {
    Absent,
    Unknown,
    Wait,
    CreateSecurityGroup,
    LaunchReplicationServer,
    BootReplicationServer,
    AuthenticateWithService,
    DownloadReplicationSoftware,
    CreateStagingDisks,
    AttachStagingDisks,
    PairReplicationServerWithAgent,
    ConnectAgentToReplicationServer,
    StartDataTransfer,
    SetupFsxProxy
};
enum class InitiationStepStatus : std::uint8_t {
    Absent,
    Unknown,
    NotStarted,
    InProgress,
    Succeeded,
    Failed,
    Skipped
};
enum class DataReplicationErrorCode : std::uint8_t {
    Absent,
    Unknown,
    AgentNotSeen,
    SnapshotsFailure,
    NotConverging,
    UnstableNetwork,
    FailedToCreateSecurityGroup,
    FailedToLaunchReplicationServer,
    FailedToBootReplicationServer,
    FailedToAuthenticateWithService,
    FailedToDownloadReplicationSoftware,
    FailedToCreateStagingDisks,
    FailedToAttachStagingDisks,
    FailedToPairReplicationServerWithAgent,
    FailedToConnectAgentToReplicationServer,
    FailedToStartDataTransfer,
    UnsupportedVmConfiguration,
    LastSnapshotJobFailed,
    FailedToSetupFsxProxy,
    FailedToCreateFsxSnapshot
};

/// Model shape LastKnownCheck. `checkedAt` is a real timestamp (epoch seconds on the wire), not a
/// text.
struct LastKnownCheck {
    base::OpenEnum<LastKnownCheckType> type;
    base::Text name;
    base::OpenEnum<LastKnownCheckStatus> status;
    base::Text error;
    base::Timestamp checkedAt;
    bool operator==(const LastKnownCheck &) const = default;
};

/// The latest instance, of a test or a cutover: compare jobId with the job that is watched.
struct LaunchedInstance {
    Ec2InstanceId ec2InstanceId;
    JobId jobId;
    base::OpenEnum<FirstBoot> firstBoot;
    OptionalList<LastKnownCheck> lastKnownChecks;
    base::OpenEnum<LastKnownCheckStatus> lastKnownFsxChecksStatus;
    bool operator==(const LaunchedInstance &) const = default;
};

struct ReplicatedDisk {
    base::Text deviceName;
    std::optional<std::int64_t> totalStorageBytes;
    std::optional<std::int64_t> replicatedStorageBytes;
    std::optional<std::int64_t> rescannedStorageBytes;
    std::optional<std::int64_t> backloggedStorageBytes;
    bool operator==(const ReplicatedDisk &) const = default;
};

struct InitiationStep {
    base::OpenEnum<InitiationStepName> name;
    base::OpenEnum<InitiationStepStatus> status;
    bool operator==(const InitiationStep &) const = default;
};

struct DataReplicationInitiation {
    base::Timestamp startDateTime;
    base::Timestamp nextAttemptDateTime;
    OptionalList<InitiationStep> steps;
    bool operator==(const DataReplicationInitiation &) const = default;
};

struct DataReplicationError {
    base::OpenEnum<DataReplicationErrorCode> error;
    base::Text rawError;
    bool operator==(const DataReplicationError &) const = default;
};

struct DataReplicationInfo {
    base::Duration lagDuration;
    base::Timestamp etaDateTime;
    OptionalList<ReplicatedDisk> replicatedDisks;
    base::OpenEnum<DataReplicationState> dataReplicationState;
    DataReplicationInitiation dataReplicationInitiation;
    DataReplicationError dataReplicationError;
    base::Timestamp lastSnapshotDateTime;
    base::Text replicatorId;
    bool operator==(const DataReplicationInfo &) const = default;
};

/// initiated / reverted / finalized of LifeCycleLastTest and LifeCycleLastCutover.
struct LaunchHistory {
    base::Timestamp initiatedDateTime;
    JobId initiatedJobId;
    base::Timestamp revertedDateTime;
    base::Timestamp finalizedDateTime;
    bool operator==(const LaunchHistory &) const = default;
};

struct LifeCycle {
    base::Timestamp addedToServiceDateTime;
    base::Timestamp firstByteDateTime;
    base::Duration elapsedReplicationDuration;
    base::Timestamp lastSeenByServiceDateTime;
    LaunchHistory lastTest;
    LaunchHistory lastCutover;
    base::OpenEnum<LifeCycleState> state;
    bool operator==(const LifeCycle &) const = default;
};

struct IdentificationHints {
    base::Text fqdn;
    base::Text hostname;
    base::Text vmWareUuid;
    base::Text awsInstanceId;
    base::Text vmPath;
    bool operator==(const IdentificationHints &) const = default;
};

struct NetworkInterface {
    base::Text macAddress;
    OptionalList<base::Text> ips;
    std::optional<bool> isPrimary;
    bool operator==(const NetworkInterface &) const = default;
};

struct Disk {
    base::Text deviceName;
    std::optional<std::int64_t> bytes;
    bool operator==(const Disk &) const = default;
};

struct Cpu {
    std::optional<std::int64_t> cores;
    base::Text modelName;
    bool operator==(const Cpu &) const = default;
};

struct SourceProperties {
    base::Timestamp lastUpdatedDateTime;
    base::Text recommendedInstanceType;
    IdentificationHints identificationHints;
    OptionalList<NetworkInterface> networkInterfaces;
    OptionalList<Disk> disks;
    OptionalList<Cpu> cpus;
    std::optional<std::int64_t> ramBytes;
    base::Text os; ///< OS.fullString
    bool operator==(const SourceProperties &) const = default;
};

struct ConnectorAction {
    base::Text credentialsSecretArn;
    base::Text connectorArn;
    bool operator==(const ConnectorAction &) const = default;
};

struct SourceServer {
    SourceServerId sourceServerId;
    base::Text arn;
    std::optional<bool> isArchived;
    Tags tags;
    LaunchedInstance launchedInstance;
    DataReplicationInfo dataReplicationInfo;
    LifeCycle lifeCycle;
    SourceProperties sourceProperties;
    base::OpenEnum<ReplicationType> replicationType;
    base::Text vcenterClientId;
    ApplicationId applicationId;
    base::Text userProvidedId;
    base::Text fqdnForActionFramework;
    ConnectorAction connectorAction;
    bool operator==(const SourceServer &) const = default;

    /// What people call it: host name, else FQDN, else tag "Name", else the user-provided id, else
    /// the id.
    [[nodiscard]] const base::Text &name() const;
};

} // namespace mgn
