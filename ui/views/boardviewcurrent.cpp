// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

namespace ui {

// Which row of the board is the current one.

void BoardView::select(const cutover::JobStore *jobs, const mgn::JobId &job,
                       const mgn::SourceServerId &server)
{
    const QModelIndex index = m_model->find(jobs, job, server);
    if (!index.isValid())
        return;
    choose(index);
    // Its servers first, as many as there is room for; the row itself last, so that it is seen.
    if (m_tree->isExpanded(index))
        m_tree->scrollTo(m_model->index(m_model->rowCount(index) - 1, 0, index));
    m_tree->scrollTo(index);
}

void BoardView::choose(const QModelIndex &row)
{
    m_tree->setCurrentIndex(row);
    m_unmoved = row;
}

mgn::JobId BoardView::currentJob() const
{
    return m_model->place(m_tree->currentIndex()).job;
}

mgn::SourceServerId BoardView::currentServer() const
{
    return m_model->place(m_tree->currentIndex()).server;
}

/// The newest job of the first scope that has one; without any the first scope.
void BoardView::selectFirstJob()
{
    if (m_tree->currentIndex().isValid() || isEmpty())
        return;
    QModelIndex first = m_model->index(0, 0);
    for (int scope = m_model->scopeCount() - 1; scope >= 0; --scope) {
        const QModelIndex job = m_model->index(0, 0, m_model->index(scope, 0));
        if (job.isValid())
            first = job;
    }
    choose(first);
}

void BoardView::onCurrentChanged()
{
    m_isInspectorOld = true;
    updateInspector();
    emit currentChanged();
}

/// Whoever looks elsewhere from now on is left there when its job is found.
void BoardView::onAttemptAdded()
{
    m_unmoved = m_tree->currentIndex().siblingAtColumn(0);
}

/// The job of a start whose answer was lost becomes current as that of any other start, as long as
/// nobody has moved on.
void BoardView::followStart(const cutover::JobStore *jobs, int index)
{
    const cutover::Attempt &attempt = jobs->attempts()[static_cast<std::size_t>(index)];
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    const JobTreePlace place = m_model->place(current);
    const bool isAtStart = place.scope && place.scope->jobs == jobs && place.attempt == attempt.id;
    if (attempt.state == cutover::AttemptState::StartedByUs && (isAtStart || m_unmoved == current))
        select(jobs, attempt.job);
}

} // namespace ui
