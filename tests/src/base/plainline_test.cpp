// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/plainline.h"

#include <gtest/gtest.h>

using base::plainLine;

TEST(PlainLine, HasNoLineEndsAndNothingThatSteers)
{
    EXPECT_EQ(plainLine(QStringLiteral(" a\r\nb\u001B[2J \u202Ec\t"), 100),
              QStringLiteral("a b [2J c"));
}

TEST(PlainLine, IsBounded)
{
    EXPECT_EQ(plainLine(QString(3000, u'e'), 500), QString(500, u'e'));
}

TEST(PlainLine, LeavesNoPieceOfASecretAtItsEnd)
{
    const QString text = QString(90, u'e') + QStringLiteral(" AKIAIOSFODNN7EXAMPLE");

    const QString line = plainLine(text, 100);

    EXPECT_EQ(line.size(), 100);
    EXPECT_FALSE(line.contains(QStringLiteral("AKIA"))) << qPrintable(line);
}
