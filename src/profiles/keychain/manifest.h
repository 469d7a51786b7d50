// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/secretbytes.h"
#include "profiles/keychain/entrynames.h"

namespace profiles::keychain {

/// Payload of a chunk and the whole of any entry: the keychain of Windows takes 2,560 bytes, in
/// UTF-16 or base64 half of that.
inline constexpr std::size_t kChunkBytes = 1000;
inline constexpr std::size_t kLargestEntry = 1200;
inline constexpr std::size_t kLargestSecret = std::size_t{64} * 1024;
inline constexpr int kMostChunks = 1 + static_cast<int>((kLargestSecret - 1) / kChunkBytes);

/// The one entry that says which chunks make up the secret of a profile now. Holds no secret.
struct Manifest {
    QString name; ///< entryName() of the profile
    std::uint32_t generation = 0;
    int chunkCount = 0;
    std::size_t length = 0;
    QByteArray digest; ///< SHA-256 of profile, generation and secret, lower-case hex

    [[nodiscard]] Slot slot() const noexcept { return generation % 2 == 0 ? Slot::A : Slot::B; }
    bool operator==(const Manifest &) const = default;
};

/// The generation to write after this one, always in the other slot. 0 stands for none.
[[nodiscard]] std::uint32_t followingGeneration(std::uint32_t generation) noexcept;
/// The manifest of `secret` in this generation.
[[nodiscard]] Manifest manifestOf(const base::ProfileId &profile, std::uint32_t generation,
                                  const base::SecretBytes &secret);
/// The bytes of its entry, at most kLargestEntry.
[[nodiscard]] base::SecretBytes manifestEntry(const Manifest &manifest);
/// Reads an entry back. Errors: Unreadable, UnknownVersion, ForeignManifest, each naming the
/// profile and the next step.
[[nodiscard]] base::Result<Manifest> readManifest(const base::ProfileId &profile,
                                                  const base::SecretBytes &entry);

} // namespace profiles::keychain
