// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/jobmonitor.h"
#include "tests/src/cutover/simsession.h"

#include <QSignalSpy>

using namespace cutover;
using namespace std::chrono_literals;

namespace {

class JobMonitorTest : public SimSession
{
protected:
    [[nodiscard]] mgn::JobId startElsewhere(int count)
    {
        mgn::StartCutoverRequest request = requestOf(planFor(count));
        request.tags.clear();
        const auto job = support::waitResult(m_client->startCutover(request, &m_owner));
        EXPECT_TRUE(job && *job);
        return (*job)->jobId;
    }
    /// In steps of three minutes until the job is finished, for at most two hours.
    void watchToTheEnd(const mgn::JobId &job)
    {
        monitor.start();
        for (int minute = 0; minute < 120 && !isFinished(job); minute += 3)
            pollAfter(3min);
    }
    [[nodiscard]] bool isFinished(const mgn::JobId &job) const
    {
        return jobs.find(job) && jobs.outcome(job).outcome.isFinished;
    }
    QObject m_owner;
};

struct Ending {
    const char *card;
    Verdict verdict;
};

class JobEnding : public JobMonitorTest, public testing::WithParamInterface<Ending>
{};

} // namespace

TEST_F(JobMonitorTest, FindsJobsStartedElsewhere)
{
    const mgn::JobId job = startElsewhere(2);

    monitor.start();
    poll();

    ASSERT_NE(jobs.find(job), nullptr);
    EXPECT_EQ(monitor.lastUpdated(), time.now());
}

TEST_P(JobEnding, IsToldByServersAndLog)
{
    play(GetParam().card);
    const mgn::JobId job = startElsewhere(2);

    watchToTheEnd(job);

    EXPECT_TRUE(isFinished(job));
    EXPECT_EQ(jobs.outcome(job).outcome.verdict, GetParam().verdict);
    EXPECT_FALSE(jobs.log(job).empty());
}

INSTANTIATE_TEST_SUITE_P(Table, JobEnding,
                         testing::Values(Ending{"all-good", Verdict::Passed},
                                         Ending{"completed-before-actions", Verdict::Passed},
                                         Ending{"old-data", Verdict::LaunchedOldData},
                                         Ending{"action-failed", Verdict::ActionFailed},
                                         Ending{"skipped", Verdict::Skipped},
                                         Ending{"one-failed", Verdict::LaunchFailed},
                                         Ending{"all-failed", Verdict::LaunchFailed}));

TEST_F(JobMonitorTest, NamesTheCauseOfAFailedLaunch)
{
    play("all-failed");
    const mgn::JobId job = startElsewhere(1);

    watchToTheEnd(job);

    EXPECT_FALSE(jobs.outcome(job, 0).cause.isEmpty());
    EXPECT_EQ(jobs.outcome(job).counts.failed, 1);
}

TEST_F(JobMonitorTest, NeverHasTwoPollsInFlight)
{
    monitor.start();
    monitor.pollNow();
    monitor.pollNow();

    EXPECT_EQ(sent("DescribeJobs"), 0);
    ASSERT_TRUE(
        support::waitFor([&] { return sent("DescribeJobs") == 2 && !monitor.isPolling(); }));

    EXPECT_EQ(sent("DescribeJobs"), 2);
}

TEST_F(JobMonitorTest, KeepsJobsAndSlowsDownWhenThrottled)
{
    const mgn::JobId job = startElsewhere(1);
    monitor.start();
    poll();
    const base::Instant updated = *monitor.lastUpdated();

    play("throttle@DescribeJobs");
    pollAfter(1min);

    EXPECT_TRUE(monitor.isThrottled());
    EXPECT_EQ(monitor.lastError()->kind, base::ErrorKind::Throttled);
    EXPECT_EQ(monitor.lastUpdated(), updated);
    EXPECT_NE(jobs.find(job), nullptr);
    EXPECT_GT(*monitor.untilNextPoll(), 10s);

    m_sim.clearFaults();
    poll();

    EXPECT_FALSE(monitor.lastError());
    EXPECT_LE(*monitor.untilNextPoll(), 5s);
}

TEST_F(JobMonitorTest, ReadsTheLogsOfEndedJobsUntilTheyAreComplete)
{
    const mgn::JobId job = startElsewhere(1);
    watchToTheEnd(job);
    pollAfter(10min);
    const int reads = sent("DescribeJobLogItems");

    pollAfter(1min);

    EXPECT_EQ(sent("DescribeJobLogItems"), reads);
}

TEST_F(JobMonitorTest, SaysWhichActionsAreExpected)
{
    play("all-good");
    const mgn::JobId job = startElsewhere(1);

    monitor.start();
    poll();

    EXPECT_EQ(sent("ListSourceServerActions"), 1);
    poll();
    EXPECT_EQ(sent("ListSourceServerActions"), 1);
    EXPECT_EQ(jobs.outcome(job, 0).verdict, Verdict::Pending);
}

TEST_F(JobMonitorTest, AsksForExpectedActionsAgainAfterItWasThrottled)
{
    play("all-good");
    const mgn::JobId job = startElsewhere(1);
    play("throttle@ListSourceServerActions");
    monitor.start();
    poll();
    ASSERT_GE(sent("ListSourceServerActions"), 1);
    ASSERT_TRUE(jobs.actions(job, 0).empty());

    m_sim.clearFaults();
    poll();

    EXPECT_FALSE(jobs.actions(job, 0).empty());
}

TEST_F(JobMonitorTest, SaysNoGoodVerdictWhileExpectedActionsAreNotKnown)
{
    play("completed-before-actions");
    play("access-denied@ListSourceServerActions");
    const mgn::JobId job = startElsewhere(1);

    monitor.start();
    const auto isCompleted = [&] {
        return jobs.find(job) && jobs.find(job)->status == mgn::JobStatus::Completed;
    };
    for (int minute = 0; minute < 120 && !isCompleted(); ++minute)
        pollAfter(1min);

    ASSERT_TRUE(isCompleted());
    EXPECT_FALSE(isFinished(job));
    EXPECT_NE(jobs.outcome(job).outcome.tone(), Tone::Good);
}

TEST_F(JobMonitorTest, StopsWithItsTimer)
{
    monitor.start();

    monitor.stop();
    ASSERT_TRUE(support::waitFor([&] { return !monitor.isPolling(); }));

    EXPECT_EQ(monitor.untilNextPoll(), std::nullopt);
    EXPECT_FALSE(monitor.lastError());
}

TEST_F(JobMonitorTest, RefreshesServersAndTheirGroups)
{
    EXPECT_EQ(servers.size(), 46);
    EXPECT_FALSE(servers.waves().empty());
    EXPECT_FALSE(servers.applications().empty());
}

TEST_F(JobMonitorTest, RereadsSingleServersAfterAStart)
{
    const CutoverPlan plan = planFor(1);
    (void)startElsewhere(1);

    serverWatch.reread({plan.servers[0].id});

    EXPECT_TRUE(support::waitFor([&] {
        return servers.find(plan.servers[0].id)->lifeCycle.state
               == mgn::LifeCycleState::CuttingOver;
    }));
}

TEST_F(JobMonitorTest, KeepsServersWhenARefreshFails)
{
    play("access-denied@DescribeSourceServers");

    serverWatch.refresh();
    ASSERT_TRUE(support::waitFor([&] { return !serverWatch.isRefreshing(); }));

    EXPECT_EQ(servers.size(), 46);
    EXPECT_EQ(servers.state(), ServerStore::State::Failed);
    EXPECT_EQ(servers.lastError()->kind, base::ErrorKind::AccessDenied);
}
