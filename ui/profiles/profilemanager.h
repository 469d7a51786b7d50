// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/backend.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <memory>

class QStackedWidget;

namespace ui {

class CallerBook;
class ConnectionTest;
class FlashBar;
class KeychainLine;
class PlainLabel;
class ProfileActions;
class ProfileListModel;
class ProfileTable;
struct Flash;

/// "Profiles": all of them, what is known of each, and what can be done with it. Deletes, tests and
/// signs out itself; adding, editing and importing is asked of its owner. Not modal; deletes itself
/// when closed.
class ProfileManager : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the window.
    ProfileManager(Backend &backend, ProfileServices &services, base::Settings &settings,
                   const Theme &theme, QWidget *parent = nullptr);

    /// Before it is shown: who AWS said the profiles are, known beyond this window.
    void noteCallersIn(std::shared_ptr<CallerBook> callers);
    /// Makes it the current row; what is next to the chosen one when it is not there.
    void select(const base::ProfileId &profile);
    [[nodiscard]] base::ProfileId current() const;
    /// The account that answered a test of it; empty when none did.
    [[nodiscard]] base::AccountId testedAccount(const base::ProfileId &profile) const;

public slots:
    void done(int result) override;
    /// A person has done what a test of this profile waited for: it is tested again.
    void goOn(const base::ProfileId &profile);

signals:
    void addWanted();
    void importWanted();
    void editWanted(const base::ProfileId &profile);
    void duplicateWanted(const base::ProfileId &profile);
    /// A test waits for a person, who clicked to do now what it waits for.
    void signInWanted(const base::ProfileId &profile, const base::Error &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    [[nodiscard]] QWidget *emptyPage();
    void connectActions();
    void connectTest();
    void watchRows();
    void restoreLayout();
    void showRow();
    void tell(Tone tone, const QString &title, const QString &text);
    [[nodiscard]] const profiles::Profile *currentProfile() const;

    void edit();
    void askToDelete();
    void deleteProfile(const profiles::Profile &profile);
    void onDeleted(const profiles::Profile &profile, const base::Result<> &result);
    void test();
    void signOut();
    void onTestFailed(const profiles::Profile &profile, const base::Error &error);
    void showFailure(const base::Error &error, const Flash &flash);

    ProfileServices &m_services;
    base::Settings &m_settings;
    const Theme &m_theme;
    ProfileListModel *m_model;
    ProfileTable *m_table;
    KeychainLine *m_keychain;
    FlashBar *m_messages;
    PlainLabel *m_detail;
    ProfileActions *m_actions;
    QStackedWidget *m_pages;
    ConnectionTest *m_test;
    QPointer<base::Call> m_working;
    base::ProfileId m_chosen;
    int m_chosenRow = 0; ///< of the chosen one, for when it is gone
    base::ProfileId m_waiting; ///< its test is repeated when a person has signed in
};

} // namespace ui
