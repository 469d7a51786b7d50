// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/draftorder.h"

#include "ui/models/draftservermodel.h"
#include "ui/models/namecollator.h"

namespace ui {

DraftOrder::DraftOrder(const CutoverDraft &draft, QObject *parent)
    : QSortFilterProxyModel(parent), m_servers(new DraftServerModel(draft, this)),
      m_collator(nameCollator())
{
    setSourceModel(m_servers);
}

bool DraftOrder::canSort() const
{
    return rowCount() <= kMostSorted;
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
    // Whatever the order: nobody starts a server whose name they have not seen.
    const bool isLeftHidden = m_servers->isHiddenAt(left.row());
    if (isLeftHidden != m_servers->isHiddenAt(right.row()))
        return isLeftHidden == (sortOrder() == Qt::AscendingOrder);
    if (left.column() == DraftServerModel::ReadinessColumn)
        return m_servers->verdictAt(left.row()) < m_servers->verdictAt(right.row());
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}

} // namespace ui
