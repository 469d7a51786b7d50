// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreecells.h"

#include "ui/models/roles.h"
#include "ui/text/attempttext.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"

namespace ui {

using cutover::ActionRow;
using cutover::Attempt;
using cutover::Outcome;
using cutover::SeenAt;
using Kind = JobTreeRow::Kind;

QVariant JobTreeCells::data(int column, int role) const
{
    switch (column) {
    case Name: return nameData(role);
    case Status: return statusData(role);
    case Started: return startedData(role);
    case Elapsed: return elapsedData(role);
    case Instance: return instanceData(role);
    case Details: return detailsData(role);
    }
    return {};
}

StateMark JobTreeCells::mark() const
{
    switch (m_node.kind) {
    case Kind::Scope:
        if (!m_scope.staleSince.isEmpty())
            return {Tone::Warning, Icon::TriangleAlert, m_scope.staleSince};
        return scopeMark(m_scope.jobs->outcome());
    case Kind::Job: return jobMark(m_scope.jobs->outcome(jobId()));
    case Kind::Server: return serverMark(*outcome());
    case Kind::Action: return actionMark(*outcome());
    case Kind::Attempt: return attempt() ? attemptMark(*attempt()) : StateMark();
    case Kind::Root: break;
    }
    return {};
}

const Outcome *JobTreeCells::outcome() const
{
    switch (m_node.kind) {
    case Kind::Scope: return &m_scope.jobs->outcome().outcome;
    case Kind::Job: return &m_scope.jobs->outcome(jobId()).outcome;
    case Kind::Server: return &m_scope.jobs->outcome(jobId(), m_node.row);
    case Kind::Action: return &action()->outcome;
    case Kind::Attempt:
    case Kind::Root: break;
    }
    return nullptr;
}

bool JobTreeCells::isRunning() const
{
    if (m_node.kind == Kind::Attempt)
        return attempt() && attempt()->isUnresolved();
    const Outcome &own = *outcome();
    return !own.isFinished && own.startedAt && !own.startedAt->observed;
}

bool JobTreeCells::isFinished() const
{
    if (m_node.kind == Kind::Attempt)
        return !attempt() || !attempt()->isUnresolved();
    return outcome()->isFinished;
}

bool JobTreeCells::isReleasable() const
{
    return m_node.kind == Kind::Attempt && attempt()
           && attempt()->state == cutover::AttemptState::OperatorNeeded;
}

bool JobTreeCells::isFailed() const
{
    const bool isLeaf = m_node.kind == Kind::Server || m_node.kind == Kind::Action;
    return isLeaf && outcome()->tone() == cutover::Tone::Bad;
}

mgn::JobId JobTreeCells::jobId() const
{
    const JobTreeRow *node = m_node.ancestor(Kind::Job);
    return node ? mgn::JobId(node->id) : mgn::JobId();
}

mgn::SourceServerId JobTreeCells::serverId() const
{
    const mgn::ParticipatingServer *participant = server();
    return participant ? participant->sourceServerId : mgn::SourceServerId();
}

const mgn::Job *JobTreeCells::job() const
{
    return m_scope.jobs->find(jobId());
}

const mgn::ParticipatingServer *JobTreeCells::server() const
{
    const JobTreeRow *node = serverNode();
    return node ? &job()->participatingServers[static_cast<std::size_t>(node->row)] : nullptr;
}

const ActionRow *JobTreeCells::action() const
{
    if (m_node.kind != Kind::Action)
        return nullptr;
    return &m_scope.jobs->actions(jobId(), serverNode()->row)[static_cast<std::size_t>(m_node.row)];
}

const Attempt *JobTreeCells::attempt() const
{
    return m_node.kind == Kind::Attempt ? m_scope.jobs->attempt(cutover::AttemptId(m_node.id))
                                        : nullptr;
}

QVariant JobTreeCells::nameData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return name();
    case Qt::AccessibleTextRole:
        return m_node.kind == Kind::Scope ? name() + u' ' + nameDetail() : name();
    // The name itself is what drivers look for.
    case Qt::AccessibleDescriptionRole: return badge().isEmpty() ? QVariant() : badge();
    case Role::DetailText: return nameDetail();
    case Role::Badge: return badge().isEmpty() ? QVariant() : badge();
    case Role::CellStyle:
        if (m_node.kind == Kind::Job)
            return QVariant::fromValue(CellStyle::StrongIdentifier);
        if (m_node.kind == Kind::Scope || m_node.kind == Kind::Attempt)
            return QVariant::fromValue(CellStyle::Strong);
        return {};
    default: return {};
    }
}

QVariant JobTreeCells::statusData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return mark().word;
    case Qt::ToolTipRole:
        return toolTipText(m_node.kind == Kind::Scope ? m_scope.staleReason : QString());
    case Role::StateMark: return QVariant::fromValue(mark());
    default: return {};
    }
}

QVariant JobTreeCells::startedData(int role) const
{
    if (role == Role::CellStyle)
        return QVariant::fromValue(CellStyle::Dim);
    const std::optional<SeenAt> start = startedAt();
    if (!start)
        return {};
    switch (role) {
    case Qt::DisplayRole: return startText(*start);
    case Qt::AccessibleTextRole: return tr("%1 UTC").arg(startText(*start));
    case Qt::ToolTipRole:
        return toolTipText(timeDetail(
            base::Timestamp::fromMsecs(start->time.time_since_epoch().count()), m_scope.now()));
    default: return {};
    }
}

QString JobTreeCells::startText(const SeenAt &start) const
{
    const QString time = timeText(start.time, m_scope.now());
    //: a time that this program observed, because the service does not tell it
    return start.observed ? tr("seen %1").arg(time) : time;
}

QVariant JobTreeCells::elapsedData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return elapsed();
    case Role::CellStyle: return QVariant::fromValue(CellStyle::Number);
    default: return {};
    }
}

QVariant JobTreeCells::instanceData(int role) const
{
    if (role == Role::CellStyle)
        return QVariant::fromValue(CellStyle::Identifier);
    if (role != Qt::DisplayRole || m_node.kind != Kind::Server)
        return {};
    return server()->launchedEc2InstanceId.toString();
}

QVariant JobTreeCells::detailsData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return details();
    case Qt::AccessibleTextRole: return spokenDetails();
    case Qt::ToolTipRole: return toolTipText(details());
    case Role::CellStyle: return QVariant::fromValue(CellStyle::Dim);
    default: return {};
    }
}

QString JobTreeCells::name() const
{
    switch (m_node.kind) {
    case Kind::Scope: return m_scope.label;
    case Kind::Job: return m_node.id.toString();
    case Kind::Server: return m_scope.serverName(serverId()).toString();
    case Kind::Action: return action()->name.toString();
    case Kind::Attempt: return attempt() ? attemptName(*attempt()) : QString();
    case Kind::Root: break;
    }
    return {};
}

QString JobTreeCells::nameDetail() const
{
    switch (m_node.kind) {
    case Kind::Scope: {
        const cutover::Scope &scope = m_scope.jobs->scope();
        //: %1: account id, %2: region
        return tr("%1 · %2").arg(accountText(scope.account), scope.region.toString());
    }
    case Kind::Job: {
        const auto servers = static_cast<std::int64_t>(job()->participatingServers.size());
        const QString purpose = purposeText(*job());
        //: %1: what the job is for, such as "cutover", %2: "12 servers"
        return purpose.isEmpty() ? serverCount(servers)
                                 : tr("%1 of %2").arg(purpose, serverCount(servers));
    }
    case Kind::Attempt: {
        if (!attempt())
            return {};
        const auto servers = static_cast<std::int64_t>(attempt()->servers.size());
        return tr("%1, sent %2")
            .arg(serverCount(servers), timeUtcText(attempt()->serviceSentAt, m_scope.now()));
    }
    case Kind::Server:
    case Kind::Action:
    case Kind::Root: break;
    }
    return {};
}

QString JobTreeCells::badge() const
{
    const ActionRow *row = action();
    return row && row->mustSucceedForCutover ? tr("blocks finalize") : QString();
}

std::optional<SeenAt> JobTreeCells::startedAt() const
{
    if (m_node.kind == Kind::Attempt)
        return attempt() ? std::optional(SeenAt{attempt()->serviceSentAt}) : std::nullopt;
    return outcome()->startedAt;
}

QString JobTreeCells::elapsed() const
{
    if (m_node.kind == Kind::Attempt)
        return isRunning() ? durationText(m_scope.now() - attempt()->serviceSentAt) : QString();
    // From the first of several jobs to the last is nobody's duration.
    if (m_node.kind == Kind::Scope && m_scope.jobs->size() > 1)
        return {};
    const Outcome &own = *outcome();
    if (!own.startedAt || own.startedAt->observed)
        return {};
    if (!own.isFinished)
        return durationText(m_scope.now() - own.startedAt->time);
    if (!own.endedAt)
        return {};
    const QString duration = durationText(own.endedAt->time - own.startedAt->time);
    //: at most: the end was seen some time after it happened
    return own.endedAt->observed ? tr("≤ %1").arg(duration) : duration;
}

} // namespace ui
