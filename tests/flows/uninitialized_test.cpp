// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

/// MGN is not set up in eu-central-1 of the third account.
class UninitializedFlow : public support::SimulatedDesk
{
protected:
    void showUninitialized()
    {
        window->show();
        heartbeat.restart();
        desk.chooseProfile(support::SimulatedBackend::profileOf(server.accounts().last()));
        waitForScope();
        desk.chooseRegion(*aws::Region::parse(QStringLiteral("eu-central-1")));
        waitForScope();
    }
    [[nodiscard]] QString page() { return textsOf(widget<QWidget>(*window, "messagePage")); }
};

TEST_F(UninitializedFlow, AsksWhetherThisIsTheRightRegion)
{
    showUninitialized();

    EXPECT_EQ(window->page(), ui::MainWindow::MessageShown);
    const QString text = page();
    EXPECT_TRUE(text.contains(
        QLatin1String("MGN is not set up in account 3333 3333 3333, region eu-central-1")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("Is this the right region?"))) << qPrintable(text);
}

TEST_F(UninitializedFlow, SaysTheSameOfARegionThatTheSimulatorHasNoServersIn)
{
    showDesk();

    desk.chooseRegion(*aws::Region::parse(QStringLiteral("us-east-1")));
    waitForScope();

    EXPECT_TRUE(page().contains(
        QLatin1String("MGN is not set up in account 1111 1111 1111, region us-east-1")))
        << qPrintable(page());
}

TEST_F(UninitializedFlow, SwitchesTheRegionFromThePage)
{
    showUninitialized();

    widget<QPushButton>(*window, "switchRegionButton").click();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("entryDialog"));
    ASSERT_TRUE(dialog);
    type(widget<QWidget>(*dialog, "entryField"), QStringLiteral("eu-west-1"));
    QTest::keyClick(dialog, Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] {
        return window->page() == ui::MainWindow::DeskShown && desk.current()
               && desk.current()->servers().size() > 0;
    }));
    EXPECT_EQ(desk.region().toString(), QStringLiteral("eu-west-1"));
}

TEST_F(UninitializedFlow, NeverSetsMgnUpByItself)
{
    showUninitialized();
    desk.refresh();
    waitForScope();

    EXPECT_EQ(sent("InitializeService"), 0);
    EXPECT_GT(sent("DescribeSourceServers"), 0);
}

TEST_F(UninitializedFlow, AtTheStartSaysThatNothingWasStarted)
{
    showDesk();
    const Ids chosen = readyServers(2);
    play("uninitialized@StartCutover");

    confirmStart(chosen);
    waitUntilSent();

    const QString text = messages();
    EXPECT_TRUE(text.contains(QLatin1String("Nothing was started"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(
        QLatin1String("MGN is not set up in account 1111 1111 1111, region eu-west-1")))
        << qPrintable(text);
    EXPECT_EQ(sent("InitializeService"), 0);
    EXPECT_EQ(starts(), 1);
    auto &another = widget<QPushButton>(window->flashBar(), "flashAction");
    EXPECT_EQ(another.text(), QStringLiteral("Choose another region…"));
    another.click();
    EXPECT_TRUE(window->findChild<QDialog *>(QStringLiteral("entryDialog")));
}

TEST_F(UninitializedFlow, OnTheJobsKeepsTheServersOnScreen)
{
    play("uninitialized@DescribeJobs");

    showDesk();

    EXPECT_EQ(window->page(), ui::MainWindow::DeskShown);
    EXPECT_GT(table().rowCount(), 0);
    ASSERT_TRUE(watch().monitor().lastError());
    EXPECT_EQ(watch().monitor().lastError()->kind, base::ErrorKind::Uninitialized);
}

} // namespace
