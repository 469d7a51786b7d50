// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/chosensecretstore.h"

#include "tests/support/fakesecretstore.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using base::SecretBytes;
using base::SecretStoreState;
using base::SecretTrouble;
using profiles::ChosenSecretStore;

namespace {

class ChosenSecretStoreTest : public ::testing::Test
{
protected:
    bool write(const char *secret)
    {
        const SecretBytes bytes{std::string_view(secret)};
        return support::waitResult(store->write(profile, bytes, nullptr))->has_value();
    }
    std::string read()
    {
        const auto secret = *support::waitResult(store->read(profile, nullptr));
        return secret ? std::string(secret->reveal()) : std::string();
    }
    std::optional<SecretTrouble> removal()
    {
        const auto removed = *support::waitResult(store->remove(profile, nullptr));
        return removed ? std::nullopt : base::secretTroubleOf(removed.error());
    }
    std::string inKeychain() const { return std::string(keychain.secret(profile).reveal()); }

    const base::ProfileId profile{QStringLiteral("own:a")};
    support::FakeSecretStore keychain;
    std::unique_ptr<ChosenSecretStore> store = std::make_unique<ChosenSecretStore>(keychain);
};

} // namespace

TEST_F(ChosenSecretStoreTest, IsTheKeychainUntilOtherwiseChosen)
{
    ASSERT_TRUE(write("one"));

    EXPECT_EQ(inKeychain(), "one");
    EXPECT_EQ(read(), "one");
    EXPECT_FALSE(store->keepsForThisSession());
    keychain.stateNow = keychain.afterUnlock = SecretStoreState::Locked;
    EXPECT_FALSE(write("two"));
    EXPECT_EQ(support::waitResult(store->state(nullptr))->value(), SecretStoreState::Locked);
    EXPECT_EQ(support::waitResult(store->unlock(nullptr))->value(), SecretStoreState::Locked);
    EXPECT_EQ(keychain.prompts, 1);
}

TEST_F(ChosenSecretStoreTest, KeepsNewSecretsInMemoryAndReadsOldOnesFromTheKeychain)
{
    ASSERT_TRUE(write("old"));
    store->keepForThisSession();
    EXPECT_EQ(read(), "old");

    ASSERT_TRUE(write("new"));

    EXPECT_TRUE(store->keepsForThisSession());
    EXPECT_EQ(read(), "new");
    EXPECT_EQ(inKeychain(), "old");
    keychain.stateNow = SecretStoreState::Missing;
    EXPECT_EQ(support::waitResult(store->state(nullptr))->value(), SecretStoreState::Unlocked);
    EXPECT_EQ(support::waitResult(store->unlock(nullptr))->value(), SecretStoreState::Unlocked);
    EXPECT_EQ(keychain.prompts, 0);
}

TEST_F(ChosenSecretStoreTest, RemovesBoth)
{
    ASSERT_TRUE(write("old"));
    store->keepForThisSession();
    ASSERT_TRUE(write("new"));

    EXPECT_EQ(removal(), std::nullopt);

    EXPECT_EQ(read(), "");
    EXPECT_TRUE(keychain.isEmpty());
}

TEST_F(ChosenSecretStoreTest, KeepsBothWhenTheKeychainKeepsIts)
{
    store->keepForThisSession();
    ASSERT_TRUE(write("new"));
    keychain.failure = SecretTrouble::NotRemoved;

    EXPECT_EQ(removal(), SecretTrouble::NotRemoved);

    EXPECT_EQ(read(), "new");
}

TEST_F(ChosenSecretStoreTest, ForgetsASecretOfThisSessionWithoutAKeychain)
{
    store->keepForThisSession();
    ASSERT_TRUE(write("new"));
    keychain.failure = SecretTrouble::Missing;

    EXPECT_EQ(removal(), std::nullopt);

    EXPECT_EQ(read(), "");
    EXPECT_EQ(removal(), SecretTrouble::Missing) << "what may be in the keychain is not gone";
}

TEST_F(ChosenSecretStoreTest, TellsTheTroubleOfTheKeychain)
{
    keychain.failure = SecretTrouble::Locked;
    store->keepForThisSession();

    const auto secret = *support::waitResult(store->read(profile, nullptr));

    ASSERT_FALSE(secret);
    EXPECT_EQ(base::secretTroubleOf(secret.error()), SecretTrouble::Locked);
}

TEST_F(ChosenSecretStoreTest, ForwardsThatTheKeychainWaits)
{
    QSignalSpy waiting(store.get(), &base::SecretStore::waitingChanged);

    keychain.setWaiting(true);

    ASSERT_EQ(waiting.count(), 1);
    EXPECT_TRUE(waiting.first().first().toBool());
    EXPECT_TRUE(store->isWaiting());
}

TEST_F(ChosenSecretStoreTest, MayEndBeforeItsCalls)
{
    auto *reading = store->read(profile, nullptr);
    auto *removing = store->remove(profile, nullptr);
    store.reset();

    EXPECT_EQ(base::secretTroubleOf(support::waitResult(reading)->error()), SecretTrouble::Missing);
    EXPECT_EQ(base::secretTroubleOf(support::waitResult(removing)->error()),
              SecretTrouble::Missing);
}
