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
#include <utility>

namespace mgn {

// Values of the model shape Job and of everything below it. Absence is kept as in sourceserver.h.

enum class JobType : std::uint8_t { Absent, Unknown, Launch, Terminate };
enum class InitiatedBy : std::uint8_t {
    Absent,
    Unknown,
    StartTest,
    StartCutover,
    Diagnostic,
    Terminate
};
/// There is no FAILED: how a job went is told by its servers (cutover/outcome).
enum class JobStatus : std::uint8_t { Absent, Unknown, Pending, Started, Completed };
enum class LaunchStatus : std::uint8_t {
    Absent,
    Unknown,
    Pending,
    InProgress,
    Launched,
    Failed,
    Terminated
};
enum class SsmDocumentType : std::uint8_t { Absent, Unknown, Automation, Command };
enum class ActionExecutionStatus : std::uint8_t { Absent, Unknown, InProgress, Success, Failed };
enum class SsmParameterType : std::uint8_t { Absent, Unknown, String, SecureString };

struct SsmParameterStoreParameter {
    base::OpenEnum<SsmParameterType> parameterType;
    base::Text parameterName;
    bool operator==(const SsmParameterStoreParameter &) const = default;
};

/// The open union SsmExternalParameter: `member` is the name of the member that was set
/// ("dynamicPath" today), `value` its text, or its raw JSON where it is no string.
struct SsmExternalParameter {
    base::Text member;
    base::Text value;
    bool operator==(const SsmExternalParameter &) const = default;
};

struct SsmDocument {
    base::Text actionName;
    base::Text ssmDocumentName;
    std::optional<std::int64_t> timeoutSeconds;
    std::optional<bool>
        mustSucceedForCutover; ///< gates finalise, not launch (MGN guide, post-launch actions)
    OptionalList<std::pair<base::Text, OptionalList<SsmParameterStoreParameter>>> parameters;
    OptionalList<std::pair<base::Text, SsmExternalParameter>> externalParameters;
    bool operator==(const SsmDocument &) const = default;
};

/// Model shape JobPostLaunchActionsLaunchStatus: one post-launch action of one server in one job.
struct PostLaunchAction {
    SsmDocument ssmDocument;
    base::OpenEnum<SsmDocumentType> ssmDocumentType;
    base::Text executionId;
    base::OpenEnum<ActionExecutionStatus> executionStatus;
    base::Text failureReason;
    bool operator==(const PostLaunchAction &) const = default;
};

struct PostLaunchActionsStatus {
    base::Timestamp ssmAgentDiscoveryDatetime;
    OptionalList<PostLaunchAction> actions; ///< postLaunchActionsLaunchStatusList
    bool operator==(const PostLaunchActionsStatus &) const = default;
};

struct ParticipatingServer {
    SourceServerId sourceServerId;
    base::OpenEnum<LaunchStatus> launchStatus;
    Ec2InstanceId launchedEc2InstanceId;
    PostLaunchActionsStatus postLaunchActionsStatus;
    bool operator==(const ParticipatingServer &) const = default;
};

struct Job {
    JobId jobId;
    base::Text arn;
    base::OpenEnum<JobType> type;
    base::OpenEnum<InitiatedBy> initiatedBy;
    base::Timestamp creationDateTime;
    base::Timestamp endDateTime;
    base::OpenEnum<JobStatus> status;
    OptionalList<ParticipatingServer> participatingServers;
    Tags tags;
    bool operator==(const Job &) const = default;

    /// The participating server of that id; null when it takes no part.
    [[nodiscard]] const ParticipatingServer *server(const SourceServerId &id) const;
};

} // namespace mgn
