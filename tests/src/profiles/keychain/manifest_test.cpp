// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/manifest.h"

#include "tests/src/profiles/keychain/secretsample.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace profiles::keychain;
using base::SecretTrouble;

namespace {

QByteArray bytesOf(const base::SecretBytes &entry)
{
    return QByteArray::fromStdString(std::string(entry.reveal()));
}

/// The entry of a good manifest with one field replaced.
base::SecretBytes withField(const char *field, const QJsonValue &value)
{
    const Manifest manifest = manifestOf(sampleProfile(), 7, sampleSecret(2500));
    QJsonObject fields = QJsonDocument::fromJson(bytesOf(manifestEntry(manifest))).object();
    fields[QLatin1String(field)] = value;
    return base::SecretBytes(QJsonDocument(fields).toJson());
}

} // namespace

TEST(Manifest, IsReadAsItWasWritten)
{
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kChunkBytes, kLargestSecret}) {
        const Manifest manifest = manifestOf(sampleProfile(), 4'000'000'000U, sampleSecret(size));
        const base::SecretBytes entry = manifestEntry(manifest);

        EXPECT_LE(entry.reveal().size(), kLargestEntry);
        const auto read = readManifest(sampleProfile(), entry);
        ASSERT_TRUE(read) << qPrintable(read.error().message);
        EXPECT_EQ(*read, manifest);
    }
}

TEST(Manifest, StaysSmallForALongProfileName)
{
    const base::ProfileId profile(std::string_view(std::string(5000, 'x')));
    const auto entry = manifestEntry(manifestOf(profile, 1, sampleSecret(10)));
    EXPECT_LE(entry.reveal().size(), kLargestEntry);
    EXPECT_TRUE(readManifest(profile, entry));
}

TEST(Manifest, HoldsNothingOfTheSecret)
{
    const base::SecretBytes secret(std::string_view("wJalrXUtnFEMI"));
    const QByteArray entry = bytesOf(manifestEntry(manifestOf(sampleProfile(), 1, secret)));
    EXPECT_FALSE(entry.contains("wJalrXUtnFEMI"));
    EXPECT_FALSE(entry.contains(QByteArray("wJalrXUtnFEMI").toBase64()));
}

TEST(Manifest, CountsChunks)
{
    const auto chunks = [](std::size_t size) {
        return manifestOf(sampleProfile(), 1, sampleSecret(size)).chunkCount;
    };
    EXPECT_EQ(chunks(0), 1);
    EXPECT_EQ(chunks(1), 1);
    EXPECT_EQ(chunks(kChunkBytes), 1);
    EXPECT_EQ(chunks(kChunkBytes + 1), 2);
    EXPECT_EQ(chunks(12 * 1024), 13);
    EXPECT_EQ(chunks(kLargestSecret), kMostChunks);
}

TEST(Manifest, DigestTellsProfilesAndGenerationsApart)
{
    const Manifest manifest = manifestOf(sampleProfile(), 1, sampleSecret(10));
    EXPECT_NE(manifest.digest, manifestOf(sampleProfile("aws:b"), 1, sampleSecret(10)).digest);
    EXPECT_NE(manifest.digest, manifestOf(sampleProfile(), 2, sampleSecret(10)).digest);
    EXPECT_NE(manifest.digest, manifestOf(sampleProfile(), 1, sampleSecret(10, 't')).digest);
}

TEST(Manifest, SuccessiveGenerationsUseOtherSlots)
{
    std::uint32_t generation = 0;
    for (const std::uint32_t start : {0U, 1U, 2U, 4'294'967'293U}) {
        generation = followingGeneration(start);
        for (int i = 0; i < 4; ++i) {
            const Manifest before{.name = {}, .generation = generation, .digest = {}};
            generation = followingGeneration(generation);
            const Manifest after{.name = {}, .generation = generation, .digest = {}};
            EXPECT_EQ(after.slot(), otherSlot(before.slot())) << generation;
            EXPECT_GT(generation, 0U);
        }
    }
}

TEST(Manifest, TellsWhatIsWrongAndWhatToDo)
{
    struct Case {
        base::SecretBytes entry;
        SecretTrouble trouble;
        const char *next;
    };
    const Case cases[] = {
        {base::SecretBytes(), SecretTrouble::Unreadable, "remove them"},
        {base::SecretBytes(std::string_view("\0\1", 2)), SecretTrouble::Unreadable, "remove them"},
        {base::SecretBytes(std::string_view("[]")), SecretTrouble::Unreadable, "remove them"},
        {withField("format", QStringLiteral("other")), SecretTrouble::Unreadable, "remove them"},
        {withField("version", 2), SecretTrouble::UnknownVersion, "update"},
        {withField("version", QStringLiteral("1")), SecretTrouble::UnknownVersion, "update"},
        {withField("name", QStringLiteral("aws:b")), SecretTrouble::ForeignManifest, "remove them"},
        {withField("chunks", 0), SecretTrouble::Unreadable, "remove them"},
        {withField("chunks", 2), SecretTrouble::Unreadable, "remove them"},
        {withField("chunks", 3.5), SecretTrouble::Unreadable, "remove them"},
        {withField("chunks", 1e300), SecretTrouble::Unreadable, "remove them"},
        {withField("length", -1), SecretTrouble::Unreadable, "remove them"},
        {withField("length", 70000), SecretTrouble::Unreadable, "remove them"},
        {withField("generation", 0), SecretTrouble::Unreadable, "remove them"},
        {withField("generation", 1e12), SecretTrouble::Unreadable, "remove them"},
        {withField("sha256", QStringLiteral("ab")), SecretTrouble::Unreadable, "remove them"},
    };
    for (const Case &c : cases) {
        const auto read = readManifest(sampleProfile(), c.entry);
        ASSERT_EQ(troubleOf(read), c.trouble) << std::string(c.entry.reveal());
        EXPECT_EQ(read.error().kind, base::ErrorKind::Configuration);
        EXPECT_TRUE(read.error().message.contains(QStringLiteral("\"aws:client\"")));
        EXPECT_TRUE(read.error().message.contains(QLatin1String(c.next)))
            << qPrintable(read.error().message);
    }
}
