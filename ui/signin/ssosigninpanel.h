// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ssosessions.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QLayout;
class QPushButton;

namespace ui {

class DeviceCodeView;
class PlainLabel;

/// A person signs in to IAM Identity Center: opens the browser at once, says what is waited for and
/// how long, and offers a device code instead. The address is shown as well, for a browser that did
/// not open. Whoever types in a field beside it keeps the focus. To be made on the user's click
/// only.
class SsoSignInPanel : public QWidget
{
    Q_OBJECT

public:
    /// A sign-in that is not started, owned by `parent`.
    using Begin = std::function<profiles::SsoSignInCall *(profiles::SsoMethod, QObject *parent)>;

    /// `sessions` must outlive the panel.
    SsoSignInPanel(profiles::SsoSessions &sessions, const profiles::SsoSession &session,
                   profiles::SsoMethod method, QWidget *parent);
    SsoSignInPanel(Begin begin, const profiles::SsoSession &session, profiles::SsoMethod method,
                   QWidget *parent);
    ~SsoSignInPanel() override;

    /// Closes whatever waits; finished() does not come any more.
    void stop();
    /// Where a locked keychain stands in the way, a button for it is shown.
    void offerUnlock() { m_offersUnlock = true; }

public slots:
    /// Begins anew by the same way: on a click, or when the keychain was unlocked by one.
    void tryAgain();

signals:
    /// Signed in. Comes once.
    void finished();
    /// Comes before finished(): the keychain did not take the sign-in.
    void keptForSessionOnly(const base::Error &why);
    void unlockWanted();

private:
    void buildLayout(const profiles::SsoSession &session);
    [[nodiscard]] QLayout *makeButtons();
    [[nodiscard]] QPushButton *makeButton(const QString &text, const char *objectName);
    void start(profiles::SsoMethod method);
    void listenTo(profiles::SsoSignInCall &call);
    void waitAt(const QUrl &page, bool isOpened);
    void showCode(const profiles::SsoUserCode &code);
    void onResult(const base::Result<> &outcome);
    void onFailure(const base::Error &error);
    void openPage();
    void copyLink();
    void showRemaining();
    void showAddress();
    void showButtons();
    void giveFocusTo(QPushButton &button);

    Begin m_begin;
    profiles::SsoMethod m_method;
    QPointer<base::Call> m_call;
    QUrl m_page;
    QDeadlineTimer m_deadline;
    QTimer m_tick;
    PlainLabel *m_state;
    PlainLabel *m_caption;
    PlainLabel *m_address;
    PlainLabel *m_remaining;
    DeviceCodeView *m_code;
    QPushButton *m_copy = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_device = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_unlock = nullptr;
    bool m_offersUnlock = false;
};

} // namespace ui
