// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizard/cutoverdraft.h"

#include <QAbstractTableModel>

namespace ui {

/// The chosen servers of a draft with what stands against each. The draft must outlive the model.
class DraftServerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { ServerColumn, IdColumn, ReadinessColumn, WhyColumn, ColumnCount };

    explicit DraftServerModel(const CutoverDraft &draft, QObject *parent = nullptr);

    /// Empty beyond the rows.
    [[nodiscard]] mgn::SourceServerId idAt(int row) const;
    /// `row` must be there.
    [[nodiscard]] cutover::ReadinessVerdict verdictAt(int row) const;
    /// `row` must be there.
    [[nodiscard]] bool isHiddenAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void refresh();
    /// Rows that lie together go together.
    void removeAllBut(const std::vector<DraftServer> &left);
    [[nodiscard]] QString display(const DraftServer &server, Column column) const;
    [[nodiscard]] QString why(const DraftServer &server) const;
    [[nodiscard]] QVariant badge(const DraftServer &server) const;
    [[nodiscard]] QVariant style(const DraftServer &server, Column column) const;
    [[nodiscard]] bool isMissing(const DraftServer &server) const;

    const CutoverDraft &m_draft;
    std::vector<DraftServer> m_rows;
};

} // namespace ui
