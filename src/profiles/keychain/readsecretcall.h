// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/manifest.h"

#include <vector>

namespace profiles::keychain {

/// Reads the manifest, then its chunks, and gives the secret only if it is whole.
class ReadSecretCall final : public base::SteppedCall<base::SecretBytes>
{
public:
    ReadSecretCall(EntryStore &entries, const base::ProfileId &profile, QObject *parent);

protected:
    void run() override;

private:
    void onManifest(const std::optional<base::SecretBytes> &entry);
    void readNextChunk();
    void onChunk(const std::optional<base::SecretBytes> &entry);

    EntryStore &m_entries;
    base::ProfileId m_profile;
    Manifest m_manifest;
    std::vector<base::SecretBytes> m_payloads;
};

} // namespace profiles::keychain
