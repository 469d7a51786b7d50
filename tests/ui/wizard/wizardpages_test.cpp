// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "ui/theme/plainlabel.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/drafttable.h"
#include "ui/wizard/readinesscounts.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace {

using support::widget;

class WizardPagesTest : public support::SimulatedDesk
{
protected:
    void SetUp() override
    {
        showDesk();
        tick(readyServers(2));
        wizard = openWizard();
        ASSERT_TRUE(wizard);
    }

    ui::CutoverWizard *wizard = nullptr;
};

TEST_F(WizardPagesTest, SaysAThingOnceOnTheReview)
{
    goToReview(*wizard);

    const QString text = textsOf(*wizard);

    for (const char *said : {"cancel a cutover", "Replication goes on", "terminated first"})
        EXPECT_EQ(text.count(QLatin1String(said)), 1) << said << "\n" << qPrintable(text);
}

TEST_F(WizardPagesTest, ShowsTheTagsThatWillBeSent)
{
    goToReview(*wizard);

    const QString tags = widget<ui::PlainLabel>(*wizard, "reviewTags").text();

    EXPECT_TRUE(tags.contains(QLatin1String("cutover-desk:intent = "))) << qPrintable(tags);
}

TEST_F(WizardPagesTest, CountsTheServersInWordsOnTheReview)
{
    goToReview(*wizard);

    const QString counts = widget<ui::PlainLabel>(*wizard, "reviewCounts").text();

    EXPECT_EQ(counts, ui::readinessCounts(wizard->draft()));
    EXPECT_TRUE(counts.startsWith(QLatin1String("2 servers: "))) << qPrintable(counts);
}

TEST_F(WizardPagesTest, ListsTheServersWithoutAVoidBelow)
{
    goToReview(*wizard);

    const auto *review = widget<QWidget>(*wizard, "reviewCounts").parentWidget();
    const auto &table = widget<ui::DraftTable>(*review, "chosenServers");

    EXPECT_EQ(table.height(), table.heightOfRows());
    EXPECT_EQ(table.indexAt({5, table.viewport()->height() - 5}).row(), 1);
}

TEST_F(WizardPagesTest, AsksForTheWordInOneSentence)
{
    goToReview(*wizard);
    auto &field = widget<QLineEdit>(*wizard, "confirmField");

    EXPECT_EQ(QAccessible::queryAccessibleInterface(&field)->text(QAccessible::Name),
              QStringLiteral("Type confirm to start"));
    EXPECT_TRUE(textsOf(*wizard).contains(QLatin1String("Type confirm to start")));
}

TEST_F(WizardPagesTest, CopiesWhatTheOpenTabShows)
{
    goToReview(*wizard);
    auto &copy = widget<QPushButton>(*wizard, "copyCommandButton");
    auto &tabs = widget<QTabWidget>(*wizard, "reviewTabs");
    const auto textOf = [this](const char *name) {
        return widget<QPlainTextEdit>(*wizard, name).toPlainText();
    };

    EXPECT_EQ(copy.text(), QStringLiteral("Copy command"));
    copy.click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), textOf("cliCommand"));

    tabs.setCurrentIndex(1);

    EXPECT_EQ(copy.text(), QStringLiteral("Copy request"));
    copy.click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), textOf("requestBody"));
}

TEST_F(WizardPagesTest, TicksTheStepsThatAreDone)
{
    const auto &steps = widget<QWidget>(*wizard, "wizardSteps");
    const auto done = [&steps] {
        int count = 0;
        for (const auto *label : steps.findChildren<ui::PlainLabel *>())
            count += label->accessibleDescription() == QStringLiteral("done") ? 1 : 0;
        return count;
    };
    EXPECT_EQ(done(), 0);

    goToReview(*wizard);

    EXPECT_EQ(done(), 2);
    EXPECT_FALSE(textsOf(steps).contains(QChar(0x2713))) << "an icon, in the theme's colour";
}

} // namespace
