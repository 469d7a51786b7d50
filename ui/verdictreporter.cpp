// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictreporter.h"

#include "ui/startflow.h"
#include "ui/text/startmessages.h"
#include "ui/theme/flashbar.h"
#include "ui/views/boardview.h"

namespace ui {

VerdictReporter::VerdictReporter(StartFlow &flow, Desk &desk, const Views &views, QObject *parent)
    : QObject(parent), m_desk(desk), m_views(views)
{
    connect(&flow, &StartFlow::jobStarted, this,
            [this](const cutover::Scope &scope, const mgn::JobId &job,
                   const cutover::AttemptId &intent) {
                follow(m_desk.watchOf(scope).jobs(), job, intent);
            });
    connect(&m_desk, &Desk::watchOpened, this, &VerdictReporter::listenTo);
    for (cutover::ScopeWatch *watch : m_desk.watches())
        listenTo(watch);
}

/// A start whose answer was lost has its job only then.
void VerdictReporter::listenTo(cutover::ScopeWatch *watch)
{
    connect(&watch->monitor(), &cutover::JobMonitor::attemptSettled, this,
            [this, watch](const cutover::Attempt &attempt) {
                if (attempt.state == cutover::AttemptState::StartedByUs)
                    follow(watch->jobs(), attempt.job, attempt.id);
            });
}

void VerdictReporter::follow(const cutover::JobStore &jobs, const mgn::JobId &job,
                             const cutover::AttemptId &intent)
{
    if (tellVerdict(jobs, job, intent))
        return;
    auto *following = new QObject(this);
    connect(&jobs, &QObject::destroyed, following, &QObject::deleteLater);
    connect(&jobs, &cutover::JobStore::jobsChanged, following,
            [this, following, &jobs, job, intent] {
                if (!tellVerdict(jobs, job, intent))
                    return;
                jobs.disconnect(following);
                following->deleteLater();
            });
}

bool VerdictReporter::tellVerdict(const cutover::JobStore &jobs, const mgn::JobId &job,
                                  const cutover::AttemptId &intent)
{
    if (!jobs.find(job) || !jobs.outcome(job).outcome.isFinished)
        return false;
    Flash flash = verdictMessage(intent, jobs, job);
    flash.action = [this] { emit boardWanted(); };
    if (m_views.board->isVisible())
        flash.actionText.clear();
    m_views.messages->show(flash);
    return true;
}

} // namespace ui
