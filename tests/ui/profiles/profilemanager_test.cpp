// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profilemanagertest.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/waitfor.h"
#include "ui/profiles/profilelistmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

namespace {

using support::waitFor;
using tests::ProfileManagerTest;

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
    EXPECT_TRUE(reason("deleteProfileButton").contains(shownPath("credentials")));
    EXPECT_FALSE(isOffered("signOutButton"));
    EXPECT_TRUE(textsOf(*manager).contains(shownPath("credentials")));
    press(Qt::Key_Delete);
    EXPECT_FALSE(question());
    EXPECT_TRUE(messages().contains(QStringLiteral("cannot be deleted here")));
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

TEST_F(ProfileManagerTest, SaysThatASharedSignInStays)
{
    profiles::SsoAccess access;
    access.session.startUrl = QUrl(QStringLiteral("https://d-1234567890.awsapps.com/start"));
    access.session.region = *aws::Region::parse(QStringLiteral("eu-west-1"));
    access.account = *base::AccountId::parse(QStringLiteral("111122223333"));
    access.roleName = QStringLiteral("MgnOperator");
    add({.id = {}, .name = QStringLiteral("Center"), .source = access, .region = {}});
    open();

    press(Qt::Key_Delete);

    ASSERT_TRUE(question());
    EXPECT_TRUE(question()->informativeText().contains(QStringLiteral("Sign out")));
}

TEST_F(ProfileManagerTest, DeletesTheSecretBeforeTheProfile)
{
    const base::ProfileId id = addKeys("Corp");
    settings.setAccount(id.toString(), QStringLiteral("111122223333"));
    open();

    confirmDeletion();

    ASSERT_TRUE(waitFor([&] { return !store.find(id); }));
    EXPECT_FALSE(keychain.holds(id));
    EXPECT_EQ(keychain.removals(), 1);
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("is gone")); }));
    EXPECT_TRUE(settings.account(id.toString()).isEmpty());
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

TEST_F(ProfileManagerTest, ADeletedProfileLeavesItsNeighbourCurrent)
{
    addKeys("Alpha");
    const base::ProfileId beta = addKeys("Beta");
    const base::ProfileId gamma = addKeys("Gamma");
    const base::ProfileId delta = addKeys("Zeta");
    open();

    manager->select(beta);
    ASSERT_TRUE(store.remove(beta));
    EXPECT_EQ(manager->current(), gamma) << "the next one";

    manager->select(delta);
    ASSERT_TRUE(store.remove(delta));
    EXPECT_EQ(manager->current(), gamma) << "the one before, at the end";
}

TEST_F(ProfileManagerTest, ShowsTheWholeWordOfTheHealth)
{
    const base::ProfileId id = addKeys("Corp");
    profiles::ProfileMarks signIn;
    signIn.health = profiles::ProfileHealth::NeedsSignIn;
    ASSERT_TRUE(store.setMarks(id, signIn));
    addKeys("Never used");
    writeConfig("[profile empty]\nregion = eu-west-1\n");
    open();
    auto &table = widget<QTreeView>(*manager, "profileTable");

    ASSERT_EQ(table.model()->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        const QModelIndex cell = table.model()->index(row, ui::ProfileListModel::HealthColumn);
        EXPECT_LE(table.sizeHintForIndex(cell).width(), table.columnWidth(cell.column()))
            << qPrintable(cell.data().toString());
    }
}

TEST_F(ProfileManagerTest, ShowsTheProgramOfAProfileWithoutItsArguments)
{
    add({.id = {},
         .name = QStringLiteral("Tool"),
         .source = profiles::ProcessCommand{QStringLiteral("'/opt/my tool' --token s3cret")},
         .region = {}});
    open();

    const QString shown = widget<QLabel>(*manager, "profileDetail").text();
    EXPECT_TRUE(shown.contains(QLatin1String("/opt/my tool"))) << qPrintable(shown);
    EXPECT_FALSE(textsOf(*manager).contains(QLatin1String("s3cret")));
}

TEST_F(ProfileManagerTest, SaysWhichFileCouldNotBeReadUntilItCan)
{
    addKeys("Corp");
    writeConfig("[profile good]\nregion = eu-west-1\n[profile broken\nregion = eu-west-1\n");
    open();
    const auto &problems = widget<QLabel>(*manager, "profileProblems");

    ASSERT_TRUE(problems.isVisible());
    EXPECT_TRUE(problems.text().contains(shownPath("config"))) << qPrintable(problems.text());
    EXPECT_TRUE(problems.text().contains(QLatin1String("line 3"))) << qPrintable(problems.text());
    EXPECT_TRUE(problems.text().contains(QLatin1String("is not read")));
    EXPECT_TRUE(problems.textInteractionFlags() & Qt::TextSelectableByMouse);

    writeConfig("[profile good]\nregion = eu-west-1\n");

    EXPECT_FALSE(problems.isVisible());
}

TEST_F(ProfileManagerTest, SaysWhichFileCouldNotBeReadWhereThereIsNoProfile)
{
    writeConfig("[profile broken\n");
    open();

    EXPECT_TRUE(widget<QPushButton>(*manager, "addFirstProfile").isVisible());
    EXPECT_TRUE(widget<QLabel>(*manager, "profileProblems").isVisible());
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
