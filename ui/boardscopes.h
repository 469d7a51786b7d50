// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

namespace ui {

class BoardView;

/// Which of the desk's scopes the board shows: those of AWS, or those of the simulator, as the
/// chosen profile is. The two never share a board. What is not shown is watched on.
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
    [[nodiscard]] bool belongs(const cutover::ScopeWatch &watch) const;

    Desk &m_desk;
    BoardView &m_board;
    bool m_showsSimulated = false;
};

} // namespace ui
