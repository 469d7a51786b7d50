// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/dropentrycall.h"

#include "profiles/keychain/storedtrouble.h"

namespace profiles::keychain {

DropEntryCall::DropEntryCall(EntryStore &entries, const base::ProfileId &profile,
                             const QString &key, QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_profile(profile), m_key(key)
{}

void DropEntryCall::run()
{
    step(m_entries.remove(m_key, this), [this](const auto &) { readBack(); });
}

void DropEntryCall::readBack()
{
    step(m_entries.read(m_key, this), [this](const std::optional<base::SecretBytes> &left) {
        if (left)
            return fail(storedError(base::SecretTrouble::NotRemoved, m_profile));
        finish({});
    });
}

} // namespace profiles::keychain
