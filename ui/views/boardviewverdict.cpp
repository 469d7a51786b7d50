// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"
#include "ui/text/verdicttext.h"
#include "ui/theme/copynotice.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

#include <QPushButton>

namespace ui {

// The verdicts of the board as text.

QString BoardView::verdictText() const
{
    QStringList lines;
    for (const auto &scope : m_scopes)
        lines << verdictLines(scope->board.label, *scope->board.jobs, scope->board.isSimulated);
    return lines.join(u'\n');
}

QString BoardView::verdictReport() const
{
    const JobTreePlace current = m_model->place(m_tree->currentIndex());
    const cutover::JobStore *shown = current.scope ? current.scope->jobs : nullptr;
    QStringList first;
    QStringList others;
    for (const auto &scope : m_scopes) {
        const BoardScope &board = scope->board;
        (board.jobs == shown ? first : others) << ui::verdictReport(
            board.label, *board.jobs, board.servers, board.isSimulated, current.job);
    }
    QStringList lines = first + others;
    if (lines.isEmpty())
        return {};
    const base::Clock &clock = *(shown ? current.scope->clock : m_scopes.front()->board.clock);
    //: %1: the verdict of a job, %2: "2026-11-23T02:14:09Z"
    lines.front() = tr("%1 (as of %2)").arg(lines.front(), base::toIsoUtc(clock.now()));
    return lines.join(u'\n');
}

void BoardView::copyVerdict() const
{
    CopyNotice::copy(verdictReport(), *m_copyVerdict);
}

} // namespace ui
