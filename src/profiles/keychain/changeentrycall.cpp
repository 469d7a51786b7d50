// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/changeentrycall.h"

#include "profiles/keychain/storedtrouble.h"

namespace profiles::keychain {

using base::SecretTrouble;

ChangeEntryCall::ChangeEntryCall(EntryStore &entries, Change change, QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_change(std::move(change))
{}

void ChangeEntryCall::run()
{
    EntryCall *change = m_change.value ? m_entries.write(m_change.key, *m_change.value, this)
                                       : m_entries.remove(m_change.key, this);
    step(change, [this](const auto &) { readBack(); });
}

void ChangeEntryCall::readBack()
{
    step(m_entries.read(m_change.key, this), [this](const auto &found) { onReadBack(found); });
}

void ChangeEntryCall::onReadBack(const std::optional<base::SecretBytes> &found)
{
    const auto &wanted = m_change.value;
    const bool isAsWanted = wanted ? found && found->equals(*wanted) : !found;
    if (isAsWanted)
        return finish({});
    fail(
        storedError(wanted ? SecretTrouble::NotKept : SecretTrouble::NotRemoved, m_change.profile));
}

} // namespace profiles::keychain
