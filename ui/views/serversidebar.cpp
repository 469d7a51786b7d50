// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serversidebar.h"

#include "ui/views/sidebardelegate.h"

#include <QEvent>
#include <QItemSelectionModel>

namespace ui {

ServerSideBar::ServerSideBar(const Theme &theme, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(new SubsetModel(this))
{
    setObjectName(QStringLiteral("serverViews"));
    setAccessibleName(tr("Server views"));
    setItemDelegate(new SideBarDelegate(theme, this));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setViewportMargins(space::kSmall, space::kSmall, space::kSmall, 0);
    viewport()->setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    choose({});
    updateGround();
    connect(&theme, &Theme::changed, this, &ServerSideBar::updateGround);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ServerSideBar::onCurrent);
}

void ServerSideBar::setWaves(const std::vector<mgn::Wave> &waves)
{
    // The model may take the chosen row away and bring it back: what is chosen is decided
    // afterwards.
    const ServerSubset before = m_chosen;
    m_isUpdating = true;
    m_model->setWaves(waves);
    m_isUpdating = false;
    choose(before);
    if (m_chosen != before)
        emit subsetChosen(m_chosen);
}

void ServerSideBar::choose(const ServerSubset &subset)
{
    const int known = m_model->rowOf(subset);
    m_chosen = known >= 0 ? subset : ServerSubset();
    setCurrentIndex(m_model->index(m_model->rowOf(m_chosen)));
}

void ServerSideBar::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void ServerSideBar::onCurrent(const QModelIndex &current)
{
    if (m_isUpdating || !current.isValid() || m_model->subsetAt(current.row()) == m_chosen)
        return;
    m_chosen = m_model->subsetAt(current.row());
    emit subsetChosen(m_chosen);
}

void ServerSideBar::updateGround()
{
    QPalette ground = palette();
    ground.setColor(QPalette::Base, m_theme.color(ThemeColor::Window));
    setPalette(ground);
}

} // namespace ui
