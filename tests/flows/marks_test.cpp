// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"

#include <QAccessible>
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

TEST_F(MarksFlow, AnotherProfileDoesNotAskForTheNumberOfTwoServers)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);

    EXPECT_FALSE(widget<QLineEdit>(*wizard, "countField").isVisible());
}

} // namespace
