// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ui {

class BoardView;
class MessagePage;
class ServersTab;

/// The desk: the tabs "Servers" and "Board". While the chosen scope has no servers to show, a
/// message stands in their place; the board, which shows all scopes, stays as it is.
class DeskTabs : public QWidget
{
    Q_OBJECT

public:
    enum Tab : int { ServersShown, BoardShown };

    /// Both must outlive the tabs.
    DeskTabs(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ServersTab &servers() const { return *m_servers; }
    [[nodiscard]] MessagePage &message() const { return *m_message; }
    [[nodiscard]] BoardView &board() const { return *m_board; }

    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);

    /// What the tab "Servers" shows.
    void showMessage();
    void showServers();
    [[nodiscard]] bool isMessageShown() const;

public slots:
    /// How many servers there are, and how many jobs run.
    void updateBadges();

signals:
    void tabChanged(int tab);

private:
    void buildTabs();
    [[nodiscard]] QString serversBadge() const;

    Desk &m_desk;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QStackedWidget *m_serversPages;
    MessagePage *m_message;
    ServersTab *m_servers;
    BoardView *m_board;
};

} // namespace ui
