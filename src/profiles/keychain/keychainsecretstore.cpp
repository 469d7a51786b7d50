// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychainsecretstore.h"

#include "profiles/keychain/readsecretcall.h"
#include "profiles/keychain/removesecretcall.h"
#include "profiles/keychain/turncall.h"
#include "profiles/keychain/writesecretcall.h"

namespace profiles::keychain {

using base::SecretBytes;
using base::SecretStoreState;

KeychainSecretStore::KeychainSecretStore(const Parts &parts, QObject *parent)
    : SecretStore(parent), m_parts(parts)
{
    connect(&parts.jobs, &JobQueue::waitingChanged, this, &SecretStore::waitingChanged);
}

base::TypedCall<SecretBytes> *KeychainSecretStore::read(const base::ProfileId &profile,
                                                        QObject *parent)
{
    const auto make = [&entries = m_parts.entries, profile](QObject *owner) {
        return new ReadSecretCall(entries, profile, owner);
    };
    return new TurnCall<SecretBytes>(m_turns, m_parts.probe, make, parent);
}

base::TypedCall<void> *KeychainSecretStore::write(const base::ProfileId &profile,
                                                  const SecretBytes &secret, QObject *parent)
{
    const auto make = [&entries = m_parts.entries, profile, secret](QObject *owner) {
        return new WriteSecretCall(entries, profile, secret, owner);
    };
    return new TurnCall<void>(m_turns, m_parts.probe, make, parent);
}

base::TypedCall<void> *KeychainSecretStore::remove(const base::ProfileId &profile, QObject *parent)
{
    const auto make = [&entries = m_parts.entries, profile](QObject *owner) {
        return new RemoveSecretCall(entries, profile, owner);
    };
    return new TurnCall<void>(m_turns, m_parts.probe, make, parent);
}

base::TypedCall<SecretStoreState> *KeychainSecretStore::state(QObject *parent)
{
    if (isWaiting())
        return new base::FinishedCall<SecretStoreState>(SecretStoreState::Slow, parent);
    return m_parts.probe.state(parent);
}

base::TypedCall<SecretStoreState> *KeychainSecretStore::unlock(QObject *parent)
{
    return m_parts.probe.unlock(parent);
}

} // namespace profiles::keychain
