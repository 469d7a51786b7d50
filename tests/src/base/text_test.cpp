// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/strongid.h"
#include "base/text.h"

#include <gtest/gtest.h>

using base::Text;

TEST(Text, AbsentDiffersFromEmpty)
{
    EXPECT_TRUE(Text().isNull());
    EXPECT_FALSE(Text(std::string_view("")).isNull());
    EXPECT_NE(Text(), Text(std::string_view("")));
    EXPECT_TRUE(Text(QString()).isNull());
}

TEST(Text, CopiesShareAndOutliveTheirSource)
{
    Text copy;
    {
        const Text original(std::string_view("erp-db-01"));
        copy = original;
        EXPECT_EQ(copy.view().data(), original.view().data());
    }
    EXPECT_EQ(copy.toString(), QStringLiteral("erp-db-01"));
}

TEST(StrongId, ComparesByText)
{
    using Id = base::StrongId<struct TestTag>;
    EXPECT_EQ(Id(QStringLiteral("s-1")), Id(std::string_view("s-1")));
    EXPECT_LT(Id(QStringLiteral("s-1")), Id(QStringLiteral("s-2")));
    EXPECT_EQ(qHash(Id(QStringLiteral("s-1"))), qHash(Id(std::string_view("s-1"))));
}
