// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/boardscene.h"

#include <string>

namespace tests {

using mgn::ActionExecutionStatus;
using mgn::JobLogEvent;
using mgn::JobStatus;
using mgn::LaunchStatus;

namespace {

std::string padded(const char *prefix, int number)
{
    const std::string digits = std::to_string(number);
    return prefix + std::string(17 - digits.size(), '0') + digits;
}

mgn::PostLaunchAction action(const ActionSeed &seed)
{
    mgn::PostLaunchAction value;
    value.ssmDocument.actionName = base::Text(std::string_view(seed.name));
    value.ssmDocument.ssmDocumentName = base::Text(std::string_view("AWS-Document"));
    value.ssmDocument.mustSucceedForCutover = seed.blocksFinalize;
    value.executionStatus.value = seed.status;
    if (seed.status == ActionExecutionStatus::Failed)
        value.failureReason = base::Text(std::string_view("exit status 1"));
    return value;
}

std::vector<ActionSeed> passedActions()
{
    return {{"Install SSM agent", ActionExecutionStatus::Success, true},
            {"Join domain", ActionExecutionStatus::Success}};
}

/// One server that waits, one whose actions run, two that are done, one that failed.
mgn::Job runningJob()
{
    const std::vector<ActionSeed> underWay = {
        {"Install SSM agent", ActionExecutionStatus::Success, true},
        {"Join domain", ActionExecutionStatus::InProgress}};
    mgn::Job job = launchJob(1, JobStatus::Started,
                             {participant(1, LaunchStatus::InProgress),
                              participant(2, LaunchStatus::Launched, underWay),
                              participant(3, LaunchStatus::Launched, passedActions()),
                              participant(4, LaunchStatus::Launched, passedActions()),
                              participant(5, LaunchStatus::Failed)});
    job.tags = {{base::Text(std::string_view("change")), base::Text(std::string_view("CHG-1042"))}};
    return job;
}

cutover::ExpectedAction expectedAction(std::string_view name, bool blocksFinalize)
{
    return {base::Text(name), base::Text(std::string_view("AWS-Document")), blocksFinalize};
}

mgn::JobLog conversion(std::string_view time, JobLogEvent event, int attempt,
                       std::string_view rawError = {})
{
    mgn::JobLog entry = logEntry(time, event, 1, rawError);
    entry.attemptCount = attempt;
    entry.maxAttemptsCount = 3;
    return entry;
}

std::vector<mgn::JobLog> runningLog()
{
    return {logEntry("02:02:12", JobLogEvent::JobStart, 0),
            logEntry("02:02:13", JobLogEvent::SnapshotStart, 1),
            logEntry("02:02:13", JobLogEvent::SnapshotStart, 2),
            logEntry("02:02:14", JobLogEvent::SnapshotStart, 3),
            logEntry("02:02:14", JobLogEvent::SnapshotStart, 4),
            logEntry("02:02:14", JobLogEvent::SnapshotStart, 5),
            logEntry("02:04:40", JobLogEvent::UsingPreviousSnapshot, 3,
                     "Could not take up-to-date snapshot"),
            logEntry("02:05:10", JobLogEvent::LaunchStart, 5),
            logEntry("02:08:34", JobLogEvent::LaunchFailed, 5,
                     "InvalidSubnetID.NotFound: The subnet ID 'subnet-0b7' does not exist"),
            conversion("02:12:44", JobLogEvent::ConversionFail, 1,
                       "Failed to connect using HTTP channel"),
            conversion("02:13:08", JobLogEvent::ConversionStart, 2)};
}

} // namespace

base::Timestamp today(std::string_view time)
{
    return base::Timestamp::parse("2026-11-23T" + std::string(time) + "Z");
}

cutover::Scope scopeOf(const char *profile, const char *account, const char *region)
{
    return {base::ProfileId(std::string_view(profile)),
            *base::AccountId::parse(QString::fromLatin1(account)),
            *aws::Region::parse(QString::fromLatin1(region))};
}

mgn::SourceServerId serverId(int number)
{
    return mgn::SourceServerId(std::string_view(padded("s-", number)));
}

mgn::JobId jobId(int number)
{
    return mgn::JobId(std::string_view(padded("mgnjob-", number)));
}

mgn::ParticipatingServer participant(int number, LaunchStatus status,
                                     const std::vector<ActionSeed> &actions)
{
    mgn::ParticipatingServer server;
    server.sourceServerId = serverId(number);
    server.launchStatus.value = status;
    if (status == LaunchStatus::Launched)
        server.launchedEc2InstanceId = mgn::Ec2InstanceId(std::string_view(padded("i-", number)));
    for (const ActionSeed &seed : actions)
        server.postLaunchActionsStatus.actions.push_back(action(seed));
    return server;
}

mgn::Job launchJob(int number, JobStatus status, std::vector<mgn::ParticipatingServer> servers)
{
    mgn::Job job;
    job.jobId = jobId(number);
    job.type.value = mgn::JobType::Launch;
    job.initiatedBy.value = mgn::InitiatedBy::StartCutover;
    job.status.value = status;
    job.creationDateTime = today(status == JobStatus::Completed ? "01:20:02" : "02:02:11");
    if (status == JobStatus::Completed)
        job.endDateTime = today("01:34:12");
    job.participatingServers = std::move(servers);
    return job;
}

mgn::JobLog logEntry(std::string_view time, JobLogEvent event, int server,
                     std::string_view rawError)
{
    mgn::JobLog entry;
    entry.logDateTime = today(time);
    entry.event.value = event;
    if (server > 0)
        entry.sourceServerId = serverId(server);
    if (!rawError.empty())
        entry.rawError = base::Text(rawError);
    return entry;
}

mgn::SourceServer namedServer(int number, std::string_view hostName)
{
    mgn::SourceServer server;
    server.sourceServerId = serverId(number);
    server.sourceProperties.identificationHints.hostname = base::Text(hostName);
    return server;
}

cutover::Attempt lostStart(const char *id)
{
    cutover::Attempt attempt;
    attempt.id = cutover::AttemptId(std::string_view(id));
    attempt.servers.resize(2);
    attempt.servers[0].id = serverId(91);
    attempt.servers[1].id = serverId(92);
    attempt.sentAt = today("02:13:55").instant();
    attempt.serviceSentAt = attempt.sentAt;
    attempt.state = cutover::AttemptState::Checking;
    return attempt;
}

BoardScene::BoardScene()
{
    const std::vector<const char *> names = {"erp-db-01", "erp-app-01", "erp-app-02", "erp-web-01",
                                             "web-07"};
    std::vector<mgn::SourceServer> batch;
    for (std::size_t i = 0; i < names.size(); ++i)
        batch.push_back(namedServer(static_cast<int>(i) + 1, names[i]));
    servers.merge(std::move(batch));
}

void BoardScene::play()
{
    jobs.merge({launchJob(2, JobStatus::Completed,
                          {participant(6, LaunchStatus::Launched, passedActions()),
                           participant(7, LaunchStatus::Failed)}),
                runningJob()},
               today("02:10:40").instant());
    for (int server = 1; server <= 5; ++server)
        jobs.setExpectedActions(jobId(1), serverId(server), {});
    jobs.setExpectedActions(jobId(1), serverId(2),
                            {expectedAction("Install SSM agent", true),
                             expectedAction("Join domain", false),
                             expectedAction("Validate disk space", false)});
    jobs.mergeLog(jobId(1), runningLog());
}

} // namespace tests
