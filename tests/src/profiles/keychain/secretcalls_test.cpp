// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/readsecretcall.h"
#include "profiles/keychain/removesecretcall.h"
#include "profiles/keychain/writesecretcall.h"
#include "tests/src/profiles/keychain/fakeentries.h"
#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"
#include "tests/support/waitfor.h"

using namespace profiles::keychain;
using base::SecretBytes;
using base::SecretTrouble;

namespace {

/// What is stored of one profile, written, read and removed over entries in memory.
class SecretCallsTest : public ::testing::Test
{
protected:
    base::Result<void> write(const SecretBytes &secret,
                             const base::ProfileId &profile = sampleProfile())
    {
        return resultOf(new WriteSecretCall(entries, profile, secret, nullptr));
    }
    base::Result<SecretBytes> read(const base::ProfileId &profile = sampleProfile())
    {
        return resultOf(new ReadSecretCall(entries, profile, nullptr));
    }
    base::Result<void> remove()
    {
        return resultOf(new RemoveSecretCall(entries, sampleProfile(), nullptr));
    }
    [[nodiscard]] bool holds(const SecretBytes &secret)
    {
        const auto kept = read();
        return kept && kept->equals(secret);
    }
    [[nodiscard]] QString key(int index, Slot slot = Slot::B) const
    {
        return chunkKey(sampleProfile(), slot, index);
    }

    FakeEntries entries;
};

} // namespace

TEST_F(SecretCallsTest, KeepWhatWasWrittenWhateverItsSize)
{
    for (const std::size_t size :
         std::initializer_list<std::size_t>{0, 1, 1000, 1001, 12 * 1024, kLargestSecret}) {
        ASSERT_TRUE(write(sampleSecret(size))) << size;
        EXPECT_TRUE(holds(sampleSecret(size))) << size;
    }
}

TEST_F(SecretCallsTest, LeaveNothingOfTheGenerationBefore)
{
    ASSERT_TRUE(write(sampleSecret(12 * 1024)));
    ASSERT_TRUE(write(sampleSecret(10)));
    EXPECT_EQ(entries.values.size(), 2U);
    ASSERT_TRUE(write(sampleSecret(2500)));
    EXPECT_EQ(entries.values.size(), 4U);
}

TEST_F(SecretCallsTest, SayThatNothingIsStored)
{
    const auto nothing = read();
    ASSERT_EQ(troubleOf(nothing), SecretTrouble::Absent);
    EXPECT_TRUE(nothing.error().message.contains(QStringLiteral("\"aws:client\"")));
    EXPECT_TRUE(entries.values.empty());
}

TEST_F(SecretCallsTest, RefuseTooMuchBeforeAnythingIsWritten)
{
    EXPECT_EQ(troubleOf(write(sampleSecret(64 * 1024 + 1))), SecretTrouble::TooLarge);
    EXPECT_TRUE(entries.values.empty());
}

// The power goes after every possible number of changes.
TEST_F(SecretCallsTest, F51ACrashLeavesTheOldOrTheNewSecretWhole)
{
    const SecretBytes before = sampleSecret(2500, 'b');
    const SecretBytes after = sampleSecret(3500, 'a');
    ASSERT_TRUE(write(before));
    const auto start = entries.values;
    bool wasSwitched = false;
    for (int changes = 1; changes < 20; ++changes) {
        entries.values = start;
        entries.changesLeft = changes;
        const bool succeeded = write(after).has_value();
        entries.changesLeft = std::numeric_limits<int>::max();

        const bool isNew = holds(after);
        EXPECT_TRUE(isNew || holds(before)) << changes;
        EXPECT_TRUE(isNew || !succeeded) << changes;
        EXPECT_TRUE(isNew || !wasSwitched) << changes;
        wasSwitched = isNew;
    }
    EXPECT_TRUE(wasSwitched);
}

TEST_F(SecretCallsTest, TheNextWriteTidiesUpAfterACrash)
{
    ASSERT_TRUE(write(sampleSecret(2500, 'b')));
    const auto start = entries.values;
    for (int changes = 1; changes < 20; ++changes) {
        entries.values = start;
        entries.changesLeft = changes;
        (void)write(sampleSecret(4500, 'a'));
        entries.changesLeft = std::numeric_limits<int>::max();

        ASSERT_TRUE(write(sampleSecret(10, 'n'))) << changes;
        EXPECT_TRUE(holds(sampleSecret(10, 'n'))) << changes;
        EXPECT_EQ(entries.values.size(), 2U) << changes;
    }
}

TEST_F(SecretCallsTest, ARemovalThatWasCutShortCanBeFinished)
{
    ASSERT_TRUE(write(sampleSecret(3500)));
    const auto start = entries.values;
    for (int changes = 1; changes <= 5; ++changes) {
        entries.values = start;
        entries.changesLeft = changes;
        // The last removal is not read back any more, so none of these is a success.
        EXPECT_FALSE(remove()) << changes;
        entries.changesLeft = std::numeric_limits<int>::max();

        EXPECT_TRUE(remove()) << changes;
        EXPECT_TRUE(entries.values.empty()) << changes;
    }
}

TEST_F(SecretCallsTest, F51TellMissingForeignAndChangedPartsApart)
{
    ASSERT_TRUE(write(sampleSecret(2500), sampleProfile("aws:b")));
    ASSERT_TRUE(write(sampleSecret(2500)));
    const auto whole = entries.values;

    entries.values.erase(key(1));
    const auto missing = read();
    ASSERT_EQ(troubleOf(missing), SecretTrouble::MissingChunk);
    EXPECT_TRUE(missing.error().message.contains(QStringLiteral("part 2 of 3 is missing")));

    entries.values = whole;
    entries.values[key(2)] = whole.at(chunkKey(sampleProfile("aws:b"), Slot::B, 2));
    EXPECT_EQ(troubleOf(read()), SecretTrouble::ForeignChunk);

    entries.values = whole;
    entries.values[manifestKey(sampleProfile())] = whole.at(manifestKey(sampleProfile("aws:b")));
    EXPECT_EQ(troubleOf(read()), SecretTrouble::ForeignManifest);

    entries.values = whole;
    std::string changed(whole.at(key(0)).reveal());
    changed.back() = static_cast<char>(changed.back() ^ 1);
    entries.values[key(0)] = SecretBytes(std::string_view(changed));
    EXPECT_EQ(troubleOf(read()), SecretTrouble::HashMismatch);
}

TEST_F(SecretCallsTest, F51AManifestFromABackupNeverGivesAMixedSecret)
{
    const QString manifest = manifestKey(sampleProfile());
    ASSERT_TRUE(write(sampleSecret(2500, 'a')));
    const SecretBytes backup = entries.values[manifest];

    ASSERT_TRUE(write(sampleSecret(2500, 'b')));
    entries.values[manifest] = backup;
    EXPECT_EQ(troubleOf(read()), SecretTrouble::MissingChunk);

    ASSERT_TRUE(write(sampleSecret(10, 'c')));
    EXPECT_TRUE(holds(sampleSecret(10, 'c')));
    ASSERT_TRUE(write(sampleSecret(2500, 'd')));
    entries.values[manifest] = backup;
    EXPECT_EQ(troubleOf(read()), SecretTrouble::ForeignChunk);
}

TEST_F(SecretCallsTest, NeverWriteOverWhatIsNotUnderstood)
{
    const QString manifest = manifestKey(sampleProfile());
    for (const char *stranger :
         {"garbage", R"({"format":"cutover-desk-secret","version":2,"name":"aws:client"})",
          R"({"format":"cutover-desk-secret","version":1,"name":"aws:b"})"}) {
        entries.values.clear();
        entries.values[manifest] = SecretBytes(std::string_view(stranger));

        EXPECT_FALSE(write(sampleSecret(10))) << stranger;

        ASSERT_EQ(entries.values.size(), 1U) << stranger;
        EXPECT_EQ(entries.values[manifest].reveal(), stranger);
    }
}

TEST_F(SecretCallsTest, ADamagedSecretCanBeRemoved)
{
    ASSERT_TRUE(write(sampleSecret(4500)));
    entries.values.erase(key(1));
    entries.values[manifestKey(sampleProfile())] = SecretBytes(std::string_view("garbage"));

    ASSERT_TRUE(remove());

    EXPECT_TRUE(entries.values.empty());
}

TEST_F(SecretCallsTest, RemovalLeavesOtherProfilesAlone)
{
    ASSERT_TRUE(write(sampleSecret(10), sampleProfile("aws:client/b")));
    ASSERT_TRUE(write(sampleSecret(2500)));

    ASSERT_TRUE(remove());

    EXPECT_EQ(troubleOf(read()), SecretTrouble::Absent);
    EXPECT_TRUE(read(sampleProfile("aws:client/b")));
}

TEST_F(SecretCallsTest, RemovalOfNothingSucceeds)
{
    EXPECT_TRUE(remove());
}

TEST_F(SecretCallsTest, BelieveNoSuccessWithoutReadingBack)
{
    ASSERT_TRUE(write(sampleSecret(10, 'b')));
    entries.forgetsLastByte = true;
    EXPECT_EQ(troubleOf(write(sampleSecret(10, 'a'))), SecretTrouble::NotKept);
    EXPECT_TRUE(holds(sampleSecret(10, 'b')));

    entries.keepsRemoved = true;
    EXPECT_EQ(troubleOf(remove()), SecretTrouble::NotRemoved);
}

TEST_F(SecretCallsTest, AManifestThatIsNotKeptIsReplacedByTheOldOne)
{
    ASSERT_TRUE(write(sampleSecret(2500, 'b')));
    entries.mangledOnce = manifestKey(sampleProfile());
    EXPECT_EQ(troubleOf(write(sampleSecret(3500, 'a'))), SecretTrouble::NotKept);
    EXPECT_TRUE(holds(sampleSecret(2500, 'b')));

    ASSERT_TRUE(write(sampleSecret(10, 'c')));
    EXPECT_EQ(entries.values.size(), 2U);
}

TEST_F(SecretCallsTest, AKeychainThatEndsWhileTidyingIsNotAskedAgain)
{
    ASSERT_TRUE(write(sampleSecret(10, 'b')));
    entries.changesLeft = 3; // a chunk, the manifest, the removal of the old chunk
    EXPECT_TRUE(write(sampleSecret(10, 'a')));
    EXPECT_EQ(entries.refused, 1);
    entries.changesLeft = std::numeric_limits<int>::max();
    EXPECT_TRUE(holds(sampleSecret(10, 'a')));
}

TEST_F(SecretCallsTest, ACancelledWriteLeavesTheOldSecret)
{
    ASSERT_TRUE(write(sampleSecret(10, 'b')));
    auto *call = new WriteSecretCall(entries, sampleProfile(), sampleSecret(10, 'a'), nullptr);
    std::optional<base::ErrorKind> kind;
    QObject context;
    base::whenDone(call, &context, [&](const base::Result<void> &r) { kind = r.error().kind; });

    call->start();
    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return kind.has_value(); }));
    EXPECT_EQ(*kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(holds(sampleSecret(10, 'b')));
}
