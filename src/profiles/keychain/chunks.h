// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "profiles/keychain/manifest.h"

#include <vector>

namespace profiles::keychain {

/// The secret cut into entries of at most kLargestEntry bytes. Each starts with a line that ties it
/// to its manifest and place. TooLarge above kLargestSecret.
[[nodiscard]] base::Result<std::vector<base::SecretBytes>>
cutIntoChunks(const base::ProfileId &profile, const Manifest &manifest,
              const base::SecretBytes &secret);
/// The payload of the entry that was read as chunk `index`; ForeignChunk when it is not that.
[[nodiscard]] base::Result<base::SecretBytes> readChunk(const base::ProfileId &profile,
                                                        const Manifest &manifest, int index,
                                                        const base::SecretBytes &entry);
/// The secret made of all payloads in order; HashMismatch when it is not what the manifest says.
[[nodiscard]] base::Result<base::SecretBytes>
joinChunks(const base::ProfileId &profile, const Manifest &manifest,
           const std::vector<base::SecretBytes> &payloads);

} // namespace profiles::keychain
