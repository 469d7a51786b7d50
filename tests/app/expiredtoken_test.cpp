// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readiness.h"
#include "profiles/signinneed.h"
#include "sim/mfacode.h"
#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

// AWS stops accepting credentials of a role long before their end, in the middle of work.

namespace {

using namespace std::chrono_literals;
using support::waitFor;

const base::AccountId kOfRoles = *base::AccountId::parse(QStringLiteral("222222222222"));
const base::ProfileId kDeviceRole = profiles::awsProfileId(QStringLiteral("sim-role-mfa"));
constexpr std::uint64_t kSeed = 1; // the simulator's own, when no other is named

class RefusedEarly : public RoleApp
{
protected:
    void begin(const char *card) { RoleApp::begin({QStringLiteral("--servers=46"), fault(card)}); }
    [[nodiscard]] static QString fault(const char *card)
    {
        return QStringLiteral("--fault=%1").arg(QLatin1String(card));
    }
    [[nodiscard]] static cutover::Scope scopeOf(const base::ProfileId &profile)
    {
        return {.profile = profile, .account = kOfRoles, .region = ireland()};
    }
    /// With the code of this half minute, or with the next one.
    [[nodiscard]] std::optional<base::Result<ui::Identity>> signIn(std::chrono::seconds later = 0s)
    {
        const base::Instant when = base::SystemClock().wall() + later;
        const QString code = sim::mfaCode(kSeed, QStringLiteral("111111111111"), when);
        const ui::SignInAnswers answers{.mfaCode = base::SecretBytes(code.toLatin1())};
        return support::waitResult(services().signIn(kDeviceRole, ireland(), answers, nullptr));
    }
    /// A server that nothing stands against, by way of a reading.
    [[nodiscard]] mgn::SourceServerId readyServer(const base::ProfileId &profile)
    {
        const cutover::Scope scope = scopeOf(profile);
        const auto outcome =
            support::waitResult((*services().client(scope))->describeSourceServers({}, nullptr));
        if (!outcome || !*outcome) {
            ADD_FAILURE() << "the servers could not be read";
            return {};
        }
        const cutover::ReadinessContext context{.now = services().clock(scope).now(),
                                                .actingAccount = kOfRoles};
        for (const mgn::SourceServer &server : (*outcome)->items) {
            if (cutover::readinessOf(server, context).verdict != cutover::ReadinessVerdict::NoGo)
                return server.sourceServerId;
        }
        ADD_FAILURE() << "no server is ready";
        return {};
    }
    /// As a confirmed start does it.
    [[nodiscard]] base::Result<mgn::Job> started(const base::ProfileId &profile,
                                                 const mgn::SourceServerId &server)
    {
        const cutover::Scope scope = scopeOf(profile);
        if (const auto ready = services().readyToChange(scope); !ready)
            return base::failure(ready.error());
        mgn::StartCutoverRequest request;
        request.sourceServerIds = {server};
        const auto outcome =
            support::waitResult((*services().client(scope))->startCutover(request, nullptr));
        return outcome.value_or(base::failure({}));
    }
    [[nodiscard]] int counted(const char *operation)
    {
        std::optional<SimulatorProcess::Counts> counts;
        simulator.askCounts([&](const SimulatorProcess::Counts &told) { counts = told; });
        EXPECT_TRUE(waitFor([&] { return counts && *counts; }));
        return counts && *counts ? (*counts)->value(QLatin1String(operation)).toInt() : -1;
    }
};

TEST_F(RefusedEarly, F28ARoleIsRenewedAtOnceAndAStartGoesThroughOnce)
{
    begin("expire-credentials@DescribeSourceServers#2");
    ASSERT_TRUE(identified(services(), role).value());
    const mgn::SourceServerId server = readyServer(role);
    QSignalSpy renewed(&services(), &ui::Backend::credentialsRenewed);

    const auto refused = listed(services(), scopeOf(role));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Credentials);
    ASSERT_TRUE(waitFor([&] { return !renewed.isEmpty(); }));
    EXPECT_EQ(renewed.first().first().value<base::ProfileId>(), role);
    const auto job = started(role, server);
    ASSERT_TRUE(job) << qPrintable(job.error().message);
    EXPECT_EQ(counted("StartCutover"), 1);
    EXPECT_EQ(counted("AssumeRole"), 2);
}

TEST_F(RefusedEarly, F28AStartThatIsRefusedIsSentAgainByNobodyButThePerson)
{
    begin("expire-credentials@StartCutover#1");
    ASSERT_TRUE(identified(services(), role).value());
    const mgn::SourceServerId server = readyServer(role);
    QSignalSpy renewed(&services(), &ui::Backend::credentialsRenewed);

    const auto refused = started(role, server);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(refused.error().sent, base::Sent::Answered);
    ASSERT_TRUE(waitFor([&] { return !renewed.isEmpty(); }));
    EXPECT_EQ(counted("StartCutover"), 1) << "new credentials repeat nothing";
    const auto job = started(role, server);
    ASSERT_TRUE(job) << qPrintable(job.error().message);
    EXPECT_EQ(counted("StartCutover"), 2);
}

TEST_F(RefusedEarly, F28NothingIsSentWhileThereAreNoNewCredentials)
{
    RoleApp::begin(
        {fault("expire-credentials@DescribeSourceServers#1"), fault("access-denied@AssumeRole#2")});
    ASSERT_TRUE(identified(services(), role).value());
    QSignalSpy doubted(&services(), &ui::Backend::identityDoubted);
    ASSERT_FALSE(listed(services(), scopeOf(role)));
    ASSERT_TRUE(waitFor([&] { return !doubted.isEmpty(); })) << "whoever shows it is told";

    const auto again = listed(services(), scopeOf(role));
    const auto ready = services().readyToChange(scopeOf(role));

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, QStringLiteral("CredentialsRefused"));
    EXPECT_EQ(again.error().sent, base::Sent::No);
    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error().code, QStringLiteral("CredentialsRefused"));
    EXPECT_EQ(counted("DescribeSourceServers"), 1);
    EXPECT_EQ(counted("AssumeRole"), 2) << "a failure is followed by a pause";
}

TEST_F(RefusedEarly, F28ARoleWithADeviceWaitsForItsPersonAndGoesOnAfterTheCode)
{
    begin("expire-credentials@DescribeSourceServers#2");
    ASSERT_TRUE(signIn().value());
    const mgn::SourceServerId server = readyServer(kDeviceRole);
    QSignalSpy doubted(&services(), &ui::Backend::identityDoubted);
    ASSERT_FALSE(listed(services(), scopeOf(kDeviceRole)));
    EXPECT_EQ(doubted.size(), 1);

    const auto refused = started(kDeviceRole, server);
    const auto renewed = identified(services(), kDeviceRole);

    ASSERT_FALSE(refused);
    EXPECT_EQ(profiles::signInNeedOf(refused.error()), profiles::SignInNeed::MfaCode);
    ASSERT_TRUE(renewed && !*renewed);
    EXPECT_EQ(profiles::signInNeedOf(renewed->error()), profiles::SignInNeed::MfaCode);
    EXPECT_EQ(counted("StartCutover"), 0);
    EXPECT_EQ(counted("AssumeRole"), 1) << "nobody typed a second code";
    ASSERT_TRUE(signIn(30s).value());
    const auto job = started(kDeviceRole, server);
    ASSERT_TRUE(job) << qPrintable(job.error().message);
    EXPECT_EQ(counted("StartCutover"), 1);
}

/// The same in the window's own desk: the second refresh meets the end of the credentials.
class RefusedOnTheDesk : public RefusedEarly
{
protected:
    void SetUp() override
    {
        begin("expire-credentials@ListWaves#2");
        desk = std::make_unique<ui::Desk>(services(), remembered.settings);
    }
    void waitForServers()
    {
        ASSERT_TRUE(waitFor([this] {
            return desk->current() && desk->current()->servers().size() == 46 && isCurrent();
        }));
    }
    [[nodiscard]] bool isCurrent() const
    {
        return desk->current()->servers().state() == cutover::ServerStore::State::Current;
    }
    void enterCode(std::chrono::seconds later = 0s)
    {
        const auto identity = signIn(later);
        ASSERT_TRUE(identity && *identity);
        desk->takeSignIn(kDeviceRole, **identity);
    }

    ForgottenSettings remembered;
    std::unique_ptr<ui::Desk> desk;
};

TEST_F(RefusedOnTheDesk, F28IsReadAgainByItselfWithTheNewCredentials)
{
    desk->chooseProfile(role);
    waitForServers();
    QSignalSpy renewed(&services(), &ui::Backend::credentialsRenewed);

    desk->refresh();

    ASSERT_TRUE(waitFor([&] { return !renewed.isEmpty(); }));
    EXPECT_TRUE(waitFor([this] { return isCurrent(); }));
    EXPECT_FALSE(desk->current()->servers().lastError());
    EXPECT_EQ(desk->state(), ui::Desk::State::Ready);
    EXPECT_EQ(counted("AssumeRole"), 2);
}

TEST_F(RefusedOnTheDesk, F28KeepsTheScopeAndAsksThePersonWhoHasTheDevice)
{
    desk->chooseProfile(kDeviceRole);
    ASSERT_TRUE(waitFor([this] { return desk->state() == ui::Desk::State::IdentityFailed; }));
    enterCode();
    waitForServers();
    QSignalSpy needed(desk.get(), &ui::Desk::signInNeeded);

    desk->refresh();

    ASSERT_TRUE(waitFor([&] { return !needed.isEmpty(); }));
    EXPECT_EQ(needed.first().first().value<base::ProfileId>(), kDeviceRole);
    EXPECT_TRUE(waitFor([this] { return desk->current()->servers().lastError().has_value(); }));
    EXPECT_EQ(desk->state(), ui::Desk::State::Ready);
    EXPECT_EQ(desk->current()->servers().size(), 46) << "the work is kept";
    enterCode(30s);
    EXPECT_TRUE(waitFor([this] { return isCurrent(); }));
    EXPECT_EQ(needed.size(), 1) << "one need is told once";
    EXPECT_EQ(counted("AssumeRole"), 2);
}

} // namespace
