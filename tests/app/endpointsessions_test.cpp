// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/endpointsessions.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

const QUrl kIreland(QStringLiteral("https://mgn.eu-west-1.amazonaws.com"));
const QUrl kFrankfurt(QStringLiteral("https://mgn.eu-central-1.amazonaws.com"));

TEST(EndpointSessions, OneHostHasOneSession)
{
    EndpointSessions sessions;

    sessions.of(kIreland)->quota.take(300);

    EXPECT_TRUE(sessions.of(kIreland)->quota.isUnderHalf());
    EXPECT_TRUE(sessions.of(QUrl(kIreland.toString() + QStringLiteral("/")))->quota.isUnderHalf());
    EXPECT_FALSE(sessions.of(kFrankfurt)->quota.isUnderHalf());
}

TEST(EndpointSessions, AnotherPortIsAnotherHost)
{
    EndpointSessions sessions;

    sessions.of(QUrl(QStringLiteral("http://127.0.0.1:4001")))->quota.take(300);

    EXPECT_FALSE(sessions.of(QUrl(QStringLiteral("http://127.0.0.1:4002")))->quota.isUnderHalf());
}

TEST(EndpointSessions, TheClockFollowsWhatTheHostTells)
{
    EndpointSessions sessions;
    const base::Clock &clock = sessions.clock(kIreland);
    EXPECT_LT(std::chrono::abs(clock.now() - clock.wall()), 1s);

    sessions.of(kIreland)->skew.offset = 10min;

    EXPECT_LT(std::chrono::abs(clock.now() - clock.wall() - 10min), 1s);
}

TEST(EndpointSessions, AJumpThatIsOnlyDoubtedMovesNoClock)
{
    EndpointSessions sessions;

    sessions.of(kIreland)->skew.doubtful = 3h;

    const base::Clock &clock = sessions.clock(kIreland);
    EXPECT_LT(std::chrono::abs(clock.now() - clock.wall()), 1s);
}

TEST(EndpointSessions, WhatIsForgottenBeginsAnewAndStaysUsable)
{
    EndpointSessions sessions;
    const auto old = sessions.of(kIreland);
    const base::Clock &oldClock = sessions.clock(kIreland);
    old->skew.offset = 10min;

    sessions.forget(kIreland);

    EXPECT_NE(sessions.of(kIreland), old);
    EXPECT_EQ(sessions.of(kIreland)->skew.offset, 0ms);
    EXPECT_GT(oldClock.now() - oldClock.wall(), 9min);
}

} // namespace
