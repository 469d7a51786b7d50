// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>

#include <gtest/gtest.h>

namespace {

using ui::toolTipText;

class TipDescriberTest : public testing::Test
{
protected:
    TipDescriberTest() { theme.applyTo(*qApp); }
    /// What a screen reader is told.
    [[nodiscard]] std::string told()
    {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&button);
        return accessible->text(QAccessible::Description).toStdString();
    }

    ui::Theme theme;
    QPushButton button;
};

TEST_F(TipDescriberTest, TellsTheTextOfAToolTipWithoutItsMarkup)
{
    button.setToolTip(toolTipText(QStringLiteral("Tick <source> servers & \"start\"\nfirst")));

    EXPECT_EQ(told(), "Tick <source> servers & \"start\"\nfirst");
}

TEST_F(TipDescriberTest, FollowsTheToolTip)
{
    button.setToolTip(toolTipText(QStringLiteral("a")));
    button.setToolTip(toolTipText(QStringLiteral("b")));
    EXPECT_EQ(told(), "b");

    button.setToolTip({});
    EXPECT_EQ(told(), "");
    button.setToolTip(QStringLiteral("c"));
    EXPECT_EQ(told(), "c");
}

TEST_F(TipDescriberTest, LeavesADescriptionThatTheWidgetWasGiven)
{
    button.setAccessibleDescription(QStringLiteral("own"));
    button.setToolTip(toolTipText(QStringLiteral("a")));
    EXPECT_EQ(told(), "own");

    button.setToolTip({});
    EXPECT_EQ(told(), "own");
}

TEST_F(TipDescriberTest, GivesWayToADescriptionThatComesLater)
{
    button.setToolTip(toolTipText(QStringLiteral("a")));
    button.setAccessibleDescription(QStringLiteral("own"));

    button.setToolTip(toolTipText(QStringLiteral("b")));

    EXPECT_EQ(told(), "own");
}

} // namespace
