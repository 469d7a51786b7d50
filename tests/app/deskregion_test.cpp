// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/appsession.h"

namespace {

aws::Region regionOf(const char *code)
{
    return *aws::Region::parse(QLatin1String(code));
}

/// Two profiles with a region of their own and one without. Nothing listens where they ask.
class DeskRegion : public testing::Test
{
protected:
    DeskRegion()
    {
        home.writeConfig("[profile corp]\nregion = eu-west-1\n"
                         "[profile shop]\nregion = us-east-1\n");
        home.writeCredentials("[corp]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = x\n"
                              "[shop]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = x\n"
                              "[bare]\naws_access_key_id = AKIDEXAMPLE\n"
                              "aws_secret_access_key = x\n");
        home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
        services = std::make_unique<AppServices>(CommandLine(), home.environment());
    }
    /// The region that a desk shows once that profile was chosen.
    [[nodiscard]] static QString after(ui::Desk &desk, const char *profile)
    {
        desk.chooseProfile(profiles::awsProfileId(QLatin1String(profile)));
        EXPECT_EQ(desk.profileName(), QLatin1String(profile));
        return desk.region().toString();
    }

    support::AwsHome home;
    std::unique_ptr<AppServices> services;
    ForgottenSettings remembered;
};

TEST_F(DeskRegion, IsTheOneChosenLastForEachProfile)
{
    ui::Desk desk(*services, remembered.settings);
    EXPECT_EQ(after(desk, "corp"), QStringLiteral("eu-west-1"));
    desk.chooseRegion(regionOf("eu-central-1"));

    EXPECT_EQ(after(desk, "shop"), QStringLiteral("us-east-1"));
    desk.chooseRegion(regionOf("ap-south-1"));

    EXPECT_EQ(after(desk, "corp"), QStringLiteral("eu-central-1"));
    EXPECT_EQ(after(desk, "shop"), QStringLiteral("ap-south-1"));
}

TEST_F(DeskRegion, IsRememberedOverTheRun)
{
    {
        ui::Desk desk(*services, remembered.settings);
        (void)after(desk, "corp");
        desk.chooseRegion(regionOf("eu-central-1"));
    }
    ui::Desk desk(*services, remembered.settings);

    EXPECT_EQ(after(desk, "corp"), QStringLiteral("eu-central-1"));
}

TEST_F(DeskRegion, StaysForAProfileThatNamesNone)
{
    ui::Desk desk(*services, remembered.settings);
    EXPECT_EQ(after(desk, "bare"), QString());
    EXPECT_EQ(desk.state(), ui::Desk::State::NoRegion);

    (void)after(desk, "corp");
    desk.chooseRegion(regionOf("eu-central-1"));

    EXPECT_EQ(after(desk, "bare"), QStringLiteral("eu-central-1"));
    EXPECT_EQ(after(desk, "shop"), QStringLiteral("us-east-1"));
}

TEST_F(DeskRegion, OfAnotherPartitionIsNotCarriedOver)
{
    ui::Desk desk(*services, remembered.settings);
    (void)after(desk, "corp");
    desk.chooseRegion(regionOf("us-gov-west-1"));

    EXPECT_EQ(after(desk, "bare"), QString());
}

TEST_F(DeskRegion, OfTheEnvironmentHoldsForWhateverWasNotChosenInThisRun)
{
    remembered.settings.setRegion(profiles::awsProfileId(QStringLiteral("shop")).toString(),
                                  QStringLiteral("ap-south-1"));
    home.set("AWS_REGION", "eu-central-1");
    services = std::make_unique<AppServices>(CommandLine(), home.environment());
    ui::Desk desk(*services, remembered.settings);
    EXPECT_EQ(after(desk, "corp"), QStringLiteral("eu-central-1"));
    desk.chooseRegion(regionOf("us-east-1"));

    EXPECT_EQ(after(desk, "bare"), QStringLiteral("eu-central-1"));
    EXPECT_EQ(after(desk, "shop"), QStringLiteral("eu-central-1"));
    EXPECT_EQ(after(desk, "corp"), QStringLiteral("us-east-1"));
}

class SimulatedRegion : public SimulatedApp
{
protected:
    void SetUp() override { startSimulator(); }
    [[nodiscard]] base::ProfileId anotherProfile() const
    {
        for (const profiles::Profile &profile : services.profiles()) {
            if (profile.isSimulated() && profile.id != first)
                return profile.id;
        }
        return {};
    }
};

TEST_F(SimulatedRegion, ComesBackWithItsProfile)
{
    ForgottenSettings remembered;
    ui::Desk desk(services, remembered.settings);
    ASSERT_FALSE(anotherProfile().isEmpty());
    desk.chooseProfile(first);
    desk.chooseRegion(regionOf("eu-central-1"));

    desk.chooseProfile(anotherProfile());
    EXPECT_EQ(desk.region(), ireland());
    desk.chooseProfile(first);

    EXPECT_EQ(desk.region(), regionOf("eu-central-1"));
    EXPECT_TRUE(remembered.settings.region(first.toString()).isEmpty())
        << "another run's simulator is another one";
}

} // namespace
