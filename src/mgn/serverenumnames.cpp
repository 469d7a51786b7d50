// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/enumnames.h"

#include <array>

namespace mgn {

// One table per enum: the word at index i belongs to the enumerator with the value i + 2.

// Of servers, applications and waves.

constexpr std::array<std::string_view, 10> kLifeCycleState{
    "STOPPED",      "NOT_READY", "READY_FOR_TEST", "TESTING",    "READY_FOR_CUTOVER",
    "CUTTING_OVER", "CUTOVER",   "DISCONNECTED",   "DISCOVERED", "PENDING_INSTALLATION"};
static_assert(kLifeCycleState.size() + 2
              == static_cast<std::size_t>(LifeCycleState::PendingInstallation) + 1);

template <>
std::span<const std::string_view> namesOf<LifeCycleState>()
{
    return kLifeCycleState;
}

constexpr std::array<std::string_view, 12> kDataReplicationState{"STOPPED",
                                                                 "INITIATING",
                                                                 "INITIAL_SYNC",
                                                                 "BACKLOG",
                                                                 "CREATING_SNAPSHOT",
                                                                 "CONTINUOUS",
                                                                 "PAUSED",
                                                                 "RESCAN",
                                                                 "STALLED",
                                                                 "DISCONNECTED",
                                                                 "PENDING_SNAPSHOT_SHIPPING",
                                                                 "SHIPPING_SNAPSHOT"};
static_assert(kDataReplicationState.size() + 2
              == static_cast<std::size_t>(DataReplicationState::ShippingSnapshot) + 1);

template <>
std::span<const std::string_view> namesOf<DataReplicationState>()
{
    return kDataReplicationState;
}

constexpr std::array<std::string_view, 2> kReplicationType{"AGENT_BASED", "SNAPSHOT_SHIPPING"};
static_assert(kReplicationType.size() + 2
              == static_cast<std::size_t>(ReplicationType::SnapshotShipping) + 1);

template <>
std::span<const std::string_view> namesOf<ReplicationType>()
{
    return kReplicationType;
}

constexpr std::array<std::string_view, 4> kFirstBoot{"WAITING", "SUCCEEDED", "UNKNOWN", "STOPPED"};
static_assert(kFirstBoot.size() + 2 == static_cast<std::size_t>(FirstBoot::Stopped) + 1);

template <>
std::span<const std::string_view> namesOf<FirstBoot>()
{
    return kFirstBoot;
}

constexpr std::array<std::string_view, 2> kLastKnownCheckType{"EC2", "FSx"};
static_assert(kLastKnownCheckType.size() + 2
              == static_cast<std::size_t>(LastKnownCheckType::Fsx) + 1);

template <>
std::span<const std::string_view> namesOf<LastKnownCheckType>()
{
    return kLastKnownCheckType;
}

constexpr std::array<std::string_view, 3> kLastKnownCheckStatus{"PASSED", "FAILED", "PENDING"};
static_assert(kLastKnownCheckStatus.size() + 2
              == static_cast<std::size_t>(LastKnownCheckStatus::Pending) + 1);

template <>
std::span<const std::string_view> namesOf<LastKnownCheckStatus>()
{
    return kLastKnownCheckStatus;
}

constexpr std::array<std::string_view, 12> kInitiationStepName{
    "WAIT",
    "CREATE_SECURITY_GROUP",
    "LAUNCH_REPLICATION_SERVER",
    "BOOT_REPLICATION_SERVER",
    "AUTHENTICATE_WITH_SERVICE",
    "DOWNLOAD_REPLICATION_SOFTWARE",
    "CREATE_STAGING_DISKS",
    "ATTACH_STAGING_DISKS",
    "PAIR_REPLICATION_SERVER_WITH_AGENT",
    "CONNECT_AGENT_TO_REPLICATION_SERVER",
    "START_DATA_TRANSFER",
    "SETUP_FSX_PROXY"};
static_assert(kInitiationStepName.size() + 2
              == static_cast<std::size_t>(InitiationStepName::SetupFsxProxy) + 1);

template <>
std::span<const std::string_view> namesOf<InitiationStepName>()
{
    return kInitiationStepName;
}

constexpr std::array<std::string_view, 5> kInitiationStepStatus{"NOT_STARTED", "IN_PROGRESS",
                                                                "SUCCEEDED", "FAILED", "SKIPPED"};
static_assert(kInitiationStepStatus.size() + 2
              == static_cast<std::size_t>(InitiationStepStatus::Skipped) + 1);

template <>
std::span<const std::string_view> namesOf<InitiationStepStatus>()
{
    return kInitiationStepStatus;
}

constexpr std::array<std::string_view, 18> kDataReplicationErrorCode{
    "AGENT_NOT_SEEN",
    "SNAPSHOTS_FAILURE",
    "NOT_CONVERGING",
    "UNSTABLE_NETWORK",
    "FAILED_TO_CREATE_SECURITY_GROUP",
    "FAILED_TO_LAUNCH_REPLICATION_SERVER",
    "FAILED_TO_BOOT_REPLICATION_SERVER",
    "FAILED_TO_AUTHENTICATE_WITH_SERVICE",
    "FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE",
    "FAILED_TO_CREATE_STAGING_DISKS",
    "FAILED_TO_ATTACH_STAGING_DISKS",
    "FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT",
    "FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER",
    "FAILED_TO_START_DATA_TRANSFER",
    "UNSUPPORTED_VM_CONFIGURATION",
    "LAST_SNAPSHOT_JOB_FAILED",
    "FAILED_TO_SETUP_FSX_PROXY",
    "FAILED_TO_CREATE_FSX_SNAPSHOT"};
static_assert(kDataReplicationErrorCode.size() + 2
              == static_cast<std::size_t>(DataReplicationErrorCode::FailedToCreateFsxSnapshot) + 1);

template <>
std::span<const std::string_view> namesOf<DataReplicationErrorCode>()
{
    return kDataReplicationErrorCode;
}

constexpr std::array<std::string_view, 3> kHealthStatus{"HEALTHY", "LAGGING", "ERROR"};
static_assert(kHealthStatus.size() + 2 == static_cast<std::size_t>(HealthStatus::Error) + 1);

template <>
std::span<const std::string_view> namesOf<HealthStatus>()
{
    return kHealthStatus;
}

constexpr std::array<std::string_view, 3> kProgressStatus{"NOT_STARTED", "IN_PROGRESS",
                                                          "COMPLETED"};
static_assert(kProgressStatus.size() + 2
              == static_cast<std::size_t>(ProgressStatus::Completed) + 1);

template <>
std::span<const std::string_view> namesOf<ProgressStatus>()
{
    return kProgressStatus;
}

} // namespace mgn
