// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profiletable.h"

#include "ui/models/roles.h"
#include "ui/profiles/profilelistmodel.h"
#include "ui/profiles/swatchdelegate.h"
#include "ui/theme/copynotice.h"
#include "ui/views/viewsetup.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <array>

namespace ui {

namespace {

constexpr std::array<int, ProfileListModel::ColumnCount> kProfileWidths = {170, 140, 220, 110, 95,
                                                                           85,  120, 140, 145};

bool isEnterKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ProfileTable::ProfileTable(ProfileListModel &profiles, const Theme &theme, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("profileTable"));
    setAccessibleName(tr("Profiles"));
    const StateDelegate *plain = setUpTree(*this, theme);
    setItemDelegate(new SwatchDelegate(theme, this));
    delete plain;
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setModel(&profiles);
    setFirstWidths();
    connect(this, &QAbstractItemView::doubleClicked, this, &ProfileTable::editWanted);
}

void ProfileTable::setFirstWidths()
{
    for (int column = 0; column < ProfileListModel::ColumnCount; ++column)
        header()->resizeSection(column, kProfileWidths.at(static_cast<std::size_t>(column)));
}

void ProfileTable::keyPressEvent(QKeyEvent *event)
{
    if (isEnterKey(*event))
        emit editWanted();
    else if (event->key() == Qt::Key_Delete)
        emit deleteWanted();
    else if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void ProfileTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("profileTableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Edit…"), this, &ProfileTable::editWanted);
    menu->addAction(accountDigits().isEmpty() ? tr("&Copy name") : tr("&Copy account id"), this,
                    &ProfileTable::copyCurrent);
    menu->addAction(tr("&Delete…"), this, &ProfileTable::deleteWanted);
    menu->popup(event->globalPos());
}

void ProfileTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentMoved();
}

void ProfileTable::copyCurrent()
{
    CopyNotice::copy(copyText(), *this);
}

QString ProfileTable::copyText() const
{
    const QString account = accountDigits();
    return account.isEmpty()
               ? currentIndex().siblingAtColumn(ProfileListModel::NameColumn).data().toString()
               : account;
}

QString ProfileTable::accountDigits() const
{
    return currentIndex()
        .siblingAtColumn(ProfileListModel::AccountColumn)
        .data(Role::PlainCopy)
        .toString();
}

} // namespace ui
