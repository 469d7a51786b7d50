// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

namespace ui {

class BoardView;

/// What passes between the scopes that were opened and the window: which servers are locked, which
/// settled start has been read.
class BoardFeed : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the feed.
    BoardFeed(Desk &desk, BoardView &board, QObject *parent);

signals:
    /// Jobs or unresolved starts came or went: which servers are locked may differ.
    void locksChanged();

private:
    void onWatchOpened(cutover::ScopeWatch *watch);
    void dismiss(const cutover::JobStore *jobs, const cutover::AttemptId &attempt);

    Desk &m_desk;
    BoardView &m_board;
};

} // namespace ui
