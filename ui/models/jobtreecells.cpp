// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreecells.h"

#include "ui/models/roles.h"
#include "ui/text/attempttext.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

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
    case Role::CellTone: return detailsTone();
    default: return {};
    }
}

QVariant JobTreeCells::detailsTone() const
{
    const bool isUrgent = m_node.kind == Kind::Scope && m_scope.note.tone != Tone::Dim;
    return isUrgent ? QVariant::fromValue(m_scope.note.tone) : QVariant();
}

std::optional<base::Instant> JobTreeCells::sentAt() const
{
    const Attempt *start = attempt();
    if (!start || start->state == cutover::AttemptState::Preparing)
        return std::nullopt;
    return start->serviceSentAt;
}

std::optional<SeenAt> JobTreeCells::startedAt() const
{
    if (m_node.kind == Kind::Attempt) {
        const std::optional<base::Instant> sent = sentAt();
        return sent ? std::optional(SeenAt{*sent}) : std::nullopt;
    }
    return outcome()->startedAt;
}

/// A clock that is behind the service's makes nothing last less than no time.
std::chrono::milliseconds JobTreeCells::since(base::Instant start) const
{
    return std::max(std::chrono::milliseconds(0), m_scope.now() - start);
}

/// An end that was seen here and a start that the service tells are of two clocks.
QString JobTreeCells::runText(const SeenAt &start, const SeenAt &end)
{
    const std::chrono::milliseconds run =
        std::max(std::chrono::milliseconds(0), end.time - start.time);
    const bool isAtMost = end.observed && run >= std::chrono::seconds(1);
    //: at most: the end was seen some time after it happened
    return isAtMost ? tr("≤ %1").arg(durationText(run)) : durationText(run);
}

QString JobTreeCells::elapsed() const
{
    if (m_node.kind == Kind::Attempt) {
        const std::optional<base::Instant> sent = sentAt();
        return sent && isRunning() ? durationText(since(*sent)) : QString();
    }
    // From the first of several jobs to the last is nobody's duration.
    if (m_node.kind == Kind::Scope && m_scope.jobs->size() > 1)
        return {};
    const Outcome &own = *outcome();
    if (!own.startedAt || own.startedAt->observed)
        return {};
    if (!own.isFinished)
        return durationText(since(own.startedAt->time));
    if (!own.endedAt)
        return {};
    return runText(*own.startedAt, *own.endedAt);
}

} // namespace ui
