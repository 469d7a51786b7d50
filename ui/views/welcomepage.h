// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace ui {

class PlainLabel;

/// What a person sees when nothing is configured: two ways to begin, and why AWS profiles are
/// missing when they are.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

    /// Whether there is a profile of AWS to use, or a way to one; `explanation` says where was
    /// looked and what could not be read.
    void setProfiles(bool isOffered, const QString &explanation);
    /// While the simulator is on its way the button is disabled and says so.
    void setSimulatorStarting(bool starting);
    /// Adding and importing profiles, where they can be changed.
    void setManagementOffered(bool offered);
    /// A way back, where there is something to go back to.
    void setBackOffered(bool offered);

signals:
    void simulatorRequested();
    void profileRequested();
    void manageRequested();
    void backRequested();

private:
    [[nodiscard]] QWidget *makeContent();

    const Theme &m_theme;
    QPushButton *m_simulator;
    QPushButton *m_profile;
    QPushButton *m_manage;
    QPushButton *m_back;
    PlainLabel *m_explanation;
};

} // namespace ui
