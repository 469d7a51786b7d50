// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ssosessions.h"
#include "ui/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/signintext.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace ui {

class FlashBar;
class MessagePage;
class Theme;
struct Flash;

/// Lets a person give a profile what it waits for: a code, a sign-in, a permission, an unlocked
/// keychain. One dialog at a time, on a click only, over the window that was clicked in and never
/// over another modal one. What the window shows stays when the account is the same.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the flow; `window` is the parent of its dialogs.
    SignInFlow(Desk &desk, const Theme &theme, const MessagePage &page, FlashBar &flashBar,
               QWidget *window);

    /// Opens the dialog for what `why` waits for. False, with a message that stays and begins
    /// again, while another dialog is open; also false for an error that no dialog helps with.
    bool begin(const base::ProfileId &profile, const base::Error &why,
               profiles::SsoMethod method = profiles::SsoMethod::Browser);
    /// The same over `place`, a window of the program: the click came from there.
    bool beginIn(QWidget *place, const base::ProfileId &profile, const base::Error &why);
    /// Null while none is open.
    [[nodiscard]] QDialog *dialog() const { return m_dialog; }

public slots:
    /// To be called on a click: asks anew who this is, and opens the dialog that is needed then. A
    /// click in a modal window is answered over that one.
    void signInAgain(const base::ProfileId &profile);

signals:
    /// A person has done what the profile waited for: asking who it is makes sense again.
    void answered(const base::ProfileId &profile);

private:
    void beginAt(QWidget *place);
    void onAction(SignInAction action);
    bool open(const base::ProfileId &profile, const base::Error &why, profiles::SsoMethod method);
    [[nodiscard]] QDialog *makeDialog(const profiles::Profile &profile, const base::Error &why,
                                      profiles::SsoMethod method);
    [[nodiscard]] QDialog *askForCode(const profiles::Profile &profile);
    [[nodiscard]] QDialog *askToSignIn(const profiles::Profile &profile,
                                       profiles::SsoMethod method);
    [[nodiscard]] QDialog *askForConsent(const profiles::Profile &profile);
    [[nodiscard]] QDialog *askToUnlock(const profiles::Profile &profile);
    void allow(const base::ProfileId &profile, const QByteArray &commandHash);
    void goOn(const base::ProfileId &profile);
    void identify(const base::ProfileId &profile);
    void onIdentity(const base::ProfileId &profile, const base::Result<Identity> &outcome);
    void take(const base::ProfileId &profile, const Identity &identity);
    void remind(const base::ProfileId &profile, const base::Error &why);
    void dismissMessage();
    void show(const base::ProfileId &profile, const Flash &flash);
    void tell(const base::ProfileId &profile, const base::Error &error);
    void tellIn(QWidget *place, const ErrorText &words);
    void tellNotKept(const base::ProfileId &profile, const base::Error &why);
    [[nodiscard]] QWidget *place() const;
    [[nodiscard]] bool isBarred() const;
    [[nodiscard]] aws::Region regionOf(const profiles::Profile &profile) const;

    Desk &m_desk;
    const Theme &m_theme;
    FlashBar &m_flashBar;
    QWidget *m_window;
    QPointer<QWidget> m_place; ///< where the last click was; null: in the window
    QPointer<QDialog> m_dialog;
    QPointer<base::Call> m_call;
    base::ProfileId m_toldOf; ///< the message about it is no longer true once it is identified
    QSet<QString> m_asked;    ///< codes of the errors that were answered since the last click
};

} // namespace ui
