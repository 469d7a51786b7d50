// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/retryhint.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

std::optional<std::chrono::milliseconds> hint(const char *name, const char *value)
{
    return aws::retryHint({{name, value}, {"Date", "Mon, 23 Nov 2026 02:00:00 GMT"}});
}

} // namespace

TEST(RetryHint, ReadsMillisecondsSecondsAndDates)
{
    EXPECT_EQ(hint("x-amz-retry-after", "1500"), 1500ms);
    EXPECT_EQ(hint("Retry-After", "7"), 7000ms);
    EXPECT_EQ(hint("retry-after", "Mon, 23 Nov 2026 02:00:30 GMT"), 30'000ms);
}

TEST(RetryHint, PrefersTheHeaderOfAws)
{
    EXPECT_EQ(aws::retryHint({{"Retry-After", "7"}, {"x-amz-retry-after", "20"}}), 20ms);
    EXPECT_EQ(aws::retryHint({{"Retry-After", "7"}, {"x-amz-retry-after", "soon"}}), 7000ms);
}

TEST(RetryHint, IgnoresWhatIsNoTime)
{
    for (const char *bad : {"-1", "soon", "", "1.5", "0x10", "99999999999999999999",
                            "Mon, 23 Nov 2026 01:00:00 GMT"}) {
        EXPECT_FALSE(hint("Retry-After", bad)) << bad;
        EXPECT_FALSE(hint("x-amz-retry-after", bad)) << bad;
    }
    EXPECT_FALSE(aws::retryHint({}));
    EXPECT_FALSE(aws::retryHint({{"Retry-After", "Mon, 23 Nov 2026 02:00:30 GMT"}}));
}

TEST(RetryHint, CountsAbsurdWaitsAsADay)
{
    EXPECT_EQ(hint("Retry-After", "1000000000"), 24h);
    EXPECT_EQ(hint("x-amz-retry-after", "9223372036854775807"), 24h);
}
