// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

class QCheckBox;
class QMenu;

namespace ui {

/// Header of the server table: a tick box in the first column that stands for all rows that match,
/// and a context menu that chooses the columns. Neither it nor its box takes the focus: by keyboard
/// the menus of the window choose columns and order, and the table marks and ticks all its rows.
class ServerHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ServerHeader(QWidget *parent = nullptr);

    void setTick(Qt::CheckState state, bool isEnabled);
    /// Fills it anew with what is shown and sorted now. Every column but the first can be hidden.
    void fillColumnMenu(QMenu &menu);
    void fillSortMenu(QMenu &menu);

signals:
    /// The box was clicked: the rows that match shall be ticked, or not.
    void tickWanted(bool ticked);
    void resetWanted();

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;

private:
    void placeTick();
    [[nodiscard]] QString nameOf(int column) const;
    void addSortColumns(QMenu &menu);
    void addSortOrders(QMenu &menu);

    QCheckBox *m_tick;
    QIcon m_space;
};

} // namespace ui
