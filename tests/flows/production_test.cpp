// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/flows/markstest.h"
#include "tests/support/waitfor.h"
#include "ui/dialogs/scopequestions.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>

namespace {

using flows::productionMarks;
using support::waitFor;
using support::widget;

/// What is asked and told where a start would be one in production.
using ProductionFlow = flows::MarksTest;

const base::AccountId kMarkedMember = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

profiles::ProfileMarks marksPinnedTo(const base::AccountId &account)
{
    profiles::ProfileMarks marks = productionMarks();
    marks.pinnedAccount = account;
    return marks;
}

TEST_F(ProductionFlow, AProductionProfileAsksForTheNumberOfEvenTwoServers)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);
    auto &count = widget<QLineEdit>(*wizard, "countField");
    const auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    ASSERT_TRUE(count.isVisible());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&count)->text(QAccessible::Name),
              QStringLiteral("Type the number of servers"));

    type(widget<QLineEdit>(*wizard, "confirmField"), QStringLiteral("confirm"));
    EXPECT_FALSE(start.isEnabled());
    type(count, QStringLiteral("2"));

    EXPECT_TRUE(start.isEnabled()) << qPrintable(start.toolTip());
}

TEST_F(ProductionFlow, AProductionMarkThatIsSetDuringTheReviewAsksForTheNumber)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    auto &count = widget<QLineEdit>(*wizard, "countField");
    ASSERT_TRUE(waitFor([&] { return start.isEnabled(); })) << qPrintable(start.toolTip());
    ASSERT_FALSE(count.isVisible());

    backend.setMarks(backend.initialProfile(), productionMarks());

    expectProduction(bandOf(*wizard));
    EXPECT_TRUE(count.isVisible());
    EXPECT_FALSE(start.isEnabled());
    type(count, QStringLiteral("2"));
    EXPECT_TRUE(start.isEnabled()) << qPrintable(start.toolTip());
}

TEST_F(ProductionFlow, TheReviewSaysWhatWasTypedWrong)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);
    auto &word = widget<QLineEdit>(*wizard, "confirmField");
    auto &count = widget<QLineEdit>(*wizard, "countField");
    EXPECT_EQ(complaintOf(*wizard), QString());

    type(word, QStringLiteral("confrim"));
    EXPECT_EQ(complaintOf(*wizard), QStringLiteral("The word to type is confirm."));
    word.clear();
    type(word, QStringLiteral("confirm"));
    EXPECT_EQ(complaintOf(*wizard), QStringLiteral("Type the number of servers."));
    type(count, QStringLiteral("12"));
    EXPECT_EQ(complaintOf(*wizard),
              QStringLiteral("That is not the number of servers in this start."));
    count.clear();
    type(count, QStringLiteral("2"));
    EXPECT_EQ(complaintOf(*wizard), QString());
}

TEST_F(ProductionFlow, AnAccountIsProductionForEveryProfileThatActsOnIt)
{
    backend.setMarks(backend.profiles()[1].id, marksPinnedTo(kMarkedMember));
    showDesk();
    ASSERT_FALSE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());

    desk.chooseAccount(kMarkedMember);
    waitForScope();

    EXPECT_TRUE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(QStringLiteral("marked production by profile %1")
                                        .arg(backend.profiles()[1].name)))
        << qPrintable(bandText());
    EXPECT_TRUE(board().contains(QLatin1String("[production]"))) << qPrintable(board());
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    EXPECT_TRUE(bandOf(*wizard).contains(QLatin1String("PRODUCTION")));
    goToReview(*wizard);
    EXPECT_TRUE(widget<QLineEdit>(*wizard, "countField").isVisible());
}

TEST_F(ProductionFlow, AnAccountIsProductionOnceAwsHasSaidThatAProductionProfileHasIt)
{
    backend.setMarks(backend.profiles()[1].id, productionMarks());
    showDesk();
    desk.chooseAccount(kMarkedMember);
    waitForScope();
    ASSERT_FALSE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());

    desk.chooseProfile(backend.profiles()[1].id);
    waitForScope();
    desk.chooseProfile(backend.initialProfile());
    waitForScope();
    desk.chooseAccount(kMarkedMember);

    EXPECT_TRUE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());
}

TEST_F(ProductionFlow, AnAccountIsProductionOnceATestOfTheMarkedProfileHasSaidSo)
{
    const base::ProfileId marked = backend.profiles()[1].id;
    backend.setMarks(marked, productionMarks());
    showDesk();
    desk.chooseAccount(kMarkedMember);
    waitForScope();
    ASSERT_FALSE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);
    const auto &count = widget<QLineEdit>(*wizard, "countField");
    ASSERT_FALSE(count.isVisible());

    backend.identify(marked, desk.region(), window.get())->start();

    EXPECT_TRUE(waitFor([&] { return bandText().contains(QLatin1String("PRODUCTION")); }))
        << qPrintable(bandText());
    EXPECT_TRUE(bandOf(*wizard).contains(QLatin1String("PRODUCTION")));
    EXPECT_TRUE(count.isVisible());
    EXPECT_TRUE(board().contains(QLatin1String("[production]"))) << qPrintable(board());
}

TEST_F(ProductionFlow, TheWizardFollowsIntoAnAccountThatAnotherProfileMarks)
{
    backend.setMarks(backend.profiles()[1].id, marksPinnedTo(kMarkedMember));
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    ASSERT_FALSE(bandOf(*wizard).contains(QLatin1String("PRODUCTION")));
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &account = widget<QComboBox>(*wizard, "wizardAccountChooser");

    account.setCurrentIndex(account.findText(kMarkedMember.grouped()));
    emit account.activated(account.currentIndex());

    EXPECT_TRUE(waitFor([&] { return bandOf(*wizard).contains(QLatin1String("PRODUCTION")); }))
        << qPrintable(bandOf(*wizard));
}

TEST_F(ProductionFlow, QuestionsThatHideTheBandSayProductionThemselves)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    const QString line = QStringLiteral("PRODUCTION · profile %1 · account Acme prod (1111 1111 "
                                        "1111)")
                             .arg(desk.profileName());
    play("hang");
    confirmStart(readyServers(1));
    ASSERT_TRUE(waitFor([this] { return starts() == 1; }));

    window->close();
    EXPECT_TRUE(widget<QMessageBox>(*window, "closeQuestion").text().startsWith(line));
    ui::askForRegion(desk, window.get());
    EXPECT_TRUE(widget<ui::PlainLabel>(*window, "entryPlace").text().startsWith(line));
}

TEST_F(ProductionFlow, LeavingAStartInProductionSaysSo)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
    tags->setData(tags->index(0, 0), QStringLiteral("Wave"));
    tags->setData(tags->index(0, 1), QStringLiteral("7"));

    widget<QPushButton>(*wizard, "cancelButton").click();

    const QString text = widget<QMessageBox>(*wizard, "leaveQuestion").text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("PRODUCTION · profile %1").arg(desk.profileName())))
        << qPrintable(text);
}

TEST_F(ProductionFlow, AnotherProfileDoesNotAskForTheNumberOfTwoServers)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);

    EXPECT_FALSE(widget<QLineEdit>(*wizard, "countField").isVisible());
}

TEST_F(ProductionFlow, TheAccountThatAProfileHadInAnEarlierRunCounts)
{
    const base::ProfileId marked = backend.profiles()[1].id;
    backend.setMarks(marked, productionMarks());
    settings.setAccount(marked.toString(), kMarkedMember.toString());
    showDesk();

    desk.chooseAccount(kMarkedMember);

    EXPECT_TRUE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());
    EXPECT_EQ(settings.account(backend.initialProfile().toString()),
              desk.identity()->account.toString())
        << "as it is remembered for the next one";
}

} // namespace
