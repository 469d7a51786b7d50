// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

profiles::ProfileMarks productionMarks()
{
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Acme prod");
    marks.colour = QStringLiteral("#00aa00");
    marks.isProduction = true;
    return marks;
}

profiles::ProfileMarks readOnlyMarks()
{
    profiles::ProfileMarks marks;
    marks.isReadOnly = true;
    return marks;
}

/// Ordinary profiles with what the user decided about them.
class MarksFlow : public support::SimulatedDesk
{
protected:
    MarksFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Override) {}

    [[nodiscard]] static QString bandOf(const QWidget &top)
    {
        return textsOf(widget<QWidget>(top, "identityBand"));
    }
    void expectProduction(const QString &band)
    {
        EXPECT_TRUE(band.contains(QLatin1String("PRODUCTION"))) << qPrintable(band);
        EXPECT_TRUE(band.contains(QLatin1String("account Acme prod (1111 1111 1111)")))
            << qPrintable(band);
        EXPECT_TRUE(band.contains(desk.region().toString())) << qPrintable(band);
        EXPECT_TRUE(band.contains(QLatin1String("user simulated-operator"))) << qPrintable(band);
    }
};

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

TEST_F(MarksFlow, AProductionProfileAsksForTheNumberOfEvenTwoServers)
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

TEST_F(MarksFlow, AReviewThatIsOpenSendsNothingOnceTheProfileIsReadOnly)
{
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    backend.setMarks(backend.initialProfile(), readOnlyMarks());

    clickStart(*wizard);

    EXPECT_TRUE(waitFor([this] { return messages().contains(QLatin1String("is read-only")); }))
        << qPrintable(messages());
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

TEST_F(MarksFlow, AnotherProfileDoesNotAskForTheNumberOfTwoServers)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);

    EXPECT_FALSE(widget<QLineEdit>(*wizard, "countField").isVisible());
}

TEST_F(MarksFlow, TheWelcomePageLeadsToNoProductionProfileUnasked)
{
    backend.setMarks(backend.initialProfile(), productionMarks());
    window = std::make_unique<ui::MainWindow>(desk, settings, theme);

    widget<QPushButton>(*window, "useProfileButton").click();

    EXPECT_EQ(desk.profile(), backend.profiles().at(1).id);
}

} // namespace
