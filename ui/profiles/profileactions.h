// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QKeySequence>
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
    /// `home` is the folder that is shown as "~". The keys of the buttons work in the whole window
    /// of `parent`; those of Edit and Delete are the table's.
    ProfileActions(const Theme &theme, QString home, QWidget *parent = nullptr);

    /// `profile` may be null. While a test runs its button cancels it; `isBusy` is a deletion or a
    /// sign-out that is under way.
    void update(const profiles::Profile *profile, bool isTesting, bool isBusy);
    using QWidget::update;

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
    [[nodiscard]] QPushButton *add(const QString &text, const char *objectName, Signal signal,
                                   const QKeySequence &key = {});
    void nameKeysOfWindow(const QPushButton &close);
    void lineUp(const QList<QPushButton *> &actions, QPushButton &close);
    /// Its keys as tool tip, or why it does nothing now.
    void offer(QPushButton &button, const QString &problem);

    QString m_home;
    QHash<const QPushButton *, QString> m_keys;
    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    QPushButton *m_test;
    QPushButton *m_signOut;
};

} // namespace ui
