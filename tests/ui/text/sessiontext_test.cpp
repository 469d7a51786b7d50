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
    EXPECT_EQ(told({.credentialsEnd = kToldAt + 1h}),
              QStringLiteral("credentials until 15:13:20 UTC"));
    EXPECT_EQ(told({.credentialsEnd = kToldAt - 1h}),
              QStringLiteral("credentials ended at 13:13:20 UTC"));
}

} // namespace
