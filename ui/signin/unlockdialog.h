// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace ui {

class PlainLabel;

/// Lets the keychain ask for its password, in a window of its own, and waits for the answer. To be
/// made on the user's click only. Deletes itself when closed, which takes the keychain's window
/// away; open it with open().
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    /// `secrets` must outlive the dialog.
    UnlockDialog(base::SecretStore &secrets, QWidget *parent);

    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    /// After the dialog has closed.
    void unlocked();

private:
    void ask();
    void onState(const base::Result<base::SecretStoreState> &outcome);

    base::SecretStore &m_secrets;
    PlainLabel *m_state;
    QPushButton *m_again;
    QPointer<base::Call> m_call;
};

} // namespace ui
