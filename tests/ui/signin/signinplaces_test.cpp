// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/signin/signinflowtest.h"

#include "ui/profiles/profilemanager.h"
#include "ui/profiles/profilewindows.h"

#include <QSignalSpy>

// Where the dialogs of a sign-in open, and what is said where none does.

namespace {

using base::SecretStoreState;
using base::SecretTrouble;
using profiles::SignInNeed;
using support::waitFor;
using support::widget;
using tests::SignInFlowTest;

TEST_F(SignInFlowTest, OpensNothingOverAnotherModalAndSaysSo)
{
    showFailing(needed(SignInNeed::MfaCode));
    QDialog other(window.get());
    other.open();

    EXPECT_FALSE(flow().begin(desk.profile(), needed(SignInNeed::MfaCode)));

    EXPECT_FALSE(flow().dialog());
    EXPECT_TRUE(messages().contains(QLatin1String("needs an MFA code"))) << qPrintable(messages());
    other.close();
    flashAction().click();
    EXPECT_TRUE(isOpen("mfaDialog"));
    EXPECT_FALSE(messages().contains(QLatin1String("needs an MFA code"))) << qPrintable(messages());
}

TEST_F(SignInFlowTest, OpensOneDialogAtATime)
{
    showFailing(needed(SignInNeed::MfaCode));
    button("signInButton").click();
    const QDialog *first = flow().dialog();
    ASSERT_TRUE(first);

    EXPECT_FALSE(flow().begin(desk.profile(), needed(SignInNeed::MfaCode)));

    EXPECT_EQ(flow().dialog(), first);
    EXPECT_EQ(window->findChildren<QDialog *>(QStringLiteral("mfaDialog")).size(), 1);
}

TEST_F(SignInFlowTest, ANeedInTheBackgroundOpensNothing)
{
    showDesk();
    backend.failIdentify(needed(SignInNeed::MfaCode));

    emit backend.identityDoubted(desk.profile());

    ASSERT_TRUE(waitFor([this] {
        return messages().contains(QLatin1String("wants you to sign in again"));
    })) << qPrintable(messages());
    EXPECT_FALSE(flow().dialog());
}

TEST_F(SignInFlowTest, OpensNothingOverAWizardThatWasOpenedAfterTheClick)
{
    showDesk();
    tick(readyServers(1));
    backend.failIdentify(needed(SignInNeed::MfaCode));

    flow().signInAgain(desk.profile());
    widget<QPushButton>(*window, "startCutoverButton").click();
    ASSERT_TRUE(window->startFlow().wizard());

    ASSERT_TRUE(waitFor([this] { return messages().contains(QLatin1String("needs an MFA code")); }))
        << qPrintable(messages());
    EXPECT_FALSE(flow().dialog());
    EXPECT_TRUE(window->startFlow().wizard()->isVisible());
}

TEST_F(SignInFlowTest, TheListOfProfilesLeadsHereForAProfileThatIsNotShown)
{
    window->show();
    window->findChild<ui::ProfileWindows *>()->showProfiles();
    auto *list = window->findChild<ui::ProfileManager *>();
    ASSERT_TRUE(list);
    ASSERT_TRUE(desk.regionToAsk(backend.initialProfile()).isEmpty());
    backend.answerSignIn(caller());
    const QSignalSpy answered(&flow(), &ui::SignInFlow::answered);

    emit list->signInWanted(backend.initialProfile(), needed(SignInNeed::MfaCode));
    ASSERT_TRUE(isOpen("mfaDialog"));
    EXPECT_EQ(flow().dialog()->parentWidget(), list);
    enterCode();

    EXPECT_TRUE(waitFor([&] { return answered.size() == 1; }));
    delete list;
}

TEST_F(SignInFlowTest, WhatWasAnsweredIsNotAskedAgainByItself)
{
    showDesk();
    backend.failIdentify(locked());
    backend.failIdentify(locked());
    flow().signInAgain(desk.profile());
    ASSERT_TRUE(waitFor([this] { return isOpen("unlockDialog"); }));

    people.keychain().prompt->answer(SecretStoreState::Unlocked);

    ASSERT_TRUE(waitFor([this] { return messages().contains(QLatin1String("failed")); }))
        << qPrintable(messages());
    EXPECT_FALSE(isOpen("unlockDialog"));
    EXPECT_EQ(people.keychain().prompts, 1);
    EXPECT_EQ(flashAction().text(), QStringLiteral("Sign in again"));
}

TEST_F(SignInFlowTest, AFailureIsNotToldAnyMoreOnceTheProfileIsIdentified)
{
    showDesk();
    backend.failIdentify(base::secretError(SecretTrouble::Slow, QStringLiteral("slow")));
    flow().signInAgain(desk.profile());
    ASSERT_TRUE(waitFor([this] { return messages().contains(QLatin1String("Signing in with")); }))
        << qPrintable(messages());

    desk.confirmIdentity(desk.profile());

    EXPECT_TRUE(waitFor([this] { return !messages().contains(QLatin1String("Signing in with")); }))
        << qPrintable(messages());
}

TEST_F(SignInFlowTest, LeadsToProfilesWhereNothingIsStored)
{
    showFailing(base::secretError(SecretTrouble::Absent, QStringLiteral("nothing")));
    const QSignalSpy wanted(&page(), &ui::MessagePage::profilesWanted);

    button("profilesButton").click();

    EXPECT_EQ(wanted.size(), 1);
    EXPECT_TRUE(offers("identifyAgainButton"));
    EXPECT_FALSE(offers("signInButton"));
    EXPECT_EQ(people.keychain().changes(), 0);
}

TEST_F(SignInFlowTest, ThePageSaysThatTheKeychainIsWaitedFor)
{
    ui::MessagePage shown(desk, theme);
    desk.chooseProfile(backend.initialProfile());
    ASSERT_EQ(desk.state(), ui::Desk::State::Identifying);
    shown.showState();
    EXPECT_TRUE(textsOf(shown).contains(QLatin1String("Asking AWS who this is")));

    people.keychain().setWaiting(true);
    emit people.services().secrets.waitingChanged(true);

    EXPECT_TRUE(textsOf(shown).contains(QStringLiteral("Waiting for the keychain…")))
        << qPrintable(textsOf(shown));
}

} // namespace
