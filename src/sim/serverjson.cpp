// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serverjson.h"

#include "sim/jsontime.h"
#include "sim/serverparts.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace sim {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

/// Of one estate: about 3 kB each, so that six estates of any size keep below 50 MB.
constexpr int kCachedServers = 2500;

QJsonObject callJson(const std::optional<base::Instant> &at, const QString &jobId = {})
{
    QJsonObject json;
    if (at)
        json.insert(QStringLiteral("apiCallDateTime"), isoTime(*at));
    if (at && !jobId.isEmpty())
        json.insert(QStringLiteral("jobID"), jobId);
    return json;
}

QJsonObject callsJson(const LifeCycleCalls &calls)
{
    return {{QStringLiteral("initiated"), callJson(calls.initiatedAt, calls.jobId)},
            {QStringLiteral("reverted"), callJson(calls.revertedAt)},
            {QStringLiteral("finalized"), callJson(calls.finalizedAt)}};
}

QJsonObject lifeCycleJson(const ServerRecord &server)
{
    return {{QStringLiteral("addedToServiceDateTime"), isoTime(server.addedAt)},
            {QStringLiteral("firstByteDateTime"), isoTime(server.addedAt + 11min)},
            {QStringLiteral("elapsedReplicationDuration"),
             QString(isoDuration(hours(14) + minutes(server.index % 600)).chopped(1)
                     + QStringLiteral(".697305S"))},
            {QStringLiteral("lastSeenByServiceDateTime"), seenStandIn()},
            {QStringLiteral("lastTest"), callsJson(server.lastTest)},
            {QStringLiteral("lastCutover"), callsJson(server.lastCutover)},
            {QStringLiteral("state"), server.lifeCycleState}};
}

QJsonObject checkJson(const char *name, bool passed, base::Instant at)
{
    return {
        {QStringLiteral("type"), QStringLiteral("EC2")},
        {QStringLiteral("name"), QLatin1String(name)},
        {QStringLiteral("status"), passed ? QStringLiteral("PASSED") : QStringLiteral("PENDING")},
        {QStringLiteral("error"), QString()},
        {QStringLiteral("checkedAt"), static_cast<double>(at.time_since_epoch().count()) / 1000.0}};
}

QJsonObject instanceJson(const LaunchedInstance &instance, base::Instant now)
{
    const bool booted = now >= instance.firstBootAt;
    const base::Instant checkedAt = std::min(now, instance.firstBootAt + 2min);
    QJsonObject json{{QStringLiteral("ec2InstanceID"), instance.id},
                     {QStringLiteral("firstBoot"),
                      booted ? QStringLiteral("SUCCEEDED") : QStringLiteral("WAITING")},
                     {QStringLiteral("lastKnownChecks"),
                      QJsonArray{checkJson("system-status", booted, checkedAt),
                                 checkJson("instance-status", booted, checkedAt)}},
                     {QStringLiteral("lastKnownFsxChecksStatus"), QStringLiteral("PASSED")}};
    if (!instance.jobId.isEmpty())
        json.insert(QStringLiteral("jobID"), instance.jobId);
    return json;
}

QJsonObject connectorJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "connector");
    const QStringList arn = server.arn.split(u':');
    const QString place = arn.value(3) + u':' + arn.value(4);
    return {{QStringLiteral("credentialsSecretArn"),
             QString(QStringLiteral("arn:aws:secretsmanager:%1:secret:mgn/").arg(place)
                     + server.hostname)},
            {QStringLiteral("connectorArn"),
             QString(QStringLiteral("arn:aws:mgn:%1:connector/connector-").arg(place)
                     + dice.lettersAndDigits(17))}};
}

void addShippingMembers(const ServerRecord &server, QJsonObject &json)
{
    Dice dice = diceFor(server, "vcenter");
    json.insert(QStringLiteral("replicationType"), replicationTypeOf(server));
    if (replicationTypeOf(server) == QLatin1String("SNAPSHOT_SHIPPING"))
        json.insert(QStringLiteral("vcenterClientID"),
                    QString(QStringLiteral("vcc-") + dice.lettersAndDigits(17)));
    if (server.index % 7 == 3)
        json.insert(QStringLiteral("connectorAction"), connectorJson(server));
}

/// With the stand-ins instead of the moving times.
QJsonObject timelessJson(const ServerRecord &server, base::Instant now)
{
    QJsonObject json{
        {QStringLiteral("sourceServerID"), server.id},
        {QStringLiteral("arn"), server.arn},
        {QStringLiteral("isArchived"), server.isArchived},
        {QStringLiteral("tags"), tagsJson(server.tags)},
        {QStringLiteral("dataReplicationInfo"), replicationInfoJson(server)},
        {QStringLiteral("lifeCycle"), lifeCycleJson(server)},
        {QStringLiteral("sourceProperties"), sourcePropertiesJson(server)},
        {QStringLiteral("applicationID"), server.applicationId},
        {QStringLiteral("userProvidedID"), QStringLiteral("CMDB%1").arg(100000 + server.index)},
        {QStringLiteral("fqdnForActionFramework"), fqdnOf(server)}};
    if (server.instance)
        json.insert(QStringLiteral("launchedInstance"), instanceJson(*server.instance, now));
    addShippingMembers(server, json);
    return json;
}

/// The text cut at the stand-ins: the parts at odd places name the stand-in.
QByteArrayList cutAtStandIns(QByteArray bytes)
{
    bytes.replace(seenStandIn().toLatin1(), "\x1eseen\x1e");
    bytes.replace(snapshotStandIn().toLatin1(), "\x1esnapshot\x1e");
    return bytes.split('\x1e');
}

QByteArray movingTime(const ServerRecord &server, const QByteArray &standIn, base::Instant now)
{
    const bool connected = server.replicationState != QLatin1String("DISCONNECTED");
    const bool stalled = server.replicationState == QLatin1String("STALLED");
    if (standIn == "seen")
        return isoTime(connected ? now - seconds(5 + server.index % 40) : server.addedAt + 96h)
            .toLatin1();
    return isoTime(stalled ? server.stalledAt : now - minutes(1 + server.index % 9)).toLatin1();
}

} // namespace

QString seenStandIn()
{
    static const QString text = QStringLiteral("seen-") + QUuid::createUuid().toString();
    return text;
}

QString snapshotStandIn()
{
    static const QString text = QStringLiteral("snapshot-") + QUuid::createUuid().toString();
    return text;
}

QJsonObject tagsJson(const TagMap &tags)
{
    QJsonObject json;
    for (auto it = tags.cbegin(); it != tags.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QString replicationTypeOf(const ServerRecord &server)
{
    const bool agentless = !isWindows(server.platform) && server.index % 23 == 5;
    return agentless ? QStringLiteral("SNAPSHOT_SHIPPING") : QStringLiteral("AGENT_BASED");
}

int diskGib(const ServerRecord &server)
{
    int sum = 0;
    for (const int size : diskSizes(server))
        sum += size;
    return sum;
}

QByteArray serverBytes(ServerRecord &server, base::Instant now)
{
    const bool settled = !server.instance || now >= server.instance->firstBootAt + 2min;
    QByteArrayList parts = server.jsonParts;
    if (parts.isEmpty() || !settled)
        parts =
            cutAtStandIns(QJsonDocument(timelessJson(server, now)).toJson(QJsonDocument::Compact));
    if (settled && server.index < kCachedServers)
        server.jsonParts = parts;
    for (qsizetype i = 1; i < parts.size(); i += 2)
        parts[i] = movingTime(server, parts[i], now);
    return parts.join();
}

QJsonObject serverJson(const ServerRecord &server, base::Instant now)
{
    ServerRecord copy = server;
    return QJsonDocument::fromJson(serverBytes(copy, now)).object();
}

} // namespace sim
