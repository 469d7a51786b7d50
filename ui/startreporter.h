// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/startflow.h"

#include <QHash>
#include <QObject>

namespace ui {

class BoardView;
class ServersTab;

/// What a start does to the views: its servers leave the selection or come back, those that were
/// refused are marked until a new start of theirs is reviewed and read again at once, the job is
/// shown. Views of another scope than the start's stay as they are.
class StartReporter : public QObject
{
    Q_OBJECT

public:
    /// What is reported to. All must outlive the reporter.
    struct Views {
        ServersTab *servers;
        BoardView *board;
    };
    /// `flow` and `desk` must outlive the reporter; `window` is the parent of a question.
    StartReporter(StartFlow &flow, Desk &desk, const Views &views, QWidget *window);

signals:
    void boardWanted();
    void serversWanted();

private:
    using Ids = std::vector<mgn::SourceServerId>;
    void select(const cutover::Scope &scope, const Ids &servers, bool isSelected);
    void clearMarks(const cutover::Scope &scope, const Ids &servers);
    void mark(const cutover::Scope &scope, const QHash<mgn::SourceServerId, QString> &why);
    void showJob(const cutover::Scope &scope, const mgn::JobId &job);
    [[nodiscard]] bool isShown(const cutover::Scope &scope) const;

    Desk &m_desk;
    Views m_views;
};

} // namespace ui
