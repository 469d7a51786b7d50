// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/outcome.h"
#include "ui/models/jobtreenode.h"
#include "ui/models/jobtreescope.h"
#include "ui/theme/statemark.h"

#include <QCoreApplication>
#include <QVariant>

namespace ui {

/// What one row of the job tree shows, read from the stores when it is asked for. A value for one
/// question: make it, ask it, drop it.
class JobTreeCells
{
    Q_DECLARE_TR_FUNCTIONS(ui::JobTreeCells)

public:
    enum Column : int { Name, Status, Started, Elapsed, Instance, Details, ColumnCount };

    explicit JobTreeCells(const JobTreeRow &row) : m_node(row), m_scope(*row.scope) {}

    [[nodiscard]] QVariant data(int column, int role) const;
    [[nodiscard]] StateMark mark() const;
    /// Null for an attempt.
    [[nodiscard]] const cutover::Outcome *outcome() const;
    /// It has begun, by API or log, and has not ended.
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool isReleasable() const;
    /// A server or an action that went wrong; parents only repeat it.
    [[nodiscard]] bool isFailed() const;

    [[nodiscard]] mgn::JobId jobId() const;
    [[nodiscard]] mgn::SourceServerId serverId() const;
    [[nodiscard]] const mgn::Job *job() const;
    [[nodiscard]] const mgn::ParticipatingServer *server() const;
    [[nodiscard]] const cutover::ActionRow *action() const;
    [[nodiscard]] const cutover::Attempt *attempt() const;

private:
    [[nodiscard]] QVariant nameData(int role) const;
    [[nodiscard]] QVariant statusData(int role) const;
    [[nodiscard]] QVariant startedData(int role) const;
    [[nodiscard]] QVariant elapsedData(int role) const;
    [[nodiscard]] QVariant instanceData(int role) const;
    [[nodiscard]] QVariant detailsData(int role) const;
    [[nodiscard]] QVariant detailsTone() const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString nameDetail() const;
    [[nodiscard]] QString badge() const;
    /// Of rows with a chip, which is not painted where the column is too narrow for it.
    [[nodiscard]] QString nameToolTip() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString scopeDetails() const;
    /// With the words of the chip, which is only painted.
    [[nodiscard]] QString spokenDetails() const;
    /// Who started it where that was not this session, and its tags.
    [[nodiscard]] QString jobDetails() const;
    [[nodiscard]] QString serverDetails() const;
    [[nodiscard]] QString actionDetails() const;
    /// Empty without actions.
    [[nodiscard]] QString actionsDone() const;
    /// Of an attempt; none before it is on the wire.
    [[nodiscard]] std::optional<base::Instant> sentAt() const;
    [[nodiscard]] QString attemptDetail() const;
    [[nodiscard]] std::optional<cutover::SeenAt> startedAt() const;
    [[nodiscard]] QString startText(const cutover::SeenAt &start) const;
    [[nodiscard]] std::chrono::milliseconds since(base::Instant start) const;
    [[nodiscard]] static QString runText(const cutover::SeenAt &start, const cutover::SeenAt &end);
    [[nodiscard]] QString elapsed() const;
    [[nodiscard]] const JobTreeRow *serverNode() const
    {
        return m_node.ancestor(JobTreeRow::Kind::Server);
    }

    JobTreeRow m_node;
    const JobTreeScope &m_scope;
};

} // namespace ui
