// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/arrayindex.h"
#include "ui/models/rowtransition.h"
#include "ui/models/servermodel.h"

#include <algorithm>
#include <numeric>

namespace ui {

// How changes of the store, of the filter and of the order become changes of the table's rows.

namespace {

/// More changed ranges than this are told as one: a view looks at the visible rows anyway.
constexpr std::size_t kMostRanges = 16;

} // namespace

void ServerModel::onAppended(int first, int last)
{
    m_ticked.resize(at(last + 1), 0);
    m_places.resize(at(last + 1), -1);
    m_blocked.resize(at(last + 1), 0);
    m_rows->rowsAppended(first, last);
    m_index->rowsAppended(first, last);
    QList<int> added(last - first + 1);
    std::iota(added.begin(), added.end(), first);
    updateBlocked(added);
    arrangeLater();
}

void ServerModel::onChanged(const QList<int> &rows)
{
    m_rows->rowsChanged(rows);
    m_index->rowsChanged(rows);
    announceRows(rows);
    arrangeLater();
}

void ServerModel::onAboutToBeRemoved(const QList<int> &rows)
{
    const RowRemoval removal(rows, static_cast<int>(m_ticked.size()));
    std::vector<int> staying = m_shown;
    std::erase_if(staying, [&](int row) { return removal.goes(row); });
    show(staying);
}

void ServerModel::onRemoved(const QList<int> &rows)
{
    const RowRemoval removal(rows, static_cast<int>(m_ticked.size()));
    const bool hadTicks =
        std::any_of(rows.begin(), rows.end(), [this](int row) { return isTicked(row); });
    removal.takeOut(m_ticked);
    removal.takeOut(m_blocked);
    removal.renumber(m_shown);
    m_rows->rowsRemoved(removal);
    m_index->rowsRemoved(removal);
    setShown(std::move(m_shown));
    arrange();
    if (hadTicks)
        emit selectionChanged();
}

void ServerModel::arrangeLater()
{
    if (m_store->state() != cutover::ServerStore::State::Loading || m_shown.empty())
        arrange();
    else if (!m_arrangeSoon.isActive())
        m_arrangeSoon.start();
}

void ServerModel::onStoreState()
{
    if (m_arrangeSoon.isActive() && m_store->state() != cutover::ServerStore::State::Loading)
        arrange();
}

void ServerModel::arrange()
{
    m_arrangeSoon.stop();
    show(m_index->shownRows());
    emit shownChanged();
    if (selectedCount() > 0)
        emit selectionChanged();
}

void ServerModel::arrangeSorted()
{
    if (m_index->sortOn())
        arrange();
    else
        m_sortOn.start();
}

void ServerModel::show(const std::vector<int> &rows)
{
    if (rows == m_shown)
        return;
    const RowTransition transition = rowTransition(m_shown, rows);
    const int staying = static_cast<int>(transition.staying.size());
    announceGoing({transition.gathered.begin() + staying, transition.gathered.end()});
    reorder(transition.gathered);
    if (staying < rowCount()) {
        beginRemoveRows({}, staying, rowCount() - 1);
        setShown(transition.staying);
        endRemoveRows();
    }
    if (transition.extended.size() > transition.staying.size()) {
        beginInsertRows({}, staying, static_cast<int>(transition.extended.size()) - 1);
        setShown(transition.extended);
        endInsertRows();
    }
    reorder(rows);
}

void ServerModel::announceGoing(const std::vector<int> &storeRows)
{
    if (storeRows.empty())
        return;
    std::vector<int> places;
    places.reserve(storeRows.size());
    for (const int row : storeRows)
        places.push_back(m_places[at(row)]);
    emit rowsAboutToGo(places);
}

void ServerModel::reorder(const std::vector<int> &rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_shown;
    setShown(rows);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(old.size());
    for (const QModelIndex &item : old)
        moved << index(m_places[at(before[at(item.row())])], item.column());
    changePersistentIndexList(old, moved);
    emit layoutChanged({}, VerticalSortHint);
}

void ServerModel::setShown(std::vector<int> rows)
{
    m_shown = std::move(rows);
    m_places.assign(m_ticked.size(), -1);
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        m_places[at(m_shown[place])] = static_cast<int>(place);
}

void ServerModel::announceRows(const QList<int> &rows)
{
    std::vector<int> places;
    for (const int row : rows) {
        if (isShown(row))
            places.push_back(m_places[at(row)]);
    }
    if (places.empty())
        return;
    std::sort(places.begin(), places.end());
    for (const RowRange &range : rowRanges(places, kMostRanges))
        emit dataChanged(index(range.first, 0), index(range.last, kServerColumns - 1));
}

void ServerModel::announceAllRows()
{
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kServerColumns - 1));
}

void ServerModel::announceServers(const Ids &ids)
{
    announceRows(storeRowsOf(ids));
}

QList<int> ServerModel::storeRowsOf(const Ids &ids) const
{
    QList<int> rows;
    for (const mgn::SourceServerId &id : ids) {
        if (const int row = m_store ? m_store->rowOf(id) : -1; row >= 0)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace ui
