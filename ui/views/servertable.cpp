// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/servertable.h"

#include "ui/models/rowstsv.h"
#include "ui/models/servermodel.h"
#include "ui/theme/copynotice.h"
#include "ui/views/serverheader.h"
#include "ui/views/viewsetup.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr int kIconWidth = 24;

/// A long text of each column. Columns do not measure the rows: what comes with the second page
/// would be cut, and measuring takes longer than a frame.
constexpr std::array<const char *, kServerColumns> kSamples = {"billing-batch-18-l.corp",
                                                               "s-0123456789abcdef0w",
                                                               "Cutover in progress",
                                                               "Mark as ready for cutover",
                                                               "Creating snapshot",
                                                               "11 min 14 s",
                                                               "20 Nov 00:12:41",
                                                               "20 Nov 00:12:41",
                                                               "W1 Back office",
                                                               "Back office",
                                                               "CostCenter=4114, Tier=batch"};

/// The next row that stays, else the one before; -1 when all go.
int nearestStaying(int row, const std::vector<int> &going, int count)
{
    const auto goes = [&going](int other) {
        return std::binary_search(going.begin(), going.end(), other);
    };
    int next = row;
    while (next < count && goes(next))
        ++next;
    if (next < count)
        return next;
    while (row >= 0 && goes(row))
        --row;
    return row;
}

bool hasIcon(ServerColumn column)
{
    return column == ServerColumn::Name || column == ServerColumn::Lifecycle
           || column == ServerColumn::Replication;
}

} // namespace

ServerTable::ServerTable(const Theme &theme, ServerModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_header(new ServerHeader(this))
{
    setHeader(m_header);
    setUpTree(*this, theme);
    setObjectName(QStringLiteral("serverTable"));
    setAccessibleName(tr("Source servers"));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setModel(&model);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(ServerColumn::Name), Qt::AscendingOrder);
    m_header->setStretchLastSection(false);
    connect(m_header, &ServerHeader::resetWanted, this, &ServerTable::resetColumns);
    connect(m_header, &ServerHeader::tickWanted, this, [this](bool ticked) {
        ticked ? m_model.selectAllMatching() : m_model.unselectAllMatching();
        updateTick();
    });
    connect(&model, &ServerModel::selectionChanged, this, &ServerTable::updateTick);
    connect(&model, &ServerModel::shownChanged, this, &ServerTable::updateTick);
    connect(&model, &ServerModel::rowsAboutToGo, this, &ServerTable::leaveRows);
    connect(&model, &ServerModel::shownChanged, this, &ServerTable::showCurrent);
    resetColumns();
    updateTick();
}

void ServerTable::resetColumns()
{
    for (int column = 0; column < kServerColumns; ++column) {
        m_header->setSectionHidden(column, false);
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->resizeSection(column, firstWidth(column));
    }
}

int ServerTable::firstWidth(int column) const
{
    const QString sample = QString::fromLatin1(kSamples.at(static_cast<std::size_t>(column)));
    const int text = fontMetrics().horizontalAdvance(sample) + 2 * space::kSmall;
    const int cell = text + (hasIcon(static_cast<ServerColumn>(column)) ? kIconWidth : 0);
    return std::max(cell, m_header->sectionSizeHint(column));
}

QString ServerTable::markedRowsAsTsv() const
{
    return rowsAsTsv(m_model, markedRows(), shownColumns());
}

void ServerTable::copyMarkedRows()
{
    if (!markedRows().empty())
        CopyNotice::copy(markedRowsAsTsv(), *this);
}

void ServerTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &)
{
    // QTreeView's own looks each row up in its list of rows; all that has to happen is one repaint.
    viewport()->update();
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::DataChanged);
    event.setFirstRow(topLeft.row());
    event.setFirstColumn(topLeft.column());
    event.setLastRow(bottomRight.row());
    event.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&event);
}

void ServerTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->modifiers().testFlag(Qt::ControlModifier))
        return toggleMarked();
    if (event->matches(QKeySequence::Copy))
        return copyMarkedRows();
    QTreeView::keyPressEvent(event);
}

void ServerTable::toggleMarked()
{
    if (!currentIndex().isValid())
        return;
    const bool ticked = !m_model.isSelected(m_model.idAt(currentIndex().row()));
    ServerModel::Ids ids{m_model.idAt(currentIndex().row())};
    for (const int row : markedRows())
        ids << m_model.idAt(row);
    m_model.setSelected(ids, ticked);
}

void ServerTable::leaveRows(const std::vector<int> &going)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const int row = nearestStaying(current.row(), going, m_model.rowCount());
    if (row < 0 || row == current.row())
        return;
    // Rows that are marked beside it stay marked.
    const auto command = selectionModel()->isSelected(current)
                             ? QItemSelectionModel::Select | QItemSelectionModel::Rows
                             : QItemSelectionModel::NoUpdate;
    selectionModel()->setCurrentIndex(m_model.index(row, current.column()), command);
    m_hasLeftRow = true;
}

void ServerTable::showCurrent()
{
    if (std::exchange(m_hasLeftRow, false))
        scrollTo(currentIndex());
}

void ServerTable::updateTick()
{
    m_header->setTick(m_model.shownSelection(), m_model.rowCount() > 0);
}

std::vector<int> ServerTable::markedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<int> ServerTable::shownColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

} // namespace ui
