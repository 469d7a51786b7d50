// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychainentries.h"

namespace profiles::keychain {

EntryCall *KeychainEntries::read(const QString &key, QObject *parent)
{
    return new EntryJobCall(m_keychain, {KeychainJob::Kind::Read, key, {}}, parent);
}

EntryCall *KeychainEntries::write(const QString &key, const base::SecretBytes &value,
                                  QObject *parent)
{
    return new EntryJobCall(m_keychain, {KeychainJob::Kind::Write, key, value}, parent);
}

EntryCall *KeychainEntries::remove(const QString &key, QObject *parent)
{
    return new EntryJobCall(m_keychain, {KeychainJob::Kind::Remove, key, {}}, parent);
}

} // namespace profiles::keychain
