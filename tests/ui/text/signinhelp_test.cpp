// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/signinhelp.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"

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

} // namespace
