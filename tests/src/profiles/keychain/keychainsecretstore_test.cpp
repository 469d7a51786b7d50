// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychainsecretstore.h"

#include "tests/src/profiles/keychain/fakeentries.h"
#include "tests/src/profiles/keychain/fakekeychain.h"
#include "tests/src/profiles/keychain/fakeprobe.h"
#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

using namespace profiles::keychain;
using base::SecretBytes;
using base::SecretStoreState;
using base::SecretTrouble;
using namespace std::chrono_literals;

namespace {

class KeychainSecretStoreTest : public ::testing::Test
{
protected:
    base::Result<void> write(const SecretBytes &secret)
    {
        return resultOf(store.write(sampleProfile(), secret, nullptr));
    }
    base::Result<SecretBytes> read() { return resultOf(store.read(sampleProfile(), nullptr)); }
    SecretStoreState state() { return resultOf(store.state(nullptr)).value(); }

    FakeKeychain keychain;
    FakeProbe probe;
    FakeEntries entries;
    JobQueue jobs{keychain, {.tellAfter = 1ms, .giveUpAfter = 20min, .askFor = 1min}};
    KeychainSecretStore store{{jobs, entries, probe}};
};

} // namespace

TEST_F(KeychainSecretStoreTest, KeepsReadsAndRemoves)
{
    ASSERT_TRUE(write(sampleSecret(2500)));
    const auto kept = read();
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->equals(sampleSecret(2500)));
    ASSERT_TRUE(resultOf(store.remove(sampleProfile(), nullptr)));
    EXPECT_EQ(troubleOf(read()), SecretTrouble::Absent);
    EXPECT_TRUE(entries.values.empty());
}

TEST_F(KeychainSecretStoreTest, TouchesNothingUnlessUnlocked)
{
    ASSERT_TRUE(write(sampleSecret(10)));
    const std::pair<SecretStoreState, SecretTrouble> cases[] = {
        {SecretStoreState::Locked, SecretTrouble::Locked},
        {SecretStoreState::Missing, SecretTrouble::Missing},
        {SecretStoreState::Slow, SecretTrouble::Slow},
    };
    entries.changesLeft = 0; // any work would fail otherwise
    for (const auto &[known, trouble] : cases) {
        probe.known = known;
        EXPECT_EQ(troubleOf(read()), trouble);
        EXPECT_EQ(troubleOf(write(sampleSecret(20))), trouble);
        EXPECT_EQ(troubleOf(resultOf(store.remove(sampleProfile(), nullptr))), trouble);
        EXPECT_EQ(state(), known);
    }
    EXPECT_EQ(probe.prompts, 0);
}

TEST_F(KeychainSecretStoreTest, AsksTheUserOnUnlockOnly)
{
    EXPECT_EQ(resultOf(store.unlock(nullptr)).value(), SecretStoreState::Unlocked);
    EXPECT_EQ(probe.prompts, 1);
}

TEST_F(KeychainSecretStoreTest, CallsTakeTurns)
{
    QObject context;
    QStringList ends;
    const auto listen = [&](auto *call, const QString &name) {
        base::whenDone(call, &context, [&ends, name](const auto &) { ends << name; });
        call->start();
    };
    std::optional<base::Result<SecretBytes>> between;
    listen(store.write(sampleProfile(), sampleSecret(4500, 'a'), &context), QStringLiteral("w1"));
    auto *reading = store.read(sampleProfile(), &context);
    base::whenDone(reading, &context, [&](const auto &result) { between = result; });
    listen(reading, QStringLiteral("r"));
    listen(store.write(sampleProfile(), sampleSecret(10, 'b'), &context), QStringLiteral("w2"));

    ASSERT_TRUE(support::waitFor([&] { return ends.size() == 3; }));

    EXPECT_EQ(ends.join(u' '), QStringLiteral("w1 r w2"));
    ASSERT_TRUE(*between);
    EXPECT_TRUE((*between)->equals(sampleSecret(4500, 'a')));
}

TEST_F(KeychainSecretStoreTest, ACancelledOrDeletedCallGivesItsTurnAway)
{
    QObject context;
    auto *first = store.write(sampleProfile(), sampleSecret(4500), &context);
    auto *second = store.read(sampleProfile(), &context);
    first->start();
    second->start();
    first->cancel();
    delete second;
    EXPECT_TRUE(write(sampleSecret(10)));
}

TEST_F(KeychainSecretStoreTest, IsSlowWhileAJobWaits)
{
    QSignalSpy told(&store, &base::SecretStore::waitingChanged);
    QObject context;
    jobs.ask({}, &context)->start();
    ASSERT_TRUE(support::waitFor([&] { return store.isWaiting(); }));
    EXPECT_EQ(state(), SecretStoreState::Slow);
    ASSERT_TRUE(support::waitFor([&] { return told.size() == 1; }));

    keychain.answer(0, {});

    EXPECT_EQ(state(), SecretStoreState::Unlocked);
    EXPECT_TRUE(support::waitFor([&] { return told.size() == 2; }));
}

TEST_F(KeychainSecretStoreTest, CallsMayOutliveTheStore)
{
    QObject context;
    auto other =
        std::make_unique<KeychainSecretStore>(KeychainSecretStore::Parts{jobs, entries, probe});
    auto *call = other->read(sampleProfile(), &context);
    other.reset();
    EXPECT_EQ(troubleOf(resultOf(call)), SecretTrouble::Missing);
}
