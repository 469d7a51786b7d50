// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"

namespace {

using support::waitFor;
using tests::shownText;

class KeysEditorTest : public tests::ProfileEditorTest
{
protected:
    void fillKeys()
    {
        openNew(Keys);
        fill("profileNameField", "Corp");
        fill("accessKeyIdField", "AKIAIOSFODNN7EXAMPLE");
        fill("secretKeyField", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }
    /// As the desktop pastes.
    void paste(const char *fieldName, const char *block)
    {
        QGuiApplication::clipboard()->setText(QLatin1String(block));
        field(fieldName).paste();
    }
};

constexpr const char *kExports = "export AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\n"
                                 "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG\n"
                                 "export AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLE\n";

TEST_F(KeysEditorTest, KeepsTheSecretInTheKeychainOnly)
{
    fillKeys();
    fill("profileRegionField", "eu-west-1");

    save();

    ASSERT_TRUE(waitUntilSaved());
    const profiles::OwnProfile kept = savedProfile();
    EXPECT_EQ(kept.name, QStringLiteral("Corp"));
    EXPECT_EQ(kept.source, decltype(kept.source)(
                               profiles::OwnKeys{QStringLiteral("AKIAIOSFODNN7EXAMPLE"), false}));
    EXPECT_EQ(kept.region, aws::Region::parse(QStringLiteral("eu-west-1")));
    EXPECT_EQ(shownText(keptSecret(kept.id).secretAccessKey),
              QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    EXPECT_FALSE(editor->isVisible());
    EXPECT_TRUE(text("secretKeyField").isEmpty());
}

TEST_F(KeysEditorTest, SaysBesideTheFieldsWhatIsMissingAndLeadsToTheFirst)
{
    openNew(Keys);
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));

    save();

    EXPECT_EQ(note("profileNameField"), QStringLiteral("Give the profile a name."));
    EXPECT_EQ(note("accessKeyIdField"), QStringLiteral("Enter the access key id."));
    EXPECT_EQ(note("secretKeyField"), QStringLiteral("Enter the secret access key."));
    EXPECT_TRUE(field("profileNameField").hasFocus());
    EXPECT_EQ(saved->count(), 0);
    fill("profileNameField", "Corp");
    EXPECT_TRUE(note("profileNameField").isEmpty()) << "a complaint goes with what it was about";
}

TEST_F(KeysEditorTest, KeepsNoSecretThatStandsWhereTheIdBelongs)
{
    fillKeys();
    fill("accessKeyIdField", "0jo2ws4kEXAMPLEKEYwithsmallletters0doq0h");
    fill("secretKeyField", "AKIAIOSFODNN7EXAMPLE");

    save();

    EXPECT_TRUE(note("accessKeyIdField").contains(QStringLiteral("Is this the secret?")));
    EXPECT_EQ(saved->count(), 0);
    EXPECT_TRUE(own.profiles().isEmpty());
}

TEST_F(KeysEditorTest, AsksForTheTokenOfATemporaryKey)
{
    fillKeys();
    fill("accessKeyIdField", "ASIAIOSFODNN7EXAMPLE");

    save();

    EXPECT_TRUE(note("sessionTokenField").contains(QStringLiteral("temporary")));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(KeysEditorTest, KeepsTheSecretThatIsStoredWhenNoneIsTyped)
{
    const base::ProfileId id = addKeys("Corp");
    openFor(id);
    EXPECT_EQ(editor->windowTitle(), QStringLiteral("Edit profile Corp"));
    EXPECT_TRUE(text("secretKeyField").isEmpty());
    EXPECT_TRUE(note("secretKeyField").contains(QStringLiteral("leave empty to keep it")));
    fill("profileNameField", "Corp two");

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_EQ(savedProfile().name, QStringLiteral("Corp two"));
    EXPECT_EQ(savedProfile().id, id);
    EXPECT_EQ(shownText(keptSecret(id).secretAccessKey), QStringLiteral("kept"));
}

TEST_F(KeysEditorTest, WantsTheSecretOfAnotherKey)
{
    openFor(addKeys("Corp"));
    fill("accessKeyIdField", "AKIAIOSFODNN7ANOTHER");

    save();

    EXPECT_TRUE(note("secretKeyField").contains(QStringLiteral("secret of its own")));
}

TEST_F(KeysEditorTest, CopiesTheSecretOfADuplicate)
{
    const base::ProfileId id = addKeys("Corp");
    open().duplicate(*store.find(id));
    EXPECT_EQ(editor->windowTitle(), QStringLiteral("Add profile"));

    save();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_NE(savedProfile().id, id);
    EXPECT_EQ(savedProfile().name, QStringLiteral("Corp copy"));
    EXPECT_EQ(shownText(keptSecret(savedProfile().id).secretAccessKey), QStringLiteral("kept"));
    EXPECT_TRUE(keychain.holds(id));
}

TEST_F(KeysEditorTest, FillsTheFieldsFromABlockPastedIntoOne)
{
    openNew(Keys);

    paste("accessKeyIdField", kExports);

    EXPECT_EQ(text("accessKeyIdField"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    EXPECT_EQ(text("secretKeyField"), QStringLiteral("wJalrXUtnFEMI/K7MDENG"));
    EXPECT_EQ(text("sessionTokenField"), QStringLiteral("FwoGZXIvYXdzEXAMPLE"));
    EXPECT_EQ(field("secretKeyField").echoMode(), QLineEdit::Password);
    EXPECT_TRUE(widget<QLabel>(*editor, "pastedWords")
                    .text()
                    .contains(QStringLiteral("access key id, secret access key, session token")));
    EXPECT_TRUE(guard.isWatching());
}

TEST_F(KeysEditorTest, FillsTheFieldsByTheButton)
{
    openNew(Role);
    QGuiApplication::clipboard()->setText(QLatin1String(kExports));

    click(*editor, "pasteKeysButton");

    EXPECT_EQ(widget<QComboBox>(*editor, "profileKindChooser").currentIndex(), Keys);
    EXPECT_EQ(text("accessKeyIdField"), QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    EXPECT_TRUE(guard.isWatching());
}

TEST_F(KeysEditorTest, LeavesATextAloneThatIsNoBlockOfKeys)
{
    openNew(Keys);

    paste("accessKeyIdField", " AKIAIOSFODNN7EXAMPLE ");
    EXPECT_EQ(text("accessKeyIdField"), QStringLiteral("AKIAIOSFODNN7EXAMPLE"));

    QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    click(*editor, "pasteKeysButton");
    EXPECT_TRUE(
        widget<QLabel>(*editor, "pastedWords").text().contains(QStringLiteral("holds no keys")));
}

TEST_F(KeysEditorTest, HintsAtWhatIsOddAboutAKeyWithoutRefusingIt)
{
    fillKeys();
    EXPECT_TRUE(note("accessKeyIdField").contains(QStringLiteral("may be pasted here")));
    fill("accessKeyIdField", "AKIAIOSFODNN7EXAMP");
    EXPECT_TRUE(note("accessKeyIdField").contains(QStringLiteral("20 characters")));

    save();

    EXPECT_TRUE(waitUntilSaved());
}

TEST_F(KeysEditorTest, WatchesASecretThatWasPastedAlone)
{
    openNew(Keys);

    paste("secretKeyField", "wJalrXUtnFEMI/K7MDENG");

    EXPECT_EQ(text("secretKeyField"), QStringLiteral("wJalrXUtnFEMI/K7MDENG"));
    EXPECT_TRUE(guard.isWatching());
}

TEST_F(KeysEditorTest, DropsWhatCopyingLeavesAroundAKey)
{
    fillKeys();
    fill("accessKeyIdField", "\t ASIAIOSFODNN7EXAMPLE\n");
    fill("secretKeyField", " wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY \r\n");
    fill("sessionTokenField", "\xEF\xBB\xBF FwoGZXIvYXdzEXAMPLE\t");

    save();

    ASSERT_TRUE(waitUntilSaved());
    const profiles::OwnProfile kept = savedProfile();
    EXPECT_EQ(kept.source, decltype(kept.source)(
                               profiles::OwnKeys{QStringLiteral("ASIAIOSFODNN7EXAMPLE"), true}));
    EXPECT_EQ(shownText(keptSecret(kept.id).secretAccessKey),
              QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    EXPECT_EQ(shownText(keptSecret(kept.id).sessionToken), QStringLiteral("FwoGZXIvYXdzEXAMPLE"));
}

TEST_F(KeysEditorTest, TakesNoBlanksForASecretAndNoneInsideOne)
{
    fillKeys();
    fill("secretKeyField", " \n ");
    save();
    EXPECT_EQ(note("secretKeyField"), QStringLiteral("Enter the secret access key."));

    fill("secretKeyField", "wJalrXUt nFEMI");
    save();

    EXPECT_TRUE(note("secretKeyField").contains(QStringLiteral("no blanks")));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(KeysEditorTest, WaitsForTheKeychainAndCanBeCancelled)
{
    keychain.isHolding = true;
    fillKeys();

    save();

    EXPECT_TRUE(textsOf(*editor).contains(QStringLiteral("Waiting for the keychain…")));
    EXPECT_FALSE(widget<QPushButton>(*editor, "saveProfileButton").isEnabled());
    click(*editor, "cancelKeychainButton");
    ASSERT_TRUE(
        waitFor([this] { return widget<QPushButton>(*editor, "saveProfileButton").isEnabled(); }));
    EXPECT_TRUE(store.profiles().isEmpty());
    EXPECT_FALSE(text("secretKeyField").isEmpty());
}

TEST_F(KeysEditorTest, EscapeCancelsWhatIsBeingSavedWithoutAQuestion)
{
    keychain.isHolding = true;
    fillKeys();
    save();

    QTest::keyClick(editor.get(), Qt::Key_Escape);

    EXPECT_FALSE(editor->isVisible());
    EXPECT_TRUE(store.profiles().isEmpty());
}

TEST_F(KeysEditorTest, SavesOnceTheKeychainIsUnlocked)
{
    keychain.stateNow = base::SecretStoreState::Locked;
    fillKeys();
    save();
    auto &unlock = widget<QPushButton>(*editor, "unlockKeychainButton");
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("locked")); }));
    ASSERT_TRUE(waitFor([&] { return unlock.isVisible(); }));
    EXPECT_FALSE(widget<QPushButton>(*editor, "keepForSessionButton").isVisible());

    unlock.click();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(keychain.holds(savedProfile().id));
}

TEST_F(KeysEditorTest, OffersThisSessionOnlyWhereThereIsNoKeychain)
{
    keychain.stateNow = base::SecretStoreState::Missing;
    fillKeys();
    save();
    auto &session = widget<QPushButton>(*editor, "keepForSessionButton");
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("no keychain")); }));
    ASSERT_TRUE(waitFor([&] { return session.isVisible(); }));

    session.click();

    ASSERT_TRUE(waitUntilSaved());
    EXPECT_FALSE(keychain.holds(savedProfile().id));
    EXPECT_TRUE(secrets.keepsForThisSession());
}

TEST_F(KeysEditorTest, EmptiesTheFieldsOfSecretsWhenItCloses)
{
    fillKeys();

    editor->done(QDialog::Rejected);

    EXPECT_TRUE(text("secretKeyField").isEmpty());
    EXPECT_TRUE(store.profiles().isEmpty());
}

} // namespace
