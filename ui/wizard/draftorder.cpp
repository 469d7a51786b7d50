// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/draftorder.h"

#include "ui/models/draftservermodel.h"

#include <QLocale>

namespace ui {

// The C locale has no collation: numbers inside names would not sort as numbers.
DraftOrder::DraftOrder(const CutoverDraft &draft, QObject *parent)
    : QSortFilterProxyModel(parent), m_servers(new DraftServerModel(draft, this)),
      m_collator(QLocale(QLocale::English))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(m_servers);
}

mgn::SourceServerId DraftOrder::idAt(int row) const
{
    return m_servers->idAt(mapToSource(index(row, 0)).row());
}

QVariant DraftOrder::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Who sorts by judgement looks for the bad ones.
    if (role == Qt::InitialSortOrderRole && section == DraftServerModel::ReadinessColumn)
        return static_cast<int>(Qt::DescendingOrder);
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

bool DraftOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == DraftServerModel::ReadinessColumn)
        return m_servers->verdictAt(left.row()) < m_servers->verdictAt(right.row());
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}

} // namespace ui
