// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/launchcodec.h"

#include "mgn/codec/ssmcodec.h"

#include <array>

namespace mgn::codec {

constexpr std::array kLicensing{member<&LaunchConfiguration::osByol>("osByol")};
constexpr std::array kPostLaunchActions{
    member<&LaunchConfiguration::deployment>("deployment"),
    member<&LaunchConfiguration::s3LogBucket>("s3LogBucket"),
    member<&LaunchConfiguration::s3OutputKeyPrefix>("s3OutputKeyPrefix"),
    member<&LaunchConfiguration::cloudWatchLogGroupName>("cloudWatchLogGroupName"),
    member<&LaunchConfiguration::ssmDocuments>("ssmDocuments"),
};
constexpr std::array kLaunchConfiguration{
    distinct<&LaunchConfiguration::sourceServerId>("sourceServerID"),
    member<&LaunchConfiguration::name>("name"),
    member<&LaunchConfiguration::ec2LaunchTemplateId>("ec2LaunchTemplateID"),
    member<&LaunchConfiguration::launchDisposition>("launchDisposition"),
    member<&LaunchConfiguration::targetInstanceTypeRightSizingMethod>(
        "targetInstanceTypeRightSizingMethod"),
    member<&LaunchConfiguration::copyPrivateIp>("copyPrivateIp"),
    member<&LaunchConfiguration::copyTags>("copyTags"),
    inlined<LaunchConfiguration, kLicensing>("licensing"),
    member<&LaunchConfiguration::bootMode>("bootMode"),
    inlined<LaunchConfiguration, kPostLaunchActions>("postLaunchActions"),
    member<&LaunchConfiguration::enableMapAutoTagging>("enableMapAutoTagging"),
    member<&LaunchConfiguration::mapAutoTaggingMpeId>("mapAutoTaggingMpeID"),
};
template <>
std::span<const Field<LaunchConfiguration>> fieldsOf<LaunchConfiguration>()
{
    return kLaunchConfiguration;
}

constexpr std::array kSourceServerAction{
    distinct<&SourceServerAction::actionId>("actionID"),
    member<&SourceServerAction::actionName>("actionName"),
    member<&SourceServerAction::documentIdentifier>("documentIdentifier"),
    member<&SourceServerAction::order>("order"),
    member<&SourceServerAction::documentVersion>("documentVersion"),
    member<&SourceServerAction::active>("active"),
    member<&SourceServerAction::timeoutSeconds>("timeoutSeconds"),
    member<&SourceServerAction::mustSucceedForCutover>("mustSucceedForCutover"),
    member<&SourceServerAction::parameters>("parameters"),
    member<&SourceServerAction::externalParameters>("externalParameters"),
    member<&SourceServerAction::description>("description"),
    member<&SourceServerAction::category>("category"),
};
template <>
std::span<const Field<SourceServerAction>> fieldsOf<SourceServerAction>()
{
    return kSourceServerAction;
}

} // namespace mgn::codec
