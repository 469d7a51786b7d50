// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/jobqueue.h"
#include "profiles/keychain/keychainprobe.h"
#include "profiles/keychain/turns.h"

namespace profiles::keychain {

/// The secret store over the entries of a keychain.
class KeychainSecretStore final : public base::SecretStore
{
    Q_OBJECT

public:
    /// What must outlive the store and its calls.
    struct Parts {
        JobQueue &jobs;
        EntryStore &entries;
        KeychainProbe &probe;
    };

    explicit KeychainSecretStore(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *write(const base::ProfileId &profile,
                                               const base::SecretBytes &secret,
                                               QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override;
    [[nodiscard]] bool isWaiting() const override { return m_parts.jobs.isWaiting(); }

private:
    Parts m_parts;
    Turns m_turns;
};

} // namespace profiles::keychain
