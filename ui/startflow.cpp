// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startflow.h"

#include "ui/text/formats.h"
#include "ui/text/readinesstext.h"
#include "ui/theme/plaintext.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/cutoverwizard.h"

#include <algorithm>

namespace ui {

namespace {

using cutover::CutoverRun;

std::vector<mgn::SourceServerId> idsOf(const cutover::CutoverPlan &plan)
{
    std::vector<mgn::SourceServerId> ids;
    for (const cutover::PlannedServer &server : plan.servers)
        ids.push_back(server.id);
    return ids;
}

QString nameOf(const cutover::CutoverPlan &plan, const mgn::SourceServerId &id)
{
    const auto found = std::find_if(plan.servers.begin(), plan.servers.end(),
                                    [&](const cutover::PlannedServer &s) { return s.id == id; });
    const QString name = found == plan.servers.end() ? id.toString() : found->name.toString();
    return visibleText(name, 128);
}

QString changeText(const cutover::BaselineChange &change, base::Instant now)
{
    const QString name = visibleText(change.name.toString(), 128);
    if (change.isMissing)
        return StartFlow::tr("%1 is no longer there").arg(name);
    if (change.current.lastCutoverJob != change.reviewed.lastCutoverJob)
        return StartFlow::tr("%1 was started by somebody else (%2)")
            .arg(name, visibleText(change.current.lastCutoverJob.toString()));
    if (!change.reasons.empty())
        return StartFlow::tr("%1: %2").arg(name, reasonText(change.reasons.front(), now));
    return StartFlow::tr("%1 changed its state").arg(name);
}

QString complaintText(const cutover::ServerComplaint &complaint)
{
    if (!complaint.message.isEmpty())
        return visibleText(complaint.message, 300);
    return complaint.code.isEmpty() ? StartFlow::tr("named by AWS as the reason")
                                    : visibleText(complaint.code);
}

} // namespace

StartFlow::StartFlow(Desk &desk, base::Settings &settings, const Theme &theme, FlashBar &flashBar,
                     QWidget *window)
    : QObject(window), m_desk(desk), m_settings(settings), m_theme(theme), m_flashBar(flashBar),
      m_window(window)
{}

void StartFlow::begin(const std::vector<mgn::SourceServerId> &chosen,
                      const QSet<mgn::SourceServerId> &hidden)
{
    cutover::ScopeWatch *watch = m_desk.current();
    if (!watch || m_wizard || chosen.empty())
        return;
    std::vector<DraftServer> servers;
    for (const mgn::SourceServerId &id : chosen) {
        if (const mgn::SourceServer *server = watch->servers().find(id))
            servers.push_back(
                {.server = *server, .isHidden = hidden.contains(id), .readiness = {}});
    }
    auto *draft = new CutoverDraft(m_desk.backend().clients(), m_desk.locks(), watch->scope(),
                                   std::move(servers));
    m_wizard = new CutoverWizard(draft, m_desk.accounts(), facts(), m_settings, m_theme, m_window);
    m_wizardProfile = watch->scope().profile;
    connect(m_wizard, &CutoverWizard::confirmed, this, &StartFlow::run);
    m_wizard->open();
}

bool StartFlow::isSending() const
{
    return std::any_of(m_runs.begin(), m_runs.end(),
                       [](const auto &run) { return run && !run->isFinished(); });
}

void StartFlow::abandon(const base::ProfileId &profile, Abandon which)
{
    if (m_wizardProfile == profile)
        delete m_wizard;
    const auto runs = m_runs;
    for (const auto &run : runs) {
        if (run && run->plan().scope.profile == profile
            && (which == Abandon::All || run->canCancel()))
            delete run;
    }
    m_runs.removeAll(nullptr);
    emit runsChanged();
}

void StartFlow::run(cutover::CutoverPlan plan)
{
    // The wizard may have chosen another acting account: the run belongs to that scope's watch.
    m_desk.chooseAccount(plan.scope.account);
    cutover::ScopeWatch *watch = m_desk.current();
    if (!watch || watch->scope() != plan.scope)
        return;
    auto *run = new CutoverRun(m_desk.backend().clients(), watch->monitor(), m_desk.locks(),
                               std::move(plan), this);
    m_runs << run;
    connect(run, &CutoverRun::stateChanged, this, &StartFlow::runsChanged);
    connect(run, &CutoverRun::finished, this, [this, run] { onFinished(run); });
    run->start();
    emit runsChanged();
    emit boardWanted();
}

void StartFlow::onFinished(CutoverRun *run)
{
    switch (run->state()) {
    case CutoverRun::State::Started: onStarted(*run); break;
    case CutoverRun::State::Changed: onChanged(*run); break;
    case CutoverRun::State::Refused: onRefused(*run); break;
    case CutoverRun::State::RefusedTag: onRefusedTag(*run); break;
    case CutoverRun::State::Unknown: onUnknown(*run); break;
    case CutoverRun::State::Idle:
    case CutoverRun::State::ReadingBaseline:
    case CutoverRun::State::Sending:
    case CutoverRun::State::Cancelled: break;
    }
    m_runs.removeAll(run);
    run->deleteLater();
    emit runsChanged();
}

void StartFlow::onStarted(const CutoverRun &run)
{
    emit serversTaken(run.plan().scope, idsOf(run.plan()));
    emit jobStarted(run.plan().scope, run.job());
    m_flashBar.show(
        {.id = run.job().toString(),
         .tone = Tone::Ok,
         .title = tr("Launch job started: %1").arg(visibleText(run.job().toString())),
         .text = tr("%1 in account %2, %3. The board shows how it goes.")
                     .arg(serverCount(static_cast<int>(run.plan().servers.size())),
                          run.plan().scope.account.grouped(), run.plan().scope.region.toString()),
         .details = {},
         .actionText = tr("Show the board"),
         .action = [this] { emit boardWanted(); }});
}

void StartFlow::onChanged(const CutoverRun &run)
{
    QHash<mgn::SourceServerId, QString> why;
    QStringList lines;
    const base::Instant now = m_desk.backend().clients().clock(run.plan().scope).now();
    for (const cutover::BaselineChange &change : run.changes()) {
        why.insert(change.id, changeText(change, now));
        lines << changeText(change, now);
    }
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    emit serversRefused(run.plan().scope, why);
    m_flashBar.show({.id = run.plan().intent.toString(),
                     .tone = Tone::Warning,
                     .title = tr("Nothing was started: %1 changed since your review")
                                  .arg(serverCount(static_cast<int>(run.changes().size()))),
                     .text = lines.join(u'\n') + u'\n' + tr("Review the start again."),
                     .details = {},
                     .actionText = {},
                     .action = {}});
}

void StartFlow::onRefused(const CutoverRun &run)
{
    const base::Error &error = *run.error();
    const cutover::CutoverRefusal refusal = cutover::refusalOf(error, run.plan());
    QHash<mgn::SourceServerId, QString> why;
    QStringList named;
    for (const cutover::ServerComplaint &complaint : refusal.servers) {
        why.insert(complaint.id, complaintText(complaint));
        named << tr("%1: %2").arg(nameOf(run.plan(), complaint.id), complaintText(complaint));
    }
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    emit serversRefused(run.plan().scope, why);
    const ErrorText text = errorText(error, place(run.plan().scope, tr("Starting the cutover")));
    QStringList body{text.cause};
    if (!named.isEmpty())
        body << tr("Named servers: %1").arg(named.join(QStringLiteral("; ")));
    body << text.next;
    m_flashBar.show({.id = run.plan().intent.toString(),
                     .tone = Tone::Bad,
                     .title = tr("Nothing was started. %1").arg(text.title),
                     .text = body.join(u'\n'),
                     .details = text.details,
                     .actionText = {},
                     .action = {}});
}

void StartFlow::onRefusedTag(const CutoverRun &run)
{
    cutover::CutoverPlan again = run.plan();
    again.hasIntentTag = false;
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    const ErrorText text = errorText(*run.error(), place(run.plan().scope, tr("Tagging the job")));
    m_flashBar.show(
        {.id = run.plan().intent.toString(),
         .tone = Tone::Warning,
         .title = tr("Nothing was started: tagging the job is not allowed"),
         .text = tr("This program marks its job with a tag so that a lost answer can be cleared up "
                    "with certainty. Without it a job is recognised by its servers and time."),
         .details = text.details,
         .actionText = tr("Start without this mark"),
         .action = [this, again] {
             m_flashBar.dismiss(again.intent.toString());
             this->run(again);
         }});
}

void StartFlow::onUnknown(const CutoverRun &run)
{
    emit serversTaken(run.plan().scope, idsOf(run.plan()));
    const ErrorText text =
        errorText(*run.error(), place(run.plan().scope, tr("Starting the cutover")));
    m_flashBar.show(
        {.id = run.plan().intent.toString(),
         .tone = Tone::Warning,
         .title = tr("AWS may have started it: the answer was lost"),
         .text =
             tr("%1 locked while the jobs are searched for it. Nothing is sent again by itself. "
                "The board shows what is found.")
                 .arg(serverCount(static_cast<int>(run.plan().servers.size()))),
         .details = text.details,
         .actionText = tr("Show the board"),
         .action = [this] { emit boardWanted(); }});
}

ReviewFacts StartFlow::facts() const
{
    const EndpointFacts endpoint = m_desk.backend().endpoint(m_desk.profile(), m_desk.region());
    return {.profileName = m_desk.profileName(),
            .ownAccount = m_desk.identity() ? m_desk.identity()->account : base::AccountId(),
            .endpointUrl = endpoint.isOverride ? endpoint.url : QString(),
            .isSimulated = m_desk.isSimulated(),
            .isProduction = false};
}

ErrorPlace StartFlow::place(const cutover::Scope &scope, const QString &doing) const
{
    return {.doing = doing,
            .account = scope.account.grouped(),
            .region = scope.region.toString(),
            .profile = m_desk.profileName()};
}

} // namespace ui
