// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/formats.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono;
using base::Timestamp;
using ui::ageText;
using ui::bytesText;
using ui::durationText;
using ui::timeText;

base::Instant at(std::string_view iso)
{
    return Timestamp::parse(iso).instant();
}

const base::Instant kNow = at("2026-11-21T02:14:09Z");

std::string text(milliseconds duration)
{
    return durationText(duration).toStdString();
}

} // namespace

TEST(TimeText, ShowsTheDateWhenItIsNotToday)
{
    EXPECT_EQ(timeText(at("2026-11-21T02:13:55Z"), kNow).toStdString(), "02:13:55");
    EXPECT_EQ(timeText(at("2026-11-21T01:13:55+02:00"), kNow).toStdString(), "20 Nov 23:13");
    EXPECT_EQ(timeText(at("2026-11-20T00:12:41Z"), kNow).toStdString(), "20 Nov 00:12");
    EXPECT_EQ(timeText(at("2025-11-20T00:12:41Z"), kNow).toStdString(), "20 Nov 2025 00:12");
    EXPECT_EQ(ui::timeUtcText(at("2026-11-21T02:13:55Z"), kNow).toStdString(), "02:13:55 UTC");
}

TEST(TimeText, TellsAbsentFromUnreadable)
{
    EXPECT_EQ(timeText(Timestamp(), kNow), ui::kAbsent);
    EXPECT_EQ(timeText(Timestamp::parse("next\nTuesday"), kNow).toStdString(), "next\\nTuesday");
    EXPECT_TRUE(ui::timeDetail(Timestamp(), kNow).isEmpty());
    EXPECT_EQ(ui::timeDetail(Timestamp::parse("2026-11-21T02:10:07Z"), kNow).toStdString(),
              "2026-11-21T02:10:07Z, 4 min 2 s ago");
}

TEST(AgeText, LooksBothWays)
{
    EXPECT_EQ(ageText(kNow, kNow).toStdString(), "now");
    EXPECT_EQ(ageText(kNow - 4s, kNow).toStdString(), "4 s ago");
    EXPECT_EQ(ageText(kNow + 6s, kNow).toStdString(), "in 6 s");
    EXPECT_EQ(ageText(kNow - 26h, kNow).toStdString(), "1 d 2 h ago");
}

TEST(DurationText, ShowsTheTwoGreatestUnits)
{
    EXPECT_EQ(text(0s), "0 s");
    EXPECT_EQ(text(999ms), "0 s");
    EXPECT_EQ(text(9s), "9 s");
    EXPECT_EQ(text(60s), "1 min");
    EXPECT_EQ(text(11min + 56s), "11 min 56 s");
    EXPECT_EQ(text(1h + 3s), "1 h");
    EXPECT_EQ(text(3h + 12min + 59s), "3 h 12 min");
    EXPECT_EQ(text(24h * 3 + 4h), "3 d 4 h");
    EXPECT_EQ(text(-5min), "-5 min");
}

TEST(DurationText, TellsAbsentFromZeroAndUnreadable)
{
    EXPECT_EQ(durationText(base::Duration()), ui::kAbsent);
    EXPECT_EQ(durationText(base::Duration::parse("P0D")).toStdString(), "0 s");
    EXPECT_EQ(durationText(base::Duration::parse("PT16H20M38.697305S")).toStdString(),
              "16 h 20 min");
    EXPECT_EQ(durationText(base::Duration::parse("P1Y")).toStdString(), "P1Y");
}

TEST(BytesText, UsesPowersOf1024)
{
    constexpr std::int64_t kib = 1024;
    EXPECT_EQ(bytesText(0).toStdString(), "0 bytes");
    EXPECT_EQ(bytesText(1).toStdString(), "1 byte");
    EXPECT_EQ(bytesText(1023).toStdString(), "1,023 bytes");
    EXPECT_EQ(bytesText(kib).toStdString(), "1 KB");
    EXPECT_EQ(bytesText(412 * kib * kib * kib).toStdString(), "412 GB");
    EXPECT_EQ(bytesText(kib * kib * kib * 18 / 10).toStdString(), "1.8 GB");
    EXPECT_EQ(bytesText(kib * kib - 1).toStdString(), "1 MB");
    EXPECT_EQ(bytesText(-1).toStdString(), "-1 bytes");
}

TEST(Counts, AgreeWithTheirNoun)
{
    EXPECT_EQ(ui::serverCount(0).toStdString(), "0 servers");
    EXPECT_EQ(ui::serverCount(1).toStdString(), "1 server");
    EXPECT_EQ(ui::serverCount(50'000).toStdString(), "50,000 servers");
    EXPECT_EQ(ui::jobCount(1).toStdString(), "1 job");
    EXPECT_EQ(ui::actionCount(2).toStdString(), "2 actions");
}

TEST(Accounts, AreGroupedForReading)
{
    EXPECT_EQ(
        ui::accountText(*base::AccountId::parse(QStringLiteral("111122223333"))).toStdString(),
        "1111 2222 3333");
    EXPECT_EQ(ui::accountText({}), ui::kAbsent);
}
