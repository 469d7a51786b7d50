// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/clearslotcall.h"

#include "profiles/keychain/changeentrycall.h"
#include "profiles/keychain/manifest.h"

namespace profiles::keychain {

ClearSlotCall::ClearSlotCall(EntryStore &entries, const base::ProfileId &profile, Range range,
                             QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_profile(profile), m_range(range)
{}

void ClearSlotCall::run()
{
    findEnd();
}

void ClearSlotCall::findEnd()
{
    if (m_range.end >= kMostChunks)
        return dropLast();
    step(m_entries.read(chunkKey(m_profile, m_range.slot, m_range.end), this),
         [this](const std::optional<base::SecretBytes> &left) {
             if (!left)
                 return dropLast();
             ++m_range.end;
             findEnd();
         });
}

void ClearSlotCall::dropLast()
{
    if (m_range.end <= m_range.begin)
        return finish({});
    --m_range.end;
    const QString key = chunkKey(m_profile, m_range.slot, m_range.end);
    step(new ChangeEntryCall(m_entries, {m_profile, key, std::nullopt}, this),
         [this] { dropLast(); });
}

} // namespace profiles::keychain
