// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilewindows.h"

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/profiles/importwizard.h"
#include "ui/profiles/profileeditor.h"
#include "ui/profiles/profilemanager.h"
#include "ui/theme/band.h"
#include "ui/views/messagepage.h"
#include "ui/views/scopebar.h"
#include "ui/views/statusline.h"
#include "ui/views/welcomepage.h"
#include "ui/windowheader.h"
#include "ui/windowmenus.h"

#include <QAction>
#include <QComboBox>
#include <QMainWindow>
#include <QMenuBar>
#include <QPointer>

namespace {

/// A window with the ways to the profiles.
class ProfileWindowsTest : public tests::ProfileWindowTest
{
protected:
    ProfileWindowsTest() { windows->offerIn({menus, bar, welcome, message}); }
    template <class Dialog>
    [[nodiscard]] QList<Dialog *> opened() const
    {
        return window.findChildren<Dialog *>();
    }
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *window.findChild<QAction *>(QLatin1String(name));
    }

    QMainWindow window;
    ui::WindowMenus menus{window, theme, settings};
    ui::ScopeBar bar{theme};
    ui::WelcomePage welcome{theme};
    ui::Desk desk{backend, settings};
    ui::MessagePage message{desk, theme};
    ui::ProfileWindows *windows = new ui::ProfileWindows(backend, settings, theme, &window);
};

TEST_F(ProfileWindowsTest, OpenTheListOnceFromEveryWay)
{
    EXPECT_TRUE(action("profilesAction").isVisible());
    action("profilesAction").trigger();
    click(welcome, "manageProfilesButton");
    emit message.profilesWanted();
    bar.setProfiles({});
    auto &chooser = widget<QComboBox>(bar, "profileChooser");
    const int last = chooser.count() - 1;
    EXPECT_EQ(chooser.itemText(last), QStringLiteral("Manage profiles…"));
    emit chooser.activated(last);

    ASSERT_EQ(opened<ui::ProfileManager>().size(), 1);
    EXPECT_TRUE(opened<ui::ProfileManager>().first()->isVisible());
}

TEST_F(ProfileWindowsTest, OpenTheImport)
{
    action("importProfilesAction").trigger();

    ASSERT_EQ(opened<ui::ImportWizard>().size(), 1);
    EXPECT_TRUE(opened<ui::ImportWizard>().first()->isVisible());
}

TEST_F(ProfileWindowsTest, OpenTheEditorOverTheList)
{
    const base::ProfileId id = addKeys("Corp");
    windows->showProfiles();
    auto &manager = *opened<ui::ProfileManager>().first();

    emit manager.editWanted(id);

    auto *editor = manager.findChild<ui::ProfileEditor *>();
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->windowTitle(), QStringLiteral("Edit profile Corp"));
    EXPECT_TRUE(editor->isModal());
}

TEST_F(ProfileWindowsTest, KnowWhoAnsweredUntilTheKeysAreDoubted)
{
    const base::ProfileId id = addKeys("Corp");
    backend.identity = ui::Identity{*base::AccountId::parse(QStringLiteral("111122223333")),
                                    QStringLiteral("arn:aws:iam::111122223333:user/x")};
    const auto open = [this] {
        windows->showProfiles();
        return opened<ui::ProfileManager>().first();
    };
    QPointer<ui::ProfileManager> manager = open();
    click(*manager, "testConnectionButton");
    ASSERT_TRUE(support::waitFor([&] { return !manager->testedAccount(id).isEmpty(); }));
    manager->reject();
    ASSERT_TRUE(support::waitFor([&] { return manager.isNull(); }));

    manager = open();
    EXPECT_EQ(manager->testedAccount(id), base::AccountId::parse(QStringLiteral("111122223333")));
    emit backend.identityDoubted(id);
    EXPECT_TRUE(manager->testedAccount(id).isEmpty());
}

TEST_F(ProfileWindowsTest, TellProfilesOfTheSameNameApartEverywhere)
{
    const base::ProfileId ours = addKeys("client-a");
    writeCredentials("[client-a]\naws_access_key_id = AKIACLIENT\n"
                     "aws_secret_access_key = secret\n");
    const base::ProfileId theirs = profiles::awsProfileId(QStringLiteral("client-a"));
    ui::IdentityBand band(theme);
    ui::StatusLine line;
    const ui::WindowHeader header(desk, theme, band, bar, line, nullptr);
    auto &chooser = widget<QComboBox>(bar, "profileChooser");

    EXPECT_EQ(desk.nameOf(ours), QStringLiteral("client-a"));
    EXPECT_EQ(desk.nameOf(theirs), QStringLiteral("client-a (~/.aws)"));
    QStringList rows;
    for (int row = 0; row < chooser.count(); ++row)
        rows << chooser.itemText(row);
    EXPECT_TRUE(rows.contains(QStringLiteral("client-a"))) << qPrintable(rows.join(u'\n'));
    EXPECT_TRUE(rows.contains(QStringLiteral("client-a (~/.aws)"))) << qPrintable(rows.join(u'\n'));
}

TEST(ProfileWays, AreNotOfferedWhereProfilesCannotBeChanged)
{
    ui::Theme theme;
    ui::WelcomePage welcome(theme);
    ui::ScopeBar bar(theme);
    bar.setProfiles({});

    EXPECT_TRUE(
        welcome.findChild<QPushButton *>(QStringLiteral("manageProfilesButton"))->isHidden());
    EXPECT_EQ(bar.findChild<QComboBox *>(QStringLiteral("profileChooser"))->count(), 0);
}

} // namespace
