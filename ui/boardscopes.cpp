// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/boardscopes.h"

#include "ui/text/errortext.h"
#include "ui/text/profiletext.h"
#include "ui/text/sessiontext.h"
#include "ui/views/boardview.h"

namespace ui {

BoardScopes::BoardScopes(Desk &desk, BoardView &board, QObject *parent)
    : QObject(parent), m_desk(desk), m_board(board)
{
    connect(&m_desk, &Desk::watchOpened, this, &BoardScopes::onOpened);
    connect(&m_desk, &Desk::watchClosing, this, &BoardScopes::onClosing);
    connect(&m_desk, &Desk::stateChanged, this, &BoardScopes::onDeskState);
    connect(&m_desk, &Desk::currentChanged, this, &BoardScopes::showAllFacts);
    connect(&m_desk, &Desk::currentChanged, this, &BoardScopes::showNotes);
    connect(&m_desk.backend(), &Backend::profilesChanged, this, &BoardScopes::showNotes);
    connect(&m_timer, &QTimer::timeout, this, &BoardScopes::showNotes);
    m_timer.start(std::chrono::seconds(1));
}

void BoardScopes::onOpened(cutover::ScopeWatch *watch)
{
    onDeskState();
    if (belongs(*watch))
        add(*watch);
    connect(&watch->monitor(), &cutover::JobMonitor::stalenessChanged, this,
            [this, watch] { showFacts(*watch); });
}

void BoardScopes::onClosing(cutover::ScopeWatch *watch)
{
    watch->monitor().disconnect(this);
    m_board.removeScope(&watch->jobs());
}

void BoardScopes::onDeskState()
{
    // Without a profile there is no kind: what was shown stays.
    if (m_desk.profile().isEmpty() || m_desk.isSimulated() == m_showsSimulated)
        return;
    for (const cutover::ScopeWatch *watch : m_desk.watches())
        m_board.removeScope(&watch->jobs());
    m_showsSimulated = m_desk.isSimulated();
    for (cutover::ScopeWatch *watch : m_desk.watches()) {
        if (belongs(*watch))
            add(*watch);
    }
}

void BoardScopes::add(cutover::ScopeWatch &watch)
{
    m_board.addScope({.jobs = &watch.jobs(),
                      .servers = &watch.servers(),
                      .clock = &watch.clock(),
                      .label = m_desk.nameOf(watch.scope().profile),
                      .isSimulated = m_showsSimulated});
    showFacts(watch);
    m_board.setNote(&watch.jobs(), noteOf(watch));
}

/// What is shown is watched from now on, and what was shown perhaps no more.
void BoardScopes::showAllFacts()
{
    for (const cutover::ScopeWatch *watch : m_desk.watches())
        showFacts(*watch);
}

void BoardScopes::showFacts(const cutover::ScopeWatch &watch)
{
    const auto &error = watch.monitor().lastError();
    const ErrorPlace place{.doing = {},
                           .account = watch.scope().account.grouped(),
                           .region = watch.scope().region.toString(),
                           .profile = m_desk.nameOf(watch.scope().profile)};
    m_board.setMonitorFacts(&watch.jobs(),
                            {.lastUpdated = watch.monitor().lastUpdated(),
                             .untilNextPoll = watch.monitor().untilNextPoll(),
                             .error = error ? errorText(*error, place).cause : QString(),
                             .isWatched = watch.monitor().isWatching(),
                             .hasJobs = watch.jobs().size() > 0});
}

void BoardScopes::showNotes()
{
    for (const cutover::ScopeWatch *watch : m_desk.watches())
        m_board.setNote(&watch->jobs(), noteOf(*watch));
}

ScopeNote BoardScopes::noteOf(const cutover::ScopeWatch &watch) const
{
    const cutover::Scope &scope = watch.scope();
    const SessionFacts session = m_desk.backend().session(scope.profile, scope.region);
    const base::Instant now = watch.clock().now();
    return {.account = namedAccount(scope.account, m_desk.accountNamesFor(scope.profile)),
            .badge = badgeOf(scope),
            .session = credentialsText(session, now),
            .tone = credentialsTone(session, now)};
}

/// An account is production whichever profile looks at it.
QString BoardScopes::badgeOf(const cutover::Scope &scope) const
{
    const profiles::Profile *profile = m_desk.find(scope.profile);
    profiles::ProfileMarks marks = profile ? profile->marks : profiles::ProfileMarks();
    marks.isProduction = m_desk.marksOf(scope).isProduction;
    return marksText(marks);
}

bool BoardScopes::belongs(const cutover::ScopeWatch &watch) const
{
    return m_desk.backend().isSimulated(watch.scope().profile) == m_showsSimulated;
}

} // namespace ui
