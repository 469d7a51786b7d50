// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/servercodec.h"

#include <array>

namespace mgn::codec {

// Model shape SourceServer and everything below it, bottom up.

constexpr std::array kLastKnownCheck{
    member<&LastKnownCheck::type>("type"),          member<&LastKnownCheck::name>("name"),
    member<&LastKnownCheck::status>("status"),      member<&LastKnownCheck::error>("error"),
    epoch<&LastKnownCheck::checkedAt>("checkedAt"),
};
template <>
std::span<const Field<LastKnownCheck>> fieldsOf<LastKnownCheck>()
{
    return kLastKnownCheck;
}

constexpr std::array kLaunchedInstance{
    distinct<&LaunchedInstance::ec2InstanceId>("ec2InstanceID"),
    member<&LaunchedInstance::jobId>("jobID"),
    member<&LaunchedInstance::firstBoot>("firstBoot"),
    member<&LaunchedInstance::lastKnownChecks>("lastKnownChecks"),
    member<&LaunchedInstance::lastKnownFsxChecksStatus>("lastKnownFsxChecksStatus"),
};
template <>
std::span<const Field<LaunchedInstance>> fieldsOf<LaunchedInstance>()
{
    return kLaunchedInstance;
}

constexpr std::array kReplicatedDisk{
    member<&ReplicatedDisk::deviceName>("deviceName"),
    member<&ReplicatedDisk::totalStorageBytes>("totalStorageBytes"),
    member<&ReplicatedDisk::replicatedStorageBytes>("replicatedStorageBytes"),
    member<&ReplicatedDisk::rescannedStorageBytes>("rescannedStorageBytes"),
    member<&ReplicatedDisk::backloggedStorageBytes>("backloggedStorageBytes"),
};
template <>
std::span<const Field<ReplicatedDisk>> fieldsOf<ReplicatedDisk>()
{
    return kReplicatedDisk;
}

constexpr std::array kInitiationStep{
    member<&InitiationStep::name>("name"),
    member<&InitiationStep::status>("status"),
};
template <>
std::span<const Field<InitiationStep>> fieldsOf<InitiationStep>()
{
    return kInitiationStep;
}

constexpr std::array kInitiation{
    member<&DataReplicationInitiation::startDateTime>("startDateTime"),
    member<&DataReplicationInitiation::nextAttemptDateTime>("nextAttemptDateTime"),
    member<&DataReplicationInitiation::steps>("steps"),
};
template <>
std::span<const Field<DataReplicationInitiation>> fieldsOf<DataReplicationInitiation>()
{
    return kInitiation;
}

constexpr std::array kReplicationError{
    member<&DataReplicationError::error>("error"),
    distinct<&DataReplicationError::rawError>("rawError"),
};
template <>
std::span<const Field<DataReplicationError>> fieldsOf<DataReplicationError>()
{
    return kReplicationError;
}

constexpr std::array kReplicationInfo{
    member<&DataReplicationInfo::lagDuration>("lagDuration"),
    member<&DataReplicationInfo::etaDateTime>("etaDateTime"),
    member<&DataReplicationInfo::replicatedDisks>("replicatedDisks"),
    member<&DataReplicationInfo::dataReplicationState>("dataReplicationState"),
    member<&DataReplicationInfo::dataReplicationInitiation>("dataReplicationInitiation"),
    member<&DataReplicationInfo::dataReplicationError>("dataReplicationError"),
    member<&DataReplicationInfo::lastSnapshotDateTime>("lastSnapshotDateTime"),
    distinct<&DataReplicationInfo::replicatorId>("replicatorId"),
};
template <>
std::span<const Field<DataReplicationInfo>> fieldsOf<DataReplicationInfo>()
{
    return kReplicationInfo;
}

constexpr std::array kInitiated{
    member<&LaunchHistory::initiatedDateTime>("apiCallDateTime"),
    member<&LaunchHistory::initiatedJobId>("jobID"),
};
constexpr std::array kReverted{member<&LaunchHistory::revertedDateTime>("apiCallDateTime")};
constexpr std::array kFinalized{member<&LaunchHistory::finalizedDateTime>("apiCallDateTime")};
constexpr std::array kLaunchHistory{
    inlined<LaunchHistory, kInitiated>("initiated"),
    inlined<LaunchHistory, kReverted>("reverted"),
    inlined<LaunchHistory, kFinalized>("finalized"),
};
template <>
std::span<const Field<LaunchHistory>> fieldsOf<LaunchHistory>()
{
    return kLaunchHistory;
}

constexpr std::array kLifeCycle{
    member<&LifeCycle::addedToServiceDateTime>("addedToServiceDateTime"),
    member<&LifeCycle::firstByteDateTime>("firstByteDateTime"),
    member<&LifeCycle::elapsedReplicationDuration>("elapsedReplicationDuration"),
    member<&LifeCycle::lastSeenByServiceDateTime>("lastSeenByServiceDateTime"),
    member<&LifeCycle::lastTest>("lastTest"),
    member<&LifeCycle::lastCutover>("lastCutover"),
    member<&LifeCycle::state>("state"),
};
template <>
std::span<const Field<LifeCycle>> fieldsOf<LifeCycle>()
{
    return kLifeCycle;
}

constexpr std::array kIdentificationHints{
    distinct<&IdentificationHints::fqdn>("fqdn"),
    distinct<&IdentificationHints::hostname>("hostname"),
    distinct<&IdentificationHints::vmWareUuid>("vmWareUuid"),
    distinct<&IdentificationHints::awsInstanceId>("awsInstanceID"),
    distinct<&IdentificationHints::vmPath>("vmPath"),
};
template <>
std::span<const Field<IdentificationHints>> fieldsOf<IdentificationHints>()
{
    return kIdentificationHints;
}

constexpr std::array kNetworkInterface{
    distinct<&NetworkInterface::macAddress>("macAddress"),
    distinct<&NetworkInterface::ips>("ips"),
    member<&NetworkInterface::isPrimary>("isPrimary"),
};
template <>
std::span<const Field<NetworkInterface>> fieldsOf<NetworkInterface>()
{
    return kNetworkInterface;
}

constexpr std::array kDisk{
    member<&Disk::deviceName>("deviceName"),
    member<&Disk::bytes>("bytes"),
};
template <>
std::span<const Field<Disk>> fieldsOf<Disk>()
{
    return kDisk;
}

constexpr std::array kCpu{
    member<&Cpu::cores>("cores"),
    member<&Cpu::modelName>("modelName"),
};
template <>
std::span<const Field<Cpu>> fieldsOf<Cpu>()
{
    return kCpu;
}

constexpr std::array kOperatingSystem{member<&SourceProperties::os>("fullString")};
constexpr std::array kSourceProperties{
    member<&SourceProperties::lastUpdatedDateTime>("lastUpdatedDateTime"),
    member<&SourceProperties::recommendedInstanceType>("recommendedInstanceType"),
    member<&SourceProperties::identificationHints>("identificationHints"),
    member<&SourceProperties::networkInterfaces>("networkInterfaces"),
    member<&SourceProperties::disks>("disks"),
    member<&SourceProperties::cpus>("cpus"),
    member<&SourceProperties::ramBytes>("ramBytes"),
    inlined<SourceProperties, kOperatingSystem>("os"),
};
template <>
std::span<const Field<SourceProperties>> fieldsOf<SourceProperties>()
{
    return kSourceProperties;
}

constexpr std::array kConnectorAction{
    member<&ConnectorAction::credentialsSecretArn>("credentialsSecretArn"),
    member<&ConnectorAction::connectorArn>("connectorArn"),
};
template <>
std::span<const Field<ConnectorAction>> fieldsOf<ConnectorAction>()
{
    return kConnectorAction;
}

constexpr std::array kSourceServer{
    distinct<&SourceServer::sourceServerId>("sourceServerID"),
    distinct<&SourceServer::arn>("arn"),
    member<&SourceServer::isArchived>("isArchived"),
    member<&SourceServer::tags>("tags"),
    member<&SourceServer::launchedInstance>("launchedInstance"),
    member<&SourceServer::dataReplicationInfo>("dataReplicationInfo"),
    member<&SourceServer::lifeCycle>("lifeCycle"),
    member<&SourceServer::sourceProperties>("sourceProperties"),
    member<&SourceServer::replicationType>("replicationType"),
    member<&SourceServer::vcenterClientId>("vcenterClientID"),
    member<&SourceServer::applicationId>("applicationID"),
    distinct<&SourceServer::userProvidedId>("userProvidedID"),
    distinct<&SourceServer::fqdnForActionFramework>("fqdnForActionFramework"),
    member<&SourceServer::connectorAction>("connectorAction"),
};
template <>
std::span<const Field<SourceServer>> fieldsOf<SourceServer>()
{
    return kSourceServer;
}

} // namespace mgn::codec
