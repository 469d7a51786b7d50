// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/canaryprobe.h"

#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/scriptedkeychain.h"

#include <gtest/gtest.h>

using namespace profiles::keychain;
using base::SecretStoreState;
using Code = KeychainAnswer::Code;
using Kind = KeychainJob::Kind;
using namespace std::chrono_literals;

namespace {

class CanaryProbeTest : public ::testing::Test
{
protected:
    SecretStoreState state() { return resultOf(probe.state(nullptr)).value(); }
    EntryPresence look() { return resultOf(probe.look(QStringLiteral("k"), nullptr)).value(); }

    ScriptedKeychain keychain;
    JobQueue jobs{keychain, {.tellAfter = 1ms, .giveUpAfter = 5ms, .askFor = 5ms}};
    CanaryProbe probe{jobs};
};

} // namespace

TEST_F(CanaryProbeTest, AKeychainThatKeepsTheCanaryIsUnlockedAndLeftClean)
{
    EXPECT_EQ(state(), SecretStoreState::Unlocked);
    EXPECT_EQ(look(), EntryPresence::Absent);
    EXPECT_EQ(resultOf(probe.unlock(nullptr)).value(), SecretStoreState::Unlocked);
    EXPECT_TRUE(keychain.values.empty());
}

TEST_F(CanaryProbeTest, TouchesNoEntryButItsOwn)
{
    (void)look();
    (void)state();
    ASSERT_EQ(keychain.keys.size(), 6);
    for (const QString &key : keychain.keys)
        EXPECT_TRUE(key.startsWith(QStringLiteral("cutover-desk/v1/canary/"))) << qPrintable(key);
    EXPECT_NE(keychain.keys.first(), keychain.keys.last());
}

TEST_F(CanaryProbeTest, ARefusedCanaryMeansLocked)
{
    keychain.codes[Kind::Write] = Code::Denied;
    EXPECT_EQ(state(), SecretStoreState::Locked);
    EXPECT_EQ(look(), EntryPresence::Locked);
}

TEST_F(CanaryProbeTest, ACanaryThatCannotBeReadBackMeansLocked)
{
    keychain.codes[Kind::Read] = Code::NotFound;
    EXPECT_EQ(state(), SecretStoreState::Locked);
    keychain.codes.clear();
    keychain.changesValues = true;
    EXPECT_EQ(state(), SecretStoreState::Locked);
    EXPECT_TRUE(keychain.values.empty()) << "no canary may stay behind";
}

TEST_F(CanaryProbeTest, AFailureMeansMissing)
{
    keychain.codes[Kind::Write] = Code::Failed;
    EXPECT_EQ(state(), SecretStoreState::Missing);
    EXPECT_EQ(look(), EntryPresence::Missing);
}

TEST_F(CanaryProbeTest, NoAnswerMeansSlow)
{
    keychain.isSilent = true;
    EXPECT_EQ(state(), SecretStoreState::Slow);
    EXPECT_EQ(look(), EntryPresence::Slow);
}

TEST_F(CanaryProbeTest, DoesNotTryBeforeEveryPieceOfWork)
{
    EXPECT_EQ(resultOf(probe.ready(nullptr)).value(), SecretStoreState::Unlocked);
    EXPECT_TRUE(keychain.keys.isEmpty());
}
