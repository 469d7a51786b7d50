// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/secretserviceprobe.h"

#include "profiles/keychain/entrylookcall.h"
#include "profiles/keychain/keyringstatecall.h"
#include "profiles/keychain/unlockcall.h"

namespace profiles::keychain {

using base::SecretStoreState;

base::TypedCall<SecretStoreState> *SecretServiceProbe::ready(QObject *parent)
{
    return state(parent);
}

base::TypedCall<SecretStoreState> *SecretServiceProbe::state(QObject *parent)
{
    return new KeyringStateCall(m_service, parent);
}

base::TypedCall<EntryPresence> *SecretServiceProbe::look(const QString &key, QObject *parent)
{
    return new EntryLookCall(m_service, key, parent);
}

base::TypedCall<SecretStoreState> *SecretServiceProbe::unlock(QObject *parent)
{
    return new UnlockCall(m_service, parent);
}

} // namespace profiles::keychain
