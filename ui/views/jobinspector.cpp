// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobinspector.h"

#include "ui/text/attempttext.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"
#include "ui/views/jobdetails.h"
#include "ui/views/joblogview.h"

namespace ui {

namespace {

using Kind = JobTreeRow::Kind;

const mgn::Job *jobAt(const JobTreePlace &place)
{
    return place.scope ? place.scope->jobs->find(place.job) : nullptr;
}

const mgn::ParticipatingServer *serverAt(const JobTreePlace &place)
{
    const mgn::Job *job = jobAt(place);
    if (!job || place.serverIndex < 0)
        return nullptr;
    return &job->participatingServers[static_cast<std::size_t>(place.serverIndex)];
}

const cutover::ActionRow &actionRow(const JobTreePlace &place)
{
    return place.scope->jobs->actions(
        place.job, place.serverIndex)[static_cast<std::size_t>(place.actionIndex)];
}

/// What an action that the settings announce would be in an answer that does not name it yet.
mgn::PostLaunchAction announced(const cutover::ActionRow &row)
{
    mgn::PostLaunchAction action;
    action.ssmDocument.actionName = row.name;
    action.ssmDocument.ssmDocumentName = row.document;
    return action;
}

std::vector<mgn::Member> actionMembers(const JobTreePlace &place)
{
    const cutover::ActionRow &row = actionRow(place);
    if (row.index < 0)
        return mgn::membersOf(announced(row));
    return mgn::membersOf(
        serverAt(place)->postLaunchActionsStatus.actions[static_cast<std::size_t>(row.index)]);
}

std::vector<mgn::Member> membersAt(const JobTreePlace &place)
{
    switch (place.kind) {
    case Kind::Job: return mgn::membersOf(*jobAt(place));
    case Kind::Server: return mgn::membersOf(*serverAt(place));
    case Kind::Action: return actionMembers(place);
    case Kind::Root:
    case Kind::Scope:
    case Kind::Attempt: break;
    }
    return {};
}

QString scopeKey(const JobTreePlace &place)
{
    const cutover::Scope &scope = place.scope->jobs->scope();
    return QStringList{scope.profile.toString(), scope.account.toString(), scope.region.toString()}
        .join(u'\n');
}

/// The same account under another profile is another place: names and clock are that scope's.
QString logKeyOf(const JobTreePlace &place)
{
    return QStringList{scopeKey(place), place.job.toString(), place.server.toString()}.join(u'\n');
}

QString keyOf(const JobTreePlace &place)
{
    return QStringList{QString::number(static_cast<int>(place.kind)),
                       scopeKey(place),
                       place.job.toString(),
                       QString::number(place.serverIndex),
                       QString::number(place.actionIndex),
                       place.attempt.toString()}
        .join(u'\n');
}

QString headingOf(const JobTreePlace &place)
{
    switch (place.kind) {
    case Kind::Job: return JobInspector::tr("Launch job");
    case Kind::Server: return JobInspector::tr("Participating server");
    case Kind::Action: return JobInspector::tr("Post-launch action");
    case Kind::Scope: return JobInspector::tr("Account and region");
    case Kind::Attempt: return JobInspector::tr("Start of a cutover");
    case Kind::Root: break;
    }
    return {};
}

CardText attemptCard(const JobTreePlace &place)
{
    const cutover::Attempt *attempt = place.scope->jobs->attempt(place.attempt);
    CardText card;
    if (!attempt)
        return card;
    QStringList lines = attemptFindings(*attempt);
    if (attempt->sendError)
        lines.prepend(visibleText(attempt->sendError->message, 300));
    card.cause = lines.join(u'\n');
    card.next = attemptNext(*attempt, place.scope->jobs->scope());
    return card;
}

QString serverLine(const JobTreePlace &place)
{
    const QString id = visibleText(place.server.toString(), 64);
    const QString name = visibleText(place.scope->serverName(place.server).toString(), 256);
    //: %1: name of a server, %2: its id
    return name == id ? JobInspector::tr("Server: %1").arg(id)
                      : JobInspector::tr("Server: %1 (%2)").arg(name, id);
}

QStringList serverPlaceLines(const JobTreePlace &place)
{
    if (!serverAt(place))
        return {};
    const mgn::Ec2InstanceId instance =
        place.scope->jobs->outcome(place.job, place.serverIndex).instance;
    QStringList lines{serverLine(place)};
    if (!instance.isEmpty())
        lines << JobInspector::tr("Instance: %1").arg(visibleText(instance.toString(), 64));
    return lines;
}

QString profileOf(const JobTreeScope &scope)
{
    const QString name = visibleText(scope.label, 256);
    return scope.isSimulated ? JobInspector::tr("SIMULATOR %1").arg(name) : name;
}

/// Whoever reads a ticket has no window beside it that says where this was.
QString whereText(const JobTreePlace &place)
{
    const cutover::Scope &scope = place.scope->jobs->scope();
    QStringList lines = serverPlaceLines(place);
    if (!place.job.isEmpty())
        lines << JobInspector::tr("Job: %1").arg(visibleText(place.job.toString(), 64));
    lines << JobInspector::tr("Account: %1").arg(accountText(scope.account))
          << JobInspector::tr("Region: %1").arg(scope.region.toString())
          << JobInspector::tr("Profile: %1").arg(profileOf(*place.scope))
          << JobInspector::tr("Time (UTC): %1").arg(base::toIsoUtc(place.scope->now()));
    return lines.join(u'\n');
}

CardText cardAt(const JobTreePlace &place, const StateMark &mark, const QString &name)
{
    CardText card;
    if (place.kind == Kind::Server)
        card = serverCard(name, place.scope->jobs->outcome(place.job, place.serverIndex));
    else if (place.kind == Kind::Action)
        card = actionCard(name, actionRow(place).outcome);
    else if (place.kind == Kind::Attempt)
        card = attemptCard(place);
    card.mark = mark;
    card.subject = place.kind == Kind::Attempt ? QString() : name;
    card.where = whereText(place);
    return card;
}

} // namespace

JobInspector::JobInspector(const Theme &theme, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_log(new JobLogView(theme, this)),
      m_details(new JobDetails(theme, this))
{
    setObjectName(QStringLiteral("jobInspector"));
    setChildrenCollapsible(false);
    addWidget(m_log);
    addWidget(m_details);
    setStretchFactor(0, 7);
    setStretchFactor(1, 4);
    setSizes({700, 440});
}

void JobInspector::show(const JobTreePlace &place, const StateMark &mark, const QString &name)
{
    if (!place.scope) {
        clear();
        return;
    }
    m_details->show({keyOf(place), headingOf(place), membersAt(place)}, cardAt(place, mark, name));
    showLog(place);
}

void JobInspector::showLog(const JobTreePlace &place)
{
    if (place.job.isEmpty()) {
        m_logKey.clear();
        m_log->clear();
        return;
    }
    const JobTreeScope *scope = place.scope;
    const QString key = logKeyOf(place);
    if (key != m_logKey) {
        const QString whose =
            place.server.isEmpty() ? tr("all servers") : scope->serverName(place.server).toString();
        m_log->begin(
            tr("%1, %2").arg(place.job.toString(), whose),
            [scope](const mgn::SourceServerId &id) { return scope->serverName(id); }, scope->clock,
            place.server);
        m_logKey = key;
    }
    m_log->show(scope->jobs->log(place.job));
}

void JobInspector::clear()
{
    m_logKey.clear();
    m_log->clear();
    m_details->clear();
}

} // namespace ui
