// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/sessiontext.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using ui::SessionFacts;

const base::Instant kToldAt = base::Instant(1'790'000'000s); // 2026-09-21 14:13:20 UTC

QString told(const SessionFacts &facts)
{
    return ui::sessionParts(facts, kToldAt).join(QStringLiteral(" | "));
}

TEST(SessionText, SaysNothingWhenAllIsWell)
{
    EXPECT_EQ(told({}), QString());
    EXPECT_EQ(told({.clockOffset = 119s}), QString());
    EXPECT_EQ(told({.clockOffset = -119s}), QString());
}

TEST(SessionText, TellsAClockThatIsOffByTwoMinutes)
{
    EXPECT_EQ(told({.clockOffset = 7min}), QStringLiteral("this computer's clock is 7 min slow"));
    EXPECT_EQ(told({.clockOffset = -2min}), QStringLiteral("this computer's clock is 2 min fast"));
}

TEST(SessionText, AJumpIsShownInPlaceOfTheCorrection)
{
    const QString text = told({.clockOffset = 7min, .doubtfulOffset = -3h});

    EXPECT_TRUE(text.contains(QStringLiteral("3 h"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(QStringLiteral("7 min")));
}

TEST(SessionText, TellsTheEndOfTheCredentials)
{
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 42min + 30s}),
              QStringLiteral("credentials end at 14:55 UTC (in 42 min)"));
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 42s}),
              QStringLiteral("credentials end at 14:14 UTC (in 42 s)"));
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 3h + 12min + 59s}),
              QStringLiteral("credentials end at 17:26 UTC (in 3 h 12 min)"));
    EXPECT_EQ(told({.credentialsEnd = kToldAt - 1h}),
              QStringLiteral("credentials have ended (13:13 UTC)"));
}

TEST(SessionText, TellsTheDayOfAnEndThatIsNotToday)
{
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 24h}),
              QStringLiteral("credentials end at 22 Sep 14:13 UTC (in 1 d)"));
}

TEST(SessionText, SaysWhatRenewsItself)
{
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 42min, .renewsItself = true}),
              QStringLiteral("credentials end at 14:55 UTC (in 42 min), renews itself"));
}

TEST(SessionText, WarnsUnderFifteenMinutesOfWhatNothingRenews)
{
    using ui::Tone;
    const auto tone = [](const SessionFacts &facts) { return ui::credentialsTone(facts, kToldAt); };

    EXPECT_EQ(tone({}), Tone::Dim);
    EXPECT_EQ(tone({.credentialsEnd = kToldAt + 15min}), Tone::Dim);
    EXPECT_EQ(tone({.credentialsEnd = kToldAt + 15min - 1s}), Tone::Warning);
    EXPECT_EQ(tone({.credentialsEnd = kToldAt + 1s, .renewsItself = true}), Tone::Dim);
    EXPECT_EQ(tone({.credentialsEnd = kToldAt}), Tone::Bad);
    EXPECT_EQ(tone({.credentialsEnd = kToldAt - 1s, .renewsItself = true}), Tone::Warning);
}

} // namespace
