// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilemanager.h"

#include "profiles/signinneed.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/theme/flashbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTreeView>

namespace {

using support::waitFor;

class ProfileManagerTest : public tests::ProfileWindowTest
{
protected:
    ui::ProfileManager &open()
    {
        manager = std::make_unique<ui::ProfileManager>(backend, services, settings, theme);
        manager->setAttribute(Qt::WA_DeleteOnClose, false);
        manager->show();
        return *manager;
    }
    [[nodiscard]] bool isOffered(const char *button) const
    {
        return widget<QPushButton>(*manager, button).isEnabled();
    }
    [[nodiscard]] QString reason(const char *button) const
    {
        return widget<QPushButton>(*manager, button).toolTip();
    }
    /// Title and text of each message.
    [[nodiscard]] QString messages() const
    {
        QStringList texts;
        for (const ui::Flash &flash : manager->findChild<ui::FlashBar *>()->flashes())
            texts << flash.title << flash.text;
        return texts.join(u'\n');
    }
    [[nodiscard]] QMessageBox *question() const
    {
        return manager->findChild<QMessageBox *>(QStringLiteral("deleteProfileQuestion"));
    }
    void confirmDeletion()
    {
        click(*manager, "deleteProfileButton");
        ASSERT_TRUE(question());
        click(*question(), "confirmDeleteProfileButton");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget<QTreeView>(*manager, "profileTable"), key, modifiers);
    }

    std::unique_ptr<ui::ProfileManager> manager;
};

TEST_F(ProfileManagerTest, ShowsTheWayOnWhenThereIsNoProfile)
{
    open();
    QSignalSpy adds(manager.get(), &ui::ProfileManager::addWanted);
    QSignalSpy imports(manager.get(), &ui::ProfileManager::importWanted);

    EXPECT_TRUE(widget<QPushButton>(*manager, "addFirstProfile").isVisible());
    click(*manager, "addFirstProfile");
    click(*manager, "importFirstProfiles");
    EXPECT_EQ(adds.count(), 1);
    EXPECT_EQ(imports.count(), 1);
    EXPECT_FALSE(isOffered("editProfileButton"));
    EXPECT_FALSE(reason("editProfileButton").isEmpty());
}

TEST_F(ProfileManagerTest, NamesWhatTakesTheFocus)
{
    addKeys("Corp");
    open();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(manager.get()));

    EXPECT_EQ(manager->windowTitle(), QStringLiteral("Profiles"));
    EXPECT_GE(support::interactiveWidgets(*manager).size(), 6);
    support::expectNames(*manager);
}

TEST_F(ProfileManagerTest, SaysWhyAProfileOfTheFilesIsNotDeletedHere)
{
    writeCredentials("[default]\naws_access_key_id = AKIADEFAULT\n"
                     "aws_secret_access_key = secret\n");
    open();

    EXPECT_TRUE(isOffered("editProfileButton"));
    EXPECT_FALSE(isOffered("deleteProfileButton"));
    EXPECT_TRUE(reason("deleteProfileButton").contains(path("credentials")));
    EXPECT_FALSE(isOffered("signOutButton"));
    EXPECT_TRUE(textsOf(*manager).contains(path("credentials")));
    press(Qt::Key_Delete);
    EXPECT_FALSE(question());
    EXPECT_TRUE(messages().contains(QStringLiteral("cannot be deleted here")));
}

TEST_F(ProfileManagerTest, EditsWithEnterAndAddsWithItsKey)
{
    const base::ProfileId id = addKeys("Corp");
    open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(manager.get()));
    QSignalSpy edits(manager.get(), &ui::ProfileManager::editWanted);
    QSignalSpy adds(manager.get(), &ui::ProfileManager::addWanted);

    press(Qt::Key_Return);
    press(Qt::Key_N, Qt::ControlModifier);

    ASSERT_EQ(edits.count(), 1);
    EXPECT_EQ(edits[0][0].value<base::ProfileId>(), id);
    EXPECT_EQ(adds.count(), 1);
    EXPECT_TRUE(manager->isVisible());
}

TEST_F(ProfileManagerTest, AsksBeforeItDeletesAndCancelIsTheDefault)
{
    const base::ProfileId id = addKeys("Corp");
    open();

    press(Qt::Key_Delete);

    ASSERT_TRUE(question());
    EXPECT_EQ(question()->defaultButton(), question()->button(QMessageBox::Cancel));
    EXPECT_TRUE(question()->text().contains(QStringLiteral("Corp")));
    click(*question(), "cancelDeleteProfileButton");
    EXPECT_TRUE(store.find(id));
    EXPECT_TRUE(keychain.holds(id));
}

TEST_F(ProfileManagerTest, DeletesTheSecretBeforeTheProfile)
{
    const base::ProfileId id = addKeys("Corp");
    open();

    confirmDeletion();

    ASSERT_TRUE(waitFor([&] { return !store.find(id); }));
    EXPECT_FALSE(keychain.holds(id));
    EXPECT_EQ(keychain.removals(), 1);
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("is gone")); }));
}

TEST_F(ProfileManagerTest, KeepsTheProfileWhenItsSecretIsStillThere)
{
    const base::ProfileId id = addKeys("Corp");
    keychain.failure = base::SecretTrouble::NotRemoved;
    open();

    confirmDeletion();

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("still there")); }));
    EXPECT_TRUE(store.find(id));
    EXPECT_TRUE(isOffered("deleteProfileButton"));
}

TEST_F(ProfileManagerTest, OffersToUnlockWhenTheKeychainIsLocked)
{
    const base::ProfileId id = addKeys("Corp");
    keychain.stateNow = base::SecretStoreState::Locked;
    open();
    confirmDeletion();
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("locked")); }));

    auto &unlock = widget<QPushButton>(*manager, "unlockKeychainButton");
    ASSERT_TRUE(waitFor([&] { return unlock.isVisible(); }));
    unlock.click();

    ASSERT_TRUE(waitFor([&] { return !unlock.isVisible(); }));
    EXPECT_TRUE(store.find(id));
    EXPECT_EQ(keychain.stateNow, base::SecretStoreState::Unlocked);
}

TEST_F(ProfileManagerTest, TestsAProfileAndKeepsItsAccountInMind)
{
    const base::ProfileId id = addKeys("Corp");
    const auto account = *base::AccountId::parse(QStringLiteral("111122223333"));
    backend.identity = ui::Identity{account, QStringLiteral("arn:aws:iam::111122223333:user/x")};
    open();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("Corp works")); }));
    EXPECT_TRUE(messages().contains(QStringLiteral("1111 2222 3333")));
    EXPECT_EQ(manager->testedAccount(id), account);
}

TEST_F(ProfileManagerTest, SaysWhatAPersonHasToDoFirst)
{
    addKeys("Corp");
    backend.identity = base::failure(profiles::signInNeeded(
        profiles::SignInNeed::MfaCode, QStringLiteral("arn:aws:iam::1:mfa/x")));
    open();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("MFA")); }));
    EXPECT_TRUE(isOffered("testConnectionButton"));
}

TEST_F(ProfileManagerTest, LeadsToWhatATestWaitsForAndTestsAgainAfterwards)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = base::failure(profiles::signInNeeded(
        profiles::SignInNeed::MfaCode, QStringLiteral("arn:aws:iam::1:mfa/x")));
    open();
    QSignalSpy wanted(manager.get(), &ui::ProfileManager::signInWanted);
    click(*manager, "testConnectionButton");
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("MFA")); }));

    auto &action = widget<QPushButton>(*manager, "flashAction");
    EXPECT_EQ(action.text(), QStringLiteral("Enter MFA code…"));
    action.click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].value<base::ProfileId>(), id);
    backend.identity = ui::Identity{*base::AccountId::parse(QStringLiteral("111122223333")),
                                    QStringLiteral("arn:aws:iam::111122223333:user/x")};
    manager->goOn(base::ProfileId(QStringLiteral("own:another")));
    EXPECT_EQ(backend.asked.size(), 1);
    manager->goOn(id);

    EXPECT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("Corp works")); }));
    EXPECT_EQ(backend.asked.size(), 2);
}

TEST_F(ProfileManagerTest, SaysWhyATestFailed)
{
    addKeys("Corp");
    open();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(
        waitFor([&] { return messages().contains(QStringLiteral("Testing Corp failed")); }));
    EXPECT_EQ(backend.asked.size(), 1);
}

TEST_F(ProfileManagerTest, CopiesThePlainAccountId)
{
    const base::ProfileId id = addKeys("Corp");
    profiles::ProfileMarks marks;
    marks.pinnedAccount = base::AccountId::parse(QStringLiteral("111122223333"));
    ASSERT_TRUE(store.setMarks(id, marks));
    open();

    press(Qt::Key_C, Qt::ControlModifier);

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("111122223333"));
}

TEST_F(ProfileManagerTest, KeepsTheCurrentRowWhenTheListChanges)
{
    addKeys("Alpha");
    const base::ProfileId id = addKeys("Beta");
    open();
    manager->select(id);

    addKeys("Aaa");

    EXPECT_EQ(manager->current(), id);
}

TEST_F(ProfileManagerTest, RemembersItsColumns)
{
    addKeys("Corp");
    open();
    widget<QTreeView>(*manager, "profileTable").setColumnWidth(0, 333);

    manager->reject();
    open();

    EXPECT_EQ(widget<QTreeView>(*manager, "profileTable").columnWidth(0), 333);
}

} // namespace
