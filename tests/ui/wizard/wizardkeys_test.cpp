// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/accessiblenames.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

class WizardKeys : public support::SimulatedDesk
{
protected:
    void SetUp() override
    {
        showDesk();
        tick(readyServers(2));
        wizard = openWizard();
        ASSERT_TRUE(wizard);
        wizard->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(wizard));
    }
    /// Presses Tab until that widget has the focus.
    [[nodiscard]] bool tabTo(const QWidget &target)
    {
        for (int presses = 0; presses < 40; ++presses) {
            if (wizard->focusWidget() == &target)
                return true;
            QTest::keyClick(wizard->focusWidget() ? wizard->focusWidget() : wizard, Qt::Key_Tab);
        }
        return false;
    }
    void pressSpaceOn(const char *name)
    {
        auto &button = widget<QPushButton>(*wizard, name);
        ASSERT_TRUE(waitFor([&] { return button.isEnabled(); })) << name;
        ASSERT_TRUE(tabTo(button)) << name << " is not reached; the focus stays on "
                                   << qPrintable(wizard->focusWidget()->objectName());
        QTest::keyClick(&button, Qt::Key_Space);
    }
    ui::CutoverWizard *wizard = nullptr;
};

TEST_F(WizardKeys, EnterNeverConfirms)
{
    goToReview(*wizard);
    typeConfirmation(*wizard);
    const auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    ASSERT_TRUE(waitFor([&] { return start.isEnabled(); }));

    for (QWidget *child : support::interactiveWidgets(*wizard)) {
        if (child->objectName() == QLatin1String("cancelButton")
            || child->objectName() == QLatin1String("backButton"))
            continue;
        child->setFocus();
        QTest::keyClick(child, Qt::Key_Return);
        QTest::keyClick(child, Qt::Key_Enter);
        EXPECT_FALSE(window->startFlow().isSending()) << qPrintable(child->objectName());
        ASSERT_TRUE(wizard->isVisible()) << qPrintable(child->objectName());
    }
    EXPECT_TRUE(start.isEnabled());
    EXPECT_EQ(starts(), 0);
}

TEST_F(WizardKeys, EnterInATagStaysInTheTable)
{
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &table = widget<QAbstractItemView>(*wizard, "tagTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    auto *editor = table.findChild<QLineEdit *>();
    ASSERT_TRUE(editor);
    QTest::keyClicks(editor, QStringLiteral("Wave"));

    QTest::keyClick(editor, Qt::Key_Return);

    ASSERT_TRUE(waitFor(
        [&] { return table.model()->index(0, 0).data().toString() == QLatin1String("Wave"); }));
    EXPECT_EQ(wizard->currentPage(), 1);
    EXPECT_TRUE(wizard->isVisible());
}

TEST_F(WizardKeys, TabLeadsFromAKeyToItsValueAndOnToTheNextKey)
{
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &table = widget<QAbstractItemView>(*wizard, "tagTable");
    const int row = table.model()->rowCount() - 1;
    table.setFocus();
    table.setCurrentIndex(table.model()->index(row, 0));
    const auto typeAndTab = [&](const char *text) {
        QWidget *editor = table.indexWidget(table.currentIndex());
        ASSERT_TRUE(editor);
        QTest::keyClicks(editor, QLatin1String(text));
        QTest::keyClick(editor, Qt::Key_Tab);
    };

    typeAndTab("Wave");
    EXPECT_EQ(table.currentIndex(), table.model()->index(row, 1));
    typeAndTab("w1");

    EXPECT_EQ(table.currentIndex(), table.model()->index(row + 1, 0));
    EXPECT_EQ(table.model()->index(row, 0).data(Qt::EditRole), QStringLiteral("Wave"));
    EXPECT_EQ(table.model()->index(row, 1).data(Qt::EditRole), QStringLiteral("w1"));
    EXPECT_EQ(table.model()->rowCount(), row + 2);
}

TEST_F(WizardKeys, BacktabLeadsFromAValueToItsKey)
{
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &table = widget<QAbstractItemView>(*wizard, "tagTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    QWidget *editor = table.indexWidget(table.currentIndex());
    ASSERT_TRUE(editor);

    QTest::keyClick(editor, Qt::Key_Backtab);

    EXPECT_EQ(table.currentIndex(), table.model()->index(0, 0));
}

TEST_F(WizardKeys, TheEditorOfATagHidesTheCellUnderIt)
{
    widget<QPushButton>(*wizard, "nextButton").click();
    auto &table = widget<QAbstractItemView>(*wizard, "tagTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    const QWidget *editor = table.indexWidget(table.currentIndex());
    ASSERT_TRUE(editor);

    EXPECT_TRUE(editor->autoFillBackground());
    EXPECT_TRUE(editor->geometry().contains(table.visualRect(table.currentIndex())));
}

TEST_F(WizardKeys, AloneLeadFromTheFirstPageToTheStart)
{
    pressSpaceOn("nextButton");
    ASSERT_EQ(wizard->currentPage(), 1);
    pressSpaceOn("nextButton");
    ASSERT_EQ(wizard->currentPage(), 2);
    auto &word = widget<QLineEdit>(*wizard, "confirmField");
    ASSERT_TRUE(waitFor([&] { return word.isEnabled(); }));
    ASSERT_TRUE(tabTo(word));
    QTest::keyClicks(&word, QStringLiteral("confirm"));
    pressSpaceOn("wizardStartButton");
    waitUntilSent();

    EXPECT_EQ(starts(), 1);
}

TEST_F(WizardKeys, EveryWidgetHasANameForPeopleAndTests)
{
    support::expectNames(*wizard);
    widget<QPushButton>(*wizard, "nextButton").click();
    support::expectNames(*wizard);
    goToReview(*wizard);
    support::expectNames(*wizard);
}

} // namespace
