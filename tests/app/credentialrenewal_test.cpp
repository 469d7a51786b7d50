// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentialrenewal.h"

#include "profiles/signinneed.h"
#include "tests/app/appsession.h"
#include "tests/support/heldcall.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

namespace {

using namespace std::chrono_literals;
using support::waitFor;

using Renewing = support::HeldCall<ui::Identity>;

/// Two roles of the files, whose credentials are put into the book by the test.
class RenewedRole : public testing::Test
{
protected:
    RenewedRole()
    {
        home.writeCredentials("[work]\naws_access_key_id = AKIDEXAMPLE\n"
                              "aws_secret_access_key = example\n");
        home.writeConfig(
            "[profile role]\nrole_arn = arn:aws:iam::444455556666:role/r\n"
            "source_profile = work\n"
            "[profile mfa]\nrole_arn = arn:aws:iam::444455556666:role/r\nsource_profile = work\n"
            "mfa_serial = arn:aws:iam::444455556666:mfa/jane\n");
        signIns = std::make_unique<SignIns>(home.environment(), SignIns::Parts());
    }
    void keep(const base::ProfileId &profile, std::chrono::milliseconds rest,
              std::chrono::milliseconds age = 1h)
    {
        const base::Instant now = signIns->now(profile, ireland());
        signIns->book().keep(profile, {.chain = signIns->store().find(profile)->chain,
                                       .region = ireland(),
                                       .credentials = {.accessKeyId = QStringLiteral("ASIAEXAMPLE"),
                                                       .secretAccessKey = secret(),
                                                       .sessionToken = secret(),
                                                       .expiration = now + rest},
                                       .obtainedAt = now - age});
    }
    [[nodiscard]] static base::SecretBytes secret() { return base::SecretBytes(QByteArray("s")); }
    [[nodiscard]] CredentialRenewal::Renew asked()
    {
        return [this](const base::ProfileId &profile, const aws::Region &region, QObject *parent) {
            EXPECT_EQ(region, ireland());
            profiles.append(profile);
            call = new Renewing(parent);
            return call.data();
        };
    }
    /// Looks, and lets what was asked then end so.
    void failWith(CredentialRenewal &renewal, const base::Error &error)
    {
        renewal.look();
        ASSERT_TRUE(call);
        call->answer(base::failure(error));
        ASSERT_TRUE(waitFor([this] { return !call; }));
    }
    [[nodiscard]] static base::Error ofKind(base::ErrorKind kind)
    {
        return base::makeError(kind, QStringLiteral("Test"));
    }

    const base::ProfileId role = profiles::awsProfileId(QStringLiteral("role"));
    const base::ProfileId mfa = profiles::awsProfileId(QStringLiteral("mfa"));
    support::AwsHome home;
    std::unique_ptr<SignIns> signIns;
    QPointer<Renewing> call;
    QList<base::ProfileId> profiles; ///< asked for
};

TEST_F(RenewedRole, IsAskedForOnceBeforeTheEndWhileTheOldOnesSign)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 10min);

    renewal.look();
    renewal.look();

    EXPECT_EQ(profiles, QList<base::ProfileId>{role});
    EXPECT_TRUE(signIns->current(role));
}

TEST_F(RenewedRole, IsNotAskedForLongBefore)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 30min);

    renewal.look();

    EXPECT_TRUE(profiles.isEmpty());
}

TEST_F(RenewedRole, IsAskedForBeforeAStartWouldBeRefused)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 5min + 25s, 9min + 35s);

    renewal.look();

    EXPECT_EQ(profiles.size(), 1);
}

TEST_F(RenewedRole, IsNotAskedForAllTheTimeWhenItsLifeIsTooShortForAStart)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 50s, 10s);

    renewal.look();

    EXPECT_TRUE(profiles.isEmpty());
}

TEST_F(RenewedRole, IsNeverAskedForWhereAPersonTypesACode)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(mfa, 1min);

    renewal.look();

    EXPECT_TRUE(profiles.isEmpty());
}

TEST_F(RenewedRole, IsLeftAloneWhenItWasChanged)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 1min);
    home.writeConfig("[profile role]\nrole_arn = arn:aws:iam::444455556666:role/other\n"
                     "source_profile = work\n");
    signIns->store().reload();

    renewal.look();

    EXPECT_TRUE(profiles.isEmpty());
}

TEST_F(RenewedRole, WaitsAfterAFailure)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 10min);
    failWith(renewal, ofKind(base::ErrorKind::NotConnected));

    renewal.look();

    EXPECT_EQ(profiles.size(), 1);
}

TEST_F(RenewedRole, IsTriedAgainAfterThePause)
{
    CredentialRenewal renewal(*signIns, asked(), 0ms);
    keep(role, 10min);
    failWith(renewal, ofKind(base::ErrorKind::NotConnected));

    renewal.look();

    EXPECT_EQ(profiles.size(), 2);
}

TEST_F(RenewedRole, DisturbsNobodyWhileTheOldOnesSign)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy failed(&renewal, &CredentialRenewal::failed);
    keep(role, 10min);

    failWith(renewal, ofKind(base::ErrorKind::NotConnected));

    EXPECT_TRUE(failed.isEmpty());
    EXPECT_TRUE(signIns->current(role));
}

TEST_F(RenewedRole, TellsWhenTheOldOnesHaveEnded)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy failed(&renewal, &CredentialRenewal::failed);
    keep(role, -1min);

    failWith(renewal, ofKind(base::ErrorKind::NotConnected));

    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed.first().first().value<base::ProfileId>(), role);
}

TEST_F(RenewedRole, TellsWhenItSucceedsAfterAFailureThatWasTold)
{
    CredentialRenewal renewal(*signIns, asked(), 0ms);
    QSignalSpy renewed(&renewal, &CredentialRenewal::renewed);
    keep(role, -1min);
    failWith(renewal, ofKind(base::ErrorKind::NotConnected));

    renewal.look();
    ASSERT_TRUE(call);
    keep(role, 1h);
    call->answer(ui::Identity{});

    ASSERT_TRUE(waitFor([&] { return !renewed.isEmpty(); }));
    EXPECT_EQ(renewed.size(), 1);
    EXPECT_EQ(renewed.first().first().value<base::ProfileId>(), role);
}

TEST_F(RenewedRole, SaysNothingOfARenewalThatNobodyMissed)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy renewed(&renewal, &CredentialRenewal::renewed);
    keep(role, 10min);
    renewal.look();
    ASSERT_TRUE(call);

    call->answer(ui::Identity{});

    ASSERT_TRUE(waitFor([this] { return !call; }));
    EXPECT_TRUE(renewed.isEmpty());
}

TEST_F(RenewedRole, TellsAtOnceWhenAPersonIsNeeded)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy failed(&renewal, &CredentialRenewal::failed);
    keep(role, 10min);

    failWith(renewal, profiles::signInNeeded(profiles::SignInNeed::IdentityCenter, {}));

    EXPECT_EQ(failed.size(), 1);
}

TEST_F(RenewedRole, IsAskedForAtOnceWhenAWSRefusesItEarly)
{
    CredentialRenewal renewal(*signIns, asked());
    keep(role, 50min);

    renewal.onRefused(role, QStringLiteral("ASIAEXAMPLE"));
    renewal.onRefused(role, QStringLiteral("ASIAEXAMPLE"));

    EXPECT_EQ(profiles, QList<base::ProfileId>{role});
    EXPECT_FALSE(signIns->current(role)) << "nothing is signed with what is refused";
}

TEST_F(RenewedRole, IsToldWhenThereAreNewOnesAndNotAskedForInAStorm)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy renewed(&renewal, &CredentialRenewal::renewed);
    keep(role, 50min);
    renewal.onRefused(role, QStringLiteral("ASIAEXAMPLE"));
    ASSERT_TRUE(call);
    keep(role, 1h);
    call->answer(ui::Identity{});
    ASSERT_TRUE(waitFor([&] { return !renewed.isEmpty(); }));
    EXPECT_TRUE(signIns->current(role));

    renewal.onRefused(role, QStringLiteral("ASIAEXAMPLE"));
    renewal.look();

    EXPECT_EQ(profiles.size(), 1) << "the new ones are refused too";
}

TEST_F(RenewedRole, IsTriedAgainAfterARefusalThatCouldNotBeHelped)
{
    CredentialRenewal renewal(*signIns, asked(), 0ms);
    QSignalSpy failed(&renewal, &CredentialRenewal::failed);
    keep(role, 50min);
    renewal.onRefused(role, QStringLiteral("ASIAEXAMPLE"));
    failWith(renewal, ofKind(base::ErrorKind::NotConnected));
    EXPECT_EQ(failed.size(), 1);

    renewal.look();

    EXPECT_EQ(profiles.size(), 2);
}

TEST_F(RenewedRole, IsToldToThePersonWhoTypesACodeWhenItIsRefused)
{
    CredentialRenewal renewal(*signIns, asked());
    QSignalSpy failed(&renewal, &CredentialRenewal::failed);
    keep(mfa, 50min);

    renewal.onRefused(mfa, QStringLiteral("ASIAEXAMPLE"));

    EXPECT_TRUE(profiles.isEmpty());
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed.first().first().value<base::ProfileId>(), mfa);
}

} // namespace
