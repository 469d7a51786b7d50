// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profiletable.h"

#include "ui/models/roles.h"
#include "ui/profiles/profilelistmodel.h"
#include "ui/profiles/profilewords.h"
#include "ui/profiles/swatchdelegate.h"
#include "ui/theme/copynotice.h"
#include "ui/views/viewsetup.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array<int, ProfileListModel::ColumnCount> kProfileWidths = {150, 140, 195, 100, 95,
                                                                           80,  105, 110, 215};

/// With its mark; a clipped word of health says nothing.
int widthOfHealth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : healthWords())
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + space::kIcon + 4 * space::kSmall;
}

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
    header()->resizeSection(ProfileListModel::HealthColumn, widthOfHealth(fontMetrics()));
}

void ProfileTable::keyPressEvent(QKeyEvent *event)
{
    if (isEnterKey(*event) || event->key() == Qt::Key_F2)
        emit editWanted();
    else if (event->key() == Qt::Key_Delete)
        emit deleteWanted();
    else if (event->matches(QKeySequence::Copy))
        copyCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void ProfileTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // A message below takes some of its room, but not the row that it is about.
    if (event->size().height() < event->oldSize().height())
        scrollTo(currentIndex());
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
