// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatedsession.h"
#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

#include <QFileInfo>
#include <QSignalSpy>

namespace {

using namespace std::chrono_literals;
using support::waitFor;

const base::AccountId kMember = *base::AccountId::parse(QStringLiteral("222222222222"));

class AppServicesOverAChild : public SimulatedApp
{
protected:
    void SetUp() override { startSimulator(); }
    [[nodiscard]] cutover::Scope ownScope()
    {
        const auto identity = identified(services, first);
        EXPECT_TRUE(identity && *identity);
        return {.profile = first, .account = (*identity)->account, .region = ireland()};
    }
    /// How far the clock is from the one that the child's own lines describe.
    [[nodiscard]] std::chrono::milliseconds clockError(const cutover::Scope &scope)
    {
        const auto told = simulatedClock(services.simulator().exports());
        return std::chrono::abs(services.clock(scope).now() - told->now());
    }
};

TEST_F(AppServicesOverAChild, ListsServersOfItsOwnAccount)
{
    const cutover::Scope scope = ownScope();

    EXPECT_EQ(listed(services, scope), 6);
    EXPECT_TRUE((*services.client(scope))->actingAccount().isEmpty());
    EXPECT_TRUE(services.isSimulated(first));
}

TEST_F(AppServicesOverAChild, OffersTheSimulatedProfilesThatHaveKeys)
{
    QStringList names;
    for (const auto &profile : simulatedProfiles(services.simulator().exports()))
        names.append(profile.name);

    names.sort();
    EXPECT_EQ(names, (QStringList{QStringLiteral("sim-nonprod"), QStringLiteral("sim-prod"),
                                  QStringLiteral("sim-shared")}));
}

TEST_F(AppServicesOverAChild, TellsTheCliWhereTheSimulatedProfilesAre)
{
    const ui::EndpointFacts facts = services.endpoint(first, ireland());

    EXPECT_TRUE(facts.isOverride);
    ASSERT_EQ(facts.cliEnvironment.size(), 2);
    EXPECT_EQ(facts.cliEnvironment[0].first, QStringLiteral("AWS_CONFIG_FILE"));
    EXPECT_EQ(facts.cliEnvironment[1].first, QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"));
    for (const auto &[name, path] : facts.cliEnvironment)
        EXPECT_TRUE(QFileInfo(path).isFile()) << qPrintable(name);
}

TEST_F(AppServicesOverAChild, ActsOnAnotherAccountByItsId)
{
    cutover::Scope scope = ownScope();
    scope.account = kMember;

    EXPECT_EQ((*services.client(scope))->actingAccount(), kMember);
    EXPECT_EQ(listed(services, scope), 6);
}

TEST_F(AppServicesOverAChild, GivesNoClientBeforeAWSHasToldWhoAsks)
{
    const cutover::Scope scope{.profile = first, .account = kMember, .region = ireland()};

    const auto client = services.client(scope);

    ASSERT_FALSE(client);
    EXPECT_EQ(client.error().code, QStringLiteral("NotIdentified"));
    EXPECT_FALSE(services.readyToChange(scope));
}

TEST_F(AppServicesOverAChild, LivesInTheTimeOfTheSimulator)
{
    const cutover::Scope scope = ownScope();

    EXPECT_EQ(services.clock(scope).speed(), 600.0);
    EXPECT_LT(clockError(scope), 2min);
}

TEST_F(AppServicesOverAChild, ASimulatorThatIsStartedAgainIsAnother)
{
    const cutover::Scope scope = ownScope();
    ASSERT_TRUE(listed(services, scope));
    QSignalSpy replaced(&services, &ui::Backend::simulatorReplaced);

    killSimulator();
    EXPECT_FALSE(listed(services, scope));
    startSimulator();

    EXPECT_EQ(replaced.size(), 1);
    const auto before = services.client(scope);
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, QStringLiteral("NotIdentified"));
    EXPECT_EQ(listed(services, ownScope()), 6);
    EXPECT_LT(clockError(scope), 2min);
}

TEST_F(AppServicesOverAChild, StartingTheOneThatRunsChangesNothing)
{
    const cutover::Scope scope = ownScope();
    QSignalSpy replaced(&services, &ui::Backend::simulatorReplaced);
    mgn::MgnClient *before = *services.client(scope);

    startSimulator();

    EXPECT_TRUE(replaced.isEmpty());
    EXPECT_EQ(*services.client(scope), before);
}

TEST_F(AppServicesOverAChild, TheDeskGoesOnWithTheNextSimulator)
{
    ForgottenSettings remembered;
    ui::Desk desk(services, remembered.settings);
    QObject::connect(&services, &ui::Backend::simulatorReady, &desk, &ui::Desk::chooseProfile);
    const auto hasServers = [&] { return desk.current() && desk.current()->servers().size() == 6; };
    desk.chooseProfile(first);
    ASSERT_TRUE(waitFor(hasServers));
    const cutover::ScopeWatch *old = desk.current();
    QSignalSpy closing(&desk, &ui::Desk::watchClosing);

    killSimulator();
    EXPECT_EQ(desk.current(), old);
    startSimulator();

    ASSERT_TRUE(waitFor(hasServers));
    EXPECT_EQ(closing.size(), 1);
    EXPECT_EQ(desk.watches().size(), 1U);
    EXPECT_FALSE(desk.current()->servers().lastError());
}

TEST(AppServicesRegion, TheCommandLineWinsThenTheEnvironment)
{
    const base::ProfileId corp = profiles::awsProfileId(QStringLiteral("corp"));
    support::AwsHome home;
    EXPECT_TRUE(AppServices({}, home.environment()).initialRegion(corp).isEmpty());

    home.set("AWS_DEFAULT_REGION", "us-east-1");
    EXPECT_EQ(AppServices({}, home.environment()).initialRegion(corp).toString(),
              QStringLiteral("us-east-1"));

    home.set("AWS_REGION", "eu-central-1");
    EXPECT_EQ(AppServices({}, home.environment()).initialRegion(corp).toString(),
              QStringLiteral("eu-central-1"));

    CommandLine line;
    line.region = QStringLiteral("eu-west-1");
    EXPECT_EQ(AppServices(line, home.environment()).initialRegion(corp), ireland());
}

TEST_F(AppServicesOverAChild, TheEnvironmentSaysNothingAboutTheSimulatorsRegion)
{
    EXPECT_TRUE(services.initialRegion(first).isEmpty());
}

TEST(AppServicesRegion, ARememberedRegionComesAfterTheEnvironment)
{
    support::AwsHome home;
    home.writeCredentials("[corp]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = x\n");
    home.set("AWS_REGION", "eu-central-1");
    // Nothing listens there.
    home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    AppServices services({}, home.environment());
    const base::ProfileId corp = profiles::awsProfileId(QStringLiteral("corp"));
    ForgottenSettings remembered;
    remembered.settings.setRegion(corp.toString(), QStringLiteral("us-east-1"));
    ui::Desk desk(services, remembered.settings);

    desk.chooseProfile(corp);

    EXPECT_EQ(desk.region().toString(), QStringLiteral("eu-central-1"));
}

/// A profile of the program itself, kept as an earlier run left it.
base::ProfileId keepOwn(QSettings &settings, const char *name)
{
    const profiles::OwnProfile own{
        .id = profiles::newOwnProfileId(),
        .name = QLatin1String(name),
        .source = profiles::OwnKeys{QStringLiteral("AKIAIOSFODNN7EXAMPLE"), false},
        .region = ireland()};
    EXPECT_TRUE(profiles::OwnProfileStore(settings).save(own));
    return own.id;
}

TEST(AppServicesProfile, TheCommandLineNamesOneOfTheFilesElseOneOfTheProgram)
{
    support::AwsHome home;
    home.writeCredentials("[corp]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = x\n");
    ForgottenSettings kept;
    const base::ProfileId ownNp = keepOwn(kept.store, "own np");
    keepOwn(kept.store, "corp");
    const struct {
        const char *name;
        base::ProfileId begunWith;
    } table[] = {{"corp", profiles::awsProfileId(QStringLiteral("corp"))},
                 {"own np", ownNp},
                 {"gone", profiles::awsProfileId(QStringLiteral("gone"))}};
    for (const auto &[name, begunWith] : table) {
        CommandLine line;
        line.profile = QLatin1String(name);
        const AppServices services(line, home.environment(), {.settings = &kept.store});
        EXPECT_EQ(services.initialProfile(), begunWith) << name;
    }
}

TEST(AppServicesProfile, TheEnvironmentMayNameOneOfTheProgram)
{
    support::AwsHome home;
    ForgottenSettings kept;
    const base::ProfileId ownNp = keepOwn(kept.store, "own np");
    EXPECT_TRUE(AppServices({}, home.environment(), {.settings = &kept.store})
                    .initialProfile()
                    .isEmpty());

    home.set("AWS_PROFILE", "own np");

    EXPECT_EQ(AppServices({}, home.environment(), {.settings = &kept.store}).initialProfile(),
              ownNp);
}

} // namespace
