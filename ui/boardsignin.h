// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

#include <map>

class QAction;

namespace ui {

class BoardView;

/// Says of the board's scopes that a person must sign in before they can be read, and leads there:
/// by Enter, a double click or the menu of the row. Opens nothing by itself.
class BoardSignIn : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BoardSignIn(Desk &desk, BoardView &board, QObject *parent);

    /// "Sign in needed: MFA code of corp-prod"; empty where nobody has to.
    [[nodiscard]] QString needOf(const cutover::ScopeWatch &watch) const;

public slots:
    /// The current row or what is known of its profile changed.
    void updateAction();

signals:
    /// For some profile there is or is no longer something to do.
    void needsChanged();
    void signInRequested(const base::ProfileId &profile);

private:
    void onNeeded(const base::ProfileId &profile, const base::Error &error);
    void onIdentified(const base::ProfileId &profile);
    void signIn();
    /// The scope of the current row, where it is a scope's own and somebody has to sign in there.
    [[nodiscard]] const cutover::ScopeWatch *waiting() const;

    Desk &m_desk;
    BoardView &m_board;
    QAction *m_action;
    std::map<base::ProfileId, base::Error> m_needs;
};

} // namespace ui
