// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"

namespace {

/// Secrets that are kept in the memory of the program, because there is no keychain.
class SessionKeysTest : public tests::ProfileEditorTest
{};

TEST_F(SessionKeysTest, SayNothingOfAKeychainThatDoesNotKeepThem)
{
    const base::ProfileId id = addKeys("Corp");
    secrets.keepForThisSession();

    openFor(id);

    EXPECT_EQ(note("secretKeyField"),
              QStringLiteral("Kept for this session; leave empty to keep it."));
    openNew(Keys);
    EXPECT_FALSE(note("secretKeyField").contains(QStringLiteral("keychain")))
        << qPrintable(note("secretKeyField"));
}

TEST_F(SessionKeysTest, SaySoFromTheChoiceOn)
{
    keychain.stateNow = base::SecretStoreState::Missing;
    openNew(Keys);
    auto &session = widget<QPushButton>(*editor, "keepForSessionButton");
    ASSERT_TRUE(support::waitFor([&] { return session.isVisible(); }));
    EXPECT_TRUE(note("secretKeyField").contains(QStringLiteral("keychain")));

    session.click();

    EXPECT_TRUE(note("secretKeyField").contains(QStringLiteral("for this session only")))
        << qPrintable(note("secretKeyField"));
}

TEST_F(SessionKeysTest, AreNotSaidToBeStoredWhileTheKeychainIsLocked)
{
    keychain.stateNow = base::SecretStoreState::Locked;
    openNew(Keys);
    fill("profileNameField", "Corp");
    fill("accessKeyIdField", "AKIAIOSFODNN7EXAMPLE");
    fill("secretKeyField", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    save();

    ASSERT_TRUE(support::waitFor([&] { return messages().contains(QStringLiteral("locked")); }));
    EXPECT_FALSE(messages().contains(QStringLiteral("It holds"))) << qPrintable(messages());
    EXPECT_TRUE(messages().contains(QStringLiteral("neither fetched nor kept")))
        << qPrintable(messages());
}

} // namespace
