// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serverjson.h"

#include "sim/dice.h"
#include "sim/jsontime.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace sim {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr qint64 kGib = 1024LL * 1024 * 1024;
/// Stand in the cached text for the two times that move on.
constexpr const char *kSeen = "{{seen}}";
constexpr const char *kSnapshot = "{{snapshot}}";

/// Each part of a server has dice of its own, so that one part can change without the others.
Dice diceFor(const ServerRecord &server, const char *part)
{
    return Dice(mixedSeed(server.seed, QString::fromLatin1(part)));
}

QList<int> diskSizes(const ServerRecord &server)
{
    Dice dice = diceFor(server, "disks");
    QList<int> sizes{30 + dice.below(99)};
    const int more = dice.pick({40, 25, 15, 9, 6, 3, 2});
    for (int i = 0; i < more; ++i)
        sizes.append(std::clamp(static_cast<int>(dice.logNormal(200, 1.4)), 1, 12 * 1024));
    return sizes;
}

QString deviceName(const ServerRecord &server, int number)
{
    if (isWindows(server.platform))
        return QString(QChar(u'C' + number)) + QStringLiteral(":0");
    return QStringLiteral("/dev/sd") + QChar(u'a' + number);
}

QJsonArray disksJson(const ServerRecord &server)
{
    QJsonArray disks;
    int number = 0;
    for (const int size : diskSizes(server))
        disks.append(QJsonObject{{QStringLiteral("deviceName"), deviceName(server, number++)},
                                 {QStringLiteral("bytes"), size * kGib}});
    return disks;
}

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
        disks.append(QJsonObject{{QStringLiteral("deviceName"), deviceName(server, number++)},
                                 {QStringLiteral("totalStorageBytes"), total},
                                 {QStringLiteral("replicatedStorageBytes"), isSynchronised(server) ? total : total / 3},
                                 {QStringLiteral("rescannedStorageBytes"), 0},
                                 {QStringLiteral("backloggedStorageBytes"), behind ? total / 200 : 0}});
    }
    return disks;
}

QJsonArray interfacesJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "network");
    QJsonArray interfaces;
    const int count = dice.percent(85) ? 1 : 2;
    for (int i = 0; i < count; ++i) {
        QStringList mac{QStringLiteral("0A")};
        for (int part = 0; part < 5; ++part)
            mac.append(dice.hexDigits(2).toUpper());
        const QString address = QStringLiteral("10.%1.%2.%3").arg(20 + i).arg(server.index / 250 % 250)
                                    .arg(server.index % 250 + 4);
        interfaces.append(QJsonObject{{QStringLiteral("macAddress"), mac.join(u'-')},
                                      {QStringLiteral("ips"), QJsonArray{address}},
                                      {QStringLiteral("isPrimary"), i == 0}});
    }
    return interfaces;
}

QString osText(const ServerRecord &server)
{
    Dice dice = diceFor(server, "os");
    static const std::array windows{"2016", "2019", "2022"};
    switch (server.platform) {
    case Platform::Windows:
        return QStringLiteral("Microsoft Windows Server %1 Datacenter 10.0.%2")
            .arg(QLatin1String(windows[static_cast<std::size_t>(dice.below(3))])).arg(14393 + dice.below(5000));
    case Platform::WindowsOld:
        return QStringLiteral("Microsoft Windows Server 2012 R2 Standard 6.3.9600");
    case Platform::RedHat:
        return QStringLiteral("Linux version 4.18.0-%1.el8.x86_64 (mockbuild@build-01) (gcc version 8.5.0 "
                              "(Red Hat 8.5.0-18)) #1 SMP").arg(400 + dice.below(150));
    case Platform::Ubuntu:
        return QStringLiteral("Linux version 5.15.0-%1-generic (buildd@lcy02) (gcc 11.4.0) #%2-Ubuntu SMP")
            .arg(60 + dice.below(60)).arg(70 + dice.below(60));
    case Platform::Suse:
        return QStringLiteral("Linux version 5.3.18-default (geeko@buildhost) (gcc version 7.5.0 (SUSE Linux)) #1 SMP");
    case Platform::CentOs:
        return QStringLiteral("Linux version 3.10.0-1160.el7.x86_64 (mockbuild@kbuilder) (gcc version 4.8.5) #1 SMP");
    }
    return {};
}

QString fqdnOf(const ServerRecord &server)
{
    return server.hostname + (server.hostname.startsWith(QLatin1String("EC2AMAZ")) ? QStringLiteral(".WORKGROUP")
                                                                                   : QStringLiteral(".corp.example"));
}

QJsonObject hintsJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "hints");
    QStringList uuid;
    for (const int length : {8, 4, 4, 4, 12})
        uuid.append(dice.hexDigits(length));
    return {{QStringLiteral("fqdn"), fqdnOf(server)},
            {QStringLiteral("hostname"), server.hostname},
            {QStringLiteral("vmWareUuid"), uuid.join(u'-')},
            {QStringLiteral("vmPath"), QStringLiteral("[datastore1] %1/%1.vmx").arg(server.hostname)}};
}

QJsonObject propertiesJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "properties");
    static const std::array families{"m5", "m6i", "c5", "r5"};
    static const std::array sizes{"large", "xlarge", "2xlarge", "4xlarge"};
    const int size = dice.pick({40, 30, 20, 10});
    QJsonArray cpus;
    for (int i = 0; i < (2 << size) / 2; ++i)
        cpus.append(QJsonObject{{QStringLiteral("cores"), 2},
                                {QStringLiteral("modelName"), QStringLiteral("Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz")}});
    return {{QStringLiteral("lastUpdatedDateTime"), isoTime(server.addedAt + 72h)},
            {QStringLiteral("recommendedInstanceType"),
             QLatin1String(families[static_cast<std::size_t>(dice.below(4))]) + u'.'
                 + QLatin1String(sizes[static_cast<std::size_t>(size)])},
            {QStringLiteral("identificationHints"), hintsJson(server)},
            {QStringLiteral("networkInterfaces"), interfacesJson(server)},
            {QStringLiteral("disks"), disksJson(server)},
            {QStringLiteral("cpus"), cpus},
            {QStringLiteral("ramBytes"), (8LL << size) * kGib},
            {QStringLiteral("os"), QJsonObject{{QStringLiteral("fullString"), osText(server)}}}};
}

QJsonObject initiationJson(const ServerRecord &server)
{
    static const std::array steps{"WAIT", "CREATE_SECURITY_GROUP", "LAUNCH_REPLICATION_SERVER",
                                  "BOOT_REPLICATION_SERVER", "AUTHENTICATE_WITH_SERVICE",
                                  "DOWNLOAD_REPLICATION_SOFTWARE", "CREATE_STAGING_DISKS", "ATTACH_STAGING_DISKS",
                                  "PAIR_REPLICATION_SERVER_WITH_AGENT", "CONNECT_AGENT_TO_REPLICATION_SERVER",
                                  "START_DATA_TRANSFER"};
    const bool finalized = server.lifeCycleState == QLatin1String("CUTOVER");
    QJsonArray list;
    for (const char *step : steps)
        list.append(QJsonObject{{QStringLiteral("name"), QLatin1String(step)},
                                {QStringLiteral("status"), finalized ? QStringLiteral("NOT_STARTED")
                                                                     : QStringLiteral("SUCCEEDED")}});
    return {{QStringLiteral("startDateTime"), isoTime(server.addedAt)},
            {QStringLiteral("nextAttemptDateTime"), isoTime(server.addedAt + 5min)},
            {QStringLiteral("steps"), list}};
}

QJsonObject replicationJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "replication");
    QJsonObject json{{QStringLiteral("dataReplicationState"), server.replicationState},
                     {QStringLiteral("replicatedDisks"), replicatedDisksJson(server)},
                     {QStringLiteral("dataReplicationInitiation"), initiationJson(server)},
                     {QStringLiteral("replicatorId"), QString(QStringLiteral("i-") + dice.hexDigits(17))}};
    if (!server.lag.isEmpty())
        json.insert(QStringLiteral("lagDuration"), server.lag);
    if (isSynchronised(server))
        json.insert(QStringLiteral("lastSnapshotDateTime"), QLatin1String(kSnapshot));
    if (server.replicationState == QLatin1String("INITIAL_SYNC") || server.replicationState == QLatin1String("BACKLOG"))
        json.insert(QStringLiteral("etaDateTime"), isoTime(server.addedAt + hours(24 * 60)));
    if (server.replicationState == QLatin1String("STALLED"))
        json.insert(QStringLiteral("dataReplicationError"),
                    QJsonObject{{QStringLiteral("error"), QStringLiteral("NOT_CONVERGING")},
                                {QStringLiteral("rawError"), QStringLiteral("Write rate exceeds the available bandwidth "
                                                                            "since 03:12 hours")}});
    return json;
}

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
             QString(isoDuration(hours(14) + minutes(server.index % 600)).chopped(1) + QStringLiteral(".697305S"))},
            {QStringLiteral("lastSeenByServiceDateTime"), QLatin1String(kSeen)},
            {QStringLiteral("lastTest"), callsJson(server.lastTest)},
            {QStringLiteral("lastCutover"), callsJson(server.lastCutover)},
            {QStringLiteral("state"), server.lifeCycleState}};
}

QJsonObject checkJson(const char *name, bool passed, base::Instant at)
{
    return {{QStringLiteral("type"), QStringLiteral("EC2")},
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
                     {QStringLiteral("firstBoot"), booted ? QStringLiteral("SUCCEEDED") : QStringLiteral("WAITING")},
                     {QStringLiteral("lastKnownChecks"), QJsonArray{checkJson("system-status", booted, checkedAt),
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
             QString(QStringLiteral("arn:aws:secretsmanager:%1:secret:mgn/").arg(place) + server.hostname)},
            {QStringLiteral("connectorArn"), QString(QStringLiteral("arn:aws:mgn:%1:connector/connector-").arg(place)
                                                     + dice.lettersAndDigits(17))}};
}

void addShippingMembers(const ServerRecord &server, QJsonObject &json)
{
    Dice dice = diceFor(server, "vcenter");
    json.insert(QStringLiteral("replicationType"), replicationTypeOf(server));
    if (replicationTypeOf(server) == QLatin1String("SNAPSHOT_SHIPPING"))
        json.insert(QStringLiteral("vcenterClientID"), QString(QStringLiteral("vcc-") + dice.lettersAndDigits(17)));
    if (server.index % 7 == 3)
        json.insert(QStringLiteral("connectorAction"), connectorJson(server));
}

/// With the stand-ins instead of the moving times.
QJsonObject timelessJson(const ServerRecord &server, base::Instant now)
{
    QJsonObject json{{QStringLiteral("sourceServerID"), server.id},
                     {QStringLiteral("arn"), server.arn},
                     {QStringLiteral("isArchived"), server.isArchived},
                     {QStringLiteral("tags"), tagsJson(server.tags)},
                     {QStringLiteral("dataReplicationInfo"), replicationJson(server)},
                     {QStringLiteral("lifeCycle"), lifeCycleJson(server)},
                     {QStringLiteral("sourceProperties"), propertiesJson(server)},
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
    bytes.replace(kSeen, "\x1eseen\x1e");
    bytes.replace(kSnapshot, "\x1esnapshot\x1e");
    return bytes.split('\x1e');
}

QByteArray movingTime(const ServerRecord &server, const QByteArray &standIn, base::Instant now)
{
    const bool connected = server.replicationState != QLatin1String("DISCONNECTED");
    const bool stalled = server.replicationState == QLatin1String("STALLED");
    if (standIn == "seen")
        return isoTime(connected ? now - seconds(5 + server.index % 40) : server.addedAt + 96h).toLatin1();
    return isoTime(now - (stalled ? minutes(200) : minutes(1 + server.index % 9))).toLatin1();
}

} // namespace

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
        parts = cutAtStandIns(QJsonDocument(timelessJson(server, now)).toJson(QJsonDocument::Compact));
    if (settled)
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
