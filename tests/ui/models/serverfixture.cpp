// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/models/serverfixture.h"

namespace tests {

mgn::SourceServerId serverId(int number)
{
    return mgn::SourceServerId(QStringLiteral("s-%1").arg(number, 17, 10, QLatin1Char('0')));
}

mgn::SourceServer makeServer(int number, std::string_view name)
{
    mgn::SourceServer server;
    server.sourceServerId = serverId(number);
    server.arn = base::Text("arn:aws:mgn:eu-west-1:111122223333:source-server/"
                            + server.sourceServerId.toString().toStdString());
    server.sourceProperties.identificationHints.hostname = base::Text(name);
    server.sourceProperties.networkInterfaces = {
        {.macAddress = {},
         .ips = {base::Text("10.20.4." + std::to_string(number))},
         .isPrimary = true}};
    server.lifeCycle.state.value = mgn::LifeCycleState::ReadyForCutover;
    server.lifeCycle.lastSeenByServiceDateTime = base::Timestamp::parse("2026-11-23T01:59:30Z");
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Continuous;
    server.dataReplicationInfo.lagDuration = base::Duration::parse("P0D");
    server.dataReplicationInfo.lastSnapshotDateTime =
        base::Timestamp::parse("2026-11-23T01:48:20Z");
    return server;
}

std::vector<mgn::SourceServer> makeServers(int count)
{
    std::vector<mgn::SourceServer> servers;
    for (int number = 1; number <= count; ++number)
        servers.push_back(makeServer(number, "server-" + std::to_string(number)));
    return servers;
}

cutover::Scope testScope()
{
    return {.profile = base::ProfileId(std::string_view("aws:test")),
            .account = *base::AccountId::parse(QStringLiteral("111122223333")),
            .region = *aws::Region::parse(QStringLiteral("eu-west-1"))};
}

base::Instant testNow()
{
    return base::Timestamp::parse("2026-11-23T02:00:00Z").instant();
}

void refresh(cutover::ServerStore &store, std::vector<mgn::SourceServer> servers)
{
    store.beginRefresh();
    store.merge(std::move(servers));
    store.endRefresh(mgn::Listing<mgn::SourceServer>{}, testNow());
}

void failRefresh(cutover::ServerStore &store)
{
    base::Error error;
    error.kind = base::ErrorKind::NotConnected;
    error.message = QStringLiteral("refused");
    store.beginRefresh();
    store.endRefresh(base::failure(error), testNow());
}

} // namespace tests
