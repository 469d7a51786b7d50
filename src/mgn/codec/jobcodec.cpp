// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/jobcodec.h"

#include "mgn/codec/ssmcodec.h"

#include <array>

namespace mgn::codec {

// Model shape Job and everything below it, bottom up.

constexpr std::array kPostLaunchAction{
    member<&PostLaunchAction::ssmDocument>("ssmDocument"),
    member<&PostLaunchAction::ssmDocumentType>("ssmDocumentType"),
    distinct<&PostLaunchAction::executionId>("executionID"),
    member<&PostLaunchAction::executionStatus>("executionStatus"),
    member<&PostLaunchAction::failureReason>("failureReason"),
};
template <>
std::span<const Field<PostLaunchAction>> fieldsOf<PostLaunchAction>()
{
    return kPostLaunchAction;
}

constexpr std::array kPostLaunchActionsStatus{
    member<&PostLaunchActionsStatus::ssmAgentDiscoveryDatetime>("ssmAgentDiscoveryDatetime"),
    member<&PostLaunchActionsStatus::actions>("postLaunchActionsLaunchStatusList"),
};
template <>
std::span<const Field<PostLaunchActionsStatus>> fieldsOf<PostLaunchActionsStatus>()
{
    return kPostLaunchActionsStatus;
}

constexpr std::array kParticipatingServer{
    distinct<&ParticipatingServer::sourceServerId>("sourceServerID"),
    member<&ParticipatingServer::launchStatus>("launchStatus"),
    distinct<&ParticipatingServer::launchedEc2InstanceId>("launchedEc2InstanceID"),
    member<&ParticipatingServer::postLaunchActionsStatus>("postLaunchActionsStatus"),
};
template <>
std::span<const Field<ParticipatingServer>> fieldsOf<ParticipatingServer>()
{
    return kParticipatingServer;
}

constexpr std::array kJob{
    distinct<&Job::jobId>("jobID"),
    distinct<&Job::arn>("arn"),
    member<&Job::type>("type"),
    member<&Job::initiatedBy>("initiatedBy"),
    member<&Job::creationDateTime>("creationDateTime"),
    member<&Job::endDateTime>("endDateTime"),
    member<&Job::status>("status"),
    member<&Job::participatingServers>("participatingServers"),
    member<&Job::tags>("tags"),
};
template <>
std::span<const Field<Job>> fieldsOf<Job>()
{
    return kJob;
}

} // namespace mgn::codec
