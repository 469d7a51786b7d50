// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

namespace {

using namespace std::chrono_literals;
using support::waitFor;

const base::AccountId kProd = *base::AccountId::parse(QStringLiteral("111111111111"));

class ChangedKeys : public OverriddenApp
{
protected:
    void SetUp() override
    {
        begin();
        const auto identity = identified(services(), corp);
        ASSERT_TRUE(identity && *identity);
        ASSERT_EQ((*identity)->account, kProd);
    }
    [[nodiscard]] cutover::Scope prod() const
    {
        return {.profile = corp, .account = kProd, .region = ireland()};
    }
};

TEST_F(ChangedKeys, AreNotUsedBeforeAWSHasToldWhoseTheyAre)
{
    ASSERT_EQ(listed(services(), prod()), 6);
    ASSERT_TRUE(services().readyToChange(prod()));
    QSignalSpy doubted(&services(), &ui::Backend::identityDoubted);

    writeKeys("sim-nonprod");

    const auto refused = listed(services(), prod());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("KeysChanged"));
    EXPECT_FALSE(services().readyToChange(prod()));
    ASSERT_TRUE(waitFor([&] { return !doubted.isEmpty(); }));
    EXPECT_EQ(doubted.size(), 1);
    EXPECT_EQ(doubted.first().first().value<base::ProfileId>(), corp);
}

TEST_F(ChangedKeys, OfAnotherAccountNameTheAccountTheyActOn)
{
    ASSERT_TRUE((*services().client(prod()))->actingAccount().isEmpty());

    writeKeys("sim-nonprod");
    const auto identity = identified(services(), corp);

    ASSERT_TRUE(identity && *identity);
    EXPECT_NE((*identity)->account, kProd);
    EXPECT_EQ((*services().client(prod()))->actingAccount(), kProd);
}

TEST_F(ChangedKeys, ACallOfTheCallerBeforeIsNotSignedWithThem)
{
    mgn::MgnClient before = **services().client(prod());
    writeKeys("sim-nonprod");
    ASSERT_TRUE(identified(services(), corp));

    const auto outcome = support::waitResult(before.describeSourceServers({}, nullptr));

    ASSERT_TRUE(outcome);
    ASSERT_FALSE(*outcome);
    EXPECT_EQ(outcome->error().code, QStringLiteral("IdentityChanged"));
}

TEST_F(ChangedKeys, OfAnotherAccountCloseTheScopeOnTheDesk)
{
    ForgottenSettings remembered;
    ui::Desk desk(services(), remembered.settings);
    desk.chooseProfile(corp);
    ASSERT_TRUE(waitFor([&] { return desk.current() && desk.current()->servers().size() == 6; }));
    ASSERT_EQ(desk.current()->scope().account, kProd);
    QSignalSpy changed(&desk, &ui::Desk::callerChanged);

    writeKeys("sim-nonprod");
    desk.refresh();

    ASSERT_TRUE(waitFor([&] { return !changed.isEmpty(); }));
    EXPECT_EQ(desk.state(), ui::Desk::State::Ready);
    EXPECT_NE(desk.identity()->account, kProd);
    EXPECT_EQ(desk.current()->scope().account, desk.identity()->account);
    EXPECT_EQ(changed.first().at(0).value<base::AccountId>(), kProd);
}

TEST_F(ChangedKeys, AreToldWhoeverAskedAWSWhoseTheyAre)
{
    ForgottenSettings remembered;
    ui::Desk desk(services(), remembered.settings);
    desk.chooseProfile(corp);
    ASSERT_TRUE(waitFor([&] { return desk.current() && desk.current()->servers().size() == 6; }));
    QSignalSpy changed(&desk, &ui::Desk::callerChanged);
    QSignalSpy known(&services(), &ui::Backend::callerKnown);

    writeKeys("sim-nonprod");
    const auto identity = identified(services(), corp);

    ASSERT_TRUE(identity && *identity);
    ASSERT_FALSE(known.isEmpty());
    EXPECT_EQ(known.first().at(0).value<base::ProfileId>(), corp);
    EXPECT_EQ(known.first().at(1).value<base::AccountId>(), (*identity)->account);
    ASSERT_TRUE(waitFor([&] { return !changed.isEmpty(); }));
    EXPECT_EQ(desk.current()->scope().account, (*identity)->account);
}

TEST_F(ChangedKeys, ThatAWSDoesNotKnowCloseTheScopeToo)
{
    ForgottenSettings remembered;
    ui::Desk desk(services(), remembered.settings);
    desk.chooseProfile(corp);
    ASSERT_TRUE(waitFor([&] { return desk.current() && desk.current()->servers().size() == 6; }));

    home.writeCredentials("[corp]\naws_access_key_id = AKIDUNKNOWN\naws_secret_access_key = x\n");
    desk.refresh();

    ASSERT_TRUE(waitFor([&] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    EXPECT_FALSE(desk.current());
}

class SkewedHost : public OverriddenApp
{};

TEST_F(SkewedHost, IsLearntOnceForAllItsServices)
{
    begin({QStringLiteral("--fault=clock-skew=600")});
    const auto identity = identified(services(), corp);
    ASSERT_TRUE(identity && *identity);
    const cutover::Scope scope{.profile = corp, .account = kProd, .region = ireland()};

    ASSERT_EQ(listed(services(), scope), 6);

    std::optional<SimulatorProcess::Counts> counts;
    simulator.askCounts([&](const SimulatorProcess::Counts &told) { counts = told; });
    ASSERT_TRUE(waitFor([&] { return counts.has_value(); }));
    EXPECT_EQ((*counts)->value(QStringLiteral("GetCallerIdentity")).toInt(), 2);
    EXPECT_EQ((*counts)->value(QStringLiteral("DescribeSourceServers")).toInt(), 1);
}

TEST_F(SkewedHost, MovesTheTimeOfTheScopeAndIsTold)
{
    begin({QStringLiteral("--fault=clock-skew=600")});
    ASSERT_TRUE(identified(services(), corp));
    const cutover::Scope scope{.profile = corp, .account = kProd, .region = ireland()};

    const base::Clock &clock = services().clock(scope);

    EXPECT_LT(std::chrono::abs(clock.now() - clock.wall() - 10min), 5s);
    EXPECT_LT(std::chrono::abs(services().session(corp, ireland()).clockOffset - 10min), 5s);
}

class EndingCredentials : public OverriddenApp
{
protected:
    [[nodiscard]] base::Result<> readyWithEndIn(std::chrono::seconds life)
    {
        begin();
        const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(life.count());
        setEnvironmentKeys(qPrintable(end.toString(Qt::ISODate)));
        EXPECT_TRUE(identified(services(), environment));
        return services().readyToChange(
            {.profile = environment, .account = kProd, .region = ireland()});
    }

    const base::ProfileId environment = profiles::environmentProfileId();
};

TEST_F(EndingCredentials, AreTold)
{
    EXPECT_TRUE(readyWithEndIn(1h));

    EXPECT_TRUE(services().session(environment, ireland()).credentialsEnd);
}

TEST_F(EndingCredentials, StartNothingShortlyBefore)
{
    const auto ready = readyWithEndIn(2min);

    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error().code, QStringLiteral("CredentialsEndSoon"));
}

} // namespace
