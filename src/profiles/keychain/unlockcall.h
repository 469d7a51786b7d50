// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/buscall.h"

#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace profiles::keychain {

/// Lets the service ask the user to unlock the default keyring, and ends with the state afterwards.
/// The prompt has no time limit; cancelling or deleting the call takes it away.
class UnlockCall final : public BusCall<base::SecretStoreState>
{
    Q_OBJECT

public:
    UnlockCall(const SecretService &service, QObject *parent);
    ~UnlockCall() override;

protected:
    void run() override;
    void abort() override;

private slots:
    void onCompleted(bool isDismissed, const QDBusVariant &result);

private:
    void onOwnerChanged(const QString &before, const QString &after);
    void takePromptAway();
    void onKeyring(const QDBusMessage &reply);
    void onUnlocked(const QDBusMessage &reply);
    void show(const QDBusObjectPath &prompt);
    void onShown(const QDBusMessage &reply);
    void askForState();

    QDBusServiceWatcher m_watcher;
    QDBusObjectPath m_prompt;
    QPointer<base::Call> m_state;
};

} // namespace profiles::keychain
