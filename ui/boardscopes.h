// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/models/jobtreescope.h"

#include <QObject>
#include <QTimer>

namespace ui {

class BoardView;

/// Which of the desk's scopes the board shows: those of AWS, or those of the simulator, as the
/// chosen profile is. The two never share a board. What is not shown is watched on. Also what is
/// known of the profile of each: its marks, and when its credentials end.
class BoardScopes : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BoardScopes(Desk &desk, BoardView &board, QObject *parent);

private:
    void onOpened(cutover::ScopeWatch *watch);
    void onClosing(cutover::ScopeWatch *watch);
    void onDeskState();
    void add(cutover::ScopeWatch &watch);
    void showAllFacts();
    void showFacts(const cutover::ScopeWatch &watch);
    void showNotes();
    [[nodiscard]] ScopeNote noteOf(const cutover::ScopeWatch &watch) const;
    [[nodiscard]] QString badgeOf(const cutover::Scope &scope) const;
    [[nodiscard]] bool belongs(const cutover::ScopeWatch &watch) const;

    Desk &m_desk;
    BoardView &m_board;
    bool m_showsSimulated = false;
    QTimer m_timer; ///< credentials end by themselves
};

} // namespace ui
