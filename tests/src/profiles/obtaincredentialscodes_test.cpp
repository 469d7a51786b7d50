// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "tests/src/profiles/obtaincredentialstest.h"

using profiles::SignInNeed;
using tests::assumed;
using tests::kDevice;
using tests::ObtainCredentials;
using tests::role;

TEST_F(ObtainCredentials, F30AskForACodeBeforeAnythingIsSent)
{
    const auto credentials = obtain({base_, role(kDevice)});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::MfaCode);
    EXPECT_TRUE(credentials.error().message.contains(QLatin1String(kDevice)));
    EXPECT_TRUE(clients.assumptions().isEmpty());
}

TEST_F(ObtainCredentials, F30AWrongCodeIsSentOnceOnly)
{
    clients.willAssume(base::failure(
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"))));

    const auto credentials = obtain({base_, role(kDevice)}, "000000");

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::AccessDenied);
    EXPECT_EQ(clients.assumptions().size(), 1);
}

TEST_F(ObtainCredentials, UsesACodeForOneRoleOnly)
{
    clients.willAssume(assumed("ASIDFIRST"));

    const auto credentials = obtain({base_, role(kDevice), role(kDevice)}, "123456");

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::MfaCode);
    ASSERT_EQ(clients.assumptions().size(), 1);
    EXPECT_EQ(clients.assumptions()[0].request.tokenCode.reveal(), "123456");
}

TEST_F(ObtainCredentials, SendsNoCodeThatAnotherProfileHasUsed)
{
    clients.willAssume(assumed("ASIDFIRST"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    const auto again = obtain({base_, role(kDevice)}, "123456");

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, QStringLiteral("MfaCodeUsed"));
    EXPECT_EQ(again.error().sent, base::Sent::No);
    EXPECT_EQ(clients.assumptions().size(), 1);
}

TEST_F(ObtainCredentials, SendsTheNextCodeAndThatOfAnotherDevice)
{
    clients.willAssume(assumed("ASIDFIRST"));
    clients.willAssume(assumed("ASIDSECOND"));
    clients.willAssume(assumed("ASIDTHIRD"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    EXPECT_TRUE(obtain({base_, role("arn:aws:iam::111111111111:mfa/joe")}, "123456"));
    EXPECT_TRUE(obtain({base_, role(kDevice)}, "654321"));
}

TEST_F(ObtainCredentials, TakesACodeForUsedAsLongAsAwsMightTakeIt)
{
    clients.willAssume(assumed("ASIDFIRST"));
    clients.willAssume(assumed("ASIDSECOND"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    clients.time().advance(profiles::UsedCodes::kMemory);

    EXPECT_TRUE(obtain({base_, role(kDevice)}, "123456")) << "by chance the same one";
}

TEST_F(ObtainCredentials, TakesACodeForUsedWhereNobodySaysThatItWasNot)
{
    base::Error broken = base::makeError(base::ErrorKind::Service, QStringLiteral("InternalError"));
    broken.sent = base::Sent::Answered;
    broken.httpStatus = 500;
    base::Error lost = base::makeError(base::ErrorKind::ConnectionLost, {});
    lost.sent = base::Sent::Maybe;
    clients.willAssume(base::failure(broken));
    clients.willAssume(base::failure(lost));

    for (const char *code : {"123456", "654321"}) {
        ASSERT_FALSE(obtain({base_, role(kDevice)}, code)) << code;
        const auto again = obtain({base_, role(kDevice)}, code);
        ASSERT_FALSE(again) << code;
        EXPECT_EQ(again.error().code, QStringLiteral("MfaCodeUsed")) << code;
    }
    EXPECT_EQ(clients.assumptions().size(), 2);
}

TEST_F(ObtainCredentials, DoesNotTakeARefusedCodeForUsed)
{
    base::Error denied =
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"));
    denied.sent = base::Sent::Answered;
    denied.httpStatus = 403;
    denied.isNamedByService = true;
    clients.willAssume(base::failure(denied));
    clients.willAssume(assumed("ASIDSECOND"));
    ASSERT_FALSE(obtain({base_, role(kDevice)}, "123456"));

    EXPECT_TRUE(obtain({base_, role(kDevice)}, "123456"));
}
