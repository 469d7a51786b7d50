// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobstore.h"
#include "tests/src/cutover/builders.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace cutover;
using builders::text;
using namespace std::chrono_literals;
using builders::jobId;
using builders::logEntry;
using builders::participant;
using builders::serverId;
using mgn::ActionExecutionStatus;
using mgn::JobLogEvent;
using mgn::JobStatus;
using mgn::LaunchStatus;

namespace {

/// A store with signal spies.
struct WatchedStore {
    JobStore store{builders::scope()};
    QSignalSpy added{&store, &JobStore::jobAdded};
    QSignalSpy changed{&store, &JobStore::jobChanged};
    QSignalSpy logChanged{&store, &JobStore::logChanged};

    void merge(const mgn::Job &job, std::chrono::milliseconds after = 0ms)
    {
        store.merge({job}, builders::kNow + after);
    }
    [[nodiscard]] QList<int> changedServers(int signal) const
    {
        return changed[signal][1].value<QList<int>>();
    }
};

mgn::Job threeServers(JobStatus status = JobStatus::Started)
{
    return builders::job(1, status,
                         {participant(1, LaunchStatus::Pending),
                          participant(2, LaunchStatus::Pending),
                          participant(3, LaunchStatus::Pending)});
}

} // namespace

TEST(JobStore, KeepsJobsNewestFirst)
{
    WatchedStore watched;
    mgn::Job older = builders::job(1, JobStatus::Completed);
    older.creationDateTime = builders::ago(1h);
    const mgn::Job newer = builders::job(2, JobStatus::Started);

    watched.merge(older);
    watched.merge(newer);

    EXPECT_EQ(watched.store.job(0).jobId, jobId(2));
    EXPECT_EQ(watched.added[1][0].toInt(), 0);
    EXPECT_EQ(watched.store.indexOf(jobId(1)), 1);
}

TEST(JobStore, SaysNothingWhenAPollBroughtNothingNew)
{
    WatchedStore watched;
    watched.merge(threeServers());

    watched.merge(threeServers(), 5s);

    EXPECT_EQ(watched.changed.count(), 0);
}

TEST(JobStore, NamesOnlyChangedServers)
{
    WatchedStore watched;
    mgn::Job job = threeServers();
    watched.merge(job);

    job.participatingServers[1].launchStatus.value = LaunchStatus::InProgress;
    watched.merge(job, 5s);

    ASSERT_EQ(watched.changed.count(), 1);
    EXPECT_EQ(watched.changedServers(0), QList<int>{1});
    EXPECT_EQ(watched.store.outcome(jobId(1), 1).verdict, Verdict::Running);
}

TEST(JobStore, KeepsPlacesWhenTheServiceReordersServers)
{
    WatchedStore watched;
    mgn::Job job = threeServers();
    watched.merge(job);

    std::swap(job.participatingServers[0], job.participatingServers[2]);
    watched.merge(job, 5s);

    EXPECT_EQ(watched.changed.count(), 0);
    EXPECT_EQ(watched.store.serverIndex(jobId(1), serverId(3)), 2);
}

TEST(JobStore, AppendsServersThatJoinLater)
{
    WatchedStore watched;
    mgn::Job job = threeServers();
    watched.merge(job);

    job.participatingServers.insert(job.participatingServers.begin(),
                                    participant(4, LaunchStatus::Pending));
    watched.merge(job, 5s);

    EXPECT_EQ(watched.changedServers(0), QList<int>{3});
    EXPECT_EQ(watched.store.job(0).participatingServers[3].sourceServerId, serverId(4));
}

TEST(JobStore, JudgesAllServersAnewWhenTheJobCompletes)
{
    WatchedStore watched;
    watched.merge(threeServers());

    watched.merge(threeServers(JobStatus::Completed), 5s);

    ASSERT_EQ(watched.changed.count(), 1);
    EXPECT_EQ(watched.changedServers(0), (QList<int>{0, 1, 2}));
    EXPECT_TRUE(watched.changed[0][2].toBool());
    EXPECT_EQ(watched.store.outcome(jobId(1)).counts.failed, 3);
}

TEST(JobStore, SumsJobsUpForTheScope)
{
    WatchedStore watched;
    watched.merge(builders::job(1, JobStatus::Completed, {participant(1, LaunchStatus::Launched)}));
    watched.merge(builders::job(2, JobStatus::Completed, {participant(2, LaunchStatus::Failed)}));

    EXPECT_EQ(watched.store.outcome().counts.servers, 2);
    EXPECT_EQ(watched.store.outcome().outcome.verdict, Verdict::LaunchFailed);
}

TEST(JobStore, SortsTheLogAndDropsRepeatedEntries)
{
    WatchedStore watched;
    watched.merge(threeServers());

    watched.store.mergeLog(jobId(1), {logEntry(JobLogEvent::SnapshotEnd, 1, 1min),
                                      logEntry(JobLogEvent::SnapshotStart, 1, 2min)});
    watched.store.mergeLog(jobId(1), {logEntry(JobLogEvent::SnapshotStart, 1, 2min),
                                      logEntry(JobLogEvent::SnapshotEnd, 2, 1min)});

    const auto &log = watched.store.log(jobId(1));
    ASSERT_EQ(log.size(), 3u);
    EXPECT_EQ(log[0].event.value, JobLogEvent::SnapshotStart);
    ASSERT_EQ(watched.logChanged.count(), 2);
    EXPECT_EQ(watched.logChanged[1][1].toInt(), 2);
}

TEST(JobStore, SaysNothingWhenTheLogIsTheSame)
{
    WatchedStore watched;
    watched.merge(threeServers());
    watched.store.mergeLog(jobId(1), {logEntry(JobLogEvent::SnapshotStart, 1, 2min)});
    watched.changed.clear();

    watched.store.mergeLog(jobId(1), {logEntry(JobLogEvent::SnapshotStart, 1, 2min)});

    EXPECT_EQ(watched.logChanged.count(), 1);
    EXPECT_EQ(watched.changed.count(), 0);
}

TEST(JobStore, KeepsUnknownEventsOfTheSameInstantApart)
{
    WatchedStore watched;
    watched.merge(threeServers());
    mgn::JobLog one = logEntry(JobLogEvent::Unknown, 1, 1min);
    one.event.raw = text("ONE");
    mgn::JobLog two = one;
    two.event.raw = text("TWO");

    watched.store.mergeLog(jobId(1), {one, two});

    EXPECT_EQ(watched.store.log(jobId(1)).size(), 2u);
}

TEST(JobStore, JudgesOnlyTheServerThatALogEntryNames)
{
    WatchedStore watched;
    mgn::Job job = threeServers();
    for (auto &server : job.participatingServers)
        server.launchStatus.value = LaunchStatus::InProgress;
    watched.merge(job);

    watched.store.mergeLog(jobId(1), {logEntry(JobLogEvent::ConversionStart, 2, 1min)});

    ASSERT_EQ(watched.changed.count(), 1);
    EXPECT_EQ(watched.changedServers(0), QList<int>{1});
    EXPECT_EQ(watched.store.outcome(jobId(1), 1).stage, Stage::Converting);
}

TEST(JobStore, TurnsExpectedActionsIntoSeenOnesWhereTheyStand)
{
    WatchedStore watched;
    mgn::Job job = builders::job(1, JobStatus::Started, {participant(1, LaunchStatus::Launched)});
    watched.merge(job);
    watched.store.setExpectedActions(jobId(1), serverId(1),
                                     {{.name = text("agent")}, {.name = text("join")}});

    job.participatingServers[0].postLaunchActionsStatus.actions = {
        builders::action("join", ActionExecutionStatus::InProgress)};
    watched.merge(job, 5s);

    const auto &rows = watched.store.actions(jobId(1), 0);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].outcome.verdict, Verdict::Expected);
    EXPECT_EQ(rows[1].index, 0);
    EXPECT_EQ(rows[1].outcome.verdict, Verdict::Running);
    EXPECT_EQ(rows[1].outcome.startedAt, (SeenAt{builders::kNow + 5s, true}));
}

TEST(JobStore, AppendsActionsThatNobodyExpected)
{
    WatchedStore watched;
    mgn::Job job = builders::job(1, JobStatus::Started, {participant(1, LaunchStatus::Launched)});
    watched.merge(job);
    watched.store.setExpectedActions(jobId(1), serverId(1), {{.name = text("join")}});

    job.participatingServers[0].postLaunchActionsStatus.actions = {
        builders::action("agent", ActionExecutionStatus::Success),
        builders::action("agent", ActionExecutionStatus::Failed)};
    watched.merge(job, 5s);

    const auto &rows = watched.store.actions(jobId(1), 0);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].outcome.verdict, Verdict::Passed);
    EXPECT_EQ(rows[2].outcome.verdict, Verdict::ActionFailed);
}

TEST(JobStore, ObservesTheEndOfAnActionThatItSawRunning)
{
    WatchedStore watched;
    mgn::Job job = builders::job(1, JobStatus::Started, {participant(1, LaunchStatus::Launched)});
    job.participatingServers[0].postLaunchActionsStatus.actions = {
        builders::action("agent", ActionExecutionStatus::InProgress)};
    watched.merge(job);

    job.participatingServers[0].postLaunchActionsStatus.actions[0].executionStatus.value =
        ActionExecutionStatus::Success;
    watched.merge(job, 7s);
    watched.merge(job, 9s);

    EXPECT_EQ(watched.store.actions(jobId(1), 0)[0].outcome.endedAt,
              (SeenAt{builders::kNow + 7s, true}));
}

TEST(JobStore, ClaimsNoTimesForWhatHappenedBeforeItLooked)
{
    WatchedStore watched;
    mgn::Job job = builders::job(1, JobStatus::Completed, {participant(1, LaunchStatus::Launched)});
    job.participatingServers[0].postLaunchActionsStatus.actions = {
        builders::action("agent", ActionExecutionStatus::Success)};

    watched.merge(job, 1h);

    EXPECT_EQ(watched.store.actions(jobId(1), 0)[0].outcome.startedAt, std::nullopt);
    EXPECT_EQ(watched.store.outcome(jobId(1), 0).endedAt, (SeenAt{builders::kNow, false}));
}

TEST(JobStore, StaysUnsettledWhileAnActionIsAwaited)
{
    WatchedStore watched;
    watched.merge(builders::job(1, JobStatus::Completed, {participant(1, LaunchStatus::Launched)}));
    EXPECT_TRUE(watched.store.unsettledJobs().empty());

    watched.store.setExpectedActions(jobId(1), serverId(1), {{.name = text("agent")}});
    EXPECT_EQ(watched.store.unsettledJobs().size(), 1u);

    watched.store.giveUpOnUnseenActions(builders::kNow + 59min, 1h);
    EXPECT_EQ(watched.store.unsettledJobs().size(), 1u);
    watched.store.giveUpOnUnseenActions(builders::kNow + 61min, 1h);
    EXPECT_TRUE(watched.store.unsettledJobs().empty());
    EXPECT_EQ(watched.store.outcome(jobId(1)).outcome.verdict, Verdict::ActionsUnseen);
}
