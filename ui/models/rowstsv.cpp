// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowstsv.h"

#include "ui/models/roles.h"

#include <QStringList>

namespace ui {

namespace {

QString cellText(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    constexpr QStringView kFormulaStarts = u"=+-@\uFF1D";
    return !text.isEmpty() && kFormulaStarts.contains(text.front()) ? u'\'' + text : text;
}

QString columnName(const QAbstractItemModel &model, int column)
{
    const QString spoken =
        model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? model.headerData(column, Qt::Horizontal).toString() : spoken;
}

QString copied(const QModelIndex &index)
{
    const QVariant plain = index.data(Role::PlainCopy);
    return cellText((plain.isValid() ? plain : index.data(Qt::DisplayRole)).toString());
}

} // namespace

QString rowsAsTsv(const QAbstractItemModel &model, const std::vector<int> &rows,
                  const std::vector<int> &columns)
{
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << cellText(columnName(model, column));
    lines << cells.join(u'\t');
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << copied(model.index(row, column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QString pairsAsTsv(const QList<QPair<QString, QString>> &pairs)
{
    QString lines;
    for (const auto &[label, value] : pairs)
        lines += cellText(label) + u'\t' + cellText(value) + u'\n';
    return lines;
}

QString rowAsTsv(const QModelIndex &row)
{
    QStringList cells;
    for (int column = 0; column < row.model()->columnCount(row.parent()); ++column)
        cells << copied(row.siblingAtColumn(column));
    return cells.join(u'\t');
}

} // namespace ui
