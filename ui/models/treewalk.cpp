// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/treewalk.h"

#include "ui/models/roles.h"
#include "ui/theme/plaintext.h"

#include <QStringList>

namespace ui {

namespace {

QModelIndex lastBelow(const QAbstractItemModel &model, QModelIndex index)
{
    for (int rows = model.rowCount(index); rows > 0; rows = model.rowCount(index))
        index = model.index(rows - 1, 0, index);
    return index;
}

QString cellText(const QModelIndex &index)
{
    QStringList parts{index.data(Qt::DisplayRole).toString(),
                      index.data(Role::DetailText).toString()};
    if (const QString badge = index.data(Role::Badge).toString(); !badge.isEmpty())
        parts << u'[' + badge + u']';
    parts.removeAll(QString());
    return visibleText(parts.join(u' '));
}

QString lineOf(const QModelIndex &row, int depth)
{
    QStringList cells;
    for (int column = 0; column < row.model()->columnCount(row.parent()); ++column)
        cells << cellText(row.siblingAtColumn(column));
    cells.removeAll(QString());
    return QString(depth * 2, u' ') + cells.join(QStringLiteral("  ")) + u'\n';
}

int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++depth;
    return depth;
}

} // namespace

QModelIndex rowAfter(const QAbstractItemModel &model, const QModelIndex &index)
{
    if (model.rowCount(index) > 0)
        return model.index(0, 0, index);
    for (QModelIndex row = index; row.isValid(); row = row.parent()) {
        if (row.row() + 1 < model.rowCount(row.parent()))
            return model.index(row.row() + 1, 0, row.parent());
    }
    return {};
}

QModelIndex rowBefore(const QAbstractItemModel &model, const QModelIndex &index)
{
    if (!index.isValid())
        return lastBelow(model, {});
    if (index.row() > 0)
        return lastBelow(model, model.index(index.row() - 1, 0, index.parent()));
    return index.parent();
}

QString treeText(const QAbstractItemModel &model)
{
    QString text;
    for (QModelIndex row = rowAfter(model, {}); row.isValid(); row = rowAfter(model, row))
        text += lineOf(row, depthOf(row));
    return text;
}

} // namespace ui
