// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/src/profiles/keychain/fakeentries.h"
#include "tests/src/profiles/keyring/keyringdaemon.h"

/// The entries of a daemon, read past libsecret; never changed.
class DaemonEntries final : public profiles::keychain::EntryStore
{
public:
    using EntryCall = profiles::keychain::EntryCall;
    using Value = std::optional<base::SecretBytes>;

    explicit DaemonEntries(const KeyringDaemon &daemon) : m_daemon(daemon) {}

    [[nodiscard]] EntryCall *read(const QString &key, QObject *parent) override
    {
        return new ComputedCall<Value>([this, key] { return m_daemon.valueOf(key); }, parent);
    }
    [[nodiscard]] EntryCall *write(const QString &, const base::SecretBytes &,
                                   QObject *parent) override
    {
        return refused(parent);
    }
    [[nodiscard]] EntryCall *remove(const QString &, QObject *parent) override
    {
        return refused(parent);
    }

private:
    static EntryCall *refused(QObject *parent)
    {
        return new base::FinishedCall<Value>(
            base::failure(
                base::secretError(base::SecretTrouble::Refused, QStringLiteral("read only"))),
            parent);
    }

    const KeyringDaemon &m_daemon;
};
