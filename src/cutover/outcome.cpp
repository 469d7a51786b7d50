// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/outcome.h"

#include "cutover/logevidence.h"

#include <algorithm>

namespace cutover {

namespace {

bool hasAction(const ServerEvidence &evidence, Verdict verdict)
{
    return std::any_of(evidence.actions.begin(), evidence.actions.end(),
                       [&](const Outcome &action) { return action.verdict == verdict; });
}

bool areActionsUnderWay(const ServerEvidence &evidence)
{
    return hasAction(evidence, Verdict::Running) || hasAction(evidence, Verdict::Expected);
}

/// The job may still bring actions that we do not know of. A job is COMPLETED before its actions
/// are: where the settings were asked for and did not say, its end alone proves nothing.
bool mayBringActions(const ServerEvidence &evidence)
{
    if (evidence.settings == ActionSettings::Known)
        return false;
    if (evidence.jobStatus != mgn::JobStatus::Completed)
        return true;
    const bool isAwaited =
        evidence.settings == ActionSettings::Asked
        || (evidence.settings == ActionSettings::Refused && evidence.actions.empty());
    return isAwaited && !evidence.isWaitOver;
}

Verdict verdictOfLaunched(const ServerEvidence &evidence, const LogEvidence &log)
{
    if (hasAction(evidence, Verdict::ActionFailed))
        return Verdict::ActionFailed;
    if (log.usedOldData)
        return Verdict::LaunchedOldData;
    if (hasAction(evidence, Verdict::ActionsUnseen))
        return Verdict::ActionsUnseen;
    if (hasAction(evidence, Verdict::Unknown))
        return Verdict::Unknown;
    if (areActionsUnderWay(evidence) || mayBringActions(evidence))
        return Verdict::Running;
    return evidence.actions.empty() ? Verdict::Launched : Verdict::Passed;
}

Verdict verdictOfUnlaunched(const ServerEvidence &evidence, const LogEvidence &log,
                            Verdict underWay)
{
    if (log.isSkipped)
        return Verdict::Skipped;
    if (evidence.jobStatus != mgn::JobStatus::Completed)
        return underWay;
    return evidence.jobType == mgn::JobType::Launch ? Verdict::NotLaunched : Verdict::Unknown;
}

Verdict verdictOf(mgn::LaunchStatus status, const ServerEvidence &evidence, const LogEvidence &log)
{
    const bool isTermination = evidence.jobType == mgn::JobType::Terminate;
    switch (status) {
    case mgn::LaunchStatus::Pending: return verdictOfUnlaunched(evidence, log, Verdict::Pending);
    case mgn::LaunchStatus::InProgress: return verdictOfUnlaunched(evidence, log, Verdict::Running);
    case mgn::LaunchStatus::Launched: return verdictOfLaunched(evidence, log);
    case mgn::LaunchStatus::Failed: return log.isSkipped ? Verdict::Skipped : Verdict::LaunchFailed;
    case mgn::LaunchStatus::Terminated:
        return isTermination ? Verdict::TerminatedAsAsked : Verdict::Terminated;
    case mgn::LaunchStatus::Absent:
    case mgn::LaunchStatus::Unknown: return Verdict::Unknown;
    }
    return Verdict::Unknown;
}

/// Launched servers are done when their actions are; the others when the service has spoken.
bool isServerFinished(mgn::LaunchStatus status, Verdict verdict, const ServerEvidence &evidence)
{
    if (status == mgn::LaunchStatus::Launched)
        return !areActionsUnderWay(evidence) && !mayBringActions(evidence);
    if (verdict == Verdict::Unknown)
        return evidence.jobStatus == mgn::JobStatus::Completed;
    return verdict != Verdict::Pending && verdict != Verdict::Running;
}

Stage stageOf(mgn::LaunchStatus status, const Outcome &outcome, const ServerEvidence &evidence,
              const LogEvidence &log)
{
    if (outcome.isFinished)
        return Stage::Finished;
    if (status == mgn::LaunchStatus::Launched)
        return evidence.actions.empty() ? Stage::Launched : Stage::ActionsRunning;
    return status == mgn::LaunchStatus::Pending ? Stage::Pending : log.stage;
}

base::Text causeOf(const Outcome &outcome, const ServerEvidence &evidence, const LogEvidence &log)
{
    if (outcome.verdict == Verdict::ActionFailed) {
        const auto failed =
            std::find_if(evidence.actions.begin(), evidence.actions.end(),
                         [](const Outcome &a) { return a.verdict == Verdict::ActionFailed; });
        return failed->cause;
    }
    if (outcome.verdict == Verdict::LaunchedOldData)
        return log.oldDataCause;
    const bool isWrong = toneOf(outcome.verdict) == Tone::Bad;
    return isWrong ? log.failureCause : base::Text();
}

std::optional<SeenAt> latestActionEnd(const ServerEvidence &evidence)
{
    std::optional<SeenAt> latest;
    for (const Outcome &action : evidence.actions) {
        if (action.endedAt && (!latest || latest->time < action.endedAt->time))
            latest = action.endedAt;
    }
    return latest;
}

/// The log knows best; then what we saw; then the end of the job.
std::optional<SeenAt> endOf(const ServerEvidence &evidence, const LogEvidence &log)
{
    if (const auto actions = latestActionEnd(evidence))
        return actions;
    if (log.endedAt)
        return SeenAt{*log.endedAt, false};
    if (evidence.seenEnded)
        return SeenAt{*evidence.seenEnded, true};
    if (evidence.jobEnd.isValid())
        return SeenAt{evidence.jobEnd.instant(), false};
    return std::nullopt;
}

Verdict verdictOfJob(const mgn::Job &job, Verdict worst)
{
    switch (job.status.value) {
    case mgn::JobStatus::Completed: return worst == Verdict::None ? Verdict::Unknown : worst;
    case mgn::JobStatus::Pending: return worse(worst, Verdict::Pending);
    case mgn::JobStatus::Started: return worse(worst, Verdict::Running);
    case mgn::JobStatus::Absent:
    case mgn::JobStatus::Unknown: return worse(worst, Verdict::Unknown);
    }
    return Verdict::Unknown;
}

std::optional<SeenAt> said(const base::Timestamp &time)
{
    return time.isValid() ? std::optional<SeenAt>(SeenAt{time.instant(), false}) : std::nullopt;
}

std::optional<SeenAt> observed(std::optional<base::Instant> time)
{
    return time ? std::optional<SeenAt>(SeenAt{*time, true}) : std::nullopt;
}

Verdict verdictOfAction(mgn::ActionExecutionStatus status)
{
    switch (status) {
    case mgn::ActionExecutionStatus::InProgress: return Verdict::Running;
    case mgn::ActionExecutionStatus::Success: return Verdict::Passed;
    case mgn::ActionExecutionStatus::Failed: return Verdict::ActionFailed;
    case mgn::ActionExecutionStatus::Absent:
    case mgn::ActionExecutionStatus::Unknown: return Verdict::Unknown;
    }
    return Verdict::Unknown;
}

} // namespace

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
    case Verdict::TerminatedAsAsked:
    case Verdict::Expected:
    case Verdict::Pending: return Tone::Neutral;
    case Verdict::Passed:
    case Verdict::Launched: return Tone::Good;
    case Verdict::Running: return Tone::Running;
    case Verdict::Unknown:
    case Verdict::ActionsUnseen:
    case Verdict::Terminated:
    case Verdict::LaunchedOldData: return Tone::Warning;
    case Verdict::ActionFailed:
    case Verdict::Skipped:
    case Verdict::NotLaunched:
    case Verdict::LaunchFailed: return Tone::Bad;
    }
    return Tone::Warning;
}

Verdict worse(Verdict a, Verdict b)
{
    return std::max(a, b);
}

Outcome outcomeOfExpectedAction(bool isOverdue)
{
    Outcome outcome;
    outcome.verdict = isOverdue ? Verdict::ActionsUnseen : Verdict::Expected;
    outcome.isFinished = isOverdue;
    outcome.stage = isOverdue ? Stage::Finished : Stage::Pending;
    return outcome;
}

Outcome outcomeOfAction(const mgn::PostLaunchAction &action, std::optional<base::Instant> firstSeen,
                        std::optional<base::Instant> seenEnded)
{
    Outcome outcome;
    outcome.verdict = verdictOfAction(action.executionStatus.value);
    outcome.isFinished =
        outcome.verdict == Verdict::Passed || outcome.verdict == Verdict::ActionFailed;
    outcome.stage = outcome.isFinished ? Stage::Finished : Stage::ActionsRunning;
    outcome.startedAt = observed(firstSeen);
    outcome.endedAt = outcome.isFinished ? observed(seenEnded) : std::nullopt;
    if (outcome.verdict == Verdict::ActionFailed)
        outcome.cause = action.failureReason;
    return outcome;
}

Outcome outcomeOfServer(const mgn::ParticipatingServer &server, const ServerEvidence &evidence)
{
    const mgn::LaunchStatus status = server.launchStatus.value;
    const LogEvidence log = readLog(evidence.log, evidence.jobLog);
    Outcome outcome;
    outcome.verdict = verdictOf(status, evidence, log);
    outcome.isFinished = isServerFinished(status, outcome.verdict, evidence);
    outcome.stage = stageOf(status, outcome, evidence, log);
    outcome.usedOldData = log.usedOldData;
    outcome.startedAt = log.startedAt ? observed(log.startedAt) : std::nullopt;
    if (outcome.startedAt)
        outcome.startedAt->observed = false;
    outcome.endedAt = outcome.isFinished ? endOf(evidence, log) : std::nullopt;
    outcome.instance =
        server.launchedEc2InstanceId.isEmpty() ? log.instance : server.launchedEc2InstanceId;
    outcome.cause = causeOf(outcome, evidence, log);
    outcome.attempt = log.attempt;
    outcome.maxAttempts = log.maxAttempts;
    return outcome;
}

Summary outcomeOfJob(const mgn::Job &job, const std::vector<Outcome> &servers)
{
    Summary summary;
    Verdict worst = Verdict::None;
    bool areFinished = true;
    for (const Outcome &server : servers) {
        summary.counts.add(server.verdict);
        worst = worse(worst, server.verdict);
        areFinished = areFinished && server.isFinished;
        summary.outcome.usedOldData = summary.outcome.usedOldData || server.usedOldData;
    }
    summary.outcome.verdict = verdictOfJob(job, worst);
    summary.outcome.isFinished = areFinished && job.status == mgn::JobStatus::Completed;
    summary.outcome.stage = summary.outcome.isFinished ? Stage::Finished : Stage::Unknown;
    summary.outcome.startedAt = said(job.creationDateTime);
    summary.outcome.endedAt = said(job.endDateTime);
    return summary;
}

Summary outcomeOfScope(const std::vector<const Summary *> &jobs)
{
    Summary sum;
    sum.outcome.isFinished = true;
    for (const Summary *job : jobs) {
        sum.counts += job->counts;
        sum.outcome.verdict = worse(sum.outcome.verdict, job->outcome.verdict);
        sum.outcome.isFinished = sum.outcome.isFinished && job->outcome.isFinished;
        sum.outcome.usedOldData = sum.outcome.usedOldData || job->outcome.usedOldData;
        if (job->outcome.startedAt
            && (!sum.outcome.startedAt
                || job->outcome.startedAt->time < sum.outcome.startedAt->time))
            sum.outcome.startedAt = job->outcome.startedAt;
    }
    sum.outcome.stage = sum.outcome.isFinished ? Stage::Finished : Stage::Unknown;
    return sum;
}

} // namespace cutover
