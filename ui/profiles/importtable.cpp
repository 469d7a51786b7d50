// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importtable.h"

#include "ui/profiles/importmodel.h"
#include "ui/views/viewsetup.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace ui {

namespace {

/// That of the reasons takes what is left.
constexpr std::array<int, ImportModel::ColumnCount> kImportWidths = {170, 290, 300, 130, 150};

} // namespace

ImportTable::ImportTable(ImportModel &profiles, const Theme &theme, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("importTable"));
    setAccessibleName(tr("Profiles to import"));
    setUpTree(*this, theme);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setModel(&profiles);
    setColumns();
}

void ImportTable::setColumns()
{
    header()->setStretchLastSection(false);
    for (int column = 0; column < ImportModel::ColumnCount; ++column)
        header()->resizeSection(column, kImportWidths.at(static_cast<std::size_t>(column)));
    header()->setSectionResizeMode(ImportModel::ReasonColumn, QHeaderView::Stretch);
}

void ImportTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Select)
        toggleCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void ImportTable::toggleCurrent()
{
    const QModelIndex box = currentIndex().siblingAtColumn(ImportModel::NameColumn);
    const bool isTicked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (box.isValid())
        model()->setData(box, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ImportTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentMoved();
}

} // namespace ui
