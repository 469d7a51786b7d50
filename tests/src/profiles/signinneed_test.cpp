// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"

#include <gtest/gtest.h>

using profiles::SignInNeed;

TEST(SignInNeed, IsToldByAnErrorOfCredentials)
{
    for (const SignInNeed need : {SignInNeed::MfaCode, SignInNeed::IdentityCenter,
                                  SignInNeed::Consent, SignInNeed::OpenProfile}) {
        const base::Error error = profiles::signInNeeded(need, QStringLiteral("the device"));
        EXPECT_EQ(error.kind, base::ErrorKind::Credentials);
        EXPECT_EQ(error.message, QStringLiteral("the device"));
        EXPECT_EQ(error.retry, base::Retry::Never);
        EXPECT_EQ(profiles::signInNeedOf(error), need);
    }
}

TEST(SignInNeed, IsNotToldByAnyOtherError)
{
    base::Error ofService = profiles::signInNeeded(SignInNeed::Consent, {});
    ofService.isNamedByService = true;
    base::Error ofFile = profiles::signInNeeded(SignInNeed::Consent, {});
    ofFile.kind = base::ErrorKind::Configuration;

    EXPECT_EQ(profiles::signInNeedOf(ofService), std::nullopt);
    EXPECT_EQ(profiles::signInNeedOf(ofFile), std::nullopt);
    EXPECT_EQ(profiles::signInNeedOf(
                  base::makeError(base::ErrorKind::Credentials, QStringLiteral("ExpiredToken"))),
              std::nullopt);
}
