// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verdictreporter.h"

#include "ui/startflow.h"
#include "ui/text/startmessages.h"
#include "ui/views/boardview.h"

#include <algorithm>
#include <utility>

namespace ui {

VerdictReporter::VerdictReporter(StartFlow &flow, Desk &desk, const BoardView &board,
                                 QObject *parent)
    : QObject(parent), m_desk(desk), m_notices(flow.notices()), m_board(board)
{
    connect(&flow, &StartFlow::jobStarted, this,
            [this](const cutover::Scope &scope, const mgn::JobId &job,
                   const cutover::AttemptId &intent) {
                follow({scope, job, intent});
            });
    connect(&m_desk, &Desk::watchOpened, this, &VerdictReporter::listenTo);
    connect(&m_desk, &Desk::watchClosing, this, [this](const cutover::ScopeWatch *watch) {
        std::erase_if(m_followed, [watch](const Started &s) { return s.scope == watch->scope(); });
    });
    for (cutover::ScopeWatch *watch : m_desk.watches())
        listenTo(watch);
}

void VerdictReporter::listenTo(cutover::ScopeWatch *watch)
{
    // A start whose answer was lost has its job only then.
    connect(&watch->monitor(), &cutover::JobMonitor::attemptSettled, this,
            [this, watch](const cutover::Attempt &attempt) {
                if (attempt.state == cutover::AttemptState::StartedByUs)
                    follow({watch->scope(), attempt.job, attempt.id});
            });
    connect(&watch->jobs(), &cutover::JobStore::jobsChanged, this, &VerdictReporter::tellVerdicts);
}

void VerdictReporter::follow(Started started)
{
    m_followed.push_back(std::move(started));
    tellVerdicts();
}

void VerdictReporter::tellVerdicts()
{
    const auto running =
        std::stable_partition(m_followed.begin(), m_followed.end(),
                              [this](const Started &started) { return !jobsOfFinished(started); });
    const std::vector<Started> finished(running, m_followed.end());
    m_followed.erase(running, m_followed.end());
    for (const Started &started : finished)
        tellVerdict(started, *jobsOfFinished(started));
}

const cutover::JobStore *VerdictReporter::jobsOfFinished(const Started &started) const
{
    for (cutover::ScopeWatch *watch : m_desk.watches()) {
        const cutover::JobStore &jobs = watch->jobs();
        if (watch->scope() == started.scope && jobs.find(started.job)
            && jobs.outcome(started.job).outcome.isFinished)
            return &jobs;
    }
    return nullptr;
}

void VerdictReporter::tellVerdict(const Started &started, const cutover::JobStore &jobs)
{
    Flash flash = verdictMessage(started.intent, jobs, started.job);
    if (m_board.isVisible())
        flash.actionText.clear();
    m_notices.showWithBoard(started.scope, std::move(flash));
}

} // namespace ui
