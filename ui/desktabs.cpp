// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktabs.h"

#include "ui/serverstab.h"
#include "ui/text/formats.h"
#include "ui/theme/controls.h"
#include "ui/views/boardview.h"
#include "ui/views/messagepage.h"
#include "ui/views/serverview.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

DeskTabs::DeskTabs(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_tabs(new QTabBar(this)), m_views(new QStackedWidget(this)),
      m_serversPages(new QStackedWidget(this)), m_message(new MessagePage(desk, theme, this)),
      m_servers(new ServersTab(desk, theme, this)), m_board(new BoardView(theme, this))
{
    m_tabs->addTab(theme.icon(Icon::Server), tr("Servers"));
    m_tabs->addTab(theme.icon(Icon::ListTree), tr("Board"));
    buildTabs();
    m_serversPages->addWidget(m_servers);
    m_serversPages->addWidget(m_message);
    m_views->addWidget(m_serversPages);
    m_views->addWidget(m_board);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &DeskTabs::tabChanged);
    connect(m_board, &BoardView::runningCountChanged, this, &DeskTabs::updateBadges);
}

DeskTabs::Tab DeskTabs::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void DeskTabs::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void DeskTabs::showMessage()
{
    m_serversPages->setCurrentWidget(m_message);
    updateBadges();
}

void DeskTabs::showServers()
{
    const bool isNew = isMessageShown();
    m_serversPages->setCurrentWidget(m_servers);
    updateBadges();
    // On a chooser, where Qt would leave it, the focus is of no use to whoever came for the
    // servers.
    if (isNew && tab() == ServersShown)
        m_servers->view().focusTable();
}

bool DeskTabs::isMessageShown() const
{
    return m_serversPages->currentWidget() == m_message;
}

void DeskTabs::updateBadges()
{
    const int running = m_board->runningCount();
    setTabBadge(*m_tabs, ServersShown, serversBadge());
    setTabBadge(*m_tabs, BoardShown,
                running > 0 ? tr("%1 running").arg(numberText(running)) : QString());
}

void DeskTabs::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setExpanding(false);
}

/// From the board one must see that the scope just chosen has no servers to show.
QString DeskTabs::serversBadge() const
{
    const bool isAsking = m_desk.state() == Desk::State::Identifying;
    if (isMessageShown())
        return isAsking ? QString() : tr("not shown");
    const cutover::ScopeWatch *watch = m_desk.current();
    const int servers = watch ? watch->servers().size() : 0;
    return servers > 0 ? numberText(servers) : QString();
}

} // namespace ui
