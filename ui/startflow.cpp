// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startflow.h"

#include "ui/reviewagain.h"
#include "ui/startfacts.h"
#include "ui/text/signinhelp.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/cutoverwizard.h"

#include <algorithm>

namespace ui {

namespace {

using cutover::CutoverRun;

StartFlow::Ids idsOf(const cutover::CutoverPlan &plan)
{
    StartFlow::Ids ids;
    for (const cutover::PlannedServer &server : plan.servers)
        ids.push_back(server.id);
    return ids;
}

} // namespace

StartFlow::StartFlow(Desk &desk, base::Settings &settings, const Theme &theme, FlashBar &flashBar,
                     QWidget *window)
    : QObject(window), m_desk(desk), m_settings(settings), m_theme(theme), m_flashBar(flashBar),
      m_notices(new StartNotices(desk, flashBar, window)), m_window(window)
{
    connect(m_notices, &StartNotices::boardWanted, this, &StartFlow::boardWanted);
    connect(&m_desk, &Desk::watchOpened, this, &StartFlow::listenTo);
    connect(&m_desk, &Desk::identified, this, &StartFlow::goOnAfterSignIn);
    for (cutover::ScopeWatch *watch : m_desk.watches())
        listenTo(watch);
}

void StartFlow::listenTo(cutover::ScopeWatch *watch)
{
    connect(&watch->monitor(), &cutover::JobMonitor::attemptSettled, this, &StartFlow::onSettled);
}

void StartFlow::begin(const Ids &chosen, const QSet<mgn::SourceServerId> &hidden)
{
    cutover::ScopeWatch *watch = m_desk.current();
    if (!watch || chosen.empty())
        return;
    open({.scope = watch->scope(),
          .servers = draftServers(watch->servers(), chosen, hidden),
          .accounts = m_desk.accounts(),
          .facts = reviewFacts(m_desk),
          .earlier = {}});
}

void StartFlow::open(const PreparedStart &start)
{
    if (m_wizard) {
        m_wizard->raise();
        return;
    }
    if (const QString reason = m_desk.readOnlyReason(start.scope.profile); !reason.isEmpty()) {
        m_flashBar.show(cannotStartMessage(reason));
        return;
    }
    auto *draft =
        new CutoverDraft(m_desk.backend().clients(), m_desk.locks(), start.scope, start.servers);
    draft->takeUp(start.earlier);
    m_wizard = new CutoverWizard(draft, start.accounts,
                                 withMarksOf(start.scope, start.facts, m_desk), m_settings, m_theme,
                                 m_window);
    m_wizardProfile = start.scope.profile;
    followMarks(start.facts);
    followWizard(start);
    m_wizard->open();
    emit reviewOpened(start.scope, idsOf(start));
}

void StartFlow::followWizard(const PreparedStart &start)
{
    connect(m_wizard, &CutoverWizard::signInWanted, this,
            [this] { emit signInRequested(m_wizardProfile); });
    const CutoverDraft *draft = &m_wizard->draft();
    connect(m_wizard, &CutoverWizard::confirmed, this,
            [this, start, draft](const cutover::CutoverPlan &plan) {
                PreparedStart confirmed = start;
                confirmed.servers = draft->servers();
                run(confirmed, plan);
            });
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

void StartFlow::run(const PreparedStart &start, const cutover::CutoverPlan &plan)
{
    if (isSending()) {
        showWithReview(busyMessage(plan), sameAgain(start, plan));
        return;
    }
    // Marked since the review was opened: nothing of it is on its way yet.
    if (const QString reason = m_desk.readOnlyReason(plan.scope.profile); !reason.isEmpty()) {
        showWithReview(readOnlyMessage(plan, reason), sameAgain(start, plan));
        return;
    }
    dismissAnswered(plan);
    m_prepared.insert(plan.intent.toString(), sameAgain(start, plan));
    // The wizard may have chosen another acting account: the run belongs to that scope's watch,
    // whatever the window shows.
    cutover::ScopeWatch &watch = m_desk.watchOf(plan.scope);
    auto *run =
        new CutoverRun(m_desk.backend().clients(), watch.monitor(), m_desk.locks(), plan, this);
    m_runs << run;
    connect(run, &CutoverRun::stateChanged, this, [this, run] { onState(run); });
    connect(run, &CutoverRun::finished, this, [this, run] { onFinished(run); });
    run->start();
    emit runsChanged();
    emit boardWanted();
}

void StartFlow::onState(CutoverRun *run)
{
    if (run->state() == CutoverRun::State::ReadingBaseline)
        show(run->plan().scope, readingMessage(run->plan()), [run = QPointer<CutoverRun>(run)] {
            if (run)
                run->cancel();
        });
    else if (run->state() == CutoverRun::State::Sending)
        m_flashBar.dismiss(run->plan().intent.toString());
    emit runsChanged();
}

void StartFlow::onFinished(CutoverRun *run)
{
    switch (run->state()) {
    case CutoverRun::State::Started: onStarted(*run); break;
    case CutoverRun::State::Changed: onChanged(*run); break;
    case CutoverRun::State::Refused: onRefused(*run); break;
    case CutoverRun::State::RefusedTag: onRefusedTag(*run); break;
    case CutoverRun::State::Unknown: onUnknown(*run); break;
    case CutoverRun::State::Cancelled: onCancelled(*run); break;
    case CutoverRun::State::Idle:
    case CutoverRun::State::ReadingBaseline:
    case CutoverRun::State::Sending: break;
    }
    m_runs.removeAll(run);
    run->deleteLater();
    emit runsChanged();
}

void StartFlow::onStarted(const CutoverRun &run)
{
    m_prepared.remove(run.plan().intent.toString());
    emit serversTaken(run.plan().scope, idsOf(run.plan()));
    m_notices->showWithBoard(run.plan().scope, startedMessage(run.plan(), run.job()));
    emit jobStarted(run.plan().scope, run.job(), run.plan().intent);
}

void StartFlow::onCancelled(const CutoverRun &run)
{
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    showWithReview(cancelledMessage(run.plan()), startOf(run));
}

void StartFlow::onChanged(const CutoverRun &run)
{
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    const base::Instant now = m_desk.backend().clients().clock(run.plan().scope).now();
    emit serversRefused(run.plan().scope, whyChanged(run.changes(), now));
    // By the time of the review the table has read them again: what is known then counts.
    const PreparedStart again = withoutChanged(startOf(run), run.plan(), run.changes(), now);
    show(run.plan().scope, changedMessage(run.plan(), run.changes(), now),
         [this, again] { open(asKnownNow(again, m_desk.watchOf(again.scope).servers())); });
}

void StartFlow::onRefused(const CutoverRun &run)
{
    const base::Error &error = *run.error();
    const cutover::CutoverRefusal refusal = cutover::refusalOf(error, run.plan());
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    emit serversRefused(run.plan().scope, whyRefused(refusal.servers));
    Flash flash = refusedMessage(run.plan(), error, place(run, tr("Starting the cutover")));
    if (signInHelps(error)) {
        flash.otherText = signInAction();
        flash.other = [this, profile = run.plan().scope.profile] { emit signInRequested(profile); };
    }
    if (refusal.isUninitialized)
        show(run.plan().scope, flash, [this] { emit regionWanted(); });
    else
        showWithReview(flash, withoutRefused(startOf(run), run.plan(), refusal));
}

void StartFlow::onRefusedTag(const CutoverRun &run)
{
    emit serversReturned(run.plan().scope, idsOf(run.plan()));
    showWithReview(refusedTagMessage(run.plan(), *run.error(), place(run, tr("Tagging the job"))),
                   withoutTags(startOf(run), run.plan()));
}

void StartFlow::onUnknown(const CutoverRun &run)
{
    emit serversTaken(run.plan().scope, idsOf(run.plan()));
    // A poll may have found its job by now, and that was told.
    const cutover::JobStore &jobs = m_desk.watchOf(run.plan().scope).jobs();
    const cutover::Attempt *attempt = jobs.attempt(run.plan().intent);
    if (!attempt || !attempt->isUnresolved())
        return;
    m_notices->showWithBoard(
        run.plan().scope,
        unknownMessage(run.plan(), *run.error(), place(run, tr("Starting the cutover"))));
}

void StartFlow::onSettled(const cutover::Attempt &attempt)
{
    const QString intent = attempt.id.toString();
    if (!m_prepared.contains(intent))
        return;
    const Flash flash = settledMessage(attempt);
    if (attempt.state == cutover::AttemptState::NotStarted)
        showWithReview(flash, m_prepared.value(intent));
    else
        m_notices->showWithBoard(m_prepared.value(intent).scope, flash);
}

void StartFlow::show(const cutover::Scope &scope, Flash flash, std::function<void()> action)
{
    flash.action = std::move(action);
    m_notices->show(scope, std::move(flash));
}

void StartFlow::showWithReview(Flash flash, const PreparedStart &again)
{
    show(again.scope, std::move(flash), [this, again] { open(again); });
}

void StartFlow::goOnAfterSignIn(const base::ProfileId &profile)
{
    if (m_wizard && m_wizardProfile == profile)
        m_wizard->goOn();
}

/// A new start of a server answers every message that asks to review it again.
void StartFlow::dismissAnswered(const cutover::CutoverPlan &plan)
{
    const QStringList intents = m_prepared.keys();
    for (const QString &intent : intents) {
        if (!haveServerInCommon(m_prepared.value(intent), plan))
            continue;
        m_flashBar.dismiss(intent);
        m_prepared.remove(intent);
    }
}

PreparedStart StartFlow::startOf(const CutoverRun &run) const
{
    return m_prepared.value(run.plan().intent.toString());
}

ErrorPlace StartFlow::place(const CutoverRun &run, const QString &doing) const
{
    const cutover::Scope &scope = run.plan().scope;
    return {.doing = doing,
            .account = scope.account.grouped(),
            .region = scope.region.toString(),
            .profile = startOf(run).facts.profileName,
            .repeat = Repeat::Never};
}

} // namespace ui
