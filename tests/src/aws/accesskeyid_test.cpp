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
