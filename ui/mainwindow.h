// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/desk.h"
#include "ui/deskpages.h"
#include "ui/desktabs.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QStackedWidget;

namespace ui {

class BoardFeed;
class BoardScopes;
class BoardView;
class FlashBar;
class IdentityBand;
class ProfileWindows;
class ScopeBar;
class ServerView;
class StartFlow;
class StatusLine;
class WelcomePage;
class WindowHeader;
class WindowMenus;

/// The window: identity band, scope bar, messages, tabs with servers and board, status line. Lays
/// them out, offers the start, and asks before it closes over a start or a running job; decides
/// nothing about cutovers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using Page = DeskPages::Page;
    using enum DeskPages::Page;
    using Tab = DeskTabs::Tab;
    using enum DeskTabs::Tab;

    /// All must outlive the window.
    MainWindow(Desk &desk, base::Settings &settings, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Desk &desk() const { return m_desk; }
    [[nodiscard]] ServerView &serverView() const;
    [[nodiscard]] BoardView &boardView() const { return m_tabs->board(); }
    [[nodiscard]] StartFlow &startFlow() const { return *m_startFlow; }
    [[nodiscard]] FlashBar &flashBar() const { return *m_flashBar; }
    [[nodiscard]] Page page() const { return m_deskPages->page(); }
    /// From whatever page is shown.
    void showTab(Tab tab);
    /// The profile of the command line or of AWS_PROFILE, else the welcome page.
    void begin();
    /// Opens the wizard for the ticked servers.
    void beginStart();

signals:
    /// "Sign in again" was clicked somewhere; the window's own SignInFlow sees to it.
    void signInRequested(const base::ProfileId &profile);

protected:
    void closeEvent(QCloseEvent *event) override;
    /// Enter presses the focused button, but for the one that starts.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void buildHelpers();
    void buildSignIn(ProfileWindows &profiles);
    void buildReporters();
    void connectDesk();
    void connectScopeBar();
    void connectViews();
    void connectMenus();
    void fillTableMenus();

    void onCurrent();
    void onServersChanged();
    void onPageChanged();
    void onTab(int tab);
    void updateStart();
    [[nodiscard]] QString startProblem() const;
    void tellWhyNoStart(const QString &reason);
    void updateLocks();

    Desk &m_desk;
    base::Settings &m_settings;
    Theme &m_theme;
    IdentityBand *m_band;
    ScopeBar *m_scopeBar;
    FlashBar *m_flashBar;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    DeskTabs *m_tabs;
    StatusLine *m_statusLine;
    WindowMenus *m_menus;
    StartFlow *m_startFlow;
    WindowHeader *m_header;
    DeskPages *m_deskPages = nullptr;
    BoardFeed *m_boardFeed = nullptr;
    BoardScopes *m_boardScopes = nullptr;
    bool m_quitsAnyway = false;
};

} // namespace ui
