// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/readsecretcall.h"
#include "tests/src/profiles/keyring/daemonentries.h"
#include "tests/src/profiles/keyring/keyringfixture.h"

#include <QFile>

using namespace keyring;

namespace {

constexpr KeychainLimits kShort{.tellAfter = 1ms, .giveUpAfter = 2s, .askFor = 20s};

/// A real gnome-keyring that fails in the middle of a write of three chunks over three others.
class KeyringFaults : public KeyringTest
{
protected:
    void SetUp() override
    {
        KeyringTest::SetUp();
        if (!IsSkipped()) {
            ASSERT_TRUE(write(*desk, before));
        }
    }
    /// The same after the service ended and came back.
    [[nodiscard]] bool holdsAfterRestart(const SecretBytes &secret)
    {
        if (!isReady())
            return false;
        DaemonEntries entries(*daemon);
        const auto kept = resultOf(new ReadSecretCall(entries, sampleProfile(), nullptr));
        return kept && kept->equals(secret);
    }
    /// The entries of one generation, as a backup has them.
    std::map<QString, SecretBytes> backup(Slot slot)
    {
        QStringList keys{manifest};
        for (int i = 0; i < 3; ++i)
            keys << chunkKey(sampleProfile(), slot, i);
        std::map<QString, SecretBytes> entries;
        for (const QString &key : keys) {
            const auto value = resultOf(desk->entries.read(key, nullptr));
            if (value && *value)
                entries[key] = **value;
        }
        return entries;
    }
    void putBack(const std::map<QString, SecretBytes> &entries)
    {
        for (const auto &[key, value] : entries)
            ASSERT_TRUE(resultOf(desk->entries.write(key, value, nullptr)));
    }

    const SecretBytes before = sampleSecret(2500, 'b');
    const SecretBytes after = sampleSecret(2500, 'a');
};

/// A crash after every number of changes that a write makes.
class KeyringCrash : public KeyringFaults, public ::testing::WithParamInterface<int>
{};

constexpr int kChangesOfTheNewSecret = 4; ///< three chunks and the manifest

} // namespace

TEST_P(KeyringCrash, F51KilledInTheMiddleOfAWriteTheSecretIsTheOldOrTheNewOne)
{
    desk->afterChanges(GetParam(), [this] { daemon->kill(); });

    const base::Result<void> written = write(*desk, after);

    const bool wasSwitched = GetParam() >= kChangesOfTheNewSecret;
    EXPECT_EQ(written.has_value(), wasSwitched);
    if (!written) {
        EXPECT_EQ(troubleOf(written), SecretTrouble::Missing);
    }
    daemon->startAgain();
    EXPECT_TRUE(holdsAfterRestart(wasSwitched ? after : before));
}

INSTANTIATE_TEST_SUITE_P(After, KeyringCrash, ::testing::Range(0, kChangesOfTheNewSecret + 1));

TEST_F(KeyringFaults, F51AServiceThatWasStartedAgainIsReadAndWrittenAsBefore)
{
    daemon->kill();
    daemon->startAgain();
    ASSERT_TRUE(isReady());

    EXPECT_TRUE(holds(before));
    ASSERT_TRUE(write(*desk, after));
    EXPECT_TRUE(holds(after));
}

TEST_F(KeyringFaults, F51TheTryAfterAFailureMeetsTheServiceAnew)
{
    // Hears of no change, as where the service loses what it knows but keeps its name.
    QtKeychain deaf{QDBusConnection(QString())};
    JobQueue jobs(deaf, kPatient);
    KeychainEntries entries(jobs, desk->probe);
    daemon->kill();
    daemon->startAgain();
    ASSERT_TRUE(isReady());

    EXPECT_EQ(troubleOf(resultOf(entries.read(manifest, nullptr))), SecretTrouble::Failed);

    const auto again = resultOf(entries.read(manifest, nullptr));
    EXPECT_TRUE(again && *again);
}

TEST_F(KeyringFaults, F51HungInTheMiddleOfAWriteTheOldSecretIsWhole)
{
    StoreParts hasty(PrivateBus::instance().connection(), kShort);
    hasty.afterChanges(1, [this] { daemon->stop(); });

    EXPECT_EQ(troubleOf(write(hasty, after)), SecretTrouble::Slow);
    EXPECT_TRUE(hasty.store.isWaiting());

    daemon->resume();
    ASSERT_TRUE(support::waitFor([&] { return !hasty.store.isWaiting(); }));
    EXPECT_TRUE(holds(before));
    ASSERT_TRUE(write(*desk, after));
    EXPECT_TRUE(holds(after));
}

TEST_F(KeyringFaults, F52AManifestThatIsWrittenAfterGivingUpIsTheNewSecretWhole)
{
    StoreParts hasty(PrivateBus::instance().connection(), kShort);
    hasty.afterChanges(3, [this] { daemon->stop(); });

    EXPECT_EQ(troubleOf(write(hasty, after)), SecretTrouble::Slow);

    daemon->resume();
    ASSERT_TRUE(support::waitFor([&] { return !hasty.store.isWaiting(); }));
    EXPECT_TRUE(holds(after)) << "the job could not be stopped; its answer was dropped";
    ASSERT_TRUE(write(*desk, before));
    EXPECT_TRUE(holds(before));
    EXPECT_EQ(look(chunkKey(sampleProfile(), Slot::A, 0)), EntryPresence::Absent);
}

TEST_F(KeyringFaults, F52AnAnswerAfterTheUserGaveUpIsDropped)
{
    QObject context;
    QList<base::ErrorKind> ends;
    auto *call = desk->store.write(sampleProfile(), after, &context);
    base::whenDone(call, &context, [&](const base::Result<void> &result) {
        ends << (result ? base::ErrorKind::Unknown : result.error().kind);
    });
    desk->afterChanges(1, [&] {
        daemon->stop();
        QMetaObject::invokeMethod(call, &base::Call::cancel, Qt::QueuedConnection);
    });
    call->start();
    ASSERT_TRUE(support::waitFor([&] { return !ends.isEmpty(); }));

    daemon->resume();
    EXPECT_TRUE(holds(before)) << "begins once the abandoned job has ended";
    EXPECT_EQ(ends, QList{base::ErrorKind::Cancelled});
}

TEST_F(KeyringFaults, F51EntriesOfAnOlderGenerationPutBackAreTheOldSecret)
{
    const auto old = backup(Slot::B);
    ASSERT_EQ(old.size(), 4U);
    ASSERT_TRUE(write(*desk, after));

    putBack(old);

    EXPECT_TRUE(holds(before));
    ASSERT_TRUE(write(*desk, sampleSecret(10, 'n')));
    EXPECT_TRUE(holds(sampleSecret(10, 'n')));
    for (const Slot slot : {Slot::A, Slot::B})
        EXPECT_EQ(look(chunkKey(sampleProfile(), slot, 1)), EntryPresence::Absent);
}

TEST_F(KeyringFaults, F51AnOlderManifestAloneNeverGivesAMixedSecret)
{
    auto old = backup(Slot::B);
    ASSERT_TRUE(write(*desk, after));
    ASSERT_TRUE(write(*desk, sampleSecret(2500, 'n'))); // in the slot of the old one
    putBack({{manifest, old[manifest]}});

    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::ForeignChunk);

    ASSERT_TRUE(write(*desk, after));
    EXPECT_TRUE(holds(after));
}

TEST_F(KeyringFaults, F51AChunkWithAChangedByteIsNamedAndNeverGivenOut)
{
    const QString key = chunkKey(sampleProfile(), Slot::B, 1);
    std::string changed(backup(Slot::B)[key].reveal());
    changed.back() = static_cast<char>(changed.back() ^ 1);
    putBack({{key, SecretBytes(std::string_view(changed))}});

    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::HashMismatch);
}

TEST_F(KeyringFaults, F51AKeyringFileFromABackupHoldsTheOldSecretWhole)
{
    const QString copy = daemon->keyringFile() + QStringLiteral(".copy");
    ASSERT_TRUE(QFile::copy(daemon->keyringFile(), copy));
    ASSERT_TRUE(write(*desk, after));
    daemon->kill();
    ASSERT_TRUE(QFile::remove(daemon->keyringFile()));
    ASSERT_TRUE(QFile::rename(copy, daemon->keyringFile()));
    daemon->startAgain();

    EXPECT_TRUE(holdsAfterRestart(before));
}
