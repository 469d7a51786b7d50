// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/theme/emptystate.h"

namespace ui {

/// The page that stands in for the servers while there are none to show: no profile, no region,
/// identity asked or refused, MGN not set up here. Each says what to do and has the button for it.
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

private:
    void showNoProfile();
    void showNoRegion();
    void showIdentifying();
    void showIdentityFailed();

    Desk &m_desk;
};

} // namespace ui
