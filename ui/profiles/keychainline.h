// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/chosensecretstore.h"
#include "ui/profiles/keychainview.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class PlainLabel;

/// Says where secrets are kept and whether that works at this moment, with the one button that
/// helps: unlock, keep for this session only, ask again, or cancel what waits.
class KeychainLine : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the line.
    KeychainLine(profiles::ChosenSecretStore &secrets, const Theme &theme,
                 QWidget *parent = nullptr);

    /// Asks the store anew.
    void refresh();
    /// Something of the owner's waits; Cancel is told by cancelWanted().
    void showWaiting();
    void showView(KeychainView view);
    [[nodiscard]] KeychainView view() const { return m_view; }

signals:
    /// The user has unlocked it, or chose to keep secrets for this session.
    void ready();
    void cancelWanted();

private:
    [[nodiscard]] QPushButton *addButton(const QString &text, const QString &objectName);
    void ask(base::TypedCall<base::SecretStoreState> *call, bool isUnlock);
    void take(const base::Result<base::SecretStoreState> &answer, bool isUnlock);
    void unlock();
    void keepForThisSession();
    void cancel();
    void onWaiting(bool isWaiting);
    void draw();

    profiles::ChosenSecretStore &m_secrets;
    const Theme &m_theme;
    QLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_unlock;
    QPushButton *m_session;
    QPushButton *m_again;
    QPushButton *m_cancel;
    KeychainView m_view = KeychainView::Asking;
    bool m_isCancellable = false;
    QPointer<base::Call> m_call;
};

} // namespace ui
