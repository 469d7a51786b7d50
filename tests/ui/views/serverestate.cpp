// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/serverestate.h"

#include "tests/ui/models/serverfixture.h"

namespace tests {

namespace {

using mgn::DataReplicationState;
using mgn::LifeCycleState;

base::Text text(std::string_view utf8)
{
    return base::Text(utf8);
}

mgn::SourceServer inState(int number, std::string_view name, LifeCycleState state)
{
    mgn::SourceServer server = makeServer(number, name);
    server.lifeCycle.state.value = state;
    server.applicationId = mgn::ApplicationId(std::string_view(number < 6 ? "app-1" : "app-2"));
    server.tags = {{text("Environment"), text("production")}};
    return server;
}

mgn::SourceServer disconnected(int number, std::string_view name)
{
    mgn::SourceServer server = inState(number, name, LifeCycleState::Cutover);
    server.dataReplicationInfo.dataReplicationState.value = DataReplicationState::Disconnected;
    server.dataReplicationInfo.lagDuration = {};
    server.dataReplicationInfo.lastSnapshotDateTime =
        base::Timestamp::parse("2026-11-20T22:41:00Z");
    return server;
}

mgn::SourceServer stalled(int number, std::string_view name)
{
    mgn::SourceServer server = inState(number, name, LifeCycleState::ReadyForCutover);
    server.dataReplicationInfo.dataReplicationState.value = DataReplicationState::Stalled;
    server.dataReplicationInfo.dataReplicationError.error.value =
        mgn::DataReplicationErrorCode::AgentNotSeen;
    server.dataReplicationInfo.lagDuration = {};
    server.dataReplicationInfo.lastSnapshotDateTime =
        base::Timestamp::parse("2026-11-20T00:12:00Z");
    return server;
}

mgn::Wave wave(std::string_view id, std::string_view name)
{
    mgn::Wave wave;
    wave.waveId = mgn::WaveId(id);
    wave.name = text(name);
    return wave;
}

mgn::Application application(std::string_view id, std::string_view name, std::string_view wave)
{
    mgn::Application application;
    application.applicationId = mgn::ApplicationId(id);
    application.name = text(name);
    application.waveId = mgn::WaveId(wave);
    return application;
}

} // namespace

mgn::SourceServer fullServer()
{
    mgn::SourceServer server = inState(3, "erp-app-02", LifeCycleState::ReadyForCutover);
    constexpr std::int64_t kGiB = 1LL << 30;
    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT11M");
    server.dataReplicationInfo.replicatedDisks = {
        {text("C:"), 127 * kGiB, 127 * kGiB, 0, 0},
        {text("D:"), 285 * kGiB, 280 * kGiB, 0, 2 * kGiB}};
    server.sourceProperties.os = text("Microsoft Windows Server 2019 Datacenter");
    server.sourceProperties.cpus = {{8, text("Intel")}};
    server.sourceProperties.ramBytes = 32 * kGiB;
    server.replicationType.value = mgn::ReplicationType::AgentBased;
    server.lifeCycle.elapsedReplicationDuration = base::Duration::parse("P41DT2H");
    server.lifeCycle.addedToServiceDateTime = base::Timestamp::parse("2026-10-12T09:14:00Z");
    server.lifeCycle.lastTest.initiatedDateTime = base::Timestamp::parse("2026-11-14T10:00:00Z");
    server.lifeCycle.lastTest.initiatedJobId =
        mgn::JobId(std::string_view("mgnjob-0a1b2c3d4e5f60718"));
    server.lifeCycle.lastTest.finalizedDateTime = base::Timestamp::parse("2026-11-15T08:00:00Z");
    return server;
}

void fillEstate(cutover::ServerStore &store)
{
    refresh(store, {inState(1, "erp-db-01", LifeCycleState::ReadyForCutover),
                    inState(2, "erp-app-01", LifeCycleState::ReadyForCutover), fullServer(),
                    inState(4, "erp-web-01", LifeCycleState::ReadyForCutover),
                    stalled(5, "erp-web-02"), inState(6, "mq-01", LifeCycleState::CuttingOver),
                    inState(7, "mq-02", LifeCycleState::CuttingOver),
                    inState(8, "nfs-01", LifeCycleState::Testing), disconnected(9, "hr-sql-01"),
                    disconnected(10, "hr-app-01")});
    store.setWaves(
        {wave("wave-1", "W3 ERP"), wave("wave-2", "W2 Messaging"), wave("wave-3", "W10 Files")});
    store.setApplications(
        {application("app-1", "ERP", "wave-1"), application("app-2", "Messaging", "wave-2")});
}

mgn::LaunchConfiguration sampleLaunchConfiguration()
{
    mgn::LaunchConfiguration configuration;
    configuration.sourceServerId = serverId(3);
    configuration.ec2LaunchTemplateId = text("lt-0c41d7e2a9b35f680");
    configuration.targetInstanceTypeRightSizingMethod.value = mgn::RightSizingMethod::Basic;
    configuration.launchDisposition.value = mgn::LaunchDisposition::Started;
    configuration.copyTags = true;
    return configuration;
}

std::vector<mgn::SourceServerAction> sampleActions()
{
    mgn::SourceServerAction domain;
    domain.actionName = text("Join domain");
    domain.order = 1002;
    mgn::SourceServerAction agent;
    agent.actionName = text("Install SSM agent");
    agent.order = 1;
    agent.mustSucceedForCutover = true;
    mgn::SourceServerAction off;
    off.actionName = text("Not in use");
    off.active = false;
    return {domain, agent, off};
}

} // namespace tests
