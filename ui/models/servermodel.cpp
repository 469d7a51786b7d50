// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/servermodel.h"

#include "ui/models/arrayindex.h"
#include "ui/theme/plaintext.h"

namespace ui {

namespace {

constexpr std::chrono::milliseconds kArrangeDelay{100};

ServerColumn columnAt(int column)
{
    return static_cast<ServerColumn>(column);
}

} // namespace

ServerModel::ServerModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_arrangeSoon.setSingleShot(true);
    m_arrangeSoon.setInterval(kArrangeDelay);
    connect(&m_arrangeSoon, &QTimer::timeout, this, &ServerModel::arrange);
    m_sortOn.setSingleShot(true);
    m_sortOn.setInterval(0);
    connect(&m_sortOn, &QTimer::timeout, this, &ServerModel::arrangeSorted);
}

ServerModel::~ServerModel() = default;

void ServerModel::setStore(const cutover::ServerStore *store, const base::Clock *clock)
{
    beginResetModel();
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_index.reset();
    m_rows = store ? std::make_unique<ServerRows>(*store, *clock) : nullptr;
    m_remarks.clear();
    m_subset = {};
    m_arrangeSoon.stop();
    m_sortOn.stop();
    m_ticked.assign(at(store ? store->size() : 0), 0);
    m_blocked = m_ticked;
    if (store) {
        m_index = std::make_unique<ServerIndex>(*m_rows, static_cast<int>(ServerColumn::Name));
        m_index->setFilter(m_filter);
        m_index->setSort(m_sortColumn, m_direction);
        if (m_index->isSorting())
            m_sortOn.start();
        connectStore();
    }
    setShown(m_index ? m_index->shownRows() : std::vector<int>());
    endResetModel();
    emit shownChanged();
    emit selectionChanged();
}

void ServerModel::connectStore()
{
    using Store = cutover::ServerStore;
    connect(m_store, &Store::rowsAppended, this, &ServerModel::onAppended);
    connect(m_store, &Store::rowsChanged, this, &ServerModel::onChanged);
    connect(m_store, &Store::rowsAboutToBeRemoved, this, &ServerModel::onAboutToBeRemoved);
    connect(m_store, &Store::rowsRemoved, this, &ServerModel::onRemoved);
    connect(m_store, &Store::stateChanged, this, &ServerModel::onStoreState);
}

int ServerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kServerColumns;
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = storeRow(index);
    const ServerColumn column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole: return m_rows->cells(row).text(column);
    case Qt::AccessibleTextRole: return spoken(row, column);
    case Qt::AccessibleDescriptionRole: return described(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case Qt::CheckStateRole: return checkState(row, column);
    case Role::Ticked: return isTicked(row);
    case Role::PlainCopy: return m_rows->cells(row).copied(column);
    default: return drawing(row, column, role);
    }
}

QVariant ServerModel::drawing(int storeRow, ServerColumn column, int role) const
{
    switch (role) {
    case Role::StateMark: {
        const auto mark = m_rows->cells(storeRow).mark(column);
        return mark ? QVariant::fromValue(*mark) : QVariant();
    }
    case Role::CellStyle: return QVariant::fromValue(m_rows->cells(storeRow).style(column));
    case Role::CellTone: {
        const auto tone = m_rows->cells(storeRow).tone(column);
        return tone ? QVariant::fromValue(*tone) : QVariant();
    }
    case Role::Badge: return column == ServerColumn::Name ? badge(storeRow) : QVariant();
    default: return {};
    }
}

bool ServerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const int row = storeRow(index);
    if (tick(row, value.toInt() == Qt::Checked)) {
        announceRows({row});
        emit selectionChanged();
    }
    return true;
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kServerColumns)
        return {};
    switch (role) {
    case Qt::DisplayRole: return columnHeading(columnAt(section));
    case Qt::AccessibleTextRole: return columnName(columnAt(section));
    case Qt::TextAlignmentRole:
        return QVariant(columnAt(section) == ServerColumn::Lag ? Qt::AlignRight | Qt::AlignVCenter
                                                               : Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

Qt::ItemFlags ServerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool canTick =
        columnAt(index.column()) == ServerColumn::Name && !isBlocked(storeRow(index));
    return canTick ? all | Qt::ItemIsUserCheckable : all;
}

void ServerModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kServerColumns || (column == m_sortColumn && order == m_direction))
        return;
    m_sortColumn = column;
    m_direction = order;
    if (!m_index)
        return;
    m_index->setSort(column, order);
    if (m_index->isSorting())
        m_sortOn.start();
    else
        arrange();
}

void ServerModel::setFilter(const QString &filter)
{
    m_filter = filter;
    if (!m_index)
        return;
    m_index->setFilter(filter);
    arrange();
}

void ServerModel::setSubset(const ServerSubset &subset)
{
    m_subset = subset;
    if (!m_index)
        return;
    m_rows->setSubset(subset);
    m_index->inclusionChanged();
    arrange();
}

mgn::SourceServerId ServerModel::idAt(int row) const
{
    const mgn::SourceServer *server = serverAt(row);
    return server ? server->sourceServerId : mgn::SourceServerId();
}

const mgn::SourceServer *ServerModel::serverAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_store->at(m_shown[at(row)]) : nullptr;
}

int ServerModel::rowOf(const mgn::SourceServerId &id) const
{
    const int row = m_store ? m_store->rowOf(id) : -1;
    return row < 0 ? -1 : m_places[at(row)];
}

int ServerModel::storeRow(const QModelIndex &index) const
{
    return m_shown[at(index.row())];
}

} // namespace ui
