// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/signin/mfadialogtest.h"

namespace {

using tests::MfaDialogTest;

TEST_F(MfaDialogTest, TakesDigitsOnlyAndSaysSoAtOnce)
{
    open();
    QTest::keyClicks(&field(), QStringLiteral("123 45"));
    EXPECT_FALSE(submit().isEnabled());
    EXPECT_FALSE(isComplained()) << "a space stands between the halves of many codes";

    QTest::keyClicks(&field(), QStringLiteral("x"));

    EXPECT_EQ(field().text(), QStringLiteral("12345"));
    EXPECT_TRUE(isComplained());
    QTest::keyClicks(&field(), QStringLiteral("6"));
    EXPECT_FALSE(isComplained());
    EXPECT_EQ(field().text(), QStringLiteral("123456"));
    EXPECT_TRUE(submit().isEnabled());
}

TEST_F(MfaDialogTest, TellsAScreenReaderWhatIsWrongInTheField)
{
    open();

    QTest::keyClicks(&field(), QStringLiteral("o"));

    EXPECT_EQ(field().accessibleDescription(), QStringLiteral("A code has six digits."));
    QTest::keyClicks(&field(), QStringLiteral("0"));
    EXPECT_TRUE(field().accessibleDescription().isEmpty());
}

TEST_F(MfaDialogTest, TakesAPastedCodeWithASpace)
{
    open();

    paste(" 123 456\n");

    EXPECT_EQ(field().text(), QStringLiteral("123456"));
    EXPECT_TRUE(submit().isEnabled());
    EXPECT_FALSE(isComplained());
}

TEST_F(MfaDialogTest, SaysThatAPastedTextIsNoCode)
{
    open();

    paste("code: 12345678");

    EXPECT_TRUE(isComplained());
    EXPECT_FALSE(submit().isEnabled()) << qPrintable(field().text());
}

TEST_F(MfaDialogTest, KeepsTheCursorWhereALetterWasDropped)
{
    open();
    QTest::keyClicks(&field(), QStringLiteral("12456"));
    field().setCursorPosition(2);

    QTest::keyClicks(&field(), QStringLiteral("e3"));

    EXPECT_EQ(field().text(), QStringLiteral("123456"));
}

} // namespace
