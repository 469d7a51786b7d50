// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/foundprofiles.h"

#include <gtest/gtest.h>

namespace {

profiles::Profile foundProfile(const char *name, std::optional<int> usedAt = {})
{
    profiles::Profile profile;
    profile.name = QLatin1String(name);
    profile.id = profiles::awsProfileId(profile.name);
    profile.kind = profiles::ProfileKind::StaticKeys;
    if (usedAt)
        profile.marks.lastUsed = base::Instant(std::chrono::milliseconds(*usedAt));
    return profile;
}

TEST(FoundProfiles, TheOneOfTheLastRunGoesBeforeTheMarks)
{
    const auto a = foundProfile("a", 20);
    const auto b = foundProfile("b", 10);

    EXPECT_EQ(ui::lastUsedProfile({a, b}, b.id), b.id);
    EXPECT_EQ(ui::lastUsedProfile({b, a}, {}), a.id);
    EXPECT_EQ(ui::lastUsedProfile({b, a}, profiles::awsProfileId(QStringLiteral("gone"))), a.id);
}

TEST(FoundProfiles, WhatWasNeverUsedOrCannotBeIsNotTheLast)
{
    auto broken = foundProfile("broken", 30);
    broken.obstacle = profiles::ProfileObstacle::NoCredentials;
    auto simulated = foundProfile("sim-prod", 40);
    simulated.kind = profiles::ProfileKind::Simulated;

    EXPECT_TRUE(
        ui::lastUsedProfile({broken, simulated, foundProfile("new")}, simulated.id).isEmpty());
    EXPECT_TRUE(ui::lastUsedProfile({}, broken.id).isEmpty());
    EXPECT_EQ(ui::readyForAws({broken, simulated, foundProfile("new")}).size(), 1);
}

} // namespace
