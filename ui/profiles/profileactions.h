// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

class QPushButton;

namespace ui {

/// The buttons below the table of profiles, each enabled where it can act on the current profile,
/// else with its reason as tool tip.
class ProfileActions : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileActions(const Theme &theme, QWidget *parent = nullptr);

    /// `profile` may be null. While a test runs its button cancels it; `isBusy` is a deletion or a
    /// sign-out that is under way.
    void update(const profiles::Profile *profile, bool isTesting, bool isBusy);
    using QWidget::update;
    /// Empty when it can be deleted.
    [[nodiscard]] static QString deleteProblem(const profiles::Profile &profile);

signals:
    void addWanted();
    void importWanted();
    void editWanted();
    void duplicateWanted();
    void deleteWanted();
    void testWanted();
    void signOutWanted();
    void closeWanted();

private:
    using Signal = void (ProfileActions::*)();
    [[nodiscard]] QPushButton *add(const QString &text, const char *objectName, Signal signal);

    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    QPushButton *m_test;
    QPushButton *m_signOut;
};

} // namespace ui
