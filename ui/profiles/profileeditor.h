// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profiles/profilefields.h"

#include <QDialog>

class QScrollArea;

namespace ui {

class FlashBar;
class KeychainLine;
class ProfileSaving;

/// Adds a profile, or edits one: of ours all of it, of any other its marks. Works on a copy and
/// keeps it when saving fails; what is wrong is said beside the field. Asks before what was entered
/// is lost. Secrets leave its fields when it closes. Deletes itself when closed; open it with
/// open().
class ProfileEditor : public QDialog
{
    Q_OBJECT

public:
    /// For a new profile. All must outlive the editor.
    ProfileEditor(ProfileServices &services, ClipboardGuard &guard, const Theme &theme,
                  QWidget *parent = nullptr);

    /// Once, before it is opened.
    void edit(const profiles::Profile &profile);
    /// A new one with what is known of that one of ours; its secret is copied when it is saved.
    void duplicate(const profiles::Profile &profile);
    /// Of a test of this profile; empty when there was none.
    void setTestedAccount(const base::AccountId &account);

    [[nodiscard]] ProfileFields &fields() const { return *m_fields; }
    /// On a screen with this much room, for fields that need this much width: beside a frame, and a
    /// task bar that the screen does not tell of. What does not fit is scrolled.
    [[nodiscard]] static QSize sizeOn(const QSize &available, int fieldWidth);

public slots:
    void done(int result) override;
    void reject() override;

signals:
    void saved(const base::ProfileId &profile);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    [[nodiscard]] QWidget *footer();
    void save();
    void saveOwn();
    void onSaved(const std::optional<base::Error> &failure);
    void showFailure(const base::Error &error);
    void goTo(QWidget &field);
    void setSaving(bool isSaving);

    ProfileServices &m_services;
    ProfileSaving *m_saving;
    ProfileFields *m_fields;
    QScrollArea *m_scroll;
    KeychainLine *m_keychain;
    FlashBar *m_messages;
    QPushButton *m_save;
    base::ProfileId m_id;
    base::ProfileId m_original; ///< whose secret is copied; empty when none is
    bool m_isForeign = false;
    bool m_savesWhenReady = false;
};

} // namespace ui
