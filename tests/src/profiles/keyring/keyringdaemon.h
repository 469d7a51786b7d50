// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "tests/src/profiles/keyring/privatebus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>

#include <optional>

/// A real gnome-keyring with one unlocked keyring, on the private bus, in a home of its own.
class KeyringDaemon
{
public:
    explicit KeyringDaemon(PrivateBus &bus);
    ~KeyringDaemon();

    /// Whether gnome-keyring-daemon is on this machine.
    [[nodiscard]] static bool isInstalled();
    /// libsecret keeps its session with a service that ended until a store that saw the end makes
    /// it forget: a later store in the same process did not.
    [[nodiscard]] static bool hasAnyEnded() { return s_hasAnyEnded; }
    [[nodiscard]] bool isRunning() const;
    void lock();
    /// As if the user had typed the password.
    void unlock();
    /// Stopped it owns its name but answers nothing.
    void stop();
    void resume();
    /// As a crash: at once, and whatever it was at.
    void kill();
    /// Starts it again in the same home, where its file is unlocked with the same password.
    void startAgain();
    [[nodiscard]] QString homePath() const { return m_home.path(); }
    /// The file that the unlocked keyring lies in.
    [[nodiscard]] QString keyringFile() const;
    /// What QtKeychain stored under `key`, asked past libsecret; nullopt when there is nothing.
    [[nodiscard]] std::optional<base::SecretBytes> valueOf(const QString &key) const;
    /// Removes an item the way a keychain program does; false when there is none.
    [[nodiscard]] bool removeByHand(const QString &key);

private:
    QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments) const;
    [[nodiscard]] QDBusObjectPath openSession() const;
    [[nodiscard]] QDBusObjectPath itemOf(const QString &key) const;
    void signalDaemon(int number);

    static bool s_hasAnyEnded;

    PrivateBus &m_bus;
    QTemporaryDir m_home;
    QProcess m_daemon;
};
