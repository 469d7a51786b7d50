// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/night.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using namespace std::chrono_literals;
using builders::kNow;

namespace {

enum class By { Us, Others };

JobTime startedAgo(std::chrono::milliseconds age, By by = By::Us)
{
    return {.startedAt = kNow - age, .isStartedHere = by == By::Us, .isFinished = true};
}

struct SinceRow {
    const char *what;
    std::vector<JobTime> jobs;
    std::chrono::milliseconds ago;
};

} // namespace

// kNow is a full hour, so that nothing is rounded but where a row says so.
TEST(Night, BeginsTwelveHoursAgoOrWithTheStartsThatLedHere)
{
    const SinceRow rows[] = {
        {"no job", {}, 12h},
        {"jobs of tonight", {startedAgo(1h), startedAgo(3h)}, 12h},
        {"a long night", {startedAgo(1h), startedAgo(6h), startedAgo(11h), startedAgo(14h)}, 14h},
        {"a long night, to the full hour", {startedAgo(10h), startedAgo(13h + 20min)}, 14h},
        {"last night", {startedAgo(1h), startedAgo(20h), startedAgo(24h)}, 12h},
        {"nothing tonight", {startedAgo(13h), startedAgo(14h)}, 12h},
        {"jobs of others lead nowhere", {startedAgo(11h), startedAgo(14h, By::Others)}, 12h},
    };
    for (const SinceRow &row : rows)
        EXPECT_EQ(nightSince(kNow, row.jobs), kNow - row.ago) << row.what;
    EXPECT_EQ(nightSince(kNow + 59min, {}), kNow - 12h);
}

TEST(Night, CountsWhatStartedSinceOrStillRuns)
{
    struct Row {
        const char *what;
        JobTime job;
        bool counts;
    };
    const Row rows[] = {
        {"tonight", startedAgo(2h, By::Others), true},
        {"at its first instant", startedAgo(12h), true},
        {"last night", startedAgo(13h), false},
        {"last night, still running", {.startedAt = kNow - 13h}, true},
        {"without a time", {.isFinished = true}, true},
    };
    for (const Row &row : rows)
        EXPECT_EQ(isOfNight(row.job, kNow - 12h), row.counts) << row.what;
}

TEST(Night, SumsUpTheJobsOfAllStores)
{
    JobStore store(builders::scope());
    JobStore other(builders::scope());
    const auto failed = builders::participant(1, mgn::LaunchStatus::Failed);
    mgn::Job old = builders::job(1, mgn::JobStatus::Completed, {failed});
    old.creationDateTime = builders::ago(20h);
    mgn::Job stuck = builders::job(2, mgn::JobStatus::Started,
                                   {builders::participant(2, mgn::LaunchStatus::InProgress)});
    stuck.creationDateTime = builders::ago(20h);
    store.merge({old, builders::job(3, mgn::JobStatus::Completed, {failed})}, kNow);
    other.merge({stuck}, kNow);

    const NightCounts night = nightCounts({&store, &other}, kNow);

    EXPECT_EQ(night.counts.servers, 2);
    EXPECT_EQ(night.counts.failed, 1);
    EXPECT_EQ(night.counts.running, 1);
    EXPECT_EQ(night.older, 1);
    EXPECT_EQ(night.olderRunning, 1);
    EXPECT_EQ(night.since, kNow - 12h);
}

TEST(Night, CountsAJobOnceHoweverManyProfilesSeeIt)
{
    const auto servers = [](mgn::LaunchStatus status) {
        return std::vector{builders::participant(1, status)};
    };
    const mgn::Job running =
        builders::job(1, mgn::JobStatus::Started, servers(mgn::LaunchStatus::InProgress));
    const mgn::Job ended =
        builders::job(1, mgn::JobStatus::Completed, servers(mgn::LaunchStatus::Failed));
    Scope elsewhere = builders::scope();
    elsewhere.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    JobStore first(builders::scope());
    JobStore second(builders::scope());
    JobStore other(elsewhere);
    first.merge({running}, kNow);
    second.merge({ended}, kNow);
    other.merge({running}, kNow);

    const NightCounts night = nightCounts({&first, &second, &other}, kNow);

    EXPECT_EQ(night.counts.servers, 2) << "one here, one in another account";
    EXPECT_EQ(night.counts.failed, 1) << "one profile has heard of the end";
    EXPECT_EQ(night.counts.running, 1);
}
