// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

#include <vector>

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
    struct Started {
        cutover::Scope scope;
        mgn::JobId job;
        cutover::AttemptId intent;
    };
    void listenTo(cutover::ScopeWatch *watch);
    void follow(Started started);
    void tellVerdicts();
    /// Null while the job is not finished.
    [[nodiscard]] const cutover::JobStore *jobsOfFinished(const Started &started) const;
    void tellVerdict(const Started &started, const cutover::JobStore &jobs);

    Desk &m_desk;
    Views m_views;
    std::vector<Started> m_followed; ///< the verdict is still to be told
};

} // namespace ui
