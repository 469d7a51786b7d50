// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/sessionsecretstore.h"

#include "base/secrettrouble.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

using base::SecretBytes;
using base::SecretTrouble;
using profiles::SessionSecretStore;

namespace {

class SessionSecretStoreTest : public ::testing::Test
{
protected:
    static base::ProfileId profile(const char *id = "aws:client")
    {
        return base::ProfileId(std::string_view(id));
    }
    base::Result<SecretBytes> read(const base::ProfileId &id = profile())
    {
        return *support::waitResult(store->read(id, nullptr));
    }
    bool write(const char *secret, const base::ProfileId &id = profile())
    {
        const SecretBytes bytes{std::string_view(secret)};
        return support::waitResult(store->write(id, bytes, nullptr))->has_value();
    }

    std::unique_ptr<SessionSecretStore> store = std::make_unique<SessionSecretStore>();
};

} // namespace

TEST_F(SessionSecretStoreTest, HoldsReplacesAndForgets)
{
    ASSERT_TRUE(write("one"));
    ASSERT_TRUE(write("other", profile("aws:b")));
    EXPECT_EQ(read()->reveal(), "one");
    ASSERT_TRUE(write("two"));
    EXPECT_EQ(read()->reveal(), "two");

    ASSERT_TRUE(*support::waitResult(store->remove(profile(), nullptr)));

    const auto gone = read();
    ASSERT_FALSE(gone);
    EXPECT_EQ(base::secretTroubleOf(gone.error()), SecretTrouble::Absent);
    EXPECT_TRUE(gone.error().message.contains(QStringLiteral("\"aws:client\"")));
    EXPECT_TRUE(gone.error().message.contains(QStringLiteral("this session")));
    EXPECT_EQ(read(profile("aws:b"))->reveal(), "other");
}

TEST_F(SessionSecretStoreTest, IsAlwaysReady)
{
    for (auto *call : {store->state(nullptr), store->unlock(nullptr)})
        EXPECT_EQ(support::waitResult(call)->value(), base::SecretStoreState::Unlocked);
    EXPECT_FALSE(store->isWaiting());
}

TEST_F(SessionSecretStoreTest, CallsMayOutliveTheStore)
{
    auto *call = store->read(profile(), nullptr);
    store.reset();
    const auto result = *support::waitResult(call);
    ASSERT_FALSE(result);
    EXPECT_EQ(base::secretTroubleOf(result.error()), SecretTrouble::Missing);
}
