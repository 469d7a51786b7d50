// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QTreeView>

#include <vector>

namespace ui {

class ServerHeader;
class ServerModel;

/// The table of source servers. Ctrl+A marks all rows and ticks none: what is ticked is cut over.
/// Space ticks the marked rows, Ctrl+C copies them. When the current row goes, a neighbour of it
/// becomes the current one. Changes of rows cost one repaint, however many rows the model tells of.
class ServerTable : public QTreeView
{
    Q_OBJECT

public:
    ServerTable(const Theme &theme, ServerModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ServerHeader &serverHeader() const { return *m_header; }
    /// Widths that fit the usual texts; all columns visible in their first order.
    void resetColumns();
    /// The marked rows, top to bottom, as tab-separated lines.
    [[nodiscard]] QString markedRowsAsTsv() const;
    void copyMarkedRows();

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggleMarked();
    /// When the current row goes, the row that takes its place becomes the current one.
    void leaveRows(const std::vector<int> &going);
    void showCurrent();
    void updateTick();
    [[nodiscard]] int firstWidth(int column) const;
    [[nodiscard]] std::vector<int> markedRows() const;
    [[nodiscard]] std::vector<int> shownColumns() const;

    ServerModel &m_model;
    ServerHeader *m_header;
    bool m_hasLeftRow = false; ///< since the rows were last seen to be shown
};

} // namespace ui
