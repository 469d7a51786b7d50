// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QList>

#include <chrono>
#include <optional>

namespace profiles::keychain {

/// Questions to the Secret Service of a session (gnome-keyring, KeePassXC and others). None makes
/// it ask the user. Each has a time limit.
class SecretService
{
public:
    SecretService(QDBusConnection bus, std::chrono::milliseconds limit);

    [[nodiscard]] const QDBusConnection &bus() const noexcept { return m_bus; }
    /// -> path of the default keyring
    [[nodiscard]] QDBusPendingCall defaultKeyring() const;
    /// -> whether the keyring is locked
    [[nodiscard]] QDBusPendingCall isLocked(const QDBusObjectPath &keyring) const;
    /// -> paths of unlocked and of locked items that QtKeychain filed under this key
    [[nodiscard]] QDBusPendingCall search(const QString &key) const;
    /// -> what is unlocked already, and the path of a prompt that would ask for the rest
    [[nodiscard]] QDBusPendingCall unlock(const QDBusObjectPath &keyring) const;
    /// Shows the prompt; its signal Completed tells the end.
    [[nodiscard]] QDBusPendingCall showPrompt(const QDBusObjectPath &prompt) const;
    void dismissPrompt(const QDBusObjectPath &prompt) const;

private:
    [[nodiscard]] QDBusPendingCall ask(const QDBusMessage &message) const;

    QDBusConnection m_bus;
    int m_limit;
};

/// Name of the service on the bus, and interface of its prompts.
[[nodiscard]] QString secretServiceName();
[[nodiscard]] QString promptInterface();

/// What an error of the bus says about the keychain: Slow when no answer came, else Missing.
[[nodiscard]] base::SecretStoreState stateOfBusError(QDBusError::ErrorType error);

// What the answers say; nullopt when they are no such answers.
[[nodiscard]] std::optional<QDBusObjectPath> keyringOf(const QDBusMessage &answer);
[[nodiscard]] std::optional<bool> lockedOf(const QDBusMessage &answer);
struct FoundItems {
    QList<QDBusObjectPath> unlocked;
    QList<QDBusObjectPath> locked;
};
[[nodiscard]] std::optional<FoundItems> itemsOf(const QDBusMessage &answer);
[[nodiscard]] std::optional<QDBusObjectPath> promptOf(const QDBusMessage &answer);
/// "/" stands for no object.
[[nodiscard]] bool isNone(const QDBusObjectPath &path);

} // namespace profiles::keychain
