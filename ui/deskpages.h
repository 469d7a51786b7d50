// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QList>
#include <QMetaObject>
#include <QObject>

#include <optional>

class QStackedWidget;

namespace ui {

class DeskTabs;
class FlashBar;
class ScopeBar;
class StartFlow;
class StatusLine;
class Theme;
class WelcomePage;

/// Which page the window shows: welcome or the desk; on the desk the tab "Servers" shows the
/// servers or a message in their place, and the board beside it stays as it is. Also the messages
/// about profiles, the simulator and the reading of the servers.
class DeskPages : public QObject
{
    Q_OBJECT

public:
    /// MessageShown: the desk, with a message in the place of the servers.
    enum Page : int { WelcomeShown, MessageShown, DeskShown };

    /// What is shown or told. All must outlive the pages.
    struct Parts {
        QStackedWidget *window; ///< the welcome page, the desk
        WelcomePage *welcome;
        DeskTabs *desk;
        ScopeBar *scopeBar;
        StatusLine *statusLine;
        FlashBar *flashBar;
        const StartFlow *startFlow;
    };
    /// `desk` and `theme` must outlive the pages; `window` is the parent of their questions.
    DeskPages(Desk &desk, const Theme &theme, const Parts &parts, QWidget *window);

    [[nodiscard]] Page page() const;
    /// The profile of the command line or of AWS_PROFILE, else the welcome page.
    void begin();

public slots:
    void showWelcome();
    /// Back from the welcome page; also without a profile, for the board.
    void showDesk();
    /// As the desk and its profiles stand now.
    void showState();
    /// Another scope is shown, or none: after the views have taken it.
    void showCurrent();

signals:
    /// The page, or what can be started from it, may have changed.
    void pageChanged();
    /// What is known of the servers of the shown scope changed.
    void serversChanged();
    /// "Sign in again" was clicked: what is shown stays, and Desk::confirmIdentity() goes on.
    void signInRequested(const base::ProfileId &profile);
    /// There was no profile to choose.
    void addProfileRequested();
    void importProfilesRequested();

private:
    void connectDesk();
    void connectPages();
    void showPage(QWidget *page);
    void onServersState();
    void onProfiles();
    void onSimulatorReady(const base::ProfileId &first);
    void onSimulatorStopped(const QString &reason);
    void startSimulator();
    void open(const base::ProfileId &profile);
    void showDeskOf(const base::ProfileId &profile);
    /// The one that was used last; which one is asked where there is none, or it is production.
    void useProfile();
    void offerProfiles();
    void showUninitialized(const base::Error &error);
    void showRefresh(const cutover::ServerStore &store);
    void showRefreshFailed(const base::Error &error);
    void showProfileMissing(const base::ProfileId &id);
    void dismissProfileMissing();

    Desk &m_desk;
    const Theme &m_theme;
    Parts m_parts;
    QWidget *m_window;
    QList<QMetaObject::Connection> m_ofCurrent;
    std::optional<base::Error> m_shownError; ///< the message about it was shown, perhaps closed
};

} // namespace ui
