// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

namespace {

using support::waitFor;
using support::widget;

base::Error needOfCode()
{
    return profiles::signInNeeded(profiles::SignInNeed::MfaCode,
                                  QStringLiteral("the code of the device jane-phone"));
}

/// What a person has to do for the credentials, while there is work in the window.
class SignInFlow : public support::SimulatedDesk
{
protected:
    SignInFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Override) {}

    void SetUp() override
    {
        showDesk();
        tick(readyServers(2));
    }
    /// The backend notices that the credentials must be asked for again, in vain.
    void renewInVain(const base::Error &why)
    {
        backend.failIdentities(why);
        emit backend.identityDoubted(desk.profile());
    }
    [[nodiscard]] bool isAsked()
    {
        return messages().contains(QLatin1String("wants you to sign in again"));
    }
    /// The review, which could not be read: the credentials have expired.
    ui::CutoverWizard *openExpiredReview()
    {
        ui::CutoverWizard *wizard = openWizard();
        if (!wizard)
            return nullptr;
        play("expired-token@DescribeSourceServers");
        goToReview(*wizard);
        const auto &button = widget<QPushButton>(*wizard, "reviewSignInButton");
        EXPECT_TRUE(waitFor([&] { return button.isVisible(); })) << qPrintable(textsOf(*wizard));
        return wizard;
    }
    /// Clicks "Sign in again" there; null when no dialog opened over it.
    QDialog *askedForACode(ui::CutoverWizard &wizard)
    {
        backend.failIdentify(needOfCode());
        widget<QPushButton>(wizard, "reviewSignInButton").click();
        QDialog *dialog = nullptr;
        EXPECT_TRUE(waitFor([&] {
            dialog = wizard.findChild<QDialog *>(QStringLiteral("mfaDialog"));
            return dialog && dialog->isVisible();
        })) << qPrintable(messages());
        return dialog;
    }
    void enterCode(QDialog &dialog)
    {
        type(widget<QLineEdit>(dialog, "mfaCodeField"), QStringLiteral("123456"));
        widget<QPushButton>(dialog, "submitCodeButton").click();
    }
    void expectThatTheWorkIsThere()
    {
        EXPECT_EQ(desk.state(), ui::Desk::State::Ready);
        EXPECT_EQ(window->page(), ui::MainWindow::DeskShown);
        EXPECT_EQ(window->serverView().selectedIds().size(), 2);
    }
};

TEST_F(SignInFlow, ANeedKeepsTheWorkAndOffersToSignInAgain)
{
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    renewInVain(needOfCode());

    ASSERT_TRUE(waitFor([this] { return isAsked(); })) << qPrintable(messages());

    expectThatTheWorkIsThere();
    EXPECT_TRUE(messages().contains(QLatin1String("jane-phone"))) << qPrintable(messages());
    auto &button = widget<QPushButton>(window->flashBar(), "flashAction");
    EXPECT_EQ(button.text(), QStringLiteral("Sign in again"));
    button.click();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().value<base::ProfileId>(), desk.profile());
}

TEST_F(SignInFlow, ALockedKeychainClosesNothing)
{
    renewInVain(base::secretError(base::SecretTrouble::Locked, QStringLiteral("locked")));

    ASSERT_TRUE(waitFor([this] { return isAsked(); })) << qPrintable(messages());

    expectThatTheWorkIsThere();
}

TEST_F(SignInFlow, AnotherFailureClosesWhatCanNoLongerBeTrusted)
{
    base::Error refused;
    refused.kind = base::ErrorKind::AccessDenied;
    renewInVain(refused);

    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    EXPECT_FALSE(isAsked());
}

TEST_F(SignInFlow, ARenewalThatSucceedsLaterOpensTheScopeAgain)
{
    base::Error lost;
    lost.kind = base::ErrorKind::NotConnected;
    renewInVain(lost);
    ASSERT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    backend.failIdentities(std::nullopt);

    emit backend.credentialsRenewed(desk.profile());

    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    waitForScope();
    EXPECT_EQ(window->page(), ui::MainWindow::DeskShown);
}

TEST_F(SignInFlow, GoesOnWithTheWorkAfterwards)
{
    renewInVain(needOfCode());
    ASSERT_TRUE(waitFor([this] { return isAsked(); }));
    backend.failIdentities(std::nullopt);

    desk.confirmIdentity(desk.profile());

    EXPECT_TRUE(waitFor([this] { return !isAsked(); })) << qPrintable(messages());
    expectThatTheWorkIsThere();
}

TEST_F(SignInFlow, AnotherProfileThanTheOneThatIsShownAsksToo)
{
    const base::ProfileId first = desk.profile();
    desk.chooseProfile(backend.profiles()[1].id);
    waitForScope();
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    backend.failIdentities(needOfCode());
    emit backend.identityDoubted(first);

    ASSERT_TRUE(waitFor([this] { return isAsked(); })) << qPrintable(messages());

    EXPECT_TRUE(messages().contains(desk.nameOf(first))) << qPrintable(messages());
    EXPECT_EQ(desk.state(), ui::Desk::State::Ready);
    widget<QPushButton>(window->flashBar(), "flashAction").click();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().value<base::ProfileId>(), first);
}

TEST_F(SignInFlow, ARefreshWithExpiredCredentialsOffersItBesideRefresh)
{
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    play("expired-token@DescribeSourceServers");

    desk.refresh();

    ASSERT_TRUE(waitFor([this] {
        return messages().contains(QLatin1String("Reading the source servers failed"));
    })) << qPrintable(messages());
    auto &button = widget<QPushButton>(window->flashBar(), "flashOtherAction");
    EXPECT_EQ(button.text(), QStringLiteral("Sign in again"));
    button.click();
    EXPECT_EQ(requested.count(), 1);
    expectThatTheWorkIsThere();
}

TEST_F(SignInFlow, ARefusedStartOffersItBesideItsReview)
{
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    play("expired-token@StartCutover");
    confirmTicked();
    waitUntilSent();

    ASSERT_FALSE(window->flashBar().flashes().isEmpty());
    const ui::Flash flash = window->flashBar().flashes().first();

    EXPECT_EQ(flash.otherText, QStringLiteral("Sign in again")) << qPrintable(messages());
    EXPECT_FALSE(flash.actionText.isEmpty());
    flash.other();
    EXPECT_EQ(requested.count(), 1);
    expectThatTheWorkIsThere();
}

TEST_F(SignInFlow, TheReviewOffersItAndGoesOnAfterwards)
{
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    play("expired-token@DescribeSourceServers");
    goToReview(*wizard);
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);
    auto &button = widget<QPushButton>(*wizard, "reviewSignInButton");
    const auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    ASSERT_TRUE(waitFor([&] { return button.isVisible(); })) << qPrintable(textsOf(*wizard));
    button.click();
    ASSERT_EQ(requested.count(), 1);
    server.clearFaults();

    desk.confirmIdentity(desk.profile());

    EXPECT_TRUE(waitFor([&] {
        return start.toolTip().contains(QLatin1String("Type confirm to start"));
    })) << qPrintable(start.toolTip());
    EXPECT_EQ(window->startFlow().wizard(), wizard);
    EXPECT_FALSE(button.isVisible());
}

TEST_F(SignInFlow, AClickInTheWizardAsksOverItAndTheWizardReadsAgain)
{
    ui::CutoverWizard *wizard = openExpiredReview();
    ASSERT_TRUE(wizard);
    backend.answerSignIn(*desk.identity());
    QDialog *dialog = askedForACode(*wizard);
    ASSERT_TRUE(dialog);
    EXPECT_EQ(QApplication::activeModalWidget(), dialog);
    server.clearFaults();

    enterCode(*dialog);

    const auto &start = widget<QPushButton>(*wizard, "wizardStartButton");
    EXPECT_TRUE(waitFor([&] {
        return start.toolTip().contains(QLatin1String("Type confirm to start"));
    })) << qPrintable(start.toolTip());
    EXPECT_EQ(window->startFlow().wizard(), wizard);
    expectThatTheWorkIsThere();
    EXPECT_EQ(starts(), 0);
}

TEST_F(SignInFlow, WhatFailsIsSaidOverTheWizardThatWasClickedIn)
{
    ui::CutoverWizard *wizard = openExpiredReview();
    ASSERT_TRUE(wizard);
    backend.failIdentify(
        base::secretError(base::SecretTrouble::Missing, QStringLiteral("<b>none</b>")));

    widget<QPushButton>(*wizard, "reviewSignInButton").click();

    QMessageBox *box = nullptr;
    ASSERT_TRUE(waitFor([&] {
        box = wizard->findChild<QMessageBox *>(QStringLiteral("signInProblem"));
        return box && box->isVisible();
    })) << qPrintable(messages());
    EXPECT_TRUE(box->text().contains(QLatin1String("There is no keychain in this session")))
        << qPrintable(box->text());
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    EXPECT_FALSE(messages().contains(QLatin1String("keychain"))) << qPrintable(messages());
}

TEST_F(SignInFlow, SigningInToAnotherAccountIsCalledWhatItIs)
{
    ui::CutoverWizard *wizard = openExpiredReview();
    ASSERT_TRUE(wizard);
    ui::Identity other = *desk.identity();
    other.account = *base::AccountId::parse(server.accounts()[1].accountId);
    backend.answerSignIn(other);
    QDialog *dialog = askedForACode(*wizard);
    ASSERT_TRUE(dialog);

    enterCode(*dialog);

    ASSERT_TRUE(waitFor([this] {
        return messages().contains(QLatin1String("You signed in to another account"));
    })) << qPrintable(messages());
    EXPECT_FALSE(messages().contains(QLatin1String("another program"))) << qPrintable(messages());
    EXPECT_FALSE(window->startFlow().wizard());
    EXPECT_EQ(desk.identity()->account, other.account);
}

} // namespace
