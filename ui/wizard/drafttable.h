// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/ids.h"

#include <QSet>
#include <QTreeView>

class QActionGroup;

namespace ui {

class CutoverDraft;
class DraftOrder;
class Theme;

/// The table of chosen servers that pages 1 and 3 share. A click on a header sorts by it, then the
/// other way, then not at all; the context menu does the same without a mouse. `draft` and `theme`
/// must outlive it.
class DraftTable : public QTreeView
{
    Q_OBJECT

public:
    DraftTable(const CutoverDraft &draft, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSet<mgn::SourceServerId> markedIds() const;
    /// What the header and all rows take.
    [[nodiscard]] int heightOfRows() const;
    /// False for a list that is too long to be sorted while one waits.
    [[nodiscard]] bool canSort() const;
    /// Opens a menu of the orders at a place on the screen, where the list can be sorted.
    void offerOrders(const QPoint &at);

private:
    void setUpColumns();
    void followLength();
    void addOrder(QActionGroup &orders, const QString &text, int column);
    void addDirections(QMenu &menu);

    DraftOrder *m_order;
};

} // namespace ui
