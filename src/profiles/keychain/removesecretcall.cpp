// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/removesecretcall.h"

#include "profiles/keychain/changeentrycall.h"
#include "profiles/keychain/clearslotcall.h"

namespace profiles::keychain {

RemoveSecretCall::RemoveSecretCall(EntryStore &entries, const base::ProfileId &profile,
                                   QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_profile(profile)
{}

void RemoveSecretCall::run()
{
    step(m_entries.read(manifestKey(m_profile), this),
         [this](const auto &entry) { onManifest(entry); });
}

void RemoveSecretCall::onManifest(const std::optional<base::SecretBytes> &entry)
{
    if (entry) {
        const base::Result<Manifest> manifest = readManifest(m_profile, *entry);
        // A manifest that tells nothing: the chunks can be anywhere, gaps included.
        m_knownInA = m_knownInB = manifest ? 0 : kMostChunks;
        if (manifest)
            (manifest->slot() == Slot::A ? m_knownInA : m_knownInB) = manifest->chunkCount;
    }
    clearSlotA();
}

void RemoveSecretCall::clearSlotA()
{
    step(new ClearSlotCall(m_entries, m_profile, {Slot::A, 0, m_knownInA}, this),
         [this] { clearSlotB(); });
}

void RemoveSecretCall::clearSlotB()
{
    step(new ClearSlotCall(m_entries, m_profile, {Slot::B, 0, m_knownInB}, this),
         [this] { removeManifest(); });
}

void RemoveSecretCall::removeManifest()
{
    step(new ChangeEntryCall(m_entries, {m_profile, manifestKey(m_profile), std::nullopt}, this),
         [this] { finish({}); });
}

} // namespace profiles::keychain
