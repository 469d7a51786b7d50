// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/strongid.h"
#include "base/textinterner.h"

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

TEST(TextInterner, GivesEqualTextsOneCopyAlsoAfterGrowing)
{
    base::TextInterner interner;
    const Text first = interner.intern("server-0");
    for (int i = 0; i < 5000; ++i)
        (void)interner.intern("server-" + std::to_string(i));

    EXPECT_EQ(interner.intern("server-0").view().data(), first.view().data());
    EXPECT_EQ(interner.size(), 5000U);
    EXPECT_EQ(interner.intern("server-4999").toString(), QStringLiteral("server-4999"));
}

TEST(StrongId, ComparesByText)
{
    using Id = base::StrongId<struct TestTag>;
    EXPECT_EQ(Id(QStringLiteral("s-1")), Id(std::string_view("s-1")));
    EXPECT_LT(Id(QStringLiteral("s-1")), Id(QStringLiteral("s-2")));
    EXPECT_EQ(qHash(Id(QStringLiteral("s-1"))), qHash(Id(std::string_view("s-1"))));
}
