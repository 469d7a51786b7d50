// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinflow.h"

#include "profiles/processcommand.h"
#include "profiles/signinneed.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "tests/ui/signin/scriptedsignin.h"
#include "tests/ui/signin/signinservices.h"
#include "ui/profiles/profilemanager.h"
#include "ui/profiles/profilewindows.h"
#include "ui/views/messagepage.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace {

using base::SecretStoreState;
using base::SecretTrouble;
using profiles::SignInNeed;
using support::waitFor;
using support::widget;

/// The window over a backend whose credentials wait for a person.
class SignInFlowTest : public support::SimulatedDesk
{
protected:
    SignInFlowTest() : SimulatedDesk(support::SimulatedBackend::Marking::Override)
    {
        backend.setProfileServices(&people.services());
        profiles::AssumedRole role;
        role.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/Cutover");
        role.mfaSerial = QStringLiteral("arn:aws:iam::111111111111:mfa/anna");
        backend.setChain(backend.initialProfile(),
                         {profiles::FileKeys{QStringLiteral("base")}, role});
    }
    ~SignInFlowTest() override
    {
        delete flow().dialog();
        backend.setProfileServices(nullptr);
    }

    [[nodiscard]] ui::SignInFlow &flow() { return *window->findChild<ui::SignInFlow *>(); }
    [[nodiscard]] static base::Error needed(SignInNeed need)
    {
        return profiles::signInNeeded(need, QStringLiteral("what it is about"));
    }
    [[nodiscard]] static base::Error locked()
    {
        return base::secretError(SecretTrouble::Locked, QStringLiteral("locked"));
    }
    /// Chooses the first profile, whose credentials do not come.
    void showFailing(const base::Error &error)
    {
        backend.failIdentify(error);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        heartbeat.restart();
        desk.chooseProfile(backend.initialProfile());
        ASSERT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    }
    [[nodiscard]] ui::MessagePage &page()
    {
        return widget<ui::MessagePage>(*window, "messagePage");
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return widget<QPushButton>(page(), name);
    }
    /// Buttons of a page before are deleted from the event loop.
    [[nodiscard]] bool offers(const char *name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return page().findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] bool isOpen(const char *name)
    {
        const QDialog *dialog = flow().dialog();
        return dialog && dialog->isVisible() && dialog->objectName() == QLatin1String(name);
    }
    void enterCode()
    {
        type(widget<QLineEdit>(*flow().dialog(), "mfaCodeField"), QStringLiteral("123456"));
        widget<QPushButton>(*flow().dialog(), "submitCodeButton").click();
    }
    /// Of the account that the first profile's keys belong to.
    [[nodiscard]] ui::Identity caller()
    {
        return {.account = *base::AccountId::parse(server.accounts()[0].accountId),
                .arn = QStringLiteral("arn:aws:sts::111111111111:assumed-role/Cutover/anna")};
    }
    [[nodiscard]] QPushButton &flashAction()
    {
        return widget<QPushButton>(window->flashBar(), "flashAction");
    }

    support::SignInServices people;
};

TEST_F(SignInFlowTest, OpensNoDialogByItself)
{
    showFailing(needed(SignInNeed::MfaCode));

    EXPECT_FALSE(flow().dialog());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_TRUE(textsOf(page()).contains(QLatin1String("needs an MFA code")))
        << qPrintable(textsOf(page()));
    EXPECT_EQ(button("signInButton").text(), QStringLiteral("Enter MFA code…"));
    support::expectNames(*window);
}

TEST_F(SignInFlowTest, ACodeLetsTheProfileInWithoutAskingTwice)
{
    showFailing(needed(SignInNeed::MfaCode));
    backend.answerSignIn(caller());

    button("signInButton").click();
    ASSERT_TRUE(isOpen("mfaDialog"));
    enterCode();

    ASSERT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    EXPECT_EQ(desk.identity()->arn, caller().arn);
    EXPECT_FALSE(desk.identityError());
    EXPECT_EQ(backend.identifyCount(), 1);
    EXPECT_EQ(backend.typedCodes().size(), 1);
}

TEST_F(SignInFlowTest, F30ACancelledCodeStartsNothing)
{
    showFailing(needed(SignInNeed::MfaCode));
    button("signInButton").click();
    enterCode();
    ASSERT_TRUE(backend.heldSignIn());

    widget<QPushButton>(*flow().dialog(), "cancelSignInButton").click();

    EXPECT_FALSE(backend.heldSignIn());
    EXPECT_TRUE(waitFor([this] { return !flow().dialog(); }));
    EXPECT_EQ(desk.state(), ui::Desk::State::IdentityFailed);
    EXPECT_TRUE(offers("signInButton"));
    EXPECT_EQ(backend.typedCodes().size(), 1);
    EXPECT_EQ(backend.identifyCount(), 1);
    EXPECT_EQ(starts(), 0);
}

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

TEST_F(SignInFlowTest, SigningInAgainKeepsTheViewAndTheSelection)
{
    showDesk();
    tick(readyServers(2));
    const cutover::ScopeWatch *shown = desk.current();
    backend.failIdentify(needed(SignInNeed::MfaCode));
    backend.answerSignIn(caller());

    flow().signInAgain(desk.profile());
    ASSERT_TRUE(waitFor([this] { return isOpen("mfaDialog"); }));
    enterCode();

    ASSERT_TRUE(waitFor([this] { return desk.identity()->arn == caller().arn; }));
    EXPECT_EQ(desk.current(), shown);
    EXPECT_EQ(desk.state(), ui::Desk::State::Ready);
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
}

TEST_F(SignInFlowTest, SigningInAgainAsksNobodyWhereNobodyIsNeeded)
{
    showDesk();
    tick(readyServers(1));
    const int before = backend.identifyCount();
    const QSignalSpy told(&desk, &ui::Desk::stateChanged);

    flow().signInAgain(desk.profile());

    ASSERT_TRUE(waitFor([&] { return !told.isEmpty(); }));
    EXPECT_EQ(backend.identifyCount(), before + 1);
    EXPECT_FALSE(flow().dialog());
    EXPECT_EQ(window->serverView().selectedIds().size(), 1);
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

TEST_F(SignInFlowTest, UnlocksOnAClickAndAsksAgain)
{
    showFailing(locked());
    EXPECT_TRUE(textsOf(page()).contains(QLatin1String("The keychain is locked")));
    EXPECT_EQ(people.keychain().prompts, 0);

    button("unlockKeychainButton").click();
    ASSERT_TRUE(isOpen("unlockDialog"));
    ASSERT_TRUE(people.keychain().prompt);
    people.keychain().prompt->answer(SecretStoreState::Unlocked);

    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    EXPECT_EQ(backend.identifyCount(), 2);
    EXPECT_EQ(people.keychain().writes, 0);
}

TEST_F(SignInFlowTest, AsksAgainForNothingWhileTheKeychainStaysLocked)
{
    showFailing(locked());
    button("unlockKeychainButton").click();
    ASSERT_TRUE(people.keychain().prompt);

    people.keychain().prompt->answer(SecretStoreState::Locked);

    ASSERT_TRUE(waitFor(
        [this] { return textsOf(*flow().dialog()).contains(QLatin1String("still locked")); }));
    EXPECT_EQ(backend.identifyCount(), 1);
    EXPECT_EQ(people.keychain().prompts, 1);
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

TEST_F(SignInFlowTest, SignsInToIdentityCenterByEitherWay)
{
    profiles::SsoAccess access;
    access.session = support::someSession();
    backend.setChain(backend.initialProfile(), {access});
    showFailing(needed(SignInNeed::IdentityCenter));
    EXPECT_EQ(button("signInButton").text(), QStringLiteral("Sign in…"));

    button("deviceCodeButton").click();

    ASSERT_TRUE(isOpen("ssoSignInDialog"));
    EXPECT_FALSE(widget<QPushButton>(*flow().dialog(), "useDeviceCodeButton").isVisible())
        << "it is one already";
    flow().dialog()->reject();
    EXPECT_TRUE(waitFor([this] { return !flow().dialog(); }));
    button("signInButton").click();
    EXPECT_TRUE(isOpen("ssoSignInDialog"));
    EXPECT_EQ(backend.identifyCount(), 1);
}

TEST_F(SignInFlowTest, KeepsAConsentByTheHashOfTheCommand)
{
    const base::ProfileId tool = profiles::awsProfileId(QStringLiteral("tool"));
    const QString command = QLatin1String(support::SignInServices::kCommand);
    backend.renameFirst(tool);
    backend.setChain(tool, {profiles::ProcessCommand{command}});
    showFailing(needed(SignInNeed::Consent));

    button("allowCommandButton").click();
    ASSERT_TRUE(isOpen("consentDialog"));
    EXPECT_TRUE(people.store().find(tool)->marks.consentedCommand.isEmpty());
    widget<QPushButton>(*flow().dialog(), "allowButton").click();

    EXPECT_EQ(people.store().find(tool)->marks.consentedCommand, profiles::commandHash(command));
    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    EXPECT_EQ(backend.identifyCount(), 2);
}

TEST_F(SignInFlowTest, ACommandThatIsNotAllowedIsNotRun)
{
    const base::ProfileId tool = profiles::awsProfileId(QStringLiteral("tool"));
    backend.renameFirst(tool);
    backend.setChain(tool,
                     {profiles::ProcessCommand{QLatin1String(support::SignInServices::kCommand)}});
    showFailing(needed(SignInNeed::Consent));
    button("allowCommandButton").click();
    ASSERT_TRUE(isOpen("consentDialog"));

    flow().dialog()->reject();

    EXPECT_TRUE(people.store().find(tool)->marks.consentedCommand.isEmpty());
    EXPECT_EQ(backend.identifyCount(), 1);
}

TEST_F(SignInFlowTest, LeadsToProfilesWhereNothingIsStored)
{
    showFailing(base::secretError(SecretTrouble::Absent, QStringLiteral("nothing")));
    const QSignalSpy wanted(&page(), &ui::MessagePage::profilesWanted);

    button("profilesButton").click();

    EXPECT_EQ(wanted.size(), 1);
    EXPECT_TRUE(offers("identifyAgainButton"));
    EXPECT_FALSE(offers("signInButton"));
    EXPECT_EQ(people.keychain().writes, 0);
}

TEST_F(SignInFlowTest, TriesAgainOnAClick)
{
    showFailing(base::secretError(SecretTrouble::Slow, QStringLiteral("slow")));

    button("identifyAgainButton").click();

    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    EXPECT_EQ(backend.identifyCount(), 2);
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

    EXPECT_TRUE(textsOf(shown).contains(QLatin1String("Waiting for the keychain…")))
        << qPrintable(textsOf(shown));
}

} // namespace
