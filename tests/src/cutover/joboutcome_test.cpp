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

TEST(ActionOutcome, MarksTimesOfOurOwn)
{
    const Outcome outcome =
        outcomeOfAction(builders::action("agent", ActionExecutionStatus::Success), builders::kNow,
                        builders::kNow + minutes(1));

    EXPECT_EQ(outcome.startedAt, (SeenAt{builders::kNow, true}));
    EXPECT_EQ(outcome.endedAt, (SeenAt{builders::kNow + minutes(1), true}));
}

namespace {

Outcome of(Verdict verdict, bool isFinished = true)
{
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.isFinished = isFinished;
    return outcome;
}

} // namespace

TEST(JobOutcome, CountsEachServerOnceAndTakesTheWorst)
{
    const Summary summary =
        outcomeOfJob(builders::job(1, JobStatus::Completed),
                     {of(Verdict::Passed), of(Verdict::Launched), of(Verdict::LaunchFailed),
                      of(Verdict::LaunchedOldData), of(Verdict::Skipped)});

    EXPECT_EQ(summary.outcome.verdict, Verdict::LaunchFailed);
    EXPECT_EQ(
        summary.counts,
        (OutcomeCounts{.servers = 5, .launched = 2, .oldData = 1, .failed = 1, .skipped = 1}));
    EXPECT_TRUE(summary.outcome.isFinished);
}

TEST(JobOutcome, CompletedAloneIsNoSuccess)
{
    EXPECT_EQ(outcomeOfJob(builders::job(1, JobStatus::Completed), {}).outcome.verdict,
              Verdict::Unknown);
}

TEST(JobOutcome, RunsWhileTheJobRunsThoughItsServersAreDone)
{
    const Summary summary =
        outcomeOfJob(builders::job(1, JobStatus::Started), {of(Verdict::Passed)});

    EXPECT_EQ(summary.outcome.verdict, Verdict::Running);
    EXPECT_FALSE(summary.outcome.isFinished);
}

TEST(JobOutcome, IsNotFinishedWhileAServerIsNot)
{
    const Summary summary = outcomeOfJob(builders::job(1, JobStatus::Completed),
                                         {of(Verdict::Passed), of(Verdict::Running, false)});

    EXPECT_EQ(summary.outcome.verdict, Verdict::Running);
    EXPECT_FALSE(summary.outcome.isFinished);
}

TEST(JobOutcome, IsUnknownForANewStatus)
{
    EXPECT_EQ(
        outcomeOfJob(builders::job(1, JobStatus::Unknown), {of(Verdict::Passed)}).outcome.verdict,
        Verdict::Unknown);
}

TEST(ScopeOutcome, AddsUpItsJobs)
{
    const Summary good =
        outcomeOfJob(builders::job(1, JobStatus::Completed), {of(Verdict::Passed)});
    const Summary bad =
        outcomeOfJob(builders::job(2, JobStatus::Completed), {of(Verdict::ActionFailed)});

    const Summary scope = outcomeOfScope({&good, &bad});

    EXPECT_EQ(scope.outcome.verdict, Verdict::ActionFailed);
    EXPECT_EQ(scope.counts, (OutcomeCounts{.servers = 2, .launched = 1, .actionsFailed = 1}));
}

TEST(Tone, NeverGetsBetterWithAWorseVerdict)
{
    for (int v = static_cast<int>(Verdict::Running); v < static_cast<int>(Verdict::LaunchFailed);
         ++v)
        EXPECT_LE(toneOf(static_cast<Verdict>(v)), toneOf(static_cast<Verdict>(v + 1))) << v;
}
