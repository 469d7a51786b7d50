// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/theme/flashbar.h"

#include <QObject>
#include <QSet>

namespace ui {

/// Shows the messages of starts, so that none of the simulator's is taken for one of AWS: their
/// titles begin with "Simulator:", they go when the window goes over to AWS, and what is told of
/// them there has no colour of success or failure.
class StartNotices : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StartNotices(Desk &desk, FlashBar &flashBar, QObject *parent);

    /// `flash` is of a start in that scope.
    void show(const cutover::Scope &scope, Flash flash);
    /// Its button leads to the board, and is left out where the board does not show that scope.
    void showWithBoard(const cutover::Scope &scope, Flash flash);

signals:
    void boardWanted();

private:
    void onDeskState();
    [[nodiscard]] bool isOfShownKind(const cutover::Scope &scope) const;

    Desk &m_desk;
    FlashBar &m_flashBar;
    QSet<QString> m_simulated; ///< ids of messages
    bool m_showsSimulated = false;
};

} // namespace ui
