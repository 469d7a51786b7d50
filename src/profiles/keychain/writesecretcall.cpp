// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/writesecretcall.h"

#include "base/secrettrouble.h"
#include "profiles/keychain/changeentrycall.h"
#include "profiles/keychain/chunks.h"
#include "profiles/keychain/clearslotcall.h"

namespace profiles::keychain {

WriteSecretCall::WriteSecretCall(EntryStore &entries, const base::ProfileId &profile,
                                 const base::SecretBytes &secret, QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_profile(profile), m_secret(secret)
{}

void WriteSecretCall::run()
{
    step(m_entries.read(manifestKey(m_profile), this),
         [this](const auto &entry) { onManifest(entry); });
}

void WriteSecretCall::onManifest(const std::optional<base::SecretBytes> &entry)
{
    if (entry) {
        const base::Result<Manifest> old = readManifest(m_profile, *entry);
        // What is not understood may be worth something to somebody: never written over.
        if (!old)
            return fail(old.error());
        m_old = *old;
        m_oldEntry = entry;
    }
    begin();
}

void WriteSecretCall::begin()
{
    m_new = manifestOf(m_profile, followingGeneration(m_old.generation), m_secret);
    base::Result<std::vector<base::SecretBytes>> chunks = cutIntoChunks(m_profile, m_new, m_secret);
    if (!chunks)
        return fail(chunks.error());
    m_chunks = std::move(*chunks);
    keepChunk(0);
}

void WriteSecretCall::keepChunk(std::size_t index)
{
    if (index == m_chunks.size())
        return keepManifest();
    const QString key = chunkKey(m_profile, m_new.slot(), static_cast<int>(index));
    step(new ChangeEntryCall(m_entries, {m_profile, key, m_chunks[index]}, this),
         [this, index] { keepChunk(index + 1); });
}

void WriteSecretCall::keepManifest()
{
    putManifest(manifestEntry(m_new),
                [this](const base::Result<void> &result) { onManifestKept(result); });
}

void WriteSecretCall::onManifestKept(const base::Result<void> &result)
{
    if (result)
        return clearOldSlot();
    if (m_oldEntry && base::secretTroubleOf(result.error()) == base::SecretTrouble::NotKept)
        return putBackOldManifest(result.error());
    fail(result.error());
}

void WriteSecretCall::putBackOldManifest(const base::Error &why)
{
    putManifest(*m_oldEntry, [this, why](const base::Result<void> &) { fail(why); });
}

void WriteSecretCall::putManifest(const base::SecretBytes &entry, Then then)
{
    stepAnyway(new ChangeEntryCall(m_entries, {m_profile, manifestKey(m_profile), entry}, this),
               std::move(then));
}

void WriteSecretCall::clearOldSlot()
{
    const ClearSlotCall::Range range{otherSlot(m_new.slot()), 0, m_old.chunkCount};
    // The new secret is kept: a failure to tidy up is none of the write. The next one tidies again,
    // and a keychain that does not answer is not waited for a second time.
    stepAnyway(new ClearSlotCall(m_entries, m_profile, range, this),
               [this](const base::Result<void> &cleared) {
                   if (!cleared)
                       return finish({});
                   clearRestOfNewSlot();
               });
}

void WriteSecretCall::clearRestOfNewSlot()
{
    const ClearSlotCall::Range range{m_new.slot(), m_new.chunkCount, m_new.chunkCount};
    stepAnyway(new ClearSlotCall(m_entries, m_profile, range, this),
               [this](const auto &) { finish({}); });
}

} // namespace profiles::keychain
