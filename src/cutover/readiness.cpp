// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readiness.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace cutover {

namespace {

using mgn::DataReplicationState;
using mgn::LifeCycleState;

constexpr ReadinessVerdict kWarning = ReadinessVerdict::Warning;
constexpr ReadinessVerdict kNoGo = ReadinessVerdict::NoGo;

/// Collects what stands against one server, one question per function.
class Examination
{
public:
    Examination(const mgn::SourceServer &server, const ReadinessContext &context)
        : m_server(server), m_context(context)
    {}

    Readiness result()
    {
        examineLifeCycle();
        examineJobs();
        examineAccount();
        examineReplication();
        examineLag();
        examineAges();
        examineInstances();
        return std::move(m_readiness);
    }

private:
    void add(Reason reason) { m_readiness = withReason(std::move(m_readiness), std::move(reason)); }

    void examineLifeCycle()
    {
        const auto &state = m_server.lifeCycle.state;
        if (state.isAbsent() || state.isUnknown())
            add({.kind = ReasonKind::StateUnknown, .severity = kNoGo, .lifeCycle = state});
        else if (state.value != LifeCycleState::ReadyForCutover)
            add({.kind = ReasonKind::NotReadyForCutover, .severity = kNoGo, .lifeCycle = state});
        if (m_server.isArchived.value_or(false))
            add({.kind = ReasonKind::Archived, .severity = kNoGo});
    }

    void examineJobs()
    {
        if (!m_context.runningJob.isEmpty())
            add({.kind = ReasonKind::InJob, .severity = kNoGo, .job = m_context.runningJob});
        if (m_context.hasUnresolvedStart)
            add({.kind = ReasonKind::OutcomeNotKnown, .severity = kNoGo});
    }

    void examineAccount()
    {
        if (const auto owner = foreignAccount(m_server, m_context.actingAccount))
            add({.kind = ReasonKind::WrongAccount,
                 .severity = kNoGo,
                 .account = *owner,
                 .expectedAccount = m_context.actingAccount});
    }

    void addReplication(ReasonKind kind, ReadinessVerdict severity)
    {
        add({.kind = kind,
             .severity = severity,
             .replication = m_server.dataReplicationInfo.dataReplicationState});
    }

    void examineReplication()
    {
        switch (m_server.dataReplicationInfo.dataReplicationState.value) {
        case DataReplicationState::Absent:
        case DataReplicationState::Unknown: return addReplication(ReasonKind::StateUnknown, kNoGo);
        case DataReplicationState::Stalled:
            return addReplication(ReasonKind::ReplicationStalled, kNoGo);
        case DataReplicationState::Stopped:
        case DataReplicationState::Disconnected:
            return addReplication(ReasonKind::ReplicationStopped, kNoGo);
        case DataReplicationState::Initiating:
        case DataReplicationState::InitialSync:
            return addReplication(ReasonKind::ReplicationNotHealthy, kNoGo);
        case DataReplicationState::Backlog:
        case DataReplicationState::CreatingSnapshot:
        case DataReplicationState::Paused:
        case DataReplicationState::Rescan:
        case DataReplicationState::PendingSnapshotShipping:
        case DataReplicationState::ShippingSnapshot:
            return addReplication(ReasonKind::ReplicationNotHealthy, kWarning);
        case DataReplicationState::Continuous: return;
        }
    }

    /// Absent is not zero: MGN leaves lagDuration out for servers that do not replicate.
    void examineLag()
    {
        const base::Duration &lag = m_server.dataReplicationInfo.lagDuration;
        const ReadinessThresholds &limits = m_context.thresholds;
        if (!lag.isValid())
            return add({.kind = ReasonKind::LagUnknown, .severity = kWarning});
        if (lag.value() > limits.lagWarning)
            add({.kind = ReasonKind::LagTooLong,
                 .severity = lag.value() > limits.lagNoGo ? kNoGo : kWarning,
                 .duration = lag.value()});
    }

    void examineAge(ReasonKind kind, const base::Timestamp &time, std::chrono::milliseconds limit)
    {
        if (!time.isValid() || m_context.now - time.instant() <= limit)
            return;
        add({.kind = kind,
             .severity = kWarning,
             .duration = m_context.now - time.instant(),
             .time = time.instant()});
    }

    void examineAges()
    {
        const base::Timestamp &snapshot = m_server.dataReplicationInfo.lastSnapshotDateTime;
        examineAge(ReasonKind::NotSeen, m_server.lifeCycle.lastSeenByServiceDateTime,
                   m_context.thresholds.lastSeen);
        examineAge(ReasonKind::SnapshotOld, snapshot, m_context.thresholds.snapshotAge);
        if (!snapshot.isValid())
            add({.kind = ReasonKind::SnapshotUnknown, .severity = kWarning});
    }

    void examineInstances()
    {
        const mgn::LaunchedInstance &instance = m_server.launchedInstance;
        const mgn::LaunchHistory &test = m_server.lifeCycle.lastTest;
        if (!instance.ec2InstanceId.isEmpty())
            add({.kind = ReasonKind::InstanceTerminated,
                 .severity = kWarning,
                 .job = instance.jobId,
                 .instance = instance.ec2InstanceId});
        if (test.initiatedJobId.isEmpty() && test.initiatedDateTime.isAbsent())
            add({.kind = ReasonKind::NotTested, .severity = kWarning});
    }

    const mgn::SourceServer &m_server;
    const ReadinessContext &m_context;
    Readiness m_readiness;
};

bool isRoutineSnapshot(const Reason &reason)
{
    const DataReplicationState state = reason.replication.value;
    return reason.kind == ReasonKind::ReplicationNotHealthy
           && (state == DataReplicationState::CreatingSnapshot
               || state == DataReplicationState::PendingSnapshotShipping
               || state == DataReplicationState::ShippingSnapshot);
}

bool isAccepted(const Reason &reason, const Readiness &confirmed)
{
    return std::any_of(
        confirmed.reasons.begin(), confirmed.reasons.end(), [&](const Reason &known) {
            return known.kind == reason.kind && known.severity >= reason.severity
                   && known.replication == reason.replication && known.instance == reason.instance;
        });
}

/// Windows reports a machine outside a domain as NAME.WORKGROUP after a new agent was installed.
QString comparableHostName(const mgn::SourceServer &server)
{
    QString name =
        server.sourceProperties.identificationHints.hostname.toString().trimmed().toLower();
    if (name.endsWith(QLatin1String(".workgroup")))
        name.chop(10);
    return name;
}

} // namespace

std::optional<base::AccountId> foreignAccount(const mgn::SourceServer &server,
                                              const base::AccountId &acting)
{
    const auto owner = base::AccountId::fromArn(server.arn.toString());
    return owner && !acting.isEmpty() && *owner != acting ? owner : std::nullopt;
}

Readiness readinessOf(const mgn::SourceServer &server, const ReadinessContext &context)
{
    return Examination(server, context).result();
}

Readiness withReason(Readiness readiness, Reason reason)
{
    readiness.verdict = std::max(readiness.verdict, reason.severity);
    const auto place = std::find_if(readiness.reasons.begin(), readiness.reasons.end(),
                                    [&](const Reason &r) { return r.severity < reason.severity; });
    readiness.reasons.insert(place, std::move(reason));
    return readiness;
}

std::vector<Reason> newObjections(const Readiness &confirmed, const Readiness &now)
{
    std::vector<Reason> added;
    for (const Reason &reason : now.reasons) {
        if (!isRoutineSnapshot(reason) && !isAccepted(reason, confirmed))
            added.push_back(reason);
    }
    return added;
}

std::vector<std::vector<mgn::SourceServerId>>
sameHostNames(const std::vector<const mgn::SourceServer *> &servers)
{
    std::vector<std::vector<mgn::SourceServerId>> groups;
    QHash<QString, std::size_t> groupOf;
    for (const mgn::SourceServer *server : servers) {
        const QString name = comparableHostName(*server);
        if (name.isEmpty())
            continue;
        const auto known = groupOf.constFind(name);
        const std::size_t group = known == groupOf.cend() ? groups.size() : *known;
        if (known == groupOf.cend()) {
            groupOf.insert(name, group);
            groups.emplace_back();
        }
        groups[group].push_back(server->sourceServerId);
    }
    std::erase_if(groups, [](const auto &group) { return group.size() < 2; });
    return groups;
}

} // namespace cutover
