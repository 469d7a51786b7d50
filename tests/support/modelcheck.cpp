// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelcheck.h"

#include <QStringList>

namespace support {

std::unique_ptr<QAbstractItemModelTester> checkModel(QAbstractItemModel &model)
{
    return std::make_unique<QAbstractItemModelTester>(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
}

QString treeText(const QAbstractItemModel &model, const QModelIndex &parent, int depth)
{
    QString out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        out += QString(depth * 2, u' ') + cells.join(QStringLiteral(" | ")) + u'\n';
        out += treeText(model, model.index(row, 0, parent), depth + 1);
    }
    return out;
}

} // namespace support
