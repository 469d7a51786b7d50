// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/clockskew.h"

#include "aws/httpdate.h"

#include <gtest/gtest.h>

#include <ctime>

using namespace std::chrono_literals;
using aws::ClockSkew;

namespace {

const base::Instant kNow = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

aws::ReplyTime replyDated(const char *date)
{
    return {.headers = {{"Date", date}}, .receivedAt = kNow, .elapsed = 200ms, .isTrusted = true};
}

base::Error errorOf(base::ErrorKind kind)
{
    base::Error error;
    error.kind = kind;
    return error;
}

} // namespace

TEST(HttpDate, ReadsTheOneFormThatServersSend)
{
    EXPECT_EQ(aws::parseHttpDate("Mon, 23 Nov 2026 02:00:00 GMT"), kNow);
    EXPECT_EQ(aws::parseHttpDate(" Sun, 06 Nov 1994 08:49:37 GMT "),
              base::Timestamp::parse("1994-11-06T08:49:37Z").instant());
    for (const char *bad : {"", "now", "Mon, 23 Nov 2026 02:00:00", "Mon, 23 Nov 2026 02:00:00 CET",
                            "Mon, 31 Feb 2026 02:00:00 GMT", "2026-11-23T02:00:00Z"})
        EXPECT_FALSE(aws::parseHttpDate(bad)) << bad;
}

TEST(HttpDate, RefusesDatesThatAreNone)
{
    for (const char *bad : {"Tue, 23 Nov 2026 02:00:00 GMT", "Mon, 23 Now 2026 02:00:00 GMT",
                            "Mon, 23 Nov 2026 24:00:00 GMT", "Mon, 23 Nov 2026 02:60:00 GMT",
                            "Mon, 2x Nov 2026 02:00:00 GMT", "mon, 23 Nov 2026 02:00:00 GMT",
                            "Mon, 23 Nov 2026 02:00:00 GMTT", "Mon; 23 Nov 2026 02:00:00 GMT"})
        EXPECT_FALSE(aws::parseHttpDate(bad)) << bad;
}

/// The hour that a computer in summer time's zone never has, at the time when cutovers run.
TEST(HttpDate, DoesNotDependOnThisComputersZone)
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();

    const auto read = aws::parseHttpDate("Sun, 29 Mar 2026 02:30:00 GMT");
    qputenv("TZ", zone);
    tzset();

    EXPECT_EQ(read, base::Timestamp::parse("2026-03-29T02:30:00Z").instant());
}

TEST(ClockSkew, IsServerTimeMinusLocalTime)
{
    EXPECT_EQ(aws::observedOffset(replyDated("Mon, 23 Nov 2026 02:07:00 GMT")), 7min);
    EXPECT_EQ(aws::observedOffset(replyDated("Mon, 23 Nov 2026 01:50:00 GMT")), -10min);
}

TEST(ClockSkew, BelievesNoAnswerWithoutAProof)
{
    const char *date = "Mon, 23 Nov 2026 02:07:00 GMT";
    aws::ReplyTime untrusted = replyDated(date);
    untrusted.isTrusted = false;
    aws::ReplyTime cached = replyDated(date);
    cached.headers.emplaceBack("age", "10");
    aws::ReplyTime slow = replyDated(date);
    slow.elapsed = 901s;
    aws::ReplyTime twice = replyDated(date);
    twice.headers.emplaceBack("date", date);

    for (const aws::ReplyTime &reply :
         {untrusted, cached, slow, twice, replyDated("soon"), aws::ReplyTime{}})
        EXPECT_FALSE(aws::observedOffset(reply));
}

TEST(ClockSkew, IsAppliedFromThirtySecondsAndToldFromTwoMinutes)
{
    EXPECT_EQ(aws::updatedSkew({}, 29s), ClockSkew{});
    EXPECT_EQ(aws::updatedSkew({}, 30s).offset, 30s);
    EXPECT_EQ(aws::updatedSkew({}, -45s).offset, -45s);
    EXPECT_FALSE(aws::updatedSkew({}, 119s).isWorthTelling());
    EXPECT_TRUE(aws::updatedSkew({}, -120s).isWorthTelling());
}

TEST(ClockSkew, EndsWhenTheClockIsSetRight)
{
    EXPECT_EQ(aws::updatedSkew({.offset = 7min, .doubtful = {}}, 2s), ClockSkew{});
}

TEST(ClockSkew, ShowsAJumpOfMoreThanAnHourInsteadOfApplyingIt)
{
    const ClockSkew jumped = aws::updatedSkew({.offset = 1min, .doubtful = {}}, 365 * 24h);

    EXPECT_EQ(jumped.offset, 1min);
    EXPECT_EQ(jumped.doubtful, 365 * 24h);
    EXPECT_TRUE(jumped.isWorthTelling());
    EXPECT_EQ(aws::acceptedSkew(jumped).offset, 365 * 24h);
    EXPECT_EQ(aws::updatedSkew({}, 60min).offset, 60min);
}

TEST(ClockSkew, CorrectsOneRefusalPerCall)
{
    const ClockSkew now{.offset = -10min, .doubtful = {}};

    EXPECT_TRUE(aws::isCorrectable(errorOf(base::ErrorKind::ClockSkew), 0ms, now, false));
    EXPECT_TRUE(aws::isCorrectable(errorOf(base::ErrorKind::Signature), 0ms, now, false));
    EXPECT_FALSE(aws::isCorrectable(errorOf(base::ErrorKind::ClockSkew), 0ms, now, true));
    EXPECT_FALSE(aws::isCorrectable(errorOf(base::ErrorKind::ClockSkew), -10min, now, false));
    EXPECT_FALSE(aws::isCorrectable(errorOf(base::ErrorKind::AccessDenied), 0ms, now, false));
    EXPECT_FALSE(aws::isCorrectable(errorOf(base::ErrorKind::Signature), 0ms, {}, false));
}
