// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/mfadialog.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/movingclock.h"
#include "tests/support/simulatedbackend.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace {

using namespace std::chrono_literals;
using support::waitFor;
using support::widget;

base::Error wrongCode()
{
    base::Error error = base::makeError(
        base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"),
        QStringLiteral("MultiFactorAuthentication failed with invalid MFA one time pass code."));
    error.sent = base::Sent::Answered;
    return error;
}

ui::Identity anyone()
{
    return {.account = *base::AccountId::parse(QStringLiteral("111111111111")),
            .arn = QStringLiteral("arn:aws:sts::111111111111:assumed-role/Cutover/anna")};
}

sim::SimOptions timedBy(const base::Clock &clock)
{
    sim::SimOptions options;
    options.clock = &clock;
    return options;
}

class MfaDialogTest : public testing::Test
{
protected:
    MfaDialogTest()
    {
        profile = backend.profiles().first();
        profile.name = QStringLiteral("corp-prod");
        profiles::AssumedRole role;
        role.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/Cutover");
        role.mfaSerial = QStringLiteral("arn:aws:iam::111111111111:mfa/anna");
        profile.chain = {profiles::FileKeys{QStringLiteral("base")}, role};
    }
    ~MfaDialogTest() override { delete dialog; }

    void open()
    {
        dialog = new ui::MfaDialog(backend, profile, *profile.region, theme, nullptr);
        QObject::connect(dialog, &ui::MfaDialog::signedIn, &context,
                         [this](const ui::Identity &identity) { identities << identity.arn; });
        dialog->open();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }
    [[nodiscard]] QLineEdit &field() { return widget<QLineEdit>(*dialog, "mfaCodeField"); }
    [[nodiscard]] QPushButton &submit() { return widget<QPushButton>(*dialog, "submitCodeButton"); }
    [[nodiscard]] QString note() { return widget<ui::PlainLabel>(*dialog, "mfaNote").text(); }
    [[nodiscard]] bool isComplained()
    {
        const auto &complaint = widget<ui::PlainLabel>(*dialog, "mfaComplaint");
        return complaint.isVisible() && complaint.text() == QLatin1String("A code has six digits.");
    }
    void paste(const char *text)
    {
        QGuiApplication::clipboard()->setText(QLatin1String(text));
        field().paste();
    }
    void enter(const char *code)
    {
        field().setFocus();
        QTest::keyClicks(&field(), QLatin1String(code));
        submit().click();
    }
    /// The dialog has taken an answer and waits for a person.
    [[nodiscard]] bool asksAgain() { return dialog->isVisible() && field().isEnabled(); }
    [[nodiscard]] int calls() const { return static_cast<int>(backend.typedCodes().size()); }

    support::MovingClock clock{1};
    sim::SimServer server{timedBy(clock)};
    support::SimulatedBackend backend{server, clock, support::SimulatedBackend::Marking::Override};
    ui::Theme theme;
    profiles::Profile profile;
    QPointer<ui::MfaDialog> dialog;
    QStringList identities;
    QObject context;
};

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
