// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/text/signintext.h"
#include "ui/theme/emptystate.h"

namespace ui {

/// The page that stands in for the servers while there are none to show: no profile, no region,
/// identity asked or refused, a person needed first, MGN not set up here. Each says what to do and
/// has the button for it.
class MessagePage : public EmptyState
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    MessagePage(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    /// For every Desk::State but Ready.
    void showState();
    /// UninitializedAccountException: asks about region and account; never offers to set MGN up.
    void showUninitialized(const base::Error &error);

signals:
    void regionWanted();
    void accountWanted();
    void welcomeWanted();
    /// Clicked: what the error of the desk waits for, or a way around it.
    void signInWanted(ui::SignInAction action);
    void profilesWanted();

private:
    void listenToKeychain();
    void showNoProfile();
    void showNoRegion();
    void showIdentifying();
    void showIdentityFailed();
    void showSignIn(const SignInText &text);
    void addAction(SignInAction action, bool isPrimary);

    Desk &m_desk;
};

} // namespace ui
