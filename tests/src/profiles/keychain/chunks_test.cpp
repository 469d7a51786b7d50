// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/chunks.h"

#include "tests/src/profiles/keychain/secretsample.h"

using namespace profiles::keychain;
using base::SecretBytes;
using base::SecretTrouble;

namespace {

struct Cut {
    Manifest manifest;
    std::vector<SecretBytes> entries;
};

Cut cut(const SecretBytes &secret, std::uint32_t generation = 1)
{
    const Manifest manifest = manifestOf(sampleProfile(), generation, secret);
    const auto entries = cutIntoChunks(sampleProfile(), manifest, secret);
    EXPECT_TRUE(entries);
    return {manifest, entries ? *entries : std::vector<SecretBytes>()};
}

base::Result<SecretBytes> joined(const Manifest &manifest, const std::vector<SecretBytes> &entries)
{
    std::vector<SecretBytes> payloads;
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const auto payload =
            readChunk(sampleProfile(), manifest, i, entries[static_cast<std::size_t>(i)]);
        if (!payload)
            return payload;
        payloads.push_back(*payload);
    }
    return joinChunks(sampleProfile(), manifest, payloads);
}

} // namespace

TEST(Chunks, OfEverySizeMakeTheSecretAgain)
{
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, kChunkBytes - 1, kChunkBytes, kChunkBytes + 1,
          2 * kChunkBytes, std::size_t{12 * 1024}, kLargestSecret}) {
        const SecretBytes secret = sampleSecret(size);
        const Cut pieces = cut(secret);

        ASSERT_EQ(static_cast<int>(pieces.entries.size()), pieces.manifest.chunkCount);
        for (const SecretBytes &entry : pieces.entries)
            EXPECT_LE(entry.reveal().size(), kLargestEntry);
        const auto read = joined(pieces.manifest, pieces.entries);
        ASSERT_TRUE(read) << size << qPrintable(read.error().message);
        EXPECT_TRUE(read->equals(secret)) << size;
    }
}

TEST(Chunks, RefuseASecretThatIsTooLarge)
{
    const SecretBytes secret = sampleSecret(kLargestSecret + 1);
    const auto entries =
        cutIntoChunks(sampleProfile(), manifestOf(sampleProfile(), 1, secret), secret);
    ASSERT_EQ(troubleOf(entries), SecretTrouble::TooLarge);
    EXPECT_TRUE(entries.error().message.contains(QStringLiteral("64 KiB")));
}

TEST(Chunks, NameTheOneThatDoesNotBelong)
{
    const Cut pieces = cut(sampleSecret(2500));
    const Cut otherGeneration = cut(sampleSecret(2500), 3);
    const Cut otherSecret = cut(sampleSecret(2500, 'o'));
    const std::string_view good = pieces.entries[1].reveal();
    const SecretBytes strangers[] = {
        SecretBytes(),
        SecretBytes(std::string_view("something else")),
        pieces.entries[0],
        pieces.entries[2],
        otherGeneration.entries[1],
        otherSecret.entries[1],
        SecretBytes(good.substr(0, good.size() - 1)),
        SecretBytes(std::string(good) + "x"),
    };
    for (const SecretBytes &stranger : strangers) {
        const auto read = readChunk(sampleProfile(), pieces.manifest, 1, stranger);
        ASSERT_EQ(troubleOf(read), SecretTrouble::ForeignChunk);
        EXPECT_TRUE(read.error().message.contains(QStringLiteral("part 2 of 3")));
        EXPECT_TRUE(read.error().message.contains(QStringLiteral("enter them anew")));
    }
}

TEST(Chunks, OneChangedByteIsAWrongHash)
{
    Cut pieces = cut(sampleSecret(2500));
    std::string changed(pieces.entries[1].reveal());
    changed.back() = static_cast<char>(changed.back() ^ 1);
    pieces.entries[1] = SecretBytes(std::string_view(changed));

    const auto read = joined(pieces.manifest, pieces.entries);

    ASSERT_EQ(troubleOf(read), SecretTrouble::HashMismatch);
    EXPECT_TRUE(read.error().message.contains(QStringLiteral("SHA-256")));
}
