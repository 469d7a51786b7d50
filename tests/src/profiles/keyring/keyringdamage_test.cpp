// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/profiles/keyring/keyringfixture.h"

using namespace keyring;

namespace {

/// What happens to a real gnome-keyring, and to entries, behind the back of the store.
class KeyringDamage : public KeyringTest
{};

} // namespace

TEST_F(KeyringDamage, F51AServiceThatEndsIsMissing)
{
    ASSERT_TRUE(write(*desk, sampleSecret(100)));
    daemon.reset();
    EXPECT_EQ(state(*desk), SecretStoreState::Missing);
    expectAllFail(*desk, SecretTrouble::Missing);
}

TEST_F(KeyringDamage, F51AStoppedServiceIsSlowAndLosesNothing)
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

TEST_F(KeyringDamage, F52AJobOfAStoppedServiceIsGivenUpAndItsLateAnswerDropped)
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

TEST_F(KeyringDamage, F51AnEntryRemovedByHandIsAbsentAndCanBeWrittenAgain)
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

TEST_F(KeyringDamage, F51NamesAChunkRemovedByHand)
{
    ASSERT_TRUE(write(*desk, sampleSecret(2500)));
    ASSERT_TRUE(daemon->removeByHand(chunkKey(sampleProfile(), Slot::B, 1)));

    const auto damaged = read(*desk);

    ASSERT_EQ(troubleOf(damaged), SecretTrouble::MissingChunk);
    EXPECT_TRUE(damaged.error().message.contains(QStringLiteral("part 2 of 3")));
    ASSERT_TRUE(remove(*desk));
    EXPECT_EQ(troubleOf(read(*desk)), SecretTrouble::Absent);
}

TEST_F(KeyringDamage, F51NamesAForeignChunk)
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
