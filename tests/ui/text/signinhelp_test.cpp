// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/signinhelp.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "ui/text/signintext.h"

#include <gtest/gtest.h>

namespace {

TEST(SignInHelp, TellsWhatOnlyAPersonCanDo)
{
    const QString why = QStringLiteral("why");
    for (const base::Error &error :
         {profiles::signInNeeded(profiles::SignInNeed::MfaCode, why),
          profiles::signInNeeded(profiles::SignInNeed::IdentityCenter, why),
          base::secretError(base::SecretTrouble::Locked, why)}) {
        EXPECT_TRUE(ui::needsPerson(error)) << qPrintable(error.code);
        EXPECT_TRUE(ui::signInHelps(error)) << qPrintable(error.code);
    }
}

TEST(SignInHelp, OffersToSignInAgainForEveryErrorOfCredentials)
{
    base::Error error;
    error.kind = base::ErrorKind::Credentials;
    error.code = QStringLiteral("ExpiredToken");
    EXPECT_TRUE(ui::signInHelps(error));
    EXPECT_FALSE(ui::needsPerson(error));

    error.kind = base::ErrorKind::NotConnected;
    EXPECT_FALSE(ui::signInHelps(error));
}

TEST(SignInHelp, NamesWhatIsNeededAndOfWhichProfile)
{
    const QString why = QStringLiteral("why");
    const QString name = QStringLiteral("corp-prod");
    base::Error expired;
    expired.kind = base::ErrorKind::Credentials;
    const struct {
        base::Error error;
        const char *text;
    } cases[] = {
        {profiles::signInNeeded(profiles::SignInNeed::MfaCode, why),
         "Sign in needed: MFA code of corp-prod"},
        {profiles::signInNeeded(profiles::SignInNeed::IdentityCenter, why),
         "Sign in needed: Identity Center of corp-prod"},
        {profiles::signInNeeded(profiles::SignInNeed::Consent, why),
         "Sign in needed: the command of corp-prod is to be allowed"},
        {profiles::signInNeeded(profiles::SignInNeed::OpenProfile, why),
         "Sign in needed: corp-prod uses the role of this machine, which is asked once you open "
         "it"},
        {base::secretError(base::SecretTrouble::Locked, why),
         "Sign in needed: the keychain does not give the keys of corp-prod"},
        {expired, "Sign in needed: AWS does not accept the credentials of corp-prod any more"},
    };
    for (const auto &c : cases)
        EXPECT_EQ(ui::signInNeedText(c.error, name), QLatin1String(c.text));
}

TEST(SignInHelp, SaysThatAPersonSignedOut)
{
    const base::Error error = profiles::signedOutError(QStringLiteral("x-7"));
    const auto text = ui::signInText(error, QStringLiteral("corp-prod"));

    ASSERT_TRUE(text);
    EXPECT_EQ(text->title,
              QStringLiteral("You signed out of the IAM Identity Center of profile corp-prod"));
    EXPECT_TRUE(text->cause.contains(QLatin1String("Start page: x-7"))) << qPrintable(text->cause);
    EXPECT_EQ(text->next, QStringLiteral("Sign in again to go on."));
    EXPECT_EQ(text->actions.first(), ui::SignInAction::OpenBrowser);
    EXPECT_EQ(profiles::signInNeedOf(error), profiles::SignInNeed::IdentityCenter);
}

/// A start may have been sent a moment ago: nothing here may be read as a word about it.
TEST(SignInHelp, SaysOfAMissingCodeNothingThatCouldBeReadAsOfAStart)
{
    const auto text = ui::signInText(profiles::signInNeeded(profiles::SignInNeed::MfaCode, {}),
                                     QStringLiteral("corp-prod"));

    ASSERT_TRUE(text);
    EXPECT_TRUE(text->cause.contains(QLatin1String("No code was asked for yet.")))
        << qPrintable(text->cause);
    EXPECT_FALSE(text->body().contains(QLatin1String("nothing was sent")))
        << qPrintable(text->body());
}

} // namespace
