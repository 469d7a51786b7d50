// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentialrenewal.h"
#include "app/identification.h"
#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

namespace {

using support::waitFor;

/// A role over a simulator that hands out credentials for twelve seconds.
class ShortCredentials : public RoleApp
{
protected:
    void SetUp() override
    {
        begin({QStringLiteral("--fault=short-credentials@AssumeRole=12")});
        signIns = std::make_unique<SignIns>(home.environment(), SignIns::Parts());
        identification = std::make_unique<Identification>(*signIns, identities);
    }
    [[nodiscard]] CredentialRenewal::Renew identifying()
    {
        return [this](const base::ProfileId &profile, const aws::Region &region, QObject *parent) {
            return identification->identify(profile, region, {}, parent);
        };
    }
    [[nodiscard]] base::Instant end() const
    {
        return signIns->book().find(role)->credentials.expiration.value();
    }

    std::unique_ptr<SignIns> signIns;
    IdentityBook identities;
    std::unique_ptr<Identification> identification;
};

TEST_F(ShortCredentials, AreReplacedBeforeTheyEnd)
{
    CredentialRenewal renewal(*signIns, identifying());
    const auto identity =
        support::waitResult(identification->identify(role, ireland(), {}, nullptr));
    ASSERT_TRUE(identity && *identity);
    const base::Instant firstEnd = end();
    bool alwaysSigned = true;

    const bool isRenewed = waitFor([&] {
        renewal.look();
        alwaysSigned = alwaysSigned && signIns->current(role);
        return end() > firstEnd;
    });

    EXPECT_TRUE(isRenewed);
    EXPECT_TRUE(alwaysSigned);
    EXPECT_LT(signIns->now(role, ireland()), firstEnd);
    EXPECT_EQ(identities.find(role)->credentialsEnd, end());
}

} // namespace
