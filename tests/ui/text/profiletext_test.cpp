// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/profiletext.h"

#include <gtest/gtest.h>

namespace {

TEST(ProfileText, TellsTheMarksBehindTheSource)
{
    profiles::Profile profile;
    EXPECT_EQ(ui::profileNote(profile), QString());

    profile.marks.isProduction = true;
    EXPECT_EQ(ui::profileNote(profile), QStringLiteral("production"));

    profile.kind = profiles::ProfileKind::Simulated;
    profile.marks.isReadOnly = true;
    EXPECT_EQ(ui::profileNote(profile), QStringLiteral("simulator, production, read-only"));
}

} // namespace
