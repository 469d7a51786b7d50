// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/boardview.h"

#include "ui/models/jobtreemodel.h"
#include "ui/models/roles.h"
#include "ui/models/treewalk.h"
#include "ui/sharedplaces.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/plaintext.h"
#include "ui/views/jobinspector.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/outcomebar.h"
#include "ui/views/updatedlabel.h"

#include <QAccessible>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {

using cutover::JobStore;

BoardView::BoardView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(new JobTreeModel(this)), m_tree(new JobTreeView(theme, this)),
      m_inspector(new JobInspector(theme, this)), m_bar(new OutcomeBar(theme, this)),
      m_updated(new UpdatedLabel(theme, this)),
      m_nextFailure(new QPushButton(tr("Next failure"), this)),
      m_copyVerdict(new QPushButton(theme.icon(Icon::Copy), tr("Copy verdict"), this)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyState(theme, this))
{
    setObjectName(QStringLiteral("boardView"));
    m_tree->setModel(m_model);
    m_ticker.setInterval(std::chrono::seconds(1));
    layOut();
    m_refresh.setInterval(0);
    m_refresh.setSingleShot(true);
    connect(&m_ticker, &QTimer::timeout, this, &BoardView::onTick);
    connect(&m_refresh, &QTimer::timeout, this, &BoardView::refresh);
    connect(m_tree, &JobTreeView::currentRowChanged, this, &BoardView::onCurrentChanged);
    connect(m_tree, &JobTreeView::dismissed, this, &BoardView::onDismissed);
    connect(m_tree, &JobTreeView::releaseWanted, this, &BoardView::onReleaseWanted);
    connect(m_nextFailure, &QPushButton::clicked, m_tree, [this] { m_tree->selectNextFailure(); });
    connect(m_copyVerdict, &QPushButton::clicked, this, &BoardView::copyVerdict);
    connect(this, &BoardView::verdictChanged, this, &BoardView::announceVerdict);
    refresh();
}

BoardView::~BoardView() = default;

void BoardView::addScope(const BoardScope &scope)
{
    m_scopes.push_back(std::make_unique<Scope>());
    Scope &added = *m_scopes.back();
    added.board = scope;
    added.context = new QObject(this);
    m_model->addScope(
        {scope.jobs, scope.servers, scope.clock, scope.label, {}, {}, scope.isSimulated});
    listen(added);
    setMonitorFacts(scope.jobs, {});
    refresh();
}

void BoardView::removeScope(const JobStore *jobs)
{
    const auto found =
        std::ranges::find_if(m_scopes, [jobs](const auto &s) { return s->board.jobs == jobs; });
    if (found == m_scopes.end())
        return;
    delete (*found)->context;
    m_scopes.erase(found);
    m_inspector->clear();
    m_model->removeScope(jobs);
    m_updated->remove(jobs);
    refresh();
}

void BoardView::listen(Scope &scope)
{
    const JobStore *jobs = scope.board.jobs;
    const auto changed = [this] {
        m_isInspectorOld = true;
        m_refresh.start();
    };
    const auto jobChanged = [this, jobs](const mgn::JobId &id) { onJobChanged(jobs, id); };
    connect(jobs, &JobStore::jobAdded, scope.context, changed);
    connect(jobs, &JobStore::jobChanged, scope.context, jobChanged);
    connect(jobs, &JobStore::logChanged, scope.context, jobChanged);
    connect(jobs, &JobStore::attemptAdded, scope.context, changed);
    connect(jobs, &JobStore::attemptAdded, scope.context, [this] { onAttemptAdded(); });
    connect(jobs, &JobStore::attemptChanged, scope.context, changed);
    connect(jobs, &JobStore::attemptChanged, scope.context,
            [this, jobs](int index) { followStart(jobs, index); });
    connect(jobs, &JobStore::attemptRemoved, scope.context, changed);
}

void BoardView::onJobChanged(const JobStore *jobs, const mgn::JobId &id)
{
    const JobTreePlace current = m_model->place(m_tree->currentIndex());
    const bool isInScope = current.scope && current.scope->jobs == jobs;
    m_isInspectorOld =
        m_isInspectorOld || (isInScope && (current.job.isEmpty() || current.job == id));
    m_refresh.start();
}

void BoardView::setMonitorFacts(const JobStore *jobs, const MonitorFacts &facts)
{
    const Scope *scope = scopeOf(jobs);
    if (!scope)
        return;
    const base::Clock &clock = *scope->board.clock;
    m_model->setStale(jobs, staleText(facts, clock.now()), facts.error);
    m_updated->setFacts(jobs, clock, facts);
}

void BoardView::setNote(const JobStore *jobs, const ScopeNote &note)
{
    m_model->setNote(jobs, note);
}

int BoardView::runningCount() const
{
    return runningOnce(stores());
}

bool BoardView::allFinished() const
{
    return !isEmpty() && runningCount() == 0;
}

QString BoardView::treeText() const
{
    return ui::treeText(*m_model);
}

void BoardView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateInspector();
    onTick();
    m_ticker.start();
}

void BoardView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticker.stop();
}

void BoardView::refresh()
{
    m_refresh.stop();
    showCounts();
    m_pages->setCurrentIndex(isEmpty() ? 0 : 1);
    m_copyVerdict->setEnabled(!isEmpty());
    selectFirstJob();
    updateInspector();
    const int running = runningCount();
    if (std::exchange(m_running, running) != running)
        emit runningCountChanged(running);
    const QString verdict = verdictText();
    if (std::exchange(m_verdict, verdict) != verdict)
        emit verdictChanged();
}

/// The line above the tree tells the verdicts to whoever asks for it. When everything has ended
/// they are announced too, as far as the desktop's bridge to screen readers passes alerts on.
void BoardView::announceVerdict()
{
    m_bar->setAccessibleDescription(visibleLines(m_verdict, 4096));
    if (m_running > 0)
        return;
    QAccessibleEvent alert(m_bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void BoardView::onDismissed(const QModelIndex &attempt)
{
    const JobTreePlace place = m_model->place(attempt);
    if (place.scope)
        emit attemptDismissed(place.scope->jobs, place.attempt);
}

/// All members of a job of 200 servers take longer than a frame: only for eyes, and only when they
/// differ.
void BoardView::updateInspector()
{
    if (isVisible() && std::exchange(m_isInspectorOld, false))
        showCurrent();
}

void BoardView::onReleaseWanted(const QModelIndex &attempt)
{
    const JobTreePlace place = m_model->place(attempt);
    if (place.scope)
        emit attemptReleaseWanted(place.scope->jobs, place.attempt);
}

void BoardView::showCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    const auto mark = current.siblingAtColumn(JobTreeModel::Column::Status).data(Role::StateMark);
    m_inspector->show(m_model->place(current), mark.value<StateMark>(),
                      current.siblingAtColumn(JobTreeModel::Column::Name).data().toString());
}

void BoardView::onTick()
{
    m_model->tick();
    m_updated->refresh();
    showCounts();
}

std::vector<const JobStore *> BoardView::stores() const
{
    std::vector<const JobStore *> all;
    for (const auto &scope : m_scopes)
        all.push_back(scope->board.jobs);
    return all;
}

const BoardView::Scope *BoardView::scopeOf(const JobStore *jobs) const
{
    const auto found =
        std::ranges::find_if(m_scopes, [jobs](const auto &s) { return s->board.jobs == jobs; });
    return found == m_scopes.end() ? nullptr : found->get();
}

bool BoardView::isEmpty() const
{
    return std::ranges::all_of(m_scopes, [](const auto &scope) {
        return scope->board.jobs->size() == 0 && scope->board.jobs->attempts().empty();
    });
}

} // namespace ui
