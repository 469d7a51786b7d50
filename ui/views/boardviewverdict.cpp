// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"
#include "ui/text/verdicttext.h"
#include "ui/theme/copynotice.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/outcomebar.h"

#include <QPushButton>

#include <algorithm>

namespace ui {

// The verdicts of the board as text, and what the sums of it count.

cutover::NightCounts BoardView::night() const
{
    return cutover::nightCounts(stores(), now());
}

/// Scopes differ by what their clocks were off.
base::Instant BoardView::now() const
{
    base::Instant latest{};
    for (const auto &scope : m_scopes)
        latest = std::max(latest, scope->board.clock->now());
    return latest;
}

VerdictScope BoardView::verdictScope(const BoardScope &board, base::Instant since)
{
    return {board.label, *board.jobs, board.servers, board.isSimulated, since};
}

void BoardView::showCounts()
{
    const cutover::NightCounts counted = night();
    const QString what = isEmpty() ? QString() : countedText(counted, now());
    m_bar->setCounts(counted.counts, what);
    const bool hasFailure = std::ranges::any_of(m_scopes, [](const auto &scope) {
        const cutover::OutcomeCounts &counts = scope->board.jobs->outcome().counts;
        return counts.failed + counts.actionsFailed > 0;
    });
    m_nextFailure->setEnabled(hasFailure);
}

QString BoardView::verdictText() const
{
    const base::Instant since = night().since;
    QStringList lines;
    for (const auto &scope : m_scopes)
        lines << verdictLines(verdictScope(scope->board, since));
    return lines.join(u'\n');
}

QString BoardView::verdictReport() const
{
    const bool hasJobs = std::ranges::any_of(
        m_scopes, [](const auto &scope) { return scope->board.jobs->size() > 0; });
    if (!hasJobs)
        return {};
    const cutover::NightCounts counted = night();
    QStringList lines = reportLines(counted.since);
    if (lines.isEmpty())
        lines << noJobText(counted.since);
    const JobTreePlace current = m_model->place(m_tree->currentIndex());
    const base::Clock &clock =
        *(current.scope ? current.scope->clock : m_scopes.front()->board.clock);
    //: %1: the verdict of a job, %2: "2026-11-23T02:14:09Z"
    lines.front() = tr("%1 (as of %2)").arg(lines.front(), base::toIsoUtc(clock.now()));
    const int notListed = counted.older - (isCurrentJobOlder(counted.since) ? 1 : 0);
    if (notListed > 0)
        lines << notListedText(notListed, counted.since);
    return lines.join(u'\n');
}

QStringList BoardView::reportLines(base::Instant since) const
{
    const JobTreePlace current = m_model->place(m_tree->currentIndex());
    const cutover::JobStore *shown = current.scope ? current.scope->jobs : nullptr;
    QStringList first;
    QStringList others;
    for (const auto &scope : m_scopes)
        (scope->board.jobs == shown ? first : others)
            << ui::verdictReport(verdictScope(scope->board, since), current.job);
    return first + others;
}

/// Listed all the same: somebody looks at it.
bool BoardView::isCurrentJobOlder(base::Instant since) const
{
    const JobTreePlace current = m_model->place(m_tree->currentIndex());
    const mgn::Job *job = current.scope ? current.scope->jobs->find(current.job) : nullptr;
    return job && !isOfNight(cutover::jobTime(*current.scope->jobs, *job), since);
}

void BoardView::copyVerdict() const
{
    CopyNotice::copy(verdictReport(), *m_copyVerdict);
}

} // namespace ui
