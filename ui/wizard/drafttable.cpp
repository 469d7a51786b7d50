// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/drafttable.h"

#include "ui/models/draftservermodel.h"
#include "ui/theme/theme.h"
#include "ui/views/viewsetup.h"
#include "ui/wizard/draftorder.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace ui {

namespace {

constexpr int kUnsorted = -1;

} // namespace

DraftTable::DraftTable(const CutoverDraft &draft, const Theme &theme, QWidget *parent)
    : QTreeView(parent), m_order(new DraftOrder(draft, this))
{
    setObjectName(QStringLiteral("chosenServers"));
    setAccessibleName(tr("Chosen servers"));
    setModel(m_order);
    setUpTree(*this, theme);
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setUpColumns();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { offerOrders(viewport()->mapToGlobal(at)); });
}

void DraftTable::setUpColumns()
{
    QHeaderView &columns = *header();
    columns.setStretchLastSection(true);
    columns.resizeSection(DraftServerModel::ServerColumn, 210);
    columns.resizeSection(DraftServerModel::IdColumn, 165);
    columns.resizeSection(DraftServerModel::ReadinessColumn, 116);
    columns.setSortIndicatorClearable(true);
    // A header's own first state is sorted by its first column.
    columns.setSortIndicator(kUnsorted, Qt::AscendingOrder);
    followLength();
    connect(m_order, &QAbstractItemModel::rowsRemoved, this, &DraftTable::followLength);
    columns.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&columns, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { offerOrders(header()->mapToGlobal(at)); });
}

bool DraftTable::canSort() const
{
    return m_order->canSort();
}

void DraftTable::followLength()
{
    if (isSortingEnabled() != canSort())
        setSortingEnabled(canSort());
}

QSet<mgn::SourceServerId> DraftTable::markedIds() const
{
    QSet<mgn::SourceServerId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.insert(m_order->idAt(index.row()));
    return ids;
}

int DraftTable::heightOfRows() const
{
    const int rows = m_order->rowCount();
    return header()->minimumHeight() + (rows > 0 ? rows * sizeHintForRow(0) : space::kRowHeight);
}

void DraftTable::offerOrders(const QPoint &at)
{
    if (!canSort())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chosenOrderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *orders = new QActionGroup(menu);
    addOrder(*orders, tr("As chosen"), kUnsorted);
    for (int column = 0; column < DraftServerModel::ColumnCount; ++column)
        addOrder(*orders, m_order->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 column);
    menu->addActions(orders->actions());
    menu->addSeparator();
    addDirections(*menu);
    menu->popup(at);
}

/// In the words of the menu "Sort by" of the server table.
void DraftTable::addDirections(QMenu &menu)
{
    auto *directions = new QActionGroup(&menu);
    const bool isSorted = header()->sortIndicatorSection() != kUnsorted;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QAction *action =
            directions->addAction(order == Qt::AscendingOrder ? tr("Ascending") : tr("Descending"));
        action->setCheckable(true);
        action->setEnabled(isSorted);
        action->setChecked(isSorted && header()->sortIndicatorOrder() == order);
        connect(action, &QAction::triggered, this,
                [this, order] { sortByColumn(header()->sortIndicatorSection(), order); });
    }
    menu.addActions(directions->actions());
}

void DraftTable::addOrder(QActionGroup &orders, const QString &text, int column)
{
    QAction *action = orders.addAction(text);
    action->setCheckable(true);
    action->setChecked(header()->sortIndicatorSection() == column);
    const QVariant first = m_order->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole);
    connect(action, &QAction::triggered, this, [this, column, first] {
        sortByColumn(column, static_cast<Qt::SortOrder>(first.toInt()));
    });
}

} // namespace ui
