// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

namespace ui {

class BoardView;
class FlashBar;
class StartFlow;

/// Tells the verdict of each job that this window started, once, in the place of the message that
/// told its start: whoever looks elsewhere learns that it has ended.
class VerdictReporter : public QObject
{
    Q_OBJECT

public:
    /// What is told, and where it can be seen. All must outlive the reporter.
    struct Views {
        FlashBar *messages;
        BoardView *board;
    };
    /// `flow` and `desk` must outlive the reporter.
    VerdictReporter(StartFlow &flow, Desk &desk, const Views &views, QObject *parent);

signals:
    void boardWanted();

private:
    void listenTo(cutover::ScopeWatch *watch);
    void follow(const cutover::JobStore &jobs, const mgn::JobId &job,
                const cutover::AttemptId &intent);
    /// False while it has none.
    bool tellVerdict(const cutover::JobStore &jobs, const mgn::JobId &job,
                     const cutover::AttemptId &intent);

    Desk &m_desk;
    Views m_views;
};

} // namespace ui
