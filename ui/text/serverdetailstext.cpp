// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/serverdetailstext.h"

#include "ui/text/formats.h"
#include "ui/text/serverstatetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using cutover::ReplicationHealth;
using mgn::LifeCycleState;

constexpr auto kOldSnapshot = std::chrono::hours(1);

struct ServerDetailsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ServerDetailsText)
};

bool isOver(const mgn::SourceServer &server)
{
    return server.lifeCycle.state == LifeCycleState::Cutover
           || server.lifeCycle.state == LifeCycleState::Disconnected;
}

QString snapshotTime(const mgn::SourceServer &server, base::Instant now)
{
    const base::Timestamp &time = server.dataReplicationInfo.lastSnapshotDateTime;
    return time.isValid() ? timeUtcText(time.instant(), now)
                          : ServerDetailsWords::tr("an unknown time");
}

ServerNotice stalledNotice(const mgn::SourceServer &server, base::Instant now)
{
    const auto &error = server.dataReplicationInfo.dataReplicationError.error;
    const QString cause =
        error.isAbsent() ? ServerDetailsWords::tr("no cause given") : replicationErrorText(error);
    return {
        Tone::Bad,
        ServerDetailsWords::tr(
            "Replication is stalled: %1. The last snapshot is of %2; newer data would be missing.")
            .arg(cause, snapshotTime(server, now))};
}

std::optional<ServerNotice> lagNotice(const mgn::SourceServer &server, base::Instant now)
{
    const base::Duration &lag = server.dataReplicationInfo.lagDuration;
    const QString snapshot = snapshotTime(server, now);
    if (!lag.isValid())
        return ServerNotice{Tone::Warning,
                            ServerDetailsWords::tr(
                                "The service reports no lag, which is not the same as no lag. If a "
                                "fresh snapshot fails, AWS silently launches from the one of %1.")
                                .arg(snapshot)};
    if (lag.value() <= cutover::kLaggingAfter)
        return std::nullopt;
    return ServerNotice{
        Tone::Warning,
        ServerDetailsWords::tr(
            "Lag is %1. If a fresh snapshot fails, AWS silently launches from the one of %2.")
            .arg(durationText(lag), snapshot)};
}

std::optional<ServerNotice> snapshotNotice(const mgn::SourceServer &server, base::Instant now)
{
    const base::Timestamp &time = server.dataReplicationInfo.lastSnapshotDateTime;
    if (!time.isValid() || now - time.instant() < kOldSnapshot)
        return std::nullopt;
    return ServerNotice{
        Tone::Warning,
        ServerDetailsWords::tr(
            "The last snapshot is of %1. If a fresh one fails, AWS silently launches "
            "from it.")
            .arg(timeUtcText(time.instant(), now))};
}

std::int64_t sumOf(const std::vector<mgn::ReplicatedDisk> &disks,
                   std::optional<std::int64_t> mgn::ReplicatedDisk::*member)
{
    std::int64_t sum = 0;
    for (const mgn::ReplicatedDisk &disk : disks)
        sum += (disk.*member).value_or(0);
    return sum;
}

QString backlogText(const mgn::SourceServer &server)
{
    const auto &disks = server.dataReplicationInfo.replicatedDisks;
    const bool isReported =
        std::any_of(disks.begin(), disks.end(), [](const mgn::ReplicatedDisk &disk) {
            return disk.backloggedStorageBytes.has_value();
        });
    if (!isReported)
        return kNotReported;
    return ServerDetailsWords::tr("%1 of %2")
        .arg(bytesText(sumOf(disks, &mgn::ReplicatedDisk::backloggedStorageBytes)),
             bytesText(sumOf(disks, &mgn::ReplicatedDisk::totalStorageBytes)));
}

/// "280 of 285 GB": the unit once where it is the same.
QString copiedText(std::int64_t done, std::int64_t total)
{
    if (total <= 0)
        return kNotReported;
    const QString whole = bytesText(total);
    QString part = bytesText(done);
    if (done >= total)
        return whole;
    const QString unit = whole.mid(whole.lastIndexOf(u' '));
    if (part.endsWith(unit))
        part.chop(unit.size());
    return ServerDetailsWords::tr("%1 of %2").arg(part, whole);
}

/// Newer data comes all the time; how far it is behind is what a launch would miss.
bool isCopying(ReplicationHealth health)
{
    return health == ReplicationHealth::Healthy || health == ReplicationHealth::Lagging
           || health == ReplicationHealth::Backlog;
}

ServerNotice backlogNotice(const mgn::SourceServer &server, base::Instant now)
{
    const std::int64_t bytes = sumOf(server.dataReplicationInfo.replicatedDisks,
                                     &mgn::ReplicatedDisk::backloggedStorageBytes);
    const QString left = bytes > 0 ? bytesText(bytes) : ServerDetailsWords::tr("Some data");
    return {Tone::Warning,
            ServerDetailsWords::tr(
                "%1 still to be copied. If a fresh snapshot fails, AWS silently launches from the "
                "one of %2.")
                .arg(left, snapshotTime(server, now))};
}

QString machineText(const mgn::SourceProperties &properties)
{
    std::int64_t cores = 0;
    for (const mgn::Cpu &cpu : properties.cpus)
        cores += cpu.cores.value_or(0);
    const QString memory = properties.ramBytes ? bytesText(*properties.ramBytes) : kNotReported;
    return ServerDetailsWords::tr("%1, %2").arg(cores > 0 ? numberText(cores) : kNotReported,
                                                memory);
}

QString addressText(const mgn::SourceProperties &properties)
{
    QStringList addresses;
    for (const mgn::NetworkInterface &interface : properties.networkInterfaces) {
        for (const base::Text &address : interface.ips)
            addresses << address.toString();
    }
    return addresses.isEmpty() ? kNotReported : addresses.join(QStringLiteral(", "));
}

QString replicationText(const mgn::SourceServer &server)
{
    const base::Duration &elapsed = server.lifeCycle.elapsedReplicationDuration;
    const QString type = replicationTypeText(server.replicationType);
    return elapsed.isValid() ? ServerDetailsWords::tr("%1, for %2").arg(type, durationText(elapsed))
                             : type;
}

QString orNotReported(const base::Text &text)
{
    return text.isEmpty() ? kNotReported : text.toString();
}

Fact timeFact(const QString &label, const base::Timestamp &time, base::Instant now)
{
    Fact fact{.label = label, .value = kNotReported, .state = {}, .toolTip = timeDetail(time, now)};
    // The age is in the tool tip: here it would stand still between two polls.
    if (time.isValid())
        fact.value = timeUtcText(time.instant(), now);
    else if (!time.isAbsent())
        fact.value = time.raw.toString();
    return fact;
}

/// In the colour of trouble where it is not the account that is acted on.
Fact accountFact(const mgn::SourceServer &server, const base::AccountId &acting)
{
    const auto account = base::AccountId::fromArn(server.arn.toString());
    return {.label = ServerDetailsWords::tr("Account"),
            .value = account ? accountText(*account) : kNotReported,
            .state = foreignAccountMark(server, acting),
            .toolTip = {}};
}

void addInstance(QList<Fact> &facts, const mgn::LaunchedInstance &instance)
{
    if (instance.ec2InstanceId.isEmpty())
        return;
    facts << Fact{.label = ServerDetailsWords::tr("Instance"),
                  .value = instance.ec2InstanceId.toString(),
                  .identifier = true,
                  .copyable = true,
                  .state = {},
                  .toolTip = instance.jobId.toString()};
    facts << Fact{.label = ServerDetailsWords::tr("First boot"),
                  .value = {},
                  .state = firstBootMark(instance.firstBoot),
                  .toolTip = {}};
}

} // namespace

QString MarkedLine::text() const
{
    QStringList parts{mark.word, badge, detail};
    parts.removeAll(QString());
    return parts.join(u' ');
}

std::optional<ServerNotice> serverNotice(const mgn::SourceServer &server, base::Instant now,
                                         const base::AccountId &acting)
{
    if (const QString text = foreignAccountText(server, acting); !text.isEmpty())
        return ServerNotice{Tone::Bad, text};
    if (server.isArchived.value_or(false))
        return ServerNotice{Tone::Neutral, ServerDetailsWords::tr(
                                               "The server is archived: it cannot be launched.")};
    if (isOver(server))
        return std::nullopt;
    const ReplicationHealth health = cutover::replicationHealthOf(server);
    if (health == ReplicationHealth::Stalled)
        return stalledNotice(server, now);
    if (!isCopying(health))
        return std::nullopt;
    if (const auto notice = lagNotice(server, now))
        return notice;
    return health == ReplicationHealth::Backlog ? backlogNotice(server, now)
                                                : snapshotNotice(server, now);
}

QList<Fact> serverFacts(const mgn::SourceServer &server, const ServerSurroundings &around)
{
    const auto plain = [](const QString &label, const QString &value) {
        return Fact{.label = label, .value = value, .state = {}, .toolTip = {}};
    };
    const mgn::SourceProperties &properties = server.sourceProperties;
    QList<Fact> facts{
        plain(ServerDetailsWords::tr("Next step"),
              nextStepText(cutover::nextStepOf(server, around.isInJob), around.isStarting)),
        accountFact(server, around.acting),
        plain(ServerDetailsWords::tr("System"), orNotReported(properties.os)),
        plain(ServerDetailsWords::tr("vCPU, memory"), machineText(properties)),
        plain(ServerDetailsWords::tr("Addresses"), addressText(properties)),
        Fact{.label = ServerDetailsWords::tr("State"),
             .value = {},
             .state = replicationMark(server),
             .toolTip = {}},
        plain(ServerDetailsWords::tr("Replication"), replicationText(server)),
        plain(ServerDetailsWords::tr("Lag"), durationText(server.dataReplicationInfo.lagDuration)),
        plain(ServerDetailsWords::tr("Backlog"), backlogText(server)),
        timeFact(ServerDetailsWords::tr("Last snapshot"),
                 server.dataReplicationInfo.lastSnapshotDateTime, around.now),
        timeFact(ServerDetailsWords::tr("Last seen"), server.lifeCycle.lastSeenByServiceDateTime,
                 around.now),
        plain(ServerDetailsWords::tr("Wave"), around.wave.isEmpty() ? kAbsent : around.wave),
        plain(ServerDetailsWords::tr("Application"),
              around.application.isEmpty() ? kAbsent : around.application)};
    addInstance(facts, server.launchedInstance);
    return facts;
}

QList<DiskLine> diskLines(const mgn::SourceServer &server)
{
    QList<DiskLine> lines;
    for (const mgn::ReplicatedDisk &disk : server.dataReplicationInfo.replicatedDisks) {
        const std::int64_t total = disk.totalStorageBytes.value_or(0);
        const std::int64_t done = disk.replicatedStorageBytes.value_or(0);
        const double share =
            total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.0;
        lines << DiskLine{orNotReported(disk.deviceName), copiedText(done, total),
                          std::clamp(share, 0.0, 1.0), total > 0 && done >= total};
    }
    return lines;
}

QList<Fact> tagFacts(const mgn::Tags &tags)
{
    QList<Fact> facts;
    for (const auto &[key, value] : tags)
        facts << Fact{
            .label = key.toString(), .value = value.toString(), .state = {}, .toolTip = {}};
    return facts;
}

} // namespace ui
