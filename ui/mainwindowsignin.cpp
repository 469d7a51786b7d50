// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/boardscopes.h"
#include "ui/profiles/profilewindows.h"
#include "ui/sessionnotices.h"
#include "ui/signin/signinflow.h"

namespace ui {

/// Every way to a sign-in leads to the one flow.
void MainWindow::buildSignIn(ProfileWindows &profiles)
{
    auto *signIn = new SignInFlow(m_desk, m_theme, m_tabs->message(), *m_flashBar, this);
    auto *notices = new SessionNotices(m_desk, *m_flashBar, *m_startFlow, this);
    connect(notices, &SessionNotices::signInRequested, this, &MainWindow::signInRequested);
    connect(m_deskPages, &DeskPages::signInRequested, this, &MainWindow::signInRequested);
    connect(m_boardScopes, &BoardScopes::signInRequested, this, &MainWindow::signInRequested);
    connect(this, &MainWindow::signInRequested, signIn, &SignInFlow::signInAgain);
    connect(&profiles, &ProfileWindows::signInWanted, signIn, &SignInFlow::beginIn);
    connect(signIn, &SignInFlow::answered, &profiles, &ProfileWindows::goOn);
}

} // namespace ui
