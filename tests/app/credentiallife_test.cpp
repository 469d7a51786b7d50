// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentiallife.h"

#include "mgn/limits.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

const base::Instant kNow = base::Instant(1'790'000'000s);

TEST(CredentialLife, LongLivedKeysLastLongEnough)
{
    EXPECT_TRUE(lastLongEnough(std::nullopt, kNow));
}

TEST(CredentialLife, FiveMinutesAndOneCallMustRemain)
{
    EXPECT_TRUE(lastLongEnough(kNow + 5min + mgn::kCallDeadline, kNow));
    EXPECT_FALSE(lastLongEnough(kNow + 5min + mgn::kCallDeadline - 1ms, kNow));
    EXPECT_FALSE(lastLongEnough(kNow - 1h, kNow));
}

TEST(CredentialLife, TheRefusalNamesTheEnd)
{
    const auto refused = lastLongEnough(base::Instant(1'790'000'000s), kNow);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(refused.error().code, QStringLiteral("CredentialsEndSoon"));
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("2026-09-21 14:13:20 UTC")))
        << qPrintable(refused.error().message);
}

} // namespace
