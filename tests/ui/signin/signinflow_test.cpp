// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/signin/signinflowtest.h"

#include "profiles/processcommand.h"
#include "tests/support/accessiblenames.h"
#include "tests/ui/signin/scriptedsignin.h"

#include <QSignalSpy>

namespace {

using base::SecretStoreState;
using base::SecretTrouble;
using profiles::SignInNeed;
using support::waitFor;
using support::widget;
using tests::SignInFlowTest;

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
    EXPECT_EQ(people.keychain().changes(), 0);
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

TEST_F(SignInFlowTest, TriesAgainOnAClick)
{
    showFailing(base::secretError(SecretTrouble::Slow, QStringLiteral("slow")));

    button("identifyAgainButton").click();

    EXPECT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    EXPECT_EQ(backend.identifyCount(), 2);
}

} // namespace
