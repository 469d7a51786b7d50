// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatedsession.h"
#include "profiles/signinneed.h"
#include "tests/app/appsession.h"
#include "tests/support/faultserver.h"
#include "tests/support/waitfor.h"
#include "ui/mainwindow.h"

#include <QPushButton>

// A machine is asked for its role when a person has opened the profile, and not before.

namespace {

using profiles::SignInNeed;
using support::FaultServer;
using support::httpAnswer;
using support::waitFor;

const base::ProfileId kJump = profiles::awsProfileId(QStringLiteral("jump"));

/// A profile with the role of an instance, named by AWS_PROFILE, and the instance's metadata
/// service, which counts and refuses.
class MachineOpened : public testing::Test
{
protected:
    MachineOpened()
    {
        home.writeConfig("[profile jump]\nregion = eu-west-1\n"
                         "role_arn = arn:aws:iam::111122223333:role/desk\n"
                         "credential_source = Ec2InstanceMetadata\n");
        home.set("AWS_PROFILE", "jump");
        home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
        home.set("AWS_EC2_METADATA_SERVICE_ENDPOINT",
                 qPrintable(machine.url(QString()).toString()));
        services = std::make_unique<AppServices>(CommandLine(), home.environment());
    }
    /// What a profile that nobody asked for waits for.
    [[nodiscard]] std::optional<SignInNeed> needOf(const base::ProfileId &profile)
    {
        const auto outcome = identified(*services, profile);
        return outcome && !*outcome ? profiles::signInNeedOf(outcome->error()) : std::nullopt;
    }

    FaultServer machine{{.answer = support::sends(httpAnswer(403, ""))}};
    support::AwsHome home;
    ForgottenSettings remembered;
    std::unique_ptr<AppServices> services;
};

/// A role of the simulator that is assumed with what a container hands out.
class ContainerRole : public RoleApp
{
protected:
    void SetUp() override
    {
        home.set("AWS_CONTAINER_CREDENTIALS_FULL_URI",
                 qPrintable(machine.url(QStringLiteral("/v1/credentials")).toString()));
        begin();
        takeKeysOf(QStringLiteral("sim-prod"));
        editConfig("CutoverEngineer\nsource_profile = sim-prod",
                   "CutoverEngineer\ncredential_source = EcsContainer");
        store().reload();
    }

    QByteArray answer; ///< of the container's service
    FaultServer machine{
        {.answer = [this](QTcpSocket &socket, int) { socket.write(httpAnswer(200, answer)); }}};

private:
    void takeKeysOf(const QString &name)
    {
        for (const profiles::SimulatedProfile &profile : simulatedProfiles(simulator.exports())) {
            if (profile.name != name)
                continue;
            const aws::Credentials &keys = profile.credentials;
            answer = R"({"AccessKeyId":")" + keys.accessKeyId.toLatin1()
                     + R"(","SecretAccessKey":")"
                     + QByteArray::fromStdString(std::string(keys.secretAccessKey.reveal()))
                     + R"(","Expiration":"2099-01-01T00:00:00Z"})";
        }
    }
};

} // namespace

TEST_F(MachineOpened, IsWhenItIsAskedAndNotAtTheStartOrBehindAPersonsBack)
{
    ui::Desk desk(*services, remembered.settings);
    ui::Theme theme;
    ui::MainWindow window(desk, remembered.settings, theme);
    window.begin();
    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    ASSERT_EQ(desk.profile(), kJump);
    EXPECT_EQ(profiles::signInNeedOf(*desk.identityError()), SignInNeed::OpenProfile);

    services->profileServices()->store.reload();
    desk.confirmIdentity(kJump);
    desk.chooseRegion(*aws::Region::parse(QStringLiteral("us-east-1")));
    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    desk.refresh();
    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    emit services->credentialsRenewed(kJump);
    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    EXPECT_EQ(needOf(kJump), SignInNeed::OpenProfile);
    EXPECT_EQ(machine.connections(), 0);

    auto *open = window.findChild<QPushButton *>(QStringLiteral("openProfileButton"));
    ASSERT_NE(open, nullptr);
    open->click();

    ASSERT_TRUE(waitFor([&] {
        return desk.state() == ui::Desk::State::IdentityFailed
               && desk.identityError()->code == QLatin1String("MetadataOff");
    }));
    EXPECT_EQ(machine.requestCount(), 1);
}

TEST_F(MachineOpened, IsWhenThatProfileIsChosenAndNotAnother)
{
    home.writeConfig("[profile jump]\nregion = eu-west-1\n"
                     "role_arn = arn:aws:iam::111122223333:role/desk\n"
                     "credential_source = Ec2InstanceMetadata\n"
                     "[profile other]\nregion = eu-west-1\n"
                     "role_arn = arn:aws:iam::111122223333:role/other\n"
                     "credential_source = Ec2InstanceMetadata\n");
    services->profileServices()->store.reload();
    ui::Desk desk(*services, remembered.settings);

    desk.chooseProfile(kJump);

    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    EXPECT_EQ(desk.identityError()->code, QStringLiteral("MetadataOff"));
    const int asked = machine.requestCount();
    EXPECT_EQ(needOf(profiles::awsProfileId(QStringLiteral("other"))), SignInNeed::OpenProfile);
    EXPECT_EQ(machine.requestCount(), asked);
}

TEST_F(ContainerRole, IsAssumedOnceItWasOpenedAndRenewedWithoutAPerson)
{
    const auto before = identified(services(), role);
    ASSERT_TRUE(before && !*before);
    EXPECT_EQ(profiles::signInNeedOf(before->error()), SignInNeed::OpenProfile);
    EXPECT_EQ(store().find(role)->marks.health, profiles::ProfileHealth::NeverUsed);
    EXPECT_EQ(machine.connections(), 0);

    services().noteOpened(role);
    const auto opened = identified(services(), role);
    const auto renewed = identified(services(), role);

    ASSERT_TRUE(opened && *opened) << qPrintable(opened->error().message);
    EXPECT_EQ((*opened)->account.toString(), QStringLiteral("222222222222"));
    EXPECT_TRUE(renewed && *renewed);
    EXPECT_EQ(machine.requestCount(), 2);
    EXPECT_TRUE(services().session(role, ireland()).renewsItself);
}

TEST_F(ContainerRole, HasToBeOpenedAgainWhenItsWayWasChanged)
{
    services().noteOpened(role);
    editConfig("CutoverEngineer\ncredential_source = EcsContainer",
               "CutoverEngineer\ncredential_source = Ec2InstanceMetadata");
    store().reload();

    const auto changed = identified(services(), role);

    ASSERT_TRUE(changed && !*changed);
    EXPECT_EQ(profiles::signInNeedOf(changed->error()), SignInNeed::OpenProfile);
    EXPECT_EQ(machine.connections(), 0);
}
