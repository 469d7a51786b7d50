// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"
#include "profiles/keychain/entrynames.h"
#include "profiles/keychain/keychainentries.h"
#include "profiles/keychain/keychainsecretstore.h"
#include "profiles/keychain/qtkeychain.h"
#include "profiles/keychain/secretserviceprobe.h"
#include "profiles/keychain/systemkeychain.h"
#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"
#include "tests/src/profiles/keyring/keyringdaemon.h"
#include "tests/support/waitfor.h"

using namespace profiles::keychain;
using base::SecretBytes;
using base::SecretStoreState;
using base::SecretTrouble;
using namespace std::chrono_literals;

namespace {

constexpr KeychainLimits kPatient{.tellAfter = 20s, .giveUpAfter = 40s, .askFor = 20s};
constexpr KeychainLimits kHasty{.tellAfter = 1ms, .giveUpAfter = 50ms, .askFor = 50ms};

/// The whole store, as the program has it, over a bus.
struct StoreParts {
    StoreParts(const QDBusConnection &bus, const KeychainLimits &limits)
        : probe(SecretService(bus, limits.askFor)), jobs(keychain, limits)
    {}

    QtKeychain keychain;
    SecretServiceProbe probe;
    JobQueue jobs;
    KeychainEntries entries{jobs, probe};
    KeychainSecretStore store{{jobs, entries, probe}};
};

/// What the contract of the secret store says, asked of one store.
class StoreTest : public ::testing::Test
{
protected:
    base::Result<SecretBytes> read(StoreParts &in, const base::ProfileId &id = sampleProfile())
    {
        return resultOf(in.store.read(id, nullptr));
    }
    base::Result<void> write(StoreParts &in, const SecretBytes &secret,
                             const base::ProfileId &id = sampleProfile())
    {
        return resultOf(in.store.write(id, secret, nullptr));
    }
    base::Result<void> remove(StoreParts &in)
    {
        return resultOf(in.store.remove(sampleProfile(), nullptr));
    }
    SecretStoreState state(StoreParts &in) { return resultOf(in.store.state(nullptr)).value(); }
    void expectAllFail(StoreParts &in, SecretTrouble trouble)
    {
        EXPECT_EQ(troubleOf(read(in)), trouble);
        EXPECT_EQ(troubleOf(write(in, sampleSecret(10, 'x'))), trouble);
        EXPECT_EQ(troubleOf(remove(in)), trouble);
    }
};

class NoKeyring : public StoreTest
{};

/// gnome-keyring as it is in a session, unlocked.
class Keyring : public StoreTest
{
protected:
    void SetUp() override
    {
        if (!KeyringDaemon::isInstalled())
            GTEST_SKIP()
                << "SKIPPED: gnome-keyring-daemon is not installed (package gnome-keyring)";
        if (KeyringDaemon::hasAnyEnded())
            GTEST_SKIP() << "SKIPPED: libsecret never forgets a service that ended; run one test a "
                            "process, as ctest does";
        daemon.emplace(PrivateBus::instance());
        desk.emplace(PrivateBus::instance().connection(), kPatient);
        ASSERT_TRUE(support::waitFor([&] { return daemon->isRunning(); }));
        ASSERT_TRUE(support::waitFor([&] { return state(*desk) == SecretStoreState::Unlocked; }));
    }
    EntryPresence look(const QString &key)
    {
        return resultOf(desk->probe.look(key, nullptr)).value();
    }
    [[nodiscard]] bool holds(const SecretBytes &secret)
    {
        const auto kept = read(*desk);
        return kept && kept->equals(secret);
    }

    const QString manifest = manifestKey(sampleProfile());
    std::optional<KeyringDaemon> daemon;
    std::optional<StoreParts> desk;
};

} // namespace

TEST_F(NoKeyring, WithoutABusTheKeychainIsMissing)
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

TEST_F(NoKeyring, WithoutAServiceTheKeychainIsMissing)
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

TEST_F(Keyring, LockedIsToldApartFromAbsentAndChangesNothing)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon->lock();

    EXPECT_EQ(state(*desk), SecretStoreState::Locked);
    EXPECT_EQ(look(manifest), EntryPresence::Locked);
    EXPECT_EQ(look(QStringLiteral("other")), EntryPresence::Absent);
    expectAllFail(*desk, SecretTrouble::Locked);

    daemon->unlock();
    EXPECT_EQ(state(*desk), SecretStoreState::Unlocked);
    EXPECT_TRUE(holds(sampleSecret(100)));
}

TEST_F(Keyring, LockedBetweenTwoJobsIsNoDamage)
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
TEST_F(Keyring, APromptThatIsRefusedLeavesItLocked)
{
    daemon->lock();
    EXPECT_EQ(resultOf(desk->store.unlock(nullptr)).value(), SecretStoreState::Locked);
}

TEST_F(Keyring, UnlockAsksNothingWhenUnlocked)
{
    EXPECT_EQ(resultOf(desk->store.unlock(nullptr)).value(), SecretStoreState::Unlocked);
}

TEST_F(Keyring, AServiceThatEndsIsMissing)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon.reset();
    EXPECT_EQ(state(*desk), SecretStoreState::Missing);
    expectAllFail(*desk, SecretTrouble::Missing);
}

TEST_F(Keyring, AStoppedServiceIsSlowAndLosesNothing)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    StoreParts hasty(PrivateBus::instance().connection(), kHasty);
    daemon->stop();

    EXPECT_EQ(state(hasty), SecretStoreState::Slow);
    EXPECT_EQ(resultOf(hasty.probe.look(manifest, nullptr)).value(), EntryPresence::Slow);
    expectAllFail(hasty, SecretTrouble::Slow);
    EXPECT_EQ(resultOf(hasty.store.unlock(nullptr)).value(), SecretStoreState::Slow);

    daemon->resume();
    EXPECT_TRUE(holds(sampleSecret(100)));
}

TEST_F(Keyring, AJobOfAStoppedServiceIsGivenUpAndItsLateAnswerDropped)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    StoreParts hasty(PrivateBus::instance().connection(), kHasty);
    daemon->stop();

    EXPECT_EQ(troubleOf(resultOf(hasty.entries.read(manifest, nullptr))), SecretTrouble::Slow);
    EXPECT_TRUE(hasty.store.isWaiting());
    EXPECT_EQ(state(hasty), SecretStoreState::Slow);

    daemon->resume();
    EXPECT_TRUE(support::waitFor([&] { return !hasty.store.isWaiting(); }));
    EXPECT_TRUE(holds(sampleSecret(100)));
}

TEST_F(Keyring, AnEntryRemovedByHandIsAbsentAndCanBeWrittenAgain)
{
    ASSERT_TRUE(write(*desk, sampleSecret(2500)));
    ASSERT_TRUE(daemon->removeByHand(manifest));

    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::Absent);
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::B, 0)), EntryPresence::Found)
        << "not found must never lead to a deletion";

    ASSERT_TRUE(write(*desk, sampleSecret(10)));
    EXPECT_TRUE(holds(sampleSecret(10)));
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::B, 1)), EntryPresence::Absent);
}

TEST_F(Keyring, NamesAChunkRemovedByHand)
{
    ASSERT_TRUE(write(*desk, sampleSecret(2500)));
    ASSERT_TRUE(daemon->removeByHand(chunkKey(sampleProfile(), Slot::B, 1)));

    const auto damaged = read(*desk);

    ASSERT_EQ(troubleOf(damaged), SecretTrouble::MissingChunk);
    EXPECT_TRUE(damaged.error().message.contains(QStringLiteral("part 2 of 3")));
    ASSERT_TRUE(remove(*desk));
    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::Absent);
}

TEST_F(Keyring, NamesAForeignChunk)
{
    ASSERT_TRUE(write(*desk, sampleSecret(2500)));
    ASSERT_TRUE(write(*desk, sampleSecret(2500), sampleProfile("aws:b")));
    const auto stranger =
        resultOf(desk->entries.read(chunkKey(sampleProfile("aws:b"), Slot::B, 2), nullptr));
    ASSERT_TRUE(stranger && *stranger);
    ASSERT_TRUE(
        resultOf(desk->entries.write(chunkKey(sampleProfile(), Slot::B, 2), **stranger, nullptr)));

    const auto damaged = read(*desk);

    ASSERT_EQ(troubleOf(damaged), SecretTrouble::ForeignChunk);
    EXPECT_TRUE(damaged.error().message.contains(QStringLiteral("part 3 of 3")));
    EXPECT_TRUE(read(*desk, sampleProfile("aws:b")));
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
