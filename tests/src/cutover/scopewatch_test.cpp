// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/scopewatch.h"
#include "tests/src/cutover/simsession.h"

using namespace cutover;
using namespace std::chrono_literals;

namespace {

class ScopeWatchTest : public SimSession
{
protected:
    void startElsewhere(const CutoverPlan &plan)
    {
        mgn::StartCutoverRequest request = requestOf(plan);
        request.tags.clear();
        const auto job = support::waitResult(m_client->startCutover(request, &m_owner));
        ASSERT_TRUE(job && *job);
    }
    void open()
    {
        watch.show();
        settle();
    }
    void pollWatch()
    {
        watch.monitor().pollNow();
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(support::waitFor(
            [&] { return !watch.monitor().isPolling() && !watch.serverWatch().isRefreshing(); }));
    }

    QObject m_owner;
    ScopeWatch watch{*this, scope()};
};

} // namespace

TEST_F(ScopeWatchTest, DoesNotReadServersAgainForJobsThatWereThereBefore)
{
    const CutoverPlan plan = planFor(3);
    startElsewhere({.scope = plan.scope, .servers = {plan.servers[0]}});
    startElsewhere({.scope = plan.scope, .servers = {plan.servers[1]}});
    const int reads = sent("DescribeSourceServers");

    open();
    pollWatch();

    ASSERT_EQ(watch.jobs().runningJobs().size(), 2u);
    EXPECT_EQ(sent("DescribeSourceServers"), reads + 1)
        << "the refresh that opened it, and no other";
}

TEST_F(ScopeWatchTest, ReadsTheServersOfJobsThatBegan)
{
    const CutoverPlan plan = planFor(3);
    open();
    const int reads = sent("DescribeSourceServers");
    startElsewhere({.scope = plan.scope, .servers = {plan.servers[0]}});
    startElsewhere({.scope = plan.scope, .servers = {plan.servers[1]}});

    pollWatch();

    EXPECT_TRUE(support::waitFor([&] {
        const auto stateOf = [&](std::size_t i) {
            return watch.servers().find(plan.servers[i].id)->lifeCycle.state;
        };
        return stateOf(0) == mgn::LifeCycleState::CuttingOver
               && stateOf(1) == mgn::LifeCycleState::CuttingOver;
    }));
    EXPECT_EQ(sent("DescribeSourceServers"), reads + 1) << "one read for both jobs";
}
