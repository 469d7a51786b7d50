// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

#include <vector>

namespace ui {

class BoardView;
class StartFlow;
class StartNotices;

/// Tells the verdict of each job that this window started, once, in the place of the message that
/// told its start: whoever looks elsewhere learns that it has ended.
class VerdictReporter : public QObject
{
    Q_OBJECT

public:
    /// Told in the notices of `flow`, where a button leads to `board`. All must outlive the
    /// reporter.
    VerdictReporter(StartFlow &flow, Desk &desk, const BoardView &board, QObject *parent);

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
    StartNotices &m_notices;
    const BoardView &m_board;
    std::vector<Started> m_followed; ///< the verdict is still to be told
};

} // namespace ui
