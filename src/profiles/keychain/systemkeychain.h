// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/keychainbackend.h"
#include "profiles/keychain/keychainentries.h"
#include "profiles/keychain/keychainsecretstore.h"
#include "profiles/keychain/qtkeychain.h"

#include <memory>

namespace profiles::keychain {

/// The secret store over the keychain of this session, with all its parts. To be made once the
/// application object is there, and to outlive every call of the store.
class SystemKeychain
{
public:
    explicit SystemKeychain(KeychainBackend backend, const KeychainLimits &limits = {});

    [[nodiscard]] base::SecretStore &store() noexcept { return m_store; }

private:
    QtKeychain m_keychain;
    JobQueue m_jobs;
    std::unique_ptr<KeychainProbe> m_probe;
    KeychainEntries m_entries;
    KeychainSecretStore m_store;
};

} // namespace profiles::keychain
