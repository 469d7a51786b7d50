// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profilemanagertest.h"

#include <QCoreApplication>
#include <QLayout>
#include <QSignalSpy>

namespace {

using support::waitFor;
using tests::ProfileManagerTest;

base::Error needOfCode()
{
    return profiles::signInNeeded(profiles::SignInNeed::MfaCode,
                                  QStringLiteral("arn:aws:iam::1:mfa/x"));
}

ui::Identity someone()
{
    return {*base::AccountId::parse(QStringLiteral("111122223333")),
            QStringLiteral("arn:aws:iam::111122223333:user/x")};
}

TEST_F(ProfileManagerTest, TestsAProfileAndKeepsItsAccountInMind)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = someone();
    open();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("Corp works")); }));
    EXPECT_TRUE(messages().contains(QStringLiteral("1111 2222 3333")));
    EXPECT_EQ(manager->testedAccount(id), someone().account);
}

TEST_F(ProfileManagerTest, TellsThatAPersonTestsAProfileAndNoneWithoutThat)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = someone();
    open();
    EXPECT_TRUE(backend.opened.isEmpty());

    click(*manager, "testConnectionButton");

    EXPECT_EQ(backend.opened, QList<base::ProfileId>{id});
}

TEST_F(ProfileManagerTest, ShowsTheAccountOfATestAndMovesNoRow)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = someone();
    open();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(manager.get()));
    auto &table = widget<QTreeView>(*manager, "profileTable");
    const auto account = [&] { return table.model()->index(0, 2); };
    EXPECT_EQ(account().data().toString(), QStringLiteral("—"));
    const auto place = [&] {
        return table.viewport()->mapTo(manager.get(), table.visualRect(account()).topLeft());
    };
    const QPoint before = place();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("Corp works")); }));
    manager->layout()->activate();
    QCoreApplication::processEvents();
    EXPECT_EQ(account().data().toString(), QStringLiteral("1111 2222 3333"));
    EXPECT_EQ(place(), before);
    EXPECT_GE(widget<QWidget>(*manager, "flashBar").y(), table.geometry().bottom());
    EXPECT_EQ(manager->current(), id);
}

TEST_F(ProfileManagerTest, SaysWhatAPersonHasToDoFirst)
{
    addKeys("Corp");
    backend.identity = base::failure(needOfCode());
    open();

    click(*manager, "testConnectionButton");

    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("MFA")); }));
    EXPECT_TRUE(isOffered("testConnectionButton"));
}

TEST_F(ProfileManagerTest, LeadsToWhatATestWaitsForAndTestsAgainAfterwards)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = base::failure(needOfCode());
    open();
    QSignalSpy wanted(manager.get(), &ui::ProfileManager::signInWanted);
    click(*manager, "testConnectionButton");
    ASSERT_TRUE(waitFor([&] { return messages().contains(QStringLiteral("MFA")); }));

    auto &action = widget<QPushButton>(*manager, "flashAction");
    EXPECT_EQ(action.text(), QStringLiteral("Enter MFA code…"));
    action.click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].value<base::ProfileId>(), id);
    backend.identity = someone();
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

} // namespace
