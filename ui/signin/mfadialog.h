// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/backend.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// Asks for the code of an MFA device and signs in with it: one question to AWS for each click, and
/// none by itself. A code that is refused leaves the dialog open for the next one. Deletes itself
/// when closed, which ends what is asked; open it with open().
class MfaDialog : public QDialog
{
    Q_OBJECT

public:
    /// `backend` must outlive the dialog.
    MfaDialog(Backend &backend, const profiles::Profile &profile, const aws::Region &region,
              const Theme &theme, QWidget *parent);

    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    /// After the dialog has closed.
    void signedIn(const ui::Identity &identity);

private:
    void addFacts(QVBoxLayout &layout);
    void addField(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void keepDigits();
    void complain(const QString &what);
    void submit();
    void onAnswer(const base::Result<Identity> &outcome);
    void showNote(const QString &text, Tone tone);
    void updateButtons();
    [[nodiscard]] bool isCode() const;
    [[nodiscard]] QString hint() const;

    Backend &m_backend;
    profiles::Profile m_profile;
    aws::Region m_region;
    const Theme &m_theme;
    QLineEdit *m_field;
    PlainLabel *m_complaint; ///< about what was typed or pasted
    PlainLabel *m_note;
    QPushButton *m_submit = nullptr;
    QPointer<base::Call> m_call;
};

} // namespace ui
