// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/simsession.h"

using namespace cutover;

namespace {

/// The simulator counts the connections that it accepts.
class Connections : public SimSession
{
protected:
    /// Servers and jobs are read at the same time, as when the window shows a scope.
    void showScope()
    {
        serverWatch.refresh();
        monitor.pollNow();
        EXPECT_TRUE(support::waitFor(
            [this] { return !serverWatch.isRefreshing() && !monitor.isPolling(); }));
    }
    void startCutover()
    {
        CutoverRun run(*this, monitor, locks, planFor(3));
        EXPECT_EQ(finish(run), CutoverRun::State::Started);
    }
    void pollTenTimes()
    {
        for (int i = 0; i < 10; ++i)
            pollAfter(std::chrono::seconds(20));
    }
};

TEST_F(Connections, AreTwoForListStartAndTenPolls)
{
    startCutover();
    pollTenTimes();

    EXPECT_GE(sent("DescribeSourceServers"), 1);
    EXPECT_EQ(sent("StartCutover"), 1);
    EXPECT_GE(sent("DescribeJobs"), 10);
    EXPECT_LE(m_sim.connectionCount(), 2);
}

TEST_F(Connections, AreTwoWhenServersAndJobsAreWantedAtOnce)
{
    showScope();
    startCutover();
    pollTenTimes();

    EXPECT_LE(m_sim.connectionCount(), 2);
}

} // namespace
