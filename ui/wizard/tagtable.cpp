// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/tagtable.h"

#include "ui/models/tagmodel.h"
#include "ui/views/statedelegate.h"
#include "ui/views/viewsetup.h"
#include "ui/wizard/tagdelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {

namespace {

/// Key and value, the cells of a row that can be typed into.
constexpr int kTypedColumns = 2;
static_assert(TagModel::KeyColumn == 0 && TagModel::ValueColumn == 1);

int typedPlace(const QModelIndex &cell)
{
    return cell.row() * kTypedColumns + std::min(cell.column(), kTypedColumns - 1);
}

} // namespace

TagTable::TagTable(TagModel &tags, const Theme &theme, QWidget *parent) : QTreeView(parent)
{
    setModel(&tags);
    const StateDelegate *paintsOnly = setUpTree(*this, theme);
    setItemDelegate(new TagDelegate(theme, this));
    delete paintsOnly;
    setRootIsDecorated(false);
    setAllColumnsShowFocus(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    header()->resizeSection(TagModel::KeyColumn, 220);
    header()->resizeSection(TagModel::ValueColumn, 280);
}

QModelIndex TagTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A tree's own next item is the row below.
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (action != MoveNext && action != MovePrevious))
        return QTreeView::moveCursor(action, modifiers);
    const int place = typedPlace(current) + (action == MoveNext ? 1 : -1);
    // No such cell: the editor closes, and the next Tab leaves the table.
    return place < 0 ? QModelIndex() : model()->index(place / kTypedColumns, place % kTypedColumns);
}

} // namespace ui
