// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scrolledtext.h"

#include "ui/views/jobdetails.h"
#include "ui/views/verdictcard.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace {

QString longText()
{
    return QStringLiteral("the security group does not exist in that VPC ").repeated(40);
}

ui::CardText failedCard()
{
    ui::CardText card;
    card.mark = {ui::Tone::Bad, ui::Icon::CircleX, QStringLiteral("Launch failed")};
    card.subject = QStringLiteral("web-07");
    card.cause = longText();
    card.next = QStringLiteral("Choose another security group.");
    card.raw = longText();
    return card;
}

TEST(ScrolledText, ShowsAShortTextWholeAndIsNoStopOfTheTabKey)
{
    ui::ScrolledText text(ui::PlainLabel::Look::Body, QStringLiteral("Cause"));
    text.setText(QStringLiteral("No subnet"));
    text.resize(300, text.heightForWidth(300));
    text.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&text));

    EXPECT_EQ(text.verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(text.focusPolicy(), Qt::NoFocus);
    EXPECT_EQ(text.accessibleName(), QStringLiteral("Cause"));
}

TEST(ScrolledText, ScrollsALongOneAndStaysWhereItIsReadThroughTheSameTextAgain)
{
    ui::ScrolledText text(ui::PlainLabel::Look::Body, QStringLiteral("Cause"));
    text.setText(longText());
    EXPECT_LT(text.heightForWidth(300), 200);
    text.resize(300, text.heightForWidth(300));
    text.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&text));
    QScrollBar &bar = *text.verticalScrollBar();
    ASSERT_GT(bar.maximum(), 0);
    EXPECT_EQ(text.focusPolicy(), Qt::StrongFocus);
    bar.setValue(10);

    text.setText(longText());

    EXPECT_EQ(bar.value(), 10);
    const auto &label = *text.findChild<ui::PlainLabel *>();
    EXPECT_TRUE(label.wordWrap());
    EXPECT_TRUE(label.textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    EXPECT_GE(label.height(), label.heightForWidth(label.width()));
}

TEST(ScrolledText, KeepsACardWithALongCauseWithinBounds)
{
    const ui::Theme theme;
    ui::JobDetails details(theme);
    details.show({}, failedCard());
    details.resize(400, 600);
    details.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&details));

    for (const char *name : {"cardCause", "cardRaw"}) {
        const auto *text = details.findChild<ui::ScrolledText *>(QLatin1String(name));
        ASSERT_TRUE(text && text->isVisible()) << name;
        EXPECT_EQ(text->text(), longText());
        EXPECT_GT(text->verticalScrollBar()->maximum(), 0) << name;
    }
    EXPECT_LE(details.card().minimumHeight(), 360);
}

} // namespace
