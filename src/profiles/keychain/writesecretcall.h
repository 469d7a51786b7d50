// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/manifest.h"

#include <functional>
#include <vector>

namespace profiles::keychain {

/// Writes the chunks of the next generation, then the manifest, then removes the generation before.
/// Until the manifest is written the old secret is the valid one; a keychain that takes the new
/// manifest but does not keep it is given the old one back.
class WriteSecretCall final : public base::SteppedCall<void>
{
public:
    WriteSecretCall(EntryStore &entries, const base::ProfileId &profile,
                    const base::SecretBytes &secret, QObject *parent);

protected:
    void run() override;

private:
    using Then = std::function<void(const base::Result<void> &)>;

    void onManifest(const std::optional<base::SecretBytes> &entry);
    void begin();
    void keepChunk(std::size_t index);
    void keepManifest();
    void onManifestKept(const base::Result<void> &result);
    void putBackOldManifest(const base::Error &why);
    void putManifest(const base::SecretBytes &entry, Then then);
    void clearOldSlot();
    void clearRestOfNewSlot();

    EntryStore &m_entries;
    base::ProfileId m_profile;
    base::SecretBytes m_secret;
    Manifest m_old;                              ///< generation 0: there was none
    std::optional<base::SecretBytes> m_oldEntry; ///< of its manifest
    Manifest m_new;
    std::vector<base::SecretBytes> m_chunks;
};

} // namespace profiles::keychain
