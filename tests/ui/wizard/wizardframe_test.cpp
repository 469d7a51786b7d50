// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/wizard/cutoverdraft.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QTreeView>

#include <algorithm>

namespace {

using support::waitFor;
using support::widget;

/// What stands around the pages: the size, the buttons below, the way out.
class WizardFrameTest : public support::SimulatedDesk
{
protected:
    void SetUp() override
    {
        showDesk();
        tick(readyServers(2));
        wizard = openWizard();
        ASSERT_TRUE(wizard);
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return widget<QPushButton>(*wizard, name);
    }
    /// In the wizard, once what was asked of its layouts is done.
    [[nodiscard]] QRect placeOf(const char *name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QPushButton &found = button(name);
        return {found.mapTo(wizard, QPoint()), found.size()};
    }
    void typeTag()
    {
        auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
        tags->setData(tags->index(0, 0), QStringLiteral("Wave"));
        tags->setData(tags->index(0, 1), QStringLiteral("7"));
    }

    ui::CutoverWizard *wizard = nullptr;
};

TEST_F(WizardFrameTest, KeepsItsButtonsInOnePlaceOnAllPages)
{
    const QRect cancel = placeOf("cancelButton");
    const QRect back = placeOf("backButton");
    const QRect next = placeOf("nextButton");
    EXPECT_FALSE(cancel.intersects(back));

    button("nextButton").click();
    EXPECT_EQ(placeOf("cancelButton"), cancel);
    EXPECT_EQ(placeOf("backButton"), back);
    goToReview(*wizard);
    EXPECT_EQ(placeOf("cancelButton"), cancel);
    EXPECT_EQ(placeOf("backButton"), back);
    EXPECT_EQ(placeOf("wizardStartButton").left(), next.left());
    EXPECT_EQ(placeOf("wizardStartButton").right(), next.right());

    button("backButton").click();
    EXPECT_EQ(placeOf("cancelButton"), cancel);
    EXPECT_EQ(placeOf("backButton"), back);
}

TEST_F(WizardFrameTest, AsksBeforeTypedTagsAreLost)
{
    typeTag();

    button("cancelButton").click();
    auto &question = widget<QMessageBox>(*wizard, "leaveQuestion");
    EXPECT_EQ(question.text(), QStringLiteral("Leave the start? 1 tag that was typed is lost."));
    EXPECT_TRUE(widget<QPushButton>(question, "goBackButton").isDefault());
    widget<QPushButton>(question, "goBackButton").click();
    EXPECT_TRUE(waitFor([this] { return !wizard->findChild<QMessageBox *>(); }));
    EXPECT_TRUE(wizard->isVisible());
    EXPECT_EQ(wizard->draft().tags().size(), 1U);

    QTest::keyClick(wizard, Qt::Key_Escape);
    widget<QPushButton>(*wizard, "leaveButton").click();
    EXPECT_TRUE(waitFor([this] { return !window->startFlow().wizard(); }));
    EXPECT_EQ(starts(), 0);
}

TEST_F(WizardFrameTest, AsksOnceBeforeItIsClosedWithTypedTags)
{
    typeTag();

    wizard->close();
    wizard->close();

    EXPECT_TRUE(wizard->isVisible());
    EXPECT_EQ(wizard->findChildren<QMessageBox *>().size(), 1);
}

TEST_F(WizardFrameTest, IsNoLargerThanTheScreenUnlessThatIsTooSmall)
{
    const QSize room = wizard->screen()->availableSize().expandedTo({1000, 640});

    EXPECT_LE(wizard->width(), std::max(room.width(), wizard->minimumSizeHint().width()));
    EXPECT_LE(wizard->height(), std::max(room.height(), wizard->minimumSizeHint().height()));
}

} // namespace
