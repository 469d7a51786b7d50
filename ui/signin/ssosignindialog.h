// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/signin/ssosigninpanel.h"

#include <QDialog>

namespace ui {

/// A sign-in to IAM Identity Center for a profile. Deletes itself when closed, which ends the
/// sign-in and closes what listens; open it with open().
class SsoSignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// `profile` as it may be shown.
    SsoSignInDialog(SsoSignInPanel::Begin begin, const profiles::SsoSession &session,
                    profiles::SsoMethod method, const QString &profile, QWidget *parent);

    /// Says beforehand when there is no keychain to keep the sign-in. `secrets` must outlive the
    /// dialog.
    void lookForKeychain(base::SecretStore &secrets);

    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    /// After the dialog has closed.
    void signedIn();
    void keptForSessionOnly(const base::Error &why);
    /// The keychain is locked; the dialog has closed.
    void unlockWanted();

private:
    SsoSignInPanel *m_panel;
    PlainLabel *m_note;
};

} // namespace ui
