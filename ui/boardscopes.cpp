// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/boardscopes.h"

#include "ui/boardsignin.h"
#include "ui/sharedplaces.h"
#include "ui/text/errortext.h"
#include "ui/text/profiletext.h"
#include "ui/text/sessiontext.h"
#include "ui/views/boardview.h"

namespace ui {

BoardScopes::BoardScopes(Desk &desk, BoardView &board, QObject *parent)
    : QObject(parent), m_desk(desk), m_board(board), m_signIn(new BoardSignIn(desk, board, this))
{
    m_arrange.setSingleShot(true);
    m_arrange.setInterval(0);
    connect(&m_arrange, &QTimer::timeout, this, &BoardScopes::arrange);
    connect(&m_desk, &Desk::watchOpened, this, &BoardScopes::onOpened);
    connect(&m_desk, &Desk::watchClosing, this, &BoardScopes::onClosing);
    connect(&m_desk, &Desk::stateChanged, this, &BoardScopes::onDeskState);
    connect(&m_desk, &Desk::currentChanged, this, &BoardScopes::showAllFacts);
    connect(&m_desk, &Desk::currentChanged, this, &BoardScopes::showNotes);
    connect(&m_desk, &Desk::currentChanged, &m_arrange, qOverload<>(&QTimer::start));
    connect(&m_desk, &Desk::callersChanged, this, &BoardScopes::showNotes);
    connect(&m_desk.backend(), &Backend::profilesChanged, this, &BoardScopes::showNotes);
    connect(m_signIn, &BoardSignIn::needsChanged, this, &BoardScopes::showNotes);
    connect(m_signIn, &BoardSignIn::signInRequested, this, &BoardScopes::signInRequested);
    connect(&m_timer, &QTimer::timeout, this, &BoardScopes::showNotes);
    m_timer.start(std::chrono::seconds(1));
}

void BoardScopes::onOpened(cutover::ScopeWatch *watch)
{
    onDeskState();
    const auto later = qOverload<>(&QTimer::start);
    connect(&watch->monitor(), &cutover::JobMonitor::stalenessChanged, this, [this, watch] {
        showFacts(*watch);
        m_arrange.start();
    });
    connect(&watch->monitor(), &cutover::JobMonitor::updated, &m_arrange, later);
    connect(&watch->jobs(), &cutover::JobStore::attemptAdded, &m_arrange, later);
    connect(&watch->jobs(), &cutover::JobStore::attemptRemoved, &m_arrange, later);
}

void BoardScopes::onClosing(cutover::ScopeWatch *watch)
{
    watch->monitor().disconnect(this);
    remove(*watch);
    const cutover::JobStore *gone = &watch->jobs();
    std::erase_if(m_standIns, [gone](const auto &entry) {
        return entry.first == gone || entry.second == gone;
    });
    // What it stood for stands for itself again, once it is gone.
    m_arrange.start();
}

void BoardScopes::onDeskState()
{
    // Without a profile there is no kind: what was shown stays.
    if (!m_desk.profile().isEmpty())
        m_showsSimulated = m_desk.isSimulated();
    arrange();
}

void BoardScopes::arrange()
{
    const mgn::JobId job = m_board.currentJob();
    findStandIns();
    for (const cutover::ScopeWatch *watch : m_desk.watches()) {
        if (!belongs(*watch) || m_standIns.contains(&watch->jobs()))
            remove(*watch);
    }
    for (cutover::ScopeWatch *watch : candidates()) {
        if (!m_standIns.contains(&watch->jobs()) && !isOnBoard(*watch))
            add(*watch);
    }
    goOnWith(job);
    showNotes();
}

void BoardScopes::findStandIns()
{
    const Watches watches = candidates();
    std::vector<BoardCandidate> known;
    for (const cutover::ScopeWatch *watch : watches)
        known.push_back({.jobs = &watch->jobs(),
                         .isCurrent = watch == m_desk.current(),
                         .isWatching = watch->monitor().isWatching(),
                         .hasRead = watch->monitor().lastUpdated().has_value(),
                         .hasError = watch->monitor().lastError().has_value(),
                         .isShown = isOnBoard(*watch)});
    const std::vector<int> others = standIns(known);
    m_standIns.clear();
    for (std::size_t i = 0; i < watches.size(); ++i) {
        if (others[i] >= 0)
            m_standIns[known[i].jobs] = known[static_cast<std::size_t>(others[i])].jobs;
    }
}

/// The row that was current may have gone: the same job stands elsewhere.
void BoardScopes::goOnWith(const mgn::JobId &job)
{
    if (job.isEmpty() || m_board.currentJob() == job)
        return;
    for (const cutover::ScopeWatch *watch : candidates()) {
        if (isOnBoard(*watch) && watch->jobs().find(job))
            return m_board.select(&watch->jobs(), job);
    }
}

BoardScopes::Watches BoardScopes::candidates() const
{
    Watches found = m_desk.watches();
    std::erase_if(found, [this](const cutover::ScopeWatch *watch) { return !belongs(*watch); });
    return found;
}

bool BoardScopes::isOnBoard(const cutover::ScopeWatch &watch) const
{
    return m_onBoard.contains(&watch.jobs());
}

void BoardScopes::add(cutover::ScopeWatch &watch)
{
    m_onBoard.insert(&watch.jobs());
    m_board.addScope({.jobs = &watch.jobs(),
                      .servers = &watch.servers(),
                      .clock = &watch.clock(),
                      .label = m_desk.nameOf(watch.scope().profile),
                      .isSimulated = m_showsSimulated});
    showFacts(watch);
    m_board.setNote(&watch.jobs(), noteOf(watch));
}

void BoardScopes::remove(const cutover::ScopeWatch &watch)
{
    if (m_onBoard.erase(&watch.jobs()) > 0)
        m_board.removeScope(&watch.jobs());
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
    m_signIn->updateAction();
}

ScopeNote BoardScopes::noteOf(const cutover::ScopeWatch &watch) const
{
    const cutover::Scope &scope = watch.scope();
    const SessionFacts session = m_desk.backend().session(scope.profile, scope.region);
    const base::Instant now = watch.clock().now();
    const QString need = m_signIn->needOf(watch);
    QStringList parts{need, credentialsText(session, now), sharersOf(watch)};
    parts.removeAll(QString());
    return {.account = namedAccount(scope.account, m_desk.accountNamesFor(scope.profile)),
            .badge = badgeOf(scope),
            .session = parts.join(QStringLiteral(" · ")),
            .tone = need.isEmpty() ? credentialsTone(session, now) : Tone::Bad};
}

/// The profiles that it stands for: others may stand for themselves beside it.
QString BoardScopes::sharersOf(const cutover::ScopeWatch &watch) const
{
    QStringList names;
    for (const cutover::ScopeWatch *other : candidates()) {
        const auto standIn = m_standIns.find(&other->jobs());
        if (standIn != m_standIns.end() && standIn->second == &watch.jobs())
            names << m_desk.nameOf(other->scope().profile);
    }
    return names.isEmpty() ? QString()
                           : tr("same account and region as %1: the jobs are shown here")
                                 .arg(names.join(QStringLiteral(", ")));
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
