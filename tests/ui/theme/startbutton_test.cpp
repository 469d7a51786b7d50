// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/flashbar.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/startbutton.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <gtest/gtest.h>

namespace {

using ui::StartButton;

/// As the event loop does: press and release go straight to the button. True when the press went no
/// further than the button.
bool strike(QWidget &button, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&button, &press);
    QCoreApplication::sendEvent(&button, &release);
    return press.isAccepted();
}

class EnterKey : public testing::TestWithParam<Qt::Key>
{};

TEST_P(EnterKey, PressesAnOrdinaryDefaultButton)
{
    // What is guarded against: without the class the same strike clicks.
    QPushButton button;
    button.setDefault(true);
    const QSignalSpy clicks(&button, &QPushButton::clicked);

    (void)strike(button, GetParam());

    EXPECT_EQ(clicks.count(), 1);
}

TEST_P(EnterKey, NeverPressesAStartButton)
{
    StartButton button;
    button.setAutoDefault(true);
    button.setDefault(true);
    const QSignalSpy clicks(&button, &QPushButton::clicked);
    const QSignalSpy presses(&button, &QPushButton::pressed);

    const bool isSwallowed = strike(button, GetParam());

    EXPECT_TRUE(isSwallowed) << "the window would hear of it";
    EXPECT_EQ(clicks.count(), 0);
    EXPECT_EQ(presses.count(), 0);
}

TEST_P(EnterKey, IsAnsweredInWords)
{
    StartButton button(QStringLiteral("Start"));
    button.show();

    (void)strike(button, GetParam());

    EXPECT_EQ(QToolTip::text().toStdString(),
              ui::toolTipText(StartButton::enterNote()).toStdString());
    EXPECT_TRUE(StartButton::enterNote().contains(QStringLiteral("Press Space")));
    EXPECT_EQ(button.accessibleDescription().toStdString(), StartButton::enterNote().toStdString());
}

TEST_P(EnterKey, NeverPressesTheActionOfAMessage)
{
    const ui::Theme theme;
    ui::FlashBar bar(theme);
    int runs = 0;
    bar.show({.id = QStringLiteral("a"),
              .tone = ui::Tone::Bad,
              .title = QStringLiteral("a"),
              .text = {},
              .details = {},
              .actionText = QStringLiteral("Review again…"),
              .action = [&runs] { ++runs; }});
    auto *action = bar.findChild<QPushButton *>(QStringLiteral("flashAction"));
    ASSERT_TRUE(action);
    action->setDefault(true);

    (void)strike(*action, GetParam());

    EXPECT_EQ(runs, 0);
}

INSTANTIATE_TEST_SUITE_P(Keys, EnterKey, testing::Values(Qt::Key_Return, Qt::Key_Enter));

TEST(StartButton, IsPressedBySpace)
{
    StartButton button;
    const QSignalSpy clicks(&button, &QPushButton::clicked);

    QTest::keyClick(&button, Qt::Key_Space);

    EXPECT_EQ(clicks.count(), 1);
}

TEST(StartButton, KeepsTheReasonOfItsOwnerAsDescription)
{
    StartButton button;
    button.setReason(QStringLiteral("A start is being sent."));

    (void)strike(button, Qt::Key_Return);

    EXPECT_EQ(button.accessibleDescription(), QStringLiteral("A start is being sent."));
}

TEST(StartButton, TellsHowItIsPressedAgainWhenTheReasonIsGone)
{
    StartButton button;
    button.show();
    button.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&button));
    button.setFocus();
    button.setReason(QStringLiteral("A start is being sent."));

    button.setReason({});

    EXPECT_EQ(button.accessibleDescription().toStdString(), StartButton::enterNote().toStdString());
}

TEST(StartButton, TellsWithTheFocusHowItIsPressed)
{
    StartButton button;
    QFocusEvent event(QEvent::FocusIn, Qt::TabFocusReason);

    QCoreApplication::sendEvent(&button, &event);

    EXPECT_EQ(button.accessibleDescription().toStdString(), StartButton::enterNote().toStdString());
}

} // namespace
