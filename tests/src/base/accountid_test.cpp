// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/accountid.h"

#include <gtest/gtest.h>

using base::AccountId;

TEST(AccountId, AcceptsTwelveDigitsWithBlanksAndDashes)
{
    for (const auto &typed :
         {QStringLiteral("111122223333"), QStringLiteral(" 1111 2222 3333 "),
          QStringLiteral("1111-2222-3333"), QStringLiteral("1111\u00a02222\u00a03333")})
        EXPECT_EQ(AccountId::parse(typed)->toString(), QStringLiteral("111122223333"));
}

TEST(AccountId, RefusesAnythingElse)
{
    for (const auto &typed :
         {QString(), QStringLiteral("11112222333"), QStringLiteral("1111222233334"),
          QStringLiteral("11112222333x"), QStringLiteral("\u0661\u0661\u0661\u0661222233334")})
        EXPECT_FALSE(AccountId::parse(typed)) << qPrintable(typed);
}

TEST(AccountId, TakesFromAServiceNothingButDigits)
{
    EXPECT_EQ(AccountId::exact(QStringLiteral("111122223333"))->toString(),
              QStringLiteral("111122223333"));
    for (const auto &told : {QString(), QStringLiteral("1111 2222 3333"),
                             QStringLiteral("111122223333 "), QStringLiteral("1111-2222-3333")})
        EXPECT_FALSE(AccountId::exact(told)) << qPrintable(told);
}

TEST(AccountId, IsGroupedForReading)
{
    EXPECT_EQ(AccountId::parse(QStringLiteral("111122223333"))->grouped(),
              QStringLiteral("1111 2222 3333"));
    EXPECT_EQ(AccountId().grouped(), QString());
}

TEST(AccountId, IsReadFromAnArn)
{
    const auto id = AccountId::fromArn(
        QStringLiteral("arn:aws:mgn:eu-west-1:222233334444:source-server/s-3f9c1d7a52b84e016"));
    EXPECT_EQ(id->toString(), QStringLiteral("222233334444"));
    EXPECT_FALSE(AccountId::fromArn(QStringLiteral("arn:aws:s3:::bucket")));
    EXPECT_FALSE(AccountId::fromArn(QStringLiteral("arn:aws:iam::2222 3333 4444:role/r")));
    EXPECT_FALSE(AccountId::fromArn(QStringLiteral("nonsense")));
}
