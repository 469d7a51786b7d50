// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/onceonlybody.h"

#include <gtest/gtest.h>

namespace {

using net::OnceOnlyBody;

TEST(OnceOnlyBody, HandsItsBytesOutOnce)
{
    OnceOnlyBody body("abc");

    const QByteArray first = body.read(2);
    const QByteArray second = body.read(10);

    EXPECT_EQ(first, "ab");
    EXPECT_EQ(second, "c");
    EXPECT_TRUE(body.atEnd());
}

TEST(OnceOnlyBody, CanBeRewoundBeforeTheFirstByte)
{
    OnceOnlyBody body("abc");

    EXPECT_TRUE(body.reset());
    EXPECT_TRUE(body.seek(0));
    EXPECT_FALSE(body.wasHanded());
}

TEST(OnceOnlyBody, CannotBeRewoundAfterTheFirstByte)
{
    OnceOnlyBody body("abc");

    (void)body.read(1);

    EXPECT_TRUE(body.wasHanded());
    EXPECT_FALSE(body.reset());
    EXPECT_FALSE(body.seek(0));
}

TEST(OnceOnlyBody, PeekingCountsAsHandingOut)
{
    OnceOnlyBody body("abc");

    (void)body.peek(1);

    EXPECT_TRUE(body.wasHanded());
}

TEST(OnceOnlyBody, EmptyCannotBeRewoundAtAll)
{
    OnceOnlyBody body("");

    EXPECT_FALSE(body.reset());
}

TEST(OnceOnlyBody, IsNotSequentialAndTellsItsSize)
{
    const OnceOnlyBody body("abc");

    EXPECT_FALSE(body.isSequential());
    EXPECT_EQ(body.size(), 3);
}

} // namespace
