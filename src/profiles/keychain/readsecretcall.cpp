// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/readsecretcall.h"

#include "profiles/keychain/chunks.h"
#include "profiles/keychain/storedtrouble.h"

namespace profiles::keychain {

ReadSecretCall::ReadSecretCall(EntryStore &entries, const base::ProfileId &profile, QObject *parent)
    : SteppedCall(parent), m_entries(entries), m_profile(profile)
{}

void ReadSecretCall::run()
{
    step(m_entries.read(manifestKey(m_profile), this),
         [this](const auto &entry) { onManifest(entry); });
}

void ReadSecretCall::onManifest(const std::optional<base::SecretBytes> &entry)
{
    if (!entry)
        return fail(storedError(base::SecretTrouble::Absent, m_profile));
    const base::Result<Manifest> manifest = readManifest(m_profile, *entry);
    if (!manifest)
        return fail(manifest.error());
    m_manifest = *manifest;
    readNextChunk();
}

void ReadSecretCall::readNextChunk()
{
    const int index = static_cast<int>(m_payloads.size());
    if (index == m_manifest.chunkCount)
        return finish(joinChunks(m_profile, m_manifest, m_payloads));
    step(m_entries.read(chunkKey(m_profile, m_manifest.slot(), index), this),
         [this](const auto &entry) { onChunk(entry); });
}

void ReadSecretCall::onChunk(const std::optional<base::SecretBytes> &entry)
{
    const int index = static_cast<int>(m_payloads.size());
    if (!entry)
        return fail(
            chunkError(base::SecretTrouble::MissingChunk, m_profile, index, m_manifest.chunkCount));
    base::Result<base::SecretBytes> payload = readChunk(m_profile, m_manifest, index, *entry);
    if (!payload)
        return fail(payload.error());
    m_payloads.push_back(std::move(*payload));
    readNextChunk();
}

} // namespace profiles::keychain
