// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

// What may sign, and what may change something, whatever the window lets through.

namespace {

using support::waitFor;

const base::AccountId kFirst = *base::AccountId::parse(QStringLiteral("111111111111"));
const base::AccountId kSecond = *base::AccountId::parse(QStringLiteral("222222222222"));

class MarkedProfile : public SimulatedApp
{
protected:
    void SetUp() override
    {
        startSimulator();
        const auto identity = identified(services, first);
        ASSERT_TRUE(identity && *identity);
        ASSERT_EQ((*identity)->account, kFirst);
        ASSERT_TRUE(services.readyToChange(scope()));
    }
    [[nodiscard]] cutover::Scope scope() const
    {
        return {.profile = first, .account = kFirst, .region = ireland()};
    }
    void mark(const profiles::ProfileMarks &marks)
    {
        ASSERT_TRUE(services.profileServices()->store.setMarks(first, marks));
    }
    void pin(const base::AccountId &account)
    {
        profiles::ProfileMarks marks;
        marks.pinnedAccount = account;
        mark(marks);
    }
};

TEST_F(MarkedProfile, ChangesNothingWhenItIsReadOnly)
{
    profiles::ProfileMarks marks;
    marks.isReadOnly = true;
    mark(marks);

    const auto ready = services.readyToChange(scope());

    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error().code, QStringLiteral("ReadOnly"));
    EXPECT_EQ(listed(services, scope()), 6) << "to look is allowed";
}

TEST_F(MarkedProfile, SignsNothingFromTheMomentItIsPinnedToAnotherAccount)
{
    ASSERT_EQ(listed(services, scope()), 6);
    QSignalSpy doubted(&services, &ui::Backend::identityDoubted);

    pin(kSecond);

    const auto refused = listed(services, scope());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("WrongAccount"));
    EXPECT_TRUE(refused.error().message.contains(kFirst.toString()));
    EXPECT_TRUE(refused.error().message.contains(kSecond.toString()));
    EXPECT_FALSE(services.readyToChange(scope()));
    EXPECT_TRUE(waitFor([&] { return doubted.size() == 1; }));
}

TEST_F(MarkedProfile, SignsAgainWhenThePinIsTakenBack)
{
    pin(kSecond);
    ASSERT_FALSE(listed(services, scope()));

    pin(kFirst);

    EXPECT_EQ(listed(services, scope()), 6);
}

/// Roles of the files, all in account 222222222222.
class PinnedRole : public RoleApp
{
protected:
    void SetUp() override { RoleApp::begin(); }
    /// The error of asking who `profile` is, once it is pinned to `account`.
    base::Error errorOf(const char *profile, const base::AccountId &account)
    {
        const base::ProfileId id = profiles::awsProfileId(QLatin1String(profile));
        profiles::ProfileMarks marks;
        marks.pinnedAccount = account;
        EXPECT_TRUE(store().setMarks(id, marks));
        const auto outcome = identified(services(), id);
        return outcome && !*outcome ? outcome->error() : base::Error();
    }
};

TEST_F(PinnedRole, IsRefusedBeforeACodeOrASignInIsAskedFor)
{
    for (const char *profile : {"sim-role-mfa", "sim-sso", "sim-role"}) {
        const base::Error error = errorOf(profile, kFirst);

        EXPECT_EQ(error.code, QStringLiteral("WrongAccount")) << profile;
        EXPECT_TRUE(error.message.contains(kFirst.toString())) << qPrintable(error.message);
        EXPECT_TRUE(error.message.contains(kSecond.toString())) << qPrintable(error.message);
    }
}

TEST_F(PinnedRole, IsAskedForItsCodeWhenTheRoleIsOneOfTheRightAccount)
{
    const base::Error error = errorOf("sim-role-mfa", kSecond);

    EXPECT_EQ(profiles::signInNeedOf(error), profiles::SignInNeed::MfaCode);
}

TEST(ReadOnlySession, ChangesNothing)
{
    CommandLine line;
    line.readOnly = true;
    support::AwsHome home;
    AppServices services(line, home.environment());

    const auto ready = services.readyToChange({});

    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error().code, QStringLiteral("ReadOnly"));
}

class EditedRole : public RoleApp
{
protected:
    void SetUp() override { RoleApp::begin(); }
    /// AWS is asked who that is, and has not answered yet.
    void begin(const base::ProfileId &profile)
    {
        auto *call = services().identify(profile, ireland(), &context);
        base::whenDone<ui::Identity>(call, &context,
                                     [this](const auto &result) { outcome = result; });
        call->start();
    }
    void renameSession()
    {
        editConfig("[profile sim-role]\n", "[profile sim-role]\nrole_session_name = other\n");
        store().reload();
    }
    [[nodiscard]] cutover::Scope scope() const
    {
        return {.profile = role, .account = kSecond, .region = ireland()};
    }

    std::optional<base::Result<ui::Identity>> outcome;
    QObject context;
};

TEST_F(EditedRole, IsNotSignedForWithTheCredentialsOfBefore)
{
    const auto identity = identified(services(), role);
    ASSERT_TRUE(identity && *identity);
    ASSERT_EQ(listed(services(), scope()), 6);

    ASSERT_TRUE(services().session(role, ireland()).credentialsEnd);
    mgn::MgnClient before = **services().client(scope());
    QSignalSpy doubted(&services(), &ui::Backend::identityDoubted);

    renameSession();

    const auto refused = listed(services(), scope());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("NotIdentified"));
    EXPECT_FALSE(services().session(role, ireland()).credentialsEnd);
    const auto old = support::waitResult(before.describeSourceServers({}, nullptr));
    ASSERT_TRUE(old);
    ASSERT_FALSE(*old);
    EXPECT_EQ(old->error().code, QStringLiteral("NotObtained"));
    EXPECT_TRUE(waitFor([&] { return doubted.size() == 1; })) << "whoever shows it asks again";
}

TEST_F(EditedRole, TakesNoCredentialsThatWereAskedForBefore)
{
    begin(role);

    renameSession();

    ASSERT_TRUE(waitFor([&] { return outcome.has_value(); }));
    ASSERT_FALSE(*outcome);
    EXPECT_EQ(outcome->error().code, QStringLiteral("ProfileChanged"));
    EXPECT_FALSE(services().readyToChange(scope()));
    const auto again = identified(services(), role);
    ASSERT_TRUE(again && *again);
    EXPECT_TRUE((*again)->arn.endsWith(QLatin1String("/other"))) << qPrintable((*again)->arn);
}

TEST_F(EditedRole, IsNobodyWhenItIsDeletedWhileAWSIsAsked)
{
    begin(role);

    editConfig("[profile sim-role]\n", "[profile gone]\n");
    store().reload();

    ASSERT_TRUE(waitFor([this] { return outcome.has_value(); }));
    ASSERT_FALSE(*outcome);
    EXPECT_EQ(outcome->error().code, QStringLiteral("UnknownProfile"));
    EXPECT_FALSE(services().session(role, ireland()).credentialsEnd);
}

} // namespace
