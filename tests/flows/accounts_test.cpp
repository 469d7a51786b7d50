// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

const QString kMember = QStringLiteral("222222222222");

class AccountsFlow : public support::SimulatedDesk
{
protected:
    [[nodiscard]] QComboBox &chooser() { return widget<QComboBox>(*window, "accountChooser"); }
    void choose(const QString &account)
    {
        const int row = chooser().findData(account);
        ASSERT_GE(row, 0) << qPrintable(account);
        chooser().setCurrentIndex(row);
        emit chooser().activated(row);
        waitForScope();
    }
    void expectThatStartsWork()
    {
        confirmStart(readyServers(1));
        waitUntilSent();
        EXPECT_EQ(starts(), 1);
    }
};

TEST_F(AccountsFlow, OffersTheMembersThatAwsNames)
{
    showDesk();

    EXPECT_GE(chooser().findData(kMember), 0);
    EXPECT_TRUE(desk.accountsNote().isEmpty()) << qPrintable(desk.accountsNote());
}

TEST_F(AccountsFlow, ExplainsAFailedListAndBlocksNothing)
{
    play("access-denied-managed");

    showDesk();

    EXPECT_TRUE(chooser().toolTip().contains(QLatin1String("could not be listed")))
        << qPrintable(chooser().toolTip());
    EXPECT_TRUE(
        chooser().accessibleDescription().contains(QLatin1String("You can type an account id")));
    EXPECT_GT(table().rowCount(), 0);
    expectThatStartsWork();
}

TEST_F(AccountsFlow, ExplainsAnEmptyListAndBlocksNothing)
{
    window->show();
    heartbeat.restart();
    desk.chooseProfile(support::SimulatedBackend::profileOf(server.credentialsFor(kMember)));
    waitForScope();

    ASSERT_TRUE(waitFor([this] { return !desk.accountsNote().isEmpty(); }));
    EXPECT_TRUE(chooser().toolTip().contains(QLatin1String("You can type an account id")))
        << qPrintable(chooser().toolTip());
    expectThatStartsWork();
}

TEST_F(AccountsFlow, NamesBothAccountsInTheBand)
{
    showDesk();

    choose(kMember);

    EXPECT_TRUE(window->findChild<QWidget *>(QStringLiteral("identityBand"))->isVisible());
    EXPECT_TRUE(
        bandText().contains(QLatin1String("acting on 2222 2222 2222 through 1111 1111 1111")))
        << qPrintable(bandText());
}

TEST_F(AccountsFlow, StartsInTheActingAccount)
{
    showDesk();
    choose(kMember);

    expectThatStartsWork();

    auto &member = server.cloud().estate(kMember, QStringLiteral("eu-west-1"));
    EXPECT_EQ(member.runningJobs(clock.now()), 1);
    EXPECT_EQ(watch().scope().account.toString(), kMember);
}

TEST_F(AccountsFlow, TakesATypedAccount)
{
    play("access-denied-managed");
    showDesk();
    const int other = chooser().findData(QStringLiteral("other"));
    ASSERT_GE(other, 0);

    emit chooser().activated(other);
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("entryDialog"));
    ASSERT_TRUE(dialog);
    type(widget<QWidget>(*dialog, "entryField"), QStringLiteral("2222 2222 2222"));
    QTest::keyClick(dialog, Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] { return desk.current()->scope().account.toString() == kMember; }));
    waitForScope();
    EXPECT_GT(table().rowCount(), 0);
}

TEST_F(AccountsFlow, EmptiesTheSelectionWhenTheAccountChanges)
{
    showDesk();
    tick(readyServers(2));

    choose(kMember);

    EXPECT_TRUE(window->serverView().selectedIds().isEmpty());
}

TEST_F(AccountsFlow, OneRefusedAccountLeavesTheOthersAlone)
{
    play("access-denied@DescribeSourceServers/222222222222");
    showDesk();

    choose(kMember);
    ASSERT_TRUE(watch().servers().lastError());
    EXPECT_EQ(watch().servers().lastError()->kind, base::ErrorKind::AccessDenied);
    EXPECT_EQ(watch().servers().size(), 0);
    choose(QStringLiteral("111111111111"));

    EXPECT_FALSE(watch().servers().lastError());
    EXPECT_GT(table().rowCount(), 0);
    expectThatStartsWork();
}

} // namespace
