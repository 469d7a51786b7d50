// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importmodel.h"

namespace ui {

QList<int> ImportModel::tickedRows() const
{
    QList<int> ticked;
    for (int row = 0; row < rowCount(); ++row) {
        if (this->row(row).isTicked)
            ticked << row;
    }
    return ticked;
}

template <class Test>
ImportModel::Counts ImportModel::count(Test test) const
{
    Counts counts;
    for (const Row &row : m_rows) {
        if (!test(row))
            continue;
        const bool isStored = row.entry.action == profiles::ImportAction::StoreInKeychain;
        ++(isStored ? counts.stored : counts.kept);
    }
    return counts;
}

ImportModel::Counts ImportModel::ticked() const
{
    return count([](const Row &row) { return row.isTicked; });
}

ImportModel::Counts ImportModel::done() const
{
    return count([](const Row &row) { return row.progress == Progress::Done; });
}

int ImportModel::newRows() const
{
    return count([](const Row &row) { return row.isNew(); }).all();
}

Qt::CheckState ImportModel::ticksOfNew() const
{
    const int all = newRows();
    const int ticked = count([](const Row &row) { return row.isTicked && row.isNew(); }).all();
    if (ticked == all && all > 0)
        return Qt::Checked;
    return tickedRows().isEmpty() ? Qt::Unchecked : Qt::PartiallyChecked;
}

void ImportModel::setAllTicked(bool isTicked)
{
    for (Row &row : m_rows)
        row.isTicked = isTicked && (row.isTicked || row.isNew());
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit ticksChanged();
}

} // namespace ui
