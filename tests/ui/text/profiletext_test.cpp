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

TEST(ProfileText, TellsWhatAwsWillRefuseOfAUsableProfile)
{
    profiles::Profile profile;
    profile.obstacleDetail = QStringLiteral("duration_seconds of r is more than 3600");

    EXPECT_EQ(ui::profileNote(profile),
              QStringLiteral("AWS will refuse it: duration_seconds of r is more than 3600"));

    profile.obstacle = profiles::ProfileObstacle::BadChain;
    EXPECT_EQ(ui::profileNote(profile),
              QStringLiteral("cannot be used: duration_seconds of r is more than 3600"));
}

TEST(ProfileText, TellsThatMarksCannotBeRead)
{
    profiles::Profile profile;
    profile.marks.isUnreadable = true;
    profile.marks.isReadOnly = true;

    EXPECT_EQ(ui::profileNote(profile), QStringLiteral("marks cannot be read, read-only"));
}

TEST(ProfileText, TellsProfilesOfTheSameNameApart)
{
    profiles::Profile own;
    own.name = QStringLiteral("client-a");
    own.id = base::ProfileId(QStringLiteral("own:1"));
    profiles::Profile file;
    file.name = own.name;
    file.id = profiles::awsProfileId(file.name);

    EXPECT_EQ(ui::profileLabel(own, {own, file}), QStringLiteral("client-a"));
    EXPECT_EQ(ui::profileLabel(file, {own, file}), QStringLiteral("client-a (~/.aws)"));
    EXPECT_EQ(ui::profileLabel(file, {file}), QStringLiteral("client-a"));
}

TEST(ProfileText, NeverNamesAProfileOfTheFilesToTheCliForOneOfOurs)
{
    profiles::Profile profile;
    profile.name = QStringLiteral("client-a");
    profile.id = profiles::awsProfileId(profile.name);
    EXPECT_EQ(ui::cliProfile(profile), QStringLiteral("client-a"));

    profile.id = base::ProfileId(QStringLiteral("own:1"));

    EXPECT_NE(ui::cliProfile(profile), QStringLiteral("client-a"));
    EXPECT_FALSE(ui::cliProfile(profile).isEmpty()) << "the CLI would take its default";
}

TEST(ProfileText, SaysWhatWasFoundAndWhatToDoWhereNothingWas)
{
    EXPECT_TRUE(ui::foundProfilesText(1, true).startsWith(QLatin1String("1 profile is ready")));
    EXPECT_TRUE(ui::foundProfilesText(2, true).startsWith(QLatin1String("2 profiles are ready")));
    EXPECT_TRUE(ui::foundProfilesText(0, true).contains(QStringLiteral("Manage profiles…")));
    EXPECT_TRUE(ui::foundProfilesText(0, false).contains(QLatin1String("aws configure")));
}

} // namespace
