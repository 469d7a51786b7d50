// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "mgn/ids.h"
#include "mgn/job.h"
#include "mgn/optionallist.h"

#include <cstdint>
#include <optional>

namespace mgn {

enum class LaunchDisposition : std::uint8_t { Absent, Unknown, Stopped, Started };
enum class RightSizingMethod : std::uint8_t { Absent, Unknown, None, Basic };
enum class BootMode : std::uint8_t { Absent, Unknown, LegacyBios, Uefi, UseSource };
enum class ActionsDeployment : std::uint8_t {
    Absent,
    Unknown,
    TestAndCutover,
    CutoverOnly,
    TestOnly
};
enum class ActionCategory : std::uint8_t {
    Absent,
    Unknown,
    DisasterRecovery,
    OperatingSystem,
    LicenseAndSubscription,
    Validation,
    Observability,
    Refactoring,
    Security,
    Networking,
    Configuration,
    Backup,
    Other
};

/// Model shape LaunchConfiguration, with PostLaunchActions inside.
struct LaunchConfiguration {
    SourceServerId sourceServerId;
    base::Text name;
    base::Text ec2LaunchTemplateId;
    base::OpenEnum<LaunchDisposition> launchDisposition;
    base::OpenEnum<RightSizingMethod> targetInstanceTypeRightSizingMethod;
    std::optional<bool> copyPrivateIp;
    std::optional<bool> copyTags;
    std::optional<bool> osByol; ///< licensing.osByol
    base::OpenEnum<BootMode> bootMode;
    base::OpenEnum<ActionsDeployment> deployment; ///< postLaunchActions.deployment
    base::Text s3LogBucket;
    base::Text s3OutputKeyPrefix;
    base::Text cloudWatchLogGroupName;
    OptionalList<SsmDocument> ssmDocuments;
    std::optional<bool> enableMapAutoTagging;
    base::Text mapAutoTaggingMpeId;
    bool operator==(const LaunchConfiguration &) const = default;
};

/// Model shape SourceServerActionDocument: what is expected to run after the launch.
struct SourceServerAction {
    base::Text actionId;
    base::Text actionName;
    base::Text documentIdentifier;
    std::optional<std::int64_t> order;
    base::Text documentVersion;
    std::optional<bool> active;
    std::optional<std::int64_t> timeoutSeconds;
    std::optional<bool> mustSucceedForCutover;
    OptionalList<std::pair<base::Text, OptionalList<SsmParameterStoreParameter>>> parameters;
    OptionalList<std::pair<base::Text, SsmExternalParameter>> externalParameters;
    base::Text description;
    base::OpenEnum<ActionCategory> category;
    bool operator==(const SourceServerAction &) const = default;
};

} // namespace mgn
