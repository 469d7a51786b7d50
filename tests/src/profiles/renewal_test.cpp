// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/renewal.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using profiles::AssumedRole;
using profiles::CredentialBook;
using profiles::CredentialChain;

const base::Instant kStart = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

CredentialBook::Entry lasting(std::chrono::milliseconds life)
{
    CredentialBook::Entry entry;
    entry.obtainedAt = kStart;
    entry.credentials.expiration = kStart + life;
    return entry;
}

AssumedRole roleWith(const char *serial)
{
    return {.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/R"),
            .externalId = {},
            .mfaSerial = QString::fromLatin1(serial),
            .sessionName = {},
            .duration = {}};
}

} // namespace

TEST(Renewal, IsDueAQuarterOfAnHourBeforeTheEnd)
{
    EXPECT_EQ(profiles::renewalDue(lasting(1h)), kStart + 45min);
    EXPECT_EQ(profiles::renewalDue(lasting(12h)), kStart + 12h - 15min);
}

TEST(Renewal, LeavesTwoThirdsOfAShortLife)
{
    EXPECT_EQ(profiles::renewalDue(lasting(15min)), kStart + 10min);
    EXPECT_EQ(profiles::renewalDue(lasting(30s)), kStart + 20s);
}

TEST(Renewal, IsNeverDueWithoutAnEnd)
{
    CredentialBook::Entry entry;

    EXPECT_EQ(profiles::renewalDue(entry), std::nullopt);
}

TEST(Renewal, NeedsNobodyForARoleWithoutADevice)
{
    const profiles::FileKeys keys{.profileName = QStringLiteral("base")};

    EXPECT_TRUE(profiles::renewsItself({keys, roleWith("")}));
    EXPECT_FALSE(profiles::renewsItself({keys, roleWith("arn:aws:iam::111111111111:mfa/jane")}));
}

TEST(Renewal, NeedsNobodyForTheRoleOfAMachine)
{
    EXPECT_TRUE(profiles::renewsItself({profiles::MachineRole()}));
    EXPECT_TRUE(profiles::renewsItself({profiles::MachineRole(), roleWith("")}));
}

TEST(Renewal, IsNotForKeysThatAreReadAtEveryUse)
{
    EXPECT_FALSE(
        profiles::renewsItself({profiles::FileKeys{.profileName = QStringLiteral("base")}}));
    EXPECT_FALSE(profiles::renewsItself({}));
}
