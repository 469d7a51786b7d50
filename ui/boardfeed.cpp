// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/boardfeed.h"

#include "ui/views/boardview.h"

namespace ui {

BoardFeed::BoardFeed(Desk &desk, BoardView &board, QObject *parent)
    : QObject(parent), m_desk(desk), m_board(board)
{
    connect(&m_desk, &Desk::watchOpened, this, &BoardFeed::onWatchOpened);
    connect(&m_board, &BoardView::attemptDismissed, this, &BoardFeed::dismiss);
}

void BoardFeed::onWatchOpened(cutover::ScopeWatch *watch)
{
    const cutover::JobStore &jobs = watch->jobs();
    connect(&watch->monitor(), &cutover::JobMonitor::updated, this, &BoardFeed::locksChanged);
    connect(&jobs, &cutover::JobStore::attemptAdded, this, &BoardFeed::locksChanged);
    connect(&jobs, &cutover::JobStore::attemptChanged, this, &BoardFeed::locksChanged);
    connect(&jobs, &cutover::JobStore::attemptRemoved, this, &BoardFeed::locksChanged);
}

void BoardFeed::dismiss(const cutover::JobStore *jobs, const cutover::AttemptId &attempt)
{
    for (cutover::ScopeWatch *watch : m_desk.watches()) {
        if (&watch->jobs() == jobs)
            watch->monitor().dismissAttempt(attempt);
    }
}

} // namespace ui
