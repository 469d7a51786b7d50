// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/boardfeed.h"

#include "ui/text/errortext.h"
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
    m_board.addScope({.jobs = &watch->jobs(),
                      .servers = &watch->servers(),
                      .clock = &watch->clock(),
                      .label = m_desk.nameOf(watch->scope().profile)});
    connect(&watch->monitor(), &cutover::JobMonitor::updated, this, &BoardFeed::locksChanged);
    connect(&watch->monitor(), &cutover::JobMonitor::stalenessChanged, this,
            [this, watch] { onStaleness(*watch); });
    connect(&jobs, &cutover::JobStore::attemptAdded, this, &BoardFeed::locksChanged);
    connect(&jobs, &cutover::JobStore::attemptChanged, this, &BoardFeed::locksChanged);
    connect(&jobs, &cutover::JobStore::attemptRemoved, this, &BoardFeed::locksChanged);
    // A job changes the lifecycle of its servers: what the table shows must follow.
    connect(&jobs, &cutover::JobStore::jobAdded, &watch->serverWatch(),
            &cutover::ServerWatch::refresh);
}

void BoardFeed::onStaleness(const cutover::ScopeWatch &watch)
{
    const cutover::Scope &scope = watch.scope();
    const auto &error = watch.monitor().lastError();
    const ErrorPlace place{.doing = {},
                           .account = scope.account.grouped(),
                           .region = scope.region.toString(),
                           .profile = m_desk.nameOf(scope.profile)};
    m_board.setMonitorFacts(&watch.jobs(),
                            {.lastUpdated = watch.monitor().lastUpdated(),
                             .untilNextPoll = watch.monitor().untilNextPoll(),
                             .error = error ? errorText(*error, place).cause : QString()});
}

void BoardFeed::dismiss(const cutover::JobStore *jobs, const cutover::AttemptId &attempt)
{
    for (cutover::ScopeWatch *watch : m_desk.watches()) {
        if (&watch->jobs() == jobs)
            watch->monitor().dismissAttempt(attempt);
    }
}

} // namespace ui
