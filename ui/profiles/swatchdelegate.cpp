// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/swatchdelegate.h"

#include <QPainter>

namespace ui {

namespace {

/// Within the margin before a cell's text.
QRect barIn(const QRect &cell, Qt::LayoutDirection direction)
{
    const QRect atLeft(cell.left() + 1, cell.top() + space::kStep, space::kStep,
                       cell.height() - 2 * space::kStep - 1);
    return QStyle::visualRect(direction, cell, atLeft);
}

} // namespace

void SwatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    StateDelegate::paint(painter, option, index);
    const auto colour = index.data(Qt::DecorationRole).value<QColor>();
    if (colour.isValid())
        painter->fillRect(barIn(option.rect, option.direction), colour);
}

} // namespace ui
