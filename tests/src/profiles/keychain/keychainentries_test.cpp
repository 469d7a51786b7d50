// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychainentries.h"

#include "tests/src/profiles/keychain/fakekeychain.h"
#include "tests/src/profiles/keychain/fakeprobe.h"
#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"

using namespace profiles::keychain;
using base::SecretStoreState;
using base::SecretTrouble;
using Code = KeychainAnswer::Code;

namespace {

class KeychainEntriesTest : public ::testing::Test
{
protected:
    using Value = std::optional<base::SecretBytes>;

    base::Result<Value> read(Code code)
    {
        keychain.answersAtOnce = KeychainAnswer{
            .code = code, .value = sampleSecret(3), .message = QStringLiteral("daemon's words")};
        return resultOf(entries.read(QStringLiteral("k"), nullptr));
    }

    FakeKeychain keychain;
    FakeProbe probe;
    JobQueue jobs{keychain, {}};
    KeychainEntries entries{jobs, probe};
};

} // namespace

TEST_F(KeychainEntriesTest, GivesWhatIsThere)
{
    probe.known = SecretStoreState::Locked; // nobody asks
    const auto value = read(Code::Done);
    ASSERT_TRUE(value && *value);
    EXPECT_TRUE((*value)->equals(sampleSecret(3)));
}

TEST_F(KeychainEntriesTest, NotFoundIsBelievedOnlyWhenTheServiceSaysAbsent)
{
    const auto absent = read(Code::NotFound);
    ASSERT_TRUE(absent);
    EXPECT_FALSE(*absent);

    const std::pair<EntryPresence, SecretTrouble> cases[] = {
        {EntryPresence::Locked, SecretTrouble::Locked},
        {EntryPresence::Missing, SecretTrouble::Missing},
        {EntryPresence::Slow, SecretTrouble::Slow},
        {EntryPresence::Found, SecretTrouble::Failed},
    };
    for (const auto &[presence, trouble] : cases) {
        probe.presence = presence;
        EXPECT_EQ(troubleOf(read(Code::NotFound)), trouble);
    }
}

TEST_F(KeychainEntriesTest, AFailureIsExplainedByTheStateOfTheKeychain)
{
    const std::pair<SecretStoreState, SecretTrouble> cases[] = {
        {SecretStoreState::Locked, SecretTrouble::Locked},
        {SecretStoreState::Missing, SecretTrouble::Missing},
        {SecretStoreState::Slow, SecretTrouble::Slow},
    };
    for (const auto &[state, trouble] : cases) {
        probe.known = state;
        EXPECT_EQ(troubleOf(read(Code::Denied)), trouble);
        EXPECT_EQ(troubleOf(read(Code::Failed)), trouble);
    }
}

TEST_F(KeychainEntriesTest, AnUnexplainedFailureKeepsTheWordsOfTheKeychain)
{
    EXPECT_EQ(troubleOf(read(Code::Denied)), SecretTrouble::Refused);
    const auto failed = read(Code::Failed);
    ASSERT_EQ(troubleOf(failed), SecretTrouble::Failed);
    EXPECT_TRUE(failed.error().message.contains(QStringLiteral("daemon's words")));
    // The program itself goes on with a keychain that was started again.
    EXPECT_FALSE(failed.error().message.contains(QStringLiteral("Cutover Desk")));
}

TEST_F(KeychainEntriesTest, LockedMissingAndSlowHaveWordsOfTheirOwn)
{
    probe.known = SecretStoreState::Locked;
    const QString locked = read(Code::Failed).error().message;
    probe.known = SecretStoreState::Missing;
    const QString missing = read(Code::Failed).error().message;
    probe.known = SecretStoreState::Slow;
    const QString slow = read(Code::Failed).error().message;

    EXPECT_TRUE(locked.contains(QStringLiteral("unlock"))) << qPrintable(locked);
    EXPECT_TRUE(missing.contains(QStringLiteral("this session only"))) << qPrintable(missing);
    EXPECT_TRUE(slow.contains(QStringLiteral("does not answer"))) << qPrintable(slow);
}
