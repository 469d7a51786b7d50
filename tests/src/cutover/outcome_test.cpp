// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/outcome.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using builders::logEntry;
using builders::participant;
using builders::text;
using mgn::ActionExecutionStatus;
using mgn::JobLogEvent;
using mgn::JobStatus;
using mgn::LaunchStatus;
using std::chrono::minutes;

namespace {

/// Evidence of a launch job with owned log entries.
struct Case {
    explicit Case(JobStatus status)
    {
        evidence.jobType.value = mgn::JobType::Launch;
        evidence.jobStatus.value = status;
    }
    Case &log(JobLogEvent event, std::string_view rawError = {})
    {
        entries.push_back(std::make_unique<mgn::JobLog>(
            logEntry(event, 1, minutes(30 - static_cast<int>(entries.size())), rawError)));
        evidence.log.push_back(entries.back().get());
        return *this;
    }
    Case &logText(std::string_view raw)
    {
        log(JobLogEvent::Unknown);
        entries.back()->event.raw = base::Text(raw);
        return *this;
    }
    Case &action(ActionExecutionStatus status)
    {
        evidence.actions.push_back(outcomeOfAction(builders::action("agent", status), {}, {}));
        return *this;
    }
    [[nodiscard]] Outcome judge(LaunchStatus status) const
    {
        return outcomeOfServer(participant(1, status), evidence);
    }

    ServerEvidence evidence;
    std::vector<std::unique_ptr<mgn::JobLog>> entries;
};

} // namespace

TEST(ServerOutcome, IsPassedWhenLaunchedAndAllActionsSucceeded)
{
    const Outcome outcome = Case(JobStatus::Completed)
                                .action(ActionExecutionStatus::Success)
                                .judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::Passed);
    EXPECT_EQ(outcome.tone(), Tone::Good);
    EXPECT_TRUE(outcome.isFinished);
    EXPECT_EQ(outcome.stage, Stage::Finished);
}

TEST(ServerOutcome, IsLaunchedWithoutActions)
{
    EXPECT_EQ(Case(JobStatus::Completed).judge(LaunchStatus::Launched).verdict, Verdict::Launched);
}

TEST(ServerOutcome, WaitsForActionsWhileTheJobRuns)
{
    const Outcome outcome = Case(JobStatus::Started).judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::Running);
    EXPECT_EQ(outcome.stage, Stage::Launched);
    EXPECT_FALSE(outcome.isFinished);
}

TEST(ServerOutcome, DoesNotWaitWhenTheSettingsAreKnownToHaveNoActions)
{
    Case known(JobStatus::Started);
    known.evidence.settings = ActionSettings::Known;

    EXPECT_EQ(known.judge(LaunchStatus::Launched).verdict, Verdict::Launched);
}

TEST(ServerOutcome, RunsOnAfterCompletedWhileAnActionRuns)
{
    const Outcome outcome = Case(JobStatus::Completed)
                                .action(ActionExecutionStatus::InProgress)
                                .judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::Running);
    EXPECT_EQ(outcome.stage, Stage::ActionsRunning);
    EXPECT_FALSE(outcome.isFinished);
}

TEST(ServerOutcome, WaitsForExpectedActionsAndSaysWhenTheyNeverCame)
{
    Case waiting(JobStatus::Completed);
    waiting.evidence.actions = {outcomeOfExpectedAction(false)};
    Case overdue(JobStatus::Completed);
    overdue.evidence.actions = {outcomeOfExpectedAction(true)};

    EXPECT_EQ(waiting.judge(LaunchStatus::Launched).verdict, Verdict::Running);
    EXPECT_EQ(overdue.judge(LaunchStatus::Launched).verdict, Verdict::ActionsUnseen);
    EXPECT_TRUE(overdue.judge(LaunchStatus::Launched).isFinished);
}

TEST(ServerOutcome, TakesTheCauseOfAFailedAction)
{
    Case failed(JobStatus::Completed);
    mgn::PostLaunchAction action = builders::action("join", ActionExecutionStatus::Failed);
    action.failureReason = text("AccessDenied ssm:GetDocument");
    failed.evidence.actions = {outcomeOfAction(action, {}, {})};

    const Outcome outcome = failed.judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::ActionFailed);
    EXPECT_EQ(outcome.cause.view(), "AccessDenied ssm:GetDocument");
}

TEST(ServerOutcome, AlarmsAboutOldData)
{
    const Outcome outcome = Case(JobStatus::Completed)
                                .log(JobLogEvent::SnapshotFail, "timed out")
                                .log(JobLogEvent::UsingPreviousSnapshot)
                                .log(JobLogEvent::ConversionEnd)
                                .action(ActionExecutionStatus::Success)
                                .judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::LaunchedOldData);
    EXPECT_EQ(outcome.tone(), Tone::Warning);
    EXPECT_EQ(outcome.cause.view(), "timed out");
}

TEST(ServerOutcome, SaysOldDataEvenWhenAnActionFailed)
{
    const Outcome outcome = Case(JobStatus::Completed)
                                .log(JobLogEvent::UsingPreviousSnapshot)
                                .action(ActionExecutionStatus::Failed)
                                .judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::ActionFailed);
    EXPECT_TRUE(outcome.usedOldData);
}

TEST(ServerOutcome, HasTheLastErrorOfAFailedLaunch)
{
    const Outcome outcome = Case(JobStatus::Started)
                                .log(JobLogEvent::ConversionFail, "first")
                                .log(JobLogEvent::LaunchFailed, "InvalidSubnetID.NotFound")
                                .judge(LaunchStatus::Failed);

    EXPECT_EQ(outcome.verdict, Verdict::LaunchFailed);
    EXPECT_EQ(outcome.cause.view(), "InvalidSubnetID.NotFound");
    EXPECT_EQ(outcome.endedAt->time, builders::ago(minutes(29)).instant());
    EXPECT_FALSE(outcome.endedAt->observed);
}

TEST(ServerOutcome, DropsTheErrorOfARetriedConversion)
{
    const Outcome outcome = Case(JobStatus::Completed)
                                .log(JobLogEvent::ConversionFail, "first try")
                                .log(JobLogEvent::ConversionEnd)
                                .judge(LaunchStatus::Launched);

    EXPECT_EQ(outcome.verdict, Verdict::Launched);
    EXPECT_TRUE(outcome.cause.isNull());
}

TEST(ServerOutcome, IsSkippedWhereTheLogSaysSo)
{
    EXPECT_EQ(Case(JobStatus::Started)
                  .log(JobLogEvent::ServerSkipped)
                  .judge(LaunchStatus::Pending)
                  .verdict,
              Verdict::Skipped);
    EXPECT_EQ(Case(JobStatus::Completed)
                  .log(JobLogEvent::ServerSkipped)
                  .judge(LaunchStatus::Failed)
                  .verdict,
              Verdict::Skipped);
}

TEST(ServerOutcome, IsNotLaunchedWhenTheJobCompletedWithoutIt)
{
    EXPECT_EQ(Case(JobStatus::Completed).judge(LaunchStatus::InProgress).verdict,
              Verdict::NotLaunched);
    EXPECT_EQ(Case(JobStatus::Completed).judge(LaunchStatus::Pending).tone(), Tone::Bad);
}

TEST(ServerOutcome, TellsTerminationAsAskedFromASurprise)
{
    Case asked(JobStatus::Completed);
    asked.evidence.jobType.value = mgn::JobType::Terminate;

    EXPECT_EQ(asked.judge(LaunchStatus::Terminated).verdict, Verdict::TerminatedAsAsked);
    EXPECT_EQ(Case(JobStatus::Completed).judge(LaunchStatus::Terminated).verdict,
              Verdict::Terminated);
}

TEST(ServerOutcome, IsUnknownForANewStatus)
{
    EXPECT_EQ(Case(JobStatus::Started).judge(LaunchStatus::Unknown).verdict, Verdict::Unknown);
    EXPECT_EQ(Case(JobStatus::Started).judge(LaunchStatus::Absent).verdict, Verdict::Unknown);
}

TEST(ServerOutcome, FollowsTheLogThroughTheStages)
{
    Case running(JobStatus::Started);
    const auto stage = [&] { return running.judge(LaunchStatus::InProgress).stage; };

    EXPECT_EQ(stage(), Stage::Unknown);
    running.log(JobLogEvent::CleanupStart);
    EXPECT_EQ(stage(), Stage::Cleanup);
    running.log(JobLogEvent::SnapshotStart);
    EXPECT_EQ(stage(), Stage::Snapshot);
    running.log(JobLogEvent::ConversionStart);
    EXPECT_EQ(stage(), Stage::Converting);
    running.log(JobLogEvent::LaunchStart);
    EXPECT_EQ(stage(), Stage::Launching);
    running.logText("LAUNCH_END");
    EXPECT_EQ(stage(), Stage::Launched);
    running.logText("SOMETHING_NEW");
    EXPECT_EQ(stage(), Stage::Launched);
}

TEST(ServerOutcome, CountsConversionAttempts)
{
    Case running(JobStatus::Started);
    running.log(JobLogEvent::ConversionStart);
    running.entries.back()->attemptCount = 2;
    running.entries.back()->maxAttemptsCount = 3;

    const Outcome outcome = running.judge(LaunchStatus::InProgress);

    EXPECT_EQ(outcome.attempt, 2);
    EXPECT_EQ(outcome.maxAttempts, 3);
}

TEST(ServerOutcome, StartsWithItsFirstLogEntry)
{
    const Outcome outcome = Case(JobStatus::Started)
                                .log(JobLogEvent::SnapshotStart)
                                .log(JobLogEvent::SnapshotEnd)
                                .judge(LaunchStatus::InProgress);

    EXPECT_EQ(outcome.startedAt, (SeenAt{builders::ago(minutes(30)).instant(), false}));
}
