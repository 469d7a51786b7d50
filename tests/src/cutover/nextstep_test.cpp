// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/nextstep.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

using namespace cutover;
using mgn::DataReplicationState;
using mgn::LifeCycleState;

namespace {

struct StepCase {
    LifeCycleState state;
    DataReplicationState replication;
    NextStep step;
};

class NextStepOf : public testing::TestWithParam<StepCase>
{};

struct HealthCase {
    DataReplicationState state;
    ReplicationHealth health;
};

class ReplicationHealthOf : public testing::TestWithParam<HealthCase>
{};

mgn::SourceServer withReplication(DataReplicationState state)
{
    mgn::SourceServer server = builders::server(1);
    server.dataReplicationInfo.dataReplicationState.value = state;
    return server;
}

} // namespace

TEST_P(NextStepOf, FollowsTheConsole)
{
    mgn::SourceServer server = withReplication(GetParam().replication);
    server.lifeCycle.state.value = GetParam().state;

    EXPECT_EQ(nextStepOf(server, false), GetParam().step);
}

INSTANTIATE_TEST_SUITE_P(
    Table, NextStepOf,
    testing::Values(
        StepCase{LifeCycleState::Absent, DataReplicationState::Continuous, NextStep::Unknown},
        StepCase{LifeCycleState::Unknown, DataReplicationState::Continuous, NextStep::Unknown},
        StepCase{LifeCycleState::Stopped, DataReplicationState::Stopped, NextStep::None},
        StepCase{LifeCycleState::Discovered, DataReplicationState::Absent, NextStep::InstallAgent},
        StepCase{LifeCycleState::PendingInstallation, DataReplicationState::Absent,
                 NextStep::InstallAgent},
        StepCase{LifeCycleState::NotReady, DataReplicationState::InitialSync,
                 NextStep::WaitForInitialSync},
        StepCase{LifeCycleState::NotReady, DataReplicationState::Stalled,
                 NextStep::ResolveStalledReplication},
        StepCase{LifeCycleState::ReadyForTest, DataReplicationState::Continuous,
                 NextStep::LaunchTestInstance},
        StepCase{LifeCycleState::ReadyForTest, DataReplicationState::Stalled,
                 NextStep::ResolveStalledReplication},
        StepCase{LifeCycleState::Testing, DataReplicationState::Continuous,
                 NextStep::LaunchTestInstance},
        StepCase{LifeCycleState::ReadyForCutover, DataReplicationState::Continuous,
                 NextStep::LaunchCutoverInstance},
        StepCase{LifeCycleState::ReadyForCutover, DataReplicationState::Backlog,
                 NextStep::LaunchCutoverInstance},
        StepCase{LifeCycleState::ReadyForCutover, DataReplicationState::Stalled,
                 NextStep::ResolveStalledReplication},
        StepCase{LifeCycleState::CuttingOver, DataReplicationState::Continuous,
                 NextStep::RevertCutover},
        StepCase{LifeCycleState::Cutover, DataReplicationState::Disconnected,
                 NextStep::MarkAsArchived},
        StepCase{LifeCycleState::Disconnected, DataReplicationState::Disconnected,
                 NextStep::MarkAsArchived}));

TEST(NextStepOf, IsNoneWhileAJobWorksOnTheServer)
{
    EXPECT_EQ(nextStepOf(builders::server(1), true), NextStep::None);
}

TEST(NextStepOf, IsNoneForArchivedServers)
{
    mgn::SourceServer server = builders::server(1);
    server.isArchived = true;

    EXPECT_EQ(nextStepOf(server, false), NextStep::None);
}

TEST(NextStepOf, FinalizesOnlyWithAnInstanceOfTheCutover)
{
    mgn::SourceServer server = builders::server(1);
    server.lifeCycle.state.value = LifeCycleState::CuttingOver;
    server.lifeCycle.lastCutover.initiatedJobId = builders::jobId(7);
    server.launchedInstance.ec2InstanceId =
        mgn::Ec2InstanceId(std::string_view("i-0123456789abcdef0"));

    server.launchedInstance.jobId = builders::jobId(7);
    const NextStep ofCutover = nextStepOf(server, false);
    server.launchedInstance.jobId = builders::jobId(6);
    const NextStep ofTest = nextStepOf(server, false);

    EXPECT_EQ(ofCutover, NextStep::FinalizeCutover);
    EXPECT_EQ(ofTest, NextStep::RevertCutover);
}

TEST(NextStepOf, MarksReadyAfterATestThatLaunched)
{
    mgn::SourceServer server = builders::server(1);
    server.lifeCycle.state.value = LifeCycleState::Testing;
    server.launchedInstance.ec2InstanceId =
        mgn::Ec2InstanceId(std::string_view("i-0123456789abcdef0"));

    EXPECT_EQ(nextStepOf(server, false), NextStep::MarkReadyForCutover);
}

TEST_P(ReplicationHealthOf, FollowsTheConsole)
{
    EXPECT_EQ(replicationHealthOf(withReplication(GetParam().state)), GetParam().health);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ReplicationHealthOf,
    testing::Values(
        HealthCase{DataReplicationState::Absent, ReplicationHealth::Unknown},
        HealthCase{DataReplicationState::Unknown, ReplicationHealth::Unknown},
        HealthCase{DataReplicationState::Stopped, ReplicationHealth::NotStarted},
        HealthCase{DataReplicationState::Initiating, ReplicationHealth::Initiating},
        HealthCase{DataReplicationState::InitialSync, ReplicationHealth::InitialSync},
        HealthCase{DataReplicationState::Backlog, ReplicationHealth::Backlog},
        HealthCase{DataReplicationState::CreatingSnapshot, ReplicationHealth::CreatingSnapshot},
        HealthCase{DataReplicationState::Continuous, ReplicationHealth::Healthy},
        HealthCase{DataReplicationState::Paused, ReplicationHealth::Paused},
        HealthCase{DataReplicationState::Rescan, ReplicationHealth::Rescanning},
        HealthCase{DataReplicationState::Stalled, ReplicationHealth::Stalled},
        HealthCase{DataReplicationState::Disconnected, ReplicationHealth::Disconnected},
        HealthCase{DataReplicationState::PendingSnapshotShipping,
                   ReplicationHealth::ShippingSnapshot},
        HealthCase{DataReplicationState::ShippingSnapshot, ReplicationHealth::ShippingSnapshot}));

TEST(ReplicationHealthOf, LagsAboveFiveMinutesAndWhereTheLagIsNotReported)
{
    mgn::SourceServer server = builders::server(1);

    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT5M");
    EXPECT_EQ(replicationHealthOf(server), ReplicationHealth::Healthy);
    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT5M1S");
    EXPECT_EQ(replicationHealthOf(server), ReplicationHealth::Lagging);
    server.dataReplicationInfo.lagDuration = {};
    EXPECT_EQ(replicationHealthOf(server), ReplicationHealth::Lagging);
}

TEST(ReplicationHealthOf, TellsABacklogFromALag)
{
    mgn::SourceServer server = builders::server(1);
    server.dataReplicationInfo.dataReplicationState.value = DataReplicationState::Backlog;

    for (const char *lag : {"P0D", "PT11M"}) {
        server.dataReplicationInfo.lagDuration = base::Duration::parse(lag);
        EXPECT_EQ(replicationHealthOf(server), ReplicationHealth::Backlog) << lag;
    }
}
