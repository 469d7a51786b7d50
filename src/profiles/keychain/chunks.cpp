// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/chunks.h"

#include "profiles/keychain/storedtrouble.h"

#include <cstring>

namespace profiles::keychain {

namespace {

using base::SecretBytes;
using base::SecretTrouble;

/// "cutover-desk-chunk 1 DIGEST 0/3\n"
std::string chunkHeader(const Manifest &manifest, int index)
{
    return "cutover-desk-chunk 1 " + manifest.digest.toStdString() + ' ' + std::to_string(index)
           + '/' + std::to_string(manifest.chunkCount) + '\n';
}

/// A buffer of known size is never moved in memory, and is overwritten when it ends: no piece of a
/// secret stays behind.
class ScrubbedBuffer
{
public:
    explicit ScrubbedBuffer(std::size_t size) { m_bytes.reserve(size); }
    ~ScrubbedBuffer() { explicit_bzero(m_bytes.data(), m_bytes.size()); }
    ScrubbedBuffer(const ScrubbedBuffer &) = delete;
    ScrubbedBuffer &operator=(const ScrubbedBuffer &) = delete;

    void append(std::string_view bytes) { m_bytes.append(bytes); }
    [[nodiscard]] SecretBytes secret() const { return SecretBytes(std::string_view(m_bytes)); }

private:
    std::string m_bytes;
};

SecretBytes chunkEntry(const Manifest &manifest, int index, std::string_view payload)
{
    const std::string header = chunkHeader(manifest, index);
    ScrubbedBuffer buffer(header.size() + payload.size());
    buffer.append(header);
    buffer.append(payload);
    return buffer.secret();
}

/// Of chunk `index`: all but the last are full.
std::size_t payloadSize(const Manifest &manifest, int index)
{
    const std::size_t begin = static_cast<std::size_t>(index) * kChunkBytes;
    return std::min(kChunkBytes, manifest.length - begin);
}

} // namespace

base::Result<std::vector<SecretBytes>>
cutIntoChunks(const base::ProfileId &profile, const Manifest &manifest, const SecretBytes &secret)
{
    const std::string_view bytes = secret.reveal();
    if (bytes.size() > kLargestSecret)
        return base::failure(storedError(SecretTrouble::TooLarge, profile));
    std::vector<SecretBytes> chunks;
    chunks.reserve(static_cast<std::size_t>(manifest.chunkCount));
    for (int i = 0; i < manifest.chunkCount; ++i)
        chunks.push_back(chunkEntry(
            manifest, i,
            bytes.substr(static_cast<std::size_t>(i) * kChunkBytes, payloadSize(manifest, i))));
    return chunks;
}

base::Result<SecretBytes> readChunk(const base::ProfileId &profile, const Manifest &manifest,
                                    int index, const SecretBytes &entry)
{
    const std::string header = chunkHeader(manifest, index);
    const std::string_view bytes = entry.reveal();
    if (!bytes.starts_with(header) || bytes.size() - header.size() != payloadSize(manifest, index))
        return base::failure(
            chunkError(SecretTrouble::ForeignChunk, profile, index, manifest.chunkCount));
    return SecretBytes(bytes.substr(header.size()));
}

base::Result<SecretBytes> joinChunks(const base::ProfileId &profile, const Manifest &manifest,
                                     const std::vector<SecretBytes> &payloads)
{
    ScrubbedBuffer buffer(manifest.length);
    for (const SecretBytes &payload : payloads)
        buffer.append(payload.reveal());
    SecretBytes secret = buffer.secret();
    if (manifestOf(profile, manifest.generation, secret) != manifest)
        return base::failure(storedError(SecretTrouble::HashMismatch, profile));
    return secret;
}

} // namespace profiles::keychain
