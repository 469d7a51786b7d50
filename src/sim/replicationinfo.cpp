// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/jsontime.h"
#include "sim/serverparts.h"

#include <array>

namespace sim {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

bool isSynchronised(const ServerRecord &server)
{
    return server.replicationState != QLatin1String("INITIAL_SYNC")
           && server.replicationState != QLatin1String("DISCONNECTED");
}

QJsonArray replicatedDisksJson(const ServerRecord &server)
{
    const bool behind = server.replicationState == QLatin1String("BACKLOG")
                        || server.replicationState == QLatin1String("STALLED");
    QJsonArray disks;
    int number = 0;
    for (const int size : diskSizes(server)) {
        const qint64 total = size * kGib;
        disks.append(QJsonObject{
            {QStringLiteral("deviceName"), deviceName(server, number++)},
            {QStringLiteral("totalStorageBytes"), total},
            {QStringLiteral("replicatedStorageBytes"), isSynchronised(server) ? total : total / 3},
            {QStringLiteral("rescannedStorageBytes"), 0},
            {QStringLiteral("backloggedStorageBytes"), behind ? total / 200 : 0}});
    }
    return disks;
}

QJsonObject initiationJson(const ServerRecord &server)
{
    static const std::array steps{"WAIT",
                                  "CREATE_SECURITY_GROUP",
                                  "LAUNCH_REPLICATION_SERVER",
                                  "BOOT_REPLICATION_SERVER",
                                  "AUTHENTICATE_WITH_SERVICE",
                                  "DOWNLOAD_REPLICATION_SOFTWARE",
                                  "CREATE_STAGING_DISKS",
                                  "ATTACH_STAGING_DISKS",
                                  "PAIR_REPLICATION_SERVER_WITH_AGENT",
                                  "CONNECT_AGENT_TO_REPLICATION_SERVER",
                                  "START_DATA_TRANSFER"};
    const bool finalized = server.lifeCycleState == QLatin1String("CUTOVER");
    QJsonArray list;
    for (const char *step : steps)
        list.append(
            QJsonObject{{QStringLiteral("name"), QLatin1String(step)},
                        {QStringLiteral("status"),
                         finalized ? QStringLiteral("NOT_STARTED") : QStringLiteral("SUCCEEDED")}});
    return {{QStringLiteral("startDateTime"), isoTime(server.addedAt)},
            {QStringLiteral("nextAttemptDateTime"), isoTime(server.addedAt + 5min)},
            {QStringLiteral("steps"), list}};
}

} // namespace

QJsonObject replicationInfoJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "replication");
    QJsonObject json{
        {QStringLiteral("dataReplicationState"), server.replicationState},
        {QStringLiteral("replicatedDisks"), replicatedDisksJson(server)},
        {QStringLiteral("dataReplicationInitiation"), initiationJson(server)},
        {QStringLiteral("replicatorId"), QString(QStringLiteral("i-") + dice.hexDigits(17))}};
    if (!server.lag.isEmpty())
        json.insert(QStringLiteral("lagDuration"), server.lag);
    if (isSynchronised(server))
        json.insert(QStringLiteral("lastSnapshotDateTime"), snapshotStandIn());
    if (server.replicationState == QLatin1String("INITIAL_SYNC")
        || server.replicationState == QLatin1String("BACKLOG"))
        json.insert(QStringLiteral("etaDateTime"), isoTime(server.addedAt + hours(24 * 60)));
    if (server.replicationState == QLatin1String("STALLED"))
        json.insert(QStringLiteral("dataReplicationError"),
                    QJsonObject{{QStringLiteral("error"), QStringLiteral("NOT_CONVERGING")},
                                {QStringLiteral("rawError"),
                                 QStringLiteral("Write rate exceeds the available bandwidth "
                                                "since 03:12 hours")}});
    return json;
}

} // namespace sim
