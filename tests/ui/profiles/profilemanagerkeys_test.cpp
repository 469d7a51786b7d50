// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profilemanagertest.h"

#include "tests/support/waitfor.h"

#include <QSignalSpy>

namespace {

using support::waitFor;
using tests::ProfileManagerTest;

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

TEST_F(ProfileManagerTest, DoesEverythingByKeysThatItsTipsName)
{
    addKeys("Corp");
    open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(manager.get()));
    QSignalSpy edits(manager.get(), &ui::ProfileManager::editWanted);
    QSignalSpy imports(manager.get(), &ui::ProfileManager::importWanted);
    QSignalSpy duplicates(manager.get(), &ui::ProfileManager::duplicateWanted);

    press(Qt::Key_F2);
    press(Qt::Key_I, Qt::ControlModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_T, Qt::ControlModifier);

    EXPECT_EQ(edits.count(), 1);
    EXPECT_EQ(imports.count(), 1);
    EXPECT_EQ(duplicates.count(), 1);
    EXPECT_EQ(backend.asked.size(), 1);
    const struct {
        const char *button;
        const char *key;
    } table[] = {{"addProfileButton", "Ctrl+N"},       {"importProfilesButton", "Ctrl+I"},
                 {"editProfileButton", "F2"},          {"deleteProfileButton", "Del"},
                 {"duplicateProfileButton", "Ctrl+D"}, {"testConnectionButton", "Ctrl+T"},
                 {"closeProfilesButton", "Esc"}};
    for (const auto &[button, key] : table)
        EXPECT_TRUE(reason(button).contains(QLatin1String(key))) << button;
}

TEST_F(ProfileManagerTest, DuplicatesNothingOfTheFilesByKey)
{
    writeCredentials("[default]\naws_access_key_id = AKIADEFAULT\n"
                     "aws_secret_access_key = secret\n");
    open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(manager.get()));
    QSignalSpy duplicates(manager.get(), &ui::ProfileManager::duplicateWanted);

    press(Qt::Key_D, Qt::ControlModifier);

    EXPECT_EQ(duplicates.count(), 0);
}

} // namespace
