// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/flows/markstest.h"
#include "tests/support/waitfor.h"
#include "ui/wizard/cutoverdraft.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

namespace {

using flows::productionMarks;
using flows::readOnlyMarks;
using support::waitFor;
using support::widget;

using MarksFlow = flows::MarksTest;

TEST_F(MarksFlow, AProductionProfileIsNamedInTheWindowAndOnEveryPageOfTheWizard)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    expectProduction(bandText());
    EXPECT_TRUE(widget<QComboBox>(*window, "profileChooser")
                    .currentText()
                    .contains(QLatin1String("(production)")));
    tick(readyServers(1));

    ui::CutoverWizard *wizard = openWizard();

    ASSERT_TRUE(wizard);
    expectProduction(bandOf(*wizard));
    widget<QPushButton>(*wizard, "nextButton").click();
    expectProduction(bandOf(*wizard));
    goToReview(*wizard);
    expectProduction(bandOf(*wizard));
    EXPECT_TRUE(widget<ui::PlainLabel>(*wizard, "reviewAccount")
                    .text()
                    .startsWith(QLatin1String("Acme prod (1111 1111 1111)")));
}

TEST_F(MarksFlow, AMarkThatIsSetWhileTheProfileIsShownIsSeenAtOnce)
{
    showDesk();
    ASSERT_FALSE(bandText().contains(QLatin1String("PRODUCTION"))) << qPrintable(bandText());

    backend.setMarks(backend.initialProfile(), productionMarks());

    expectProduction(bandText());
    EXPECT_TRUE(widget<QComboBox>(*window, "accountChooser")
                    .currentText()
                    .contains(QLatin1String("This account, Acme prod")));
}

TEST_F(MarksFlow, TheBoardTellsProfileAccountAndMarksOfEveryScope)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    backend.setMarks(backend.profiles()[1].id, readOnlyMarks());
    showDesk();
    const QString first = desk.profileName();

    desk.chooseProfile(backend.profiles()[1].id);
    waitForScope();

    EXPECT_TRUE(board().contains(first + QStringLiteral(" Acme prod (1111 1111 1111) · ")))
        << qPrintable(board());
    EXPECT_TRUE(board().contains(QLatin1String("[production]"))) << qPrintable(board());
    EXPECT_TRUE(board().contains(QLatin1String("[read-only]"))) << qPrintable(board());
}

TEST_F(MarksFlow, TheBandOfTheWizardFollowsTheActingAccount)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &account = widget<QComboBox>(*wizard, "wizardAccountChooser");

    account.setCurrentIndex(account.findText(QStringLiteral("2222 2222 2222")));
    emit account.activated(account.currentIndex());

    EXPECT_TRUE(waitFor([&] {
        return bandOf(*wizard).contains(
            QLatin1String("acting on 2222 2222 2222 through Acme prod (1111 1111 1111)"));
    })) << qPrintable(bandOf(*wizard));
}

TEST_F(MarksFlow, AReadOnlyProfileOffersNoStartAndSaysWhyEverywhere)
{
    const QString reason =
        QStringLiteral("Profile %1 is read-only.").arg(backend.profiles().first().name);
    showDesk();
    tick(readyServers(1));
    const auto &start = widget<QPushButton>(*window, "startCutoverButton");
    ASSERT_TRUE(start.isEnabled());

    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    EXPECT_FALSE(start.isEnabled());
    EXPECT_TRUE(start.toolTip().contains(reason)) << qPrintable(start.toolTip());
    EXPECT_TRUE(bandText().contains(QLatin1String("read-only"))) << qPrintable(bandText());
    EXPECT_TRUE(textsOf(widget<QWidget>(*window, "statusLine"))
                    .contains(QLatin1String("Read-only profile")));
    const auto *action = window->findChild<QAction *>(QStringLiteral("startCutoverAction"));
    ASSERT_TRUE(action);
    EXPECT_FALSE(action->isEnabled());
    window->beginStart();
    EXPECT_FALSE(window->startFlow().wizard());
    EXPECT_TRUE(messages().contains(reason)) << qPrintable(messages());
}

TEST_F(MarksFlow, AReviewThatIsOpenIsBarredOnceTheProfileIsReadOnly)
{
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    ASSERT_TRUE(waitFor([&] { return start.isEnabled(); })) << qPrintable(start.toolTip());

    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    EXPECT_FALSE(start.isEnabled());
    EXPECT_TRUE(complaintOf(*wizard).contains(QLatin1String("is read-only")))
        << qPrintable(complaintOf(*wizard));
    EXPECT_TRUE(bandOf(*wizard).contains(QLatin1String("read-only")));
    backend.setMarks(backend.initialProfile(), {});
    EXPECT_TRUE(start.isEnabled()) << qPrintable(start.toolTip());
    EXPECT_EQ(starts(), 0);
}

TEST_F(MarksFlow, AConfirmedReviewSendsNothingOnceTheProfileIsReadOnly)
{
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    emit wizard->confirmed(wizard->draft().plan());

    EXPECT_TRUE(messages().contains(QLatin1String("is read-only"))) << qPrintable(messages());
    EXPECT_FALSE(window->startFlow().isSending());
    EXPECT_EQ(starts(), 0);
    EXPECT_EQ(window->serverView().selectedIds().size(), 1);
}

TEST_F(MarksFlow, AStartUnderWayIsNotTouchedByTheMark)
{
    showDesk();
    play("hang");
    confirmStart(readyServers(1));
    ASSERT_TRUE(waitFor([this] { return starts() == 1; }));

    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    EXPECT_TRUE(window->startFlow().isSending());
}

TEST_F(MarksFlow, AReviewOfARefusedStartCannotBeOpenedAgainThroughAReadOnlyProfile)
{
    showDesk();
    play("access-denied-tag");
    confirmStart(readyServers(1));
    waitUntilSent();
    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    window->flashBar().flashes().first().action();

    EXPECT_FALSE(window->startFlow().wizard());
    EXPECT_TRUE(messages().contains(QLatin1String("No start can be reviewed now")))
        << qPrintable(messages());
    EXPECT_EQ(starts(), 1);
}

TEST_F(MarksFlow, TheWelcomePageLeadsToNoProductionProfileUnasked)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    settings.setProfile(backend.initialProfile().toString());
    window = std::make_unique<ui::MainWindow>(desk, settings, theme);

    widget<QPushButton>(*window, "useProfileButton").click();

    EXPECT_TRUE(desk.profile().isEmpty());
    widget<QPushButton>(*window, "choiceUseButton").click();
    EXPECT_EQ(desk.profile(), backend.profiles().at(1).id) << "the first that is not production";
}

TEST_F(MarksFlow, TheWelcomePageGoesOnWithTheProfileThatWasUsedLast)
{
    settings.setProfile(backend.profiles().at(1).id.toString());
    window = std::make_unique<ui::MainWindow>(desk, settings, theme);

    widget<QPushButton>(*window, "useProfileButton").click();

    EXPECT_EQ(desk.profile(), backend.profiles().at(1).id);
    EXPECT_FALSE(window->findChild<QDialog *>(QStringLiteral("profileChoice")));
}

} // namespace
