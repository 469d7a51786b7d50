// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keepentrycall.h"

#include "profiles/keychain/storedtrouble.h"

namespace profiles::keychain {

KeepEntryCall::KeepEntryCall(EntryStore &entries, Entry entry, QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_entry(std::move(entry))
{}

void KeepEntryCall::run()
{
    step(m_entries.write(m_entry.key, m_entry.value, this), [this](const auto &) { readBack(); });
}

void KeepEntryCall::readBack()
{
    step(m_entries.read(m_entry.key, this), [this](const std::optional<base::SecretBytes> &kept) {
        if (!kept || !kept->equals(m_entry.value))
            return fail(storedError(base::SecretTrouble::NotKept, m_entry.profile));
        finish({});
    });
}

} // namespace profiles::keychain
