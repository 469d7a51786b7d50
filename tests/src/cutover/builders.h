// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/attempt.h"
#include "cutover/cutoverplan.h"
#include "cutover/scope.h"
#include "mgn/job.h"
#include "mgn/joblog.h"
#include "mgn/sourceserver.h"

#include <QString>

#include <string>
#include <vector>

// Short builders: each value is a good one, tests spoil what they speak of.

namespace builders {

inline const base::Instant kNow = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

inline base::Text text(std::string_view utf8)
{
    return base::Text(utf8);
}

inline base::Timestamp ago(std::chrono::milliseconds age)
{
    return base::Timestamp::fromMsecs((kNow - age).time_since_epoch().count());
}

inline mgn::SourceServerId serverId(int number)
{
    const std::string digits = std::to_string(number);
    return mgn::SourceServerId("s-" + std::string(17 - digits.size(), '0') + digits);
}

inline mgn::JobId jobId(int number)
{
    const std::string digits = std::to_string(number);
    return mgn::JobId("mgnjob-" + std::string(17 - digits.size(), '0') + digits);
}

inline cutover::Scope scope()
{
    return {.profile = base::ProfileId(std::string_view("simulator:prod")),
            .account = *base::AccountId::parse(QStringLiteral("111111111111")),
            .region = *aws::Region::parse(QStringLiteral("eu-central-1"))};
}

/// Ready for cutover, healthy, tested, no lag.
inline mgn::SourceServer server(int number)
{
    mgn::SourceServer made;
    made.sourceServerId = serverId(number);
    made.arn = text("arn:aws:mgn:eu-central-1:111111111111:source-server/"
                    + serverId(number).toString().toStdString());
    made.isArchived = false;
    made.lifeCycle.state.value = mgn::LifeCycleState::ReadyForCutover;
    made.lifeCycle.lastSeenByServiceDateTime = ago(std::chrono::seconds(30));
    made.lifeCycle.lastTest.initiatedDateTime = ago(std::chrono::hours(200));
    made.lifeCycle.lastTest.initiatedJobId = jobId(900000 + number);
    made.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Continuous;
    made.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(0);
    made.dataReplicationInfo.lastSnapshotDateTime = ago(std::chrono::minutes(5));
    made.sourceProperties.identificationHints.hostname = text("host-" + std::to_string(number));
    return made;
}

inline mgn::ParticipatingServer participant(int number, mgn::LaunchStatus status)
{
    mgn::ParticipatingServer made;
    made.sourceServerId = serverId(number);
    made.launchStatus.value = status;
    return made;
}

inline mgn::PostLaunchAction action(std::string_view name, mgn::ActionExecutionStatus status)
{
    mgn::PostLaunchAction made;
    made.ssmDocument.actionName = text(name);
    made.ssmDocument.ssmDocumentName = text("AWS-Document");
    made.executionStatus.value = status;
    return made;
}

/// A cutover job created a minute ago.
inline mgn::Job job(int number, mgn::JobStatus status,
                    std::vector<mgn::ParticipatingServer> servers = {})
{
    mgn::Job made;
    made.jobId = jobId(number);
    made.type.value = mgn::JobType::Launch;
    made.initiatedBy.value = mgn::InitiatedBy::StartCutover;
    made.status.value = status;
    made.creationDateTime = ago(std::chrono::minutes(1));
    if (status == mgn::JobStatus::Completed)
        made.endDateTime = ago(std::chrono::milliseconds(0));
    made.participatingServers = std::move(servers);
    return made;
}

inline mgn::JobLog logEntry(mgn::JobLogEvent event, int server, std::chrono::milliseconds age,
                            std::string_view rawError = {})
{
    mgn::JobLog made;
    made.event.value = event;
    if (server > 0)
        made.sourceServerId = serverId(server);
    made.logDateTime = ago(age);
    if (!rawError.empty())
        made.rawError = text(rawError);
    return made;
}

inline cutover::CutoverPlan plan(const std::vector<mgn::SourceServer> &servers)
{
    cutover::CutoverPlan made{.scope = scope()};
    made.intent = cutover::AttemptId(std::string_view("00000000-0000-4000-8000-000000000001"));
    for (const mgn::SourceServer &server : servers)
        made.servers.push_back({server.sourceServerId, server.name(), cutover::baselineOf(server),
                                cutover::readinessOf(server, {.now = kNow})});
    return made;
}

} // namespace builders
