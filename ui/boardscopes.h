// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/models/jobtreescope.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>
#include <vector>

namespace ui {

class BoardSignIn;
class BoardView;

/// Which of the desk's scopes the board shows: those of AWS, or those of the simulator, as the
/// chosen profile is. The two never share a board. Of several profiles that look at one account and
/// region one stands on the board and names the others, so that no job is shown twice. What is not
/// shown is watched on. Also what is known of the profile of each: its marks, when its credentials
/// end, and that somebody must sign in.
class BoardScopes : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BoardScopes(Desk &desk, BoardView &board, QObject *parent);

signals:
    /// A person wants to sign in for a scope of the board.
    void signInRequested(const base::ProfileId &profile);

private:
    using Watches = std::vector<cutover::ScopeWatch *>;
    void onOpened(cutover::ScopeWatch *watch);
    void onClosing(cutover::ScopeWatch *watch);
    void onDeskState();
    void arrange();
    void findStandIns();
    void goOnWith(const mgn::JobId &job);
    void add(cutover::ScopeWatch &watch);
    void remove(const cutover::ScopeWatch &watch);
    [[nodiscard]] bool isOnBoard(const cutover::ScopeWatch &watch) const;
    void showAllFacts();
    void showFacts(const cutover::ScopeWatch &watch);
    void showNotes();
    [[nodiscard]] Watches candidates() const;
    [[nodiscard]] ScopeNote noteOf(const cutover::ScopeWatch &watch) const;
    [[nodiscard]] QString sharersOf(const cutover::ScopeWatch &watch) const;
    [[nodiscard]] QString badgeOf(const cutover::Scope &scope) const;
    [[nodiscard]] bool belongs(const cutover::ScopeWatch &watch) const;

    Desk &m_desk;
    BoardView &m_board;
    BoardSignIn *m_signIn;
    bool m_showsSimulated = false;
    std::set<const cutover::JobStore *> m_onBoard;
    /// Of those that are not shown for it: which one stands for them.
    std::map<const cutover::JobStore *, const cutover::JobStore *> m_standIns;
    QTimer m_arrange; ///< after the news under way
    QTimer m_timer;   ///< credentials end by themselves
};

} // namespace ui
