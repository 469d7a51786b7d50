// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/mfadevices.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using sim::MfaDevices;
using Verdict = sim::MfaDevices::Verdict;

namespace {

constexpr std::uint64_t kSeed = 7;
const QString kAccount = QStringLiteral("111111111111");

base::Instant at(std::chrono::seconds sinceEpoch)
{
    return base::Instant(sinceEpoch);
}

} // namespace

TEST(MfaCode, IsThatOfRfc6238)
{
    const QByteArray secret = "12345678901234567890";
    const std::pair<std::chrono::seconds, const char *> cases[] = {{59s, "287082"},
                                                                   {1'111'111'109s, "081804"},
                                                                   {1'111'111'111s, "050471"},
                                                                   {1'234'567'890s, "005924"},
                                                                   {2'000'000'000s, "279037"},
                                                                   {20'000'000'000s, "353130"}};

    for (const auto &[time, code] : cases)
        EXPECT_EQ(sim::timeCode(secret, sim::mfaStep(at(time))), QLatin1String(code));
}

TEST(MfaCode, BelongsToSeedAccountAndHalfMinute)
{
    const QString code = sim::mfaCode(kSeed, kAccount, at(1'700'000'010s));

    EXPECT_EQ(code.size(), 6);
    EXPECT_EQ(sim::mfaCode(kSeed, kAccount, at(1'700'000'039s)), code);
    EXPECT_NE(sim::mfaCode(kSeed, kAccount, at(1'700'000'040s)), code);
    EXPECT_NE(sim::mfaCode(kSeed + 1, kAccount, at(1'700'000'010s)), code);
    EXPECT_NE(sim::mfaCode(kSeed, QStringLiteral("222222222222"), at(1'700'000'010s)), code);
}

TEST(MfaCode, ShowsItsSecretAsAuthenticatorAppsTakeIt)
{
    EXPECT_EQ(sim::base32("foobar"), QStringLiteral("MZXW6YTBOI"));
    EXPECT_EQ(sim::base32("12345678901234567890"),
              QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    EXPECT_EQ(sim::base32({}), QString());
}

TEST(MfaDevices, TakeACodeOneHalfMinuteEarlyOrLate)
{
    const base::Instant now = at(1'700'000'010s);
    for (const auto offset : {-30s, 0s, 30s}) {
        MfaDevices devices(kSeed);
        EXPECT_EQ(devices.accept(kAccount, sim::mfaSerial(kAccount),
                                 sim::mfaCode(kSeed, kAccount, now + offset), now),
                  Verdict::Accepted)
            << offset.count();
    }
    for (const auto offset : {-60s, 60s}) {
        MfaDevices devices(kSeed);
        EXPECT_EQ(devices.accept(kAccount, sim::mfaSerial(kAccount),
                                 sim::mfaCode(kSeed, kAccount, now + offset), now),
                  Verdict::WrongCode)
            << offset.count();
    }
}

TEST(MfaDevices, TakeACodeOnceAndNoOlderOneAfterIt)
{
    const base::Instant now = at(1'700'000'010s);
    MfaDevices devices(kSeed);
    const auto accept = [&](std::chrono::seconds offset) {
        return devices.accept(kAccount, sim::mfaSerial(kAccount),
                              sim::mfaCode(kSeed, kAccount, now + offset), now);
    };

    EXPECT_EQ(accept(0s), Verdict::Accepted);
    EXPECT_EQ(accept(0s), Verdict::WrongCode);
    EXPECT_EQ(accept(-30s), Verdict::WrongCode);
    EXPECT_EQ(accept(30s), Verdict::Accepted);
}

TEST(MfaDevices, TellACodeThatStillWorks)
{
    const base::Instant now = at(1'700'000'010s);
    MfaDevices devices(kSeed);

    for (int i = 0; i < 2; ++i) {
        const auto code = devices.usableCode(kAccount, now);
        ASSERT_TRUE(code);
        EXPECT_EQ(devices.accept(kAccount, sim::mfaSerial(kAccount), *code, now),
                  Verdict::Accepted);
    }
    EXPECT_FALSE(devices.usableCode(kAccount, now));
    EXPECT_TRUE(devices.usableCode(kAccount, now + 30s));
    EXPECT_TRUE(devices.usableCode(QStringLiteral("222222222222"), now));
}

TEST(MfaDevices, KnowTheirOwnSerialNumberOnly)
{
    const base::Instant now = at(1'700'000'010s);
    MfaDevices devices(kSeed);
    const QString other = QStringLiteral("222222222222");

    EXPECT_EQ(
        devices.accept(kAccount, sim::mfaSerial(other), sim::mfaCode(kSeed, kAccount, now), now),
        Verdict::UnknownDevice);
}
