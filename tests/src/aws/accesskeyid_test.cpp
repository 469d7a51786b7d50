// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/accesskeyid.h"

#include <gtest/gtest.h>

TEST(AccessKeyId, IsOfLettersAndDigits)
{
    for (const QString &id :
         {QStringLiteral("ASIAIOSFODNN7EXAMPLE"), QStringLiteral("a_1"), QString(128, u'A')})
        EXPECT_TRUE(aws::isAccessKeyId(id)) << qPrintable(id);
}

TEST(AccessKeyId, HoldsNothingThatAHeaderReadsOtherwise)
{
    for (const QString &text :
         {QString(), QStringLiteral("AKIA/20261123"), QStringLiteral("AKIA, Signature="),
          QStringLiteral("AKIA\n"), QStringLiteral("\u0410KIA"), QString(129, u'A')})
        EXPECT_FALSE(aws::isAccessKeyId(text)) << qPrintable(text);
}

TEST(AccessKeyId, IsToldFromASecretInItsPlace)
{
    const struct {
        QString id;
        bool mayBeSecret;
    } cases[] = {
        {QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), true},
        {QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678901a9"), true},
        {QString(39, u'A') + u'/', true},
        {QString(39, u'A') + u'+', true},
        {QString(30, u'a'), true},
        {QString(29, u'a'), false},
        {QStringLiteral("AKIAIOSFODNN7EXAMPLE"), false},
        {QStringLiteral("minioadmin"), false},
        {QString(128, u'A'), false},
        {QString(40, u'7'), false},
        {QString(), false},
    };
    for (const auto &known : cases)
        EXPECT_EQ(aws::mayBeSecret(known.id), known.mayBeSecret) << qPrintable(known.id);
}
