// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/systemkeychain.h"
#include "tests/src/profiles/keyring/keyringfixture.h"

using namespace keyring;

namespace {

class NoKeyring : public StoreTest
{};

/// A real gnome-keyring, unlocked.
class Keyring : public KeyringTest
{};

} // namespace

TEST_F(NoKeyring, F51WithoutABusTheKeychainIsMissing)
{
    const QString nowhere = QStringLiteral("unix:path=/nonexistent");
    qputenv("DBUS_SESSION_BUS_ADDRESS", nowhere.toUtf8());
    StoreParts desk(QDBusConnection::connectToBus(nowhere, QStringLiteral("nowhere")), kPatient);
    EXPECT_EQ(state(desk), SecretStoreState::Missing);
    EXPECT_EQ(troubleOf(resultOf(desk.entries.read(QStringLiteral("k"), nullptr))),
              SecretTrouble::Missing);
    EXPECT_EQ(resultOf(desk.store.unlock(nullptr)).value(), SecretStoreState::Missing);
    expectAllFail(desk, SecretTrouble::Missing);
}

TEST_F(NoKeyring, F51WithoutAServiceTheKeychainIsMissing)
{
    ASSERT_TRUE(PrivateBus::instance().isRunning());
    StoreParts desk(PrivateBus::instance().connection(), kPatient);
    EXPECT_EQ(state(desk), SecretStoreState::Missing);
    EXPECT_EQ(resultOf(desk.store.unlock(nullptr)).value(), SecretStoreState::Missing);
    expectAllFail(desk, SecretTrouble::Missing);
    // The same when a job was given to the library: its failure is explained, not passed on.
    EXPECT_EQ(troubleOf(resultOf(desk.entries.read(QStringLiteral("k"), nullptr))),
              SecretTrouble::Missing);
    EXPECT_EQ(troubleOf(resultOf(desk.entries.write(QStringLiteral("k"), {}, nullptr))),
              SecretTrouble::Missing);
}

TEST_F(Keyring, KeepsASecretForTheNextStore)
{
    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::Absent);
    ASSERT_TRUE(write(*desk, sampleSecret(100)));

    desk.emplace(PrivateBus::instance().connection(), kPatient);

    EXPECT_TRUE(holds(sampleSecret(100)));
    ASSERT_TRUE(remove(*desk));
    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::Absent);
    EXPECT_EQ(look(manifest), EntryPresence::Absent);
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::B, 0)), EntryPresence::Absent);
}

TEST_F(Keyring, KeepsATokenOfTwelveKilobytes)
{
    ASSERT_TRUE(write(*desk, sampleSecret(12 * 1024)));
    EXPECT_TRUE(holds(sampleSecret(12 * 1024)));
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::B, 12)), EntryPresence::Found);

    ASSERT_TRUE(write(*desk, sampleSecret(12 * 1024, 'n')));
    EXPECT_TRUE(holds(sampleSecret(12 * 1024, 'n')));
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::B, 12)), EntryPresence::Absent);
}

TEST_F(Keyring, F51LockedIsToldApartFromAbsentAndChangesNothing)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon->lock();

    EXPECT_EQ(state(*desk), SecretStoreState::Locked);
    EXPECT_EQ(look(manifest), EntryPresence::Locked);
    EXPECT_EQ(look(QStringLiteral("other")), EntryPresence::Locked)
        << "what a locked keyring does not list is not known to be absent";
    expectAllFail(*desk, SecretTrouble::Locked);

    daemon->unlock();
    EXPECT_EQ(state(*desk), SecretStoreState::Unlocked);
    EXPECT_TRUE(holds(sampleSecret(100)));
}

TEST_F(Keyring, F51LockedBetweenTwoJobsIsNoDamage)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon->lock();

    // What the library calls "not found".
    EXPECT_EQ(troubleOf(resultOf(desk->entries.read(manifest, nullptr))), SecretTrouble::Locked);
    EXPECT_EQ(troubleOf(resultOf(desk->entries.write(manifest, sampleSecret(5), nullptr))),
              SecretTrouble::Locked);

    daemon->unlock();
    EXPECT_TRUE(holds(sampleSecret(100)));
}

// There is no display to show the prompt on.

TEST_F(Keyring, F51APromptThatIsRefusedLeavesItLocked)
{
    daemon->lock();
    EXPECT_EQ(resultOf(desk->store.unlock(nullptr)).value(), SecretStoreState::Locked);
}

TEST_F(Keyring, UnlockAsksNothingWhenUnlocked)
{
    EXPECT_EQ(resultOf(desk->store.unlock(nullptr)).value(), SecretStoreState::Unlocked);
}

TEST_F(Keyring, KeepsNulBytesAndTheEmptySecret)
{
    const SecretBytes nul(std::string_view("ab\0cd\0", 6));
    ASSERT_TRUE(write(*desk, nul));
    EXPECT_TRUE(holds(nul));
    ASSERT_TRUE(write(*desk, SecretBytes()));
    EXPECT_TRUE(holds(SecretBytes()));
}

// As the program makes it, and as a session without a Secret Service of its own would use it.

TEST_F(Keyring, WorksForEveryWayToAskIt)
{
    ASSERT_TRUE(hasGlibLoop());
    for (const KeychainBackend backend : {KeychainBackend::SecretService, KeychainBackend::Other}) {
        SystemKeychain system(backend, kPatient);
        base::SecretStore &store = system.store();
        EXPECT_EQ(resultOf(store.state(nullptr)).value(), SecretStoreState::Unlocked);
        EXPECT_EQ(troubleOf(resultOf(store.read(sampleProfile(), nullptr))), SecretTrouble::Absent);
        ASSERT_TRUE(resultOf(store.write(sampleProfile(), sampleSecret(1500), nullptr)));
        EXPECT_TRUE(holds(sampleSecret(1500)));
        ASSERT_TRUE(resultOf(store.remove(sampleProfile(), nullptr)));
    }
}

TEST_F(Keyring, ACanaryTellsThatItIsLocked)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon->lock();
    SystemKeychain system(KeychainBackend::Other, kPatient);
    base::SecretStore &store = system.store();

    EXPECT_EQ(resultOf(store.state(nullptr)).value(), SecretStoreState::Locked);
    EXPECT_EQ(troubleOf(resultOf(store.read(sampleProfile(), nullptr))), SecretTrouble::Locked);
    EXPECT_EQ(troubleOf(resultOf(store.write(sampleProfile(), sampleSecret(5), nullptr))),
              SecretTrouble::Locked);
    EXPECT_EQ(troubleOf(resultOf(store.remove(sampleProfile(), nullptr))), SecretTrouble::Locked);

    daemon->unlock();
    EXPECT_TRUE(holds(sampleSecret(100)));
}
