// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/signin/mfadialogtest.h"

namespace {

using namespace std::chrono_literals;
using support::waitFor;
using support::widget;
using tests::anyone;
using tests::MfaDialogTest;
using tests::wrongCode;

TEST_F(MfaDialogTest, NamesProfileRoleAndDevice)
{
    open();

    QString texts;
    for (const auto *label : dialog->findChildren<ui::PlainLabel *>())
        texts += ui::withoutBreaks(label->text()) + u'\n';

    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Enter MFA code"));
    EXPECT_TRUE(texts.contains(QLatin1String("corp-prod"))) << qPrintable(texts);
    EXPECT_TRUE(texts.contains(QLatin1String("role/Cutover"))) << qPrintable(texts);
    EXPECT_TRUE(texts.contains(QLatin1String("mfa/anna"))) << qPrintable(texts);
}

TEST_F(MfaDialogTest, HasNames)
{
    open();

    support::expectNames(*dialog);
}

TEST_F(MfaDialogTest, TakesTheIdentityThatACodeLeadsTo)
{
    backend.answerSignIn(anyone());
    open();

    enter("123456");

    ASSERT_TRUE(waitFor([this] { return !identities.isEmpty(); }));
    EXPECT_EQ(identities, QStringList{anyone().arn});
    EXPECT_EQ(backend.typedCodes(), QStringList{QStringLiteral("123456")});
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

TEST_F(MfaDialogTest, EnterOnCancelSendsNoCode)
{
    open();
    QTest::keyClicks(&field(), QStringLiteral("123456"));
    auto &cancel = widget<QPushButton>(*dialog, "cancelSignInButton");
    cancel.setFocus();

    QTest::keyClick(&cancel, Qt::Key_Return);

    EXPECT_EQ(calls(), 0);
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

TEST_F(MfaDialogTest, EnterSubmits)
{
    open();
    QTest::keyClicks(&field(), QStringLiteral("123456"));

    QTest::keyClick(&field(), Qt::Key_Return);

    EXPECT_EQ(calls(), 1);
}

TEST_F(MfaDialogTest, F30AWrongCodeIsToldAndNotRetried)
{
    backend.answerSignIn(base::failure(wrongCode()));
    open();

    enter("123456");

    ASSERT_TRUE(waitFor([this] { return asksAgain(); }));
    EXPECT_TRUE(note().contains(QLatin1String("AWS did not accept the code")))
        << qPrintable(note());
    EXPECT_TRUE(note().contains(QLatin1String("A code works once: wait for the next one")));
    EXPECT_TRUE(field().text().isEmpty());
    EXPECT_FALSE(submit().isEnabled());
    EXPECT_EQ(calls(), 1);
    EXPECT_TRUE(identities.isEmpty());
}

TEST_F(MfaDialogTest, F30AReusedCodeIsSentOncePerClick)
{
    backend.answerSignIn(base::failure(wrongCode()));
    backend.answerSignIn(base::failure(wrongCode()));
    open();

    enter("123456");
    ASSERT_TRUE(waitFor([this] { return asksAgain(); }));
    enter("123456");
    ASSERT_TRUE(waitFor([this] { return asksAgain(); }));

    EXPECT_EQ(calls(), 2);
    EXPECT_TRUE(note().contains(QLatin1String("A code works once"))) << qPrintable(note());
}

TEST_F(MfaDialogTest, F30ACancelledCodeEndsTheCall)
{
    open();
    enter("123456");
    ASSERT_TRUE(backend.heldSignIn());

    widget<QPushButton>(*dialog, "cancelSignInButton").click();

    EXPECT_FALSE(backend.heldSignIn());
    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(calls(), 1);
    EXPECT_TRUE(identities.isEmpty());
}

TEST_F(MfaDialogTest, F30ACodeAnsweredAfterFiveMinutesIsNotSentAgain)
{
    open();
    clock.skip(5min);
    enter("123456");
    ASSERT_TRUE(backend.heldSignIn());
    clock.skip(5min);
    EXPECT_FALSE(submit().isEnabled()) << "one question at a time";

    backend.heldSignIn()->answer(base::failure(wrongCode()));

    ASSERT_TRUE(waitFor([this] { return asksAgain(); }));
    EXPECT_TRUE(note().contains(QLatin1String("AWS did not accept the code")))
        << qPrintable(note());
    EXPECT_EQ(calls(), 1);
    EXPECT_TRUE(identities.isEmpty());
}

TEST_F(MfaDialogTest, TellsADeniedRoleFromAWrongCode)
{
    base::Error denied = wrongCode();
    denied.message = QStringLiteral("User anna is not authorized to perform: sts:AssumeRole");
    backend.answerSignIn(base::failure(denied));
    open();

    enter("123456");

    ASSERT_TRUE(waitFor([this] { return asksAgain(); }));
    EXPECT_TRUE(note().contains(QLatin1String("AWS did not let profile corp-prod enter its role")))
        << qPrintable(note());
}

TEST_F(MfaDialogTest, HintsAtAWrongClock)
{
    backend.setSessionFacts({.clockOffset = 7min, .doubtfulOffset = {}, .credentialsEnd = {}});

    open();

    EXPECT_TRUE(note().contains(QLatin1String("7 min slow"))) << qPrintable(note());
}

} // namespace
