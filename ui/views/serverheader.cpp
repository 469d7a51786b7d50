// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverheader.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStyleOptionHeader>

namespace ui {

namespace {

constexpr int kBox = 15;

QIcon blankIcon()
{
    QPixmap blank(space::kIcon, space::kIcon);
    blank.fill(Qt::transparent);
    return QIcon(blank);
}

/// The group is a child of its first action, so that it goes when the menu is cleared.
QAction *addRadio(QMenu &menu, const QString &text, bool isChecked, QActionGroup *&group)
{
    QAction *action = menu.addAction(text);
    if (!group)
        group = new QActionGroup(action);
    group->addAction(action);
    action->setCheckable(true);
    action->setChecked(isChecked);
    return action;
}

} // namespace

ServerHeader::ServerHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_tick(new QCheckBox(viewport())), m_space(blankIcon())
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setFirstSectionMovable(false);
    m_tick->setObjectName(QStringLiteral("selectMatching"));
    m_tick->setAccessibleName(tr("Select all source servers that match"));
    m_tick->setToolTip(tr("Select all servers that match"));
    m_tick->setTristate(true);
    // After a click the keys are the table's: the space bar ticks the row with the frame, not all.
    m_tick->setFocusPolicy(Qt::NoFocus);
    connect(m_tick, &QCheckBox::clicked, this,
            [this] { emit tickWanted(m_tick->checkState() != Qt::Unchecked); });
    connect(this, &QHeaderView::sectionResized, this, &ServerHeader::placeTick);
    placeTick();
}

void ServerHeader::setTick(Qt::CheckState state, bool isEnabled)
{
    // A click on a partly ticked box ticks the rest, so the cycle has two steps from any state.
    m_tick->setTristate(state == Qt::PartiallyChecked);
    m_tick->setCheckState(state);
    m_tick->setEnabled(isEnabled);
}

void ServerHeader::fillColumnMenu(QMenu &menu)
{
    menu.clear();
    for (int column = 1; column < count(); ++column) {
        QAction *action = menu.addAction(nameOf(column));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool on) { setSectionHidden(column, !on); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this,
            &ServerHeader::resetWanted);
}

void ServerHeader::fillSortMenu(QMenu &menu)
{
    menu.clear();
    addSortColumns(menu);
    menu.addSeparator();
    addSortOrders(menu);
}

void ServerHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == 0)
        option->icon = m_space;
}

void ServerHeader::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    fillColumnMenu(*menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void ServerHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeTick();
}

bool ServerHeader::viewportEvent(QEvent *event)
{
    const bool done = QHeaderView::viewportEvent(event);
    if (event->type() == QEvent::Paint)
        placeTick();
    return done;
}

QString ServerHeader::nameOf(int column) const
{
    return menuText(model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
}

void ServerHeader::addSortColumns(QMenu &menu)
{
    QActionGroup *group = nullptr;
    for (int column = 0; column < count(); ++column) {
        QAction *action = addRadio(menu, nameOf(column), sortIndicatorSection() == column, group);
        connect(action, &QAction::triggered, this,
                [this, column] { setSortIndicator(column, sortIndicatorOrder()); });
    }
}

void ServerHeader::addSortOrders(QMenu &menu)
{
    QActionGroup *group = nullptr;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const QString text = order == Qt::AscendingOrder ? tr("Ascending") : tr("Descending");
        QAction *action = addRadio(menu, text, sortIndicatorOrder() == order, group);
        connect(action, &QAction::triggered, this,
                [this, order] { setSortIndicator(sortIndicatorSection(), order); });
    }
}

void ServerHeader::placeTick()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int section = count() > 0 ? sectionViewportPosition(0) : 0;
    const int left =
        mirrored ? section + sectionSize(0) - space::kSmall - kBox : section + space::kSmall;
    const QRect place(left, (height() - kBox) / 2 - 1, kBox + 2, kBox + 2);
    if (m_tick->geometry() != place)
        m_tick->setGeometry(place);
}

} // namespace ui
