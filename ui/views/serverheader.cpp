// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverheader.h"

#include "ui/theme/theme.h"

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

QMenu *ServerHeader::columnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (int column = 1; column < count(); ++column) {
        QAction *action = menu->addAction(
            model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool on) { setSectionHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this,
            &ServerHeader::resetWanted);
    return menu;
}

void ServerHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == 0)
        option->icon = m_space;
}

void ServerHeader::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = columnMenu(this);
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
