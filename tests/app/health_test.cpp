// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

namespace {

using profiles::ProfileHealth;

const base::ProfileId kRoleWithDevice = profiles::awsProfileId(QStringLiteral("sim-role-mfa"));

class HealthOfProfiles : public RoleApp
{
protected:
    void SetUp() override { begin(); }
    [[nodiscard]] ProfileHealth health(const base::ProfileId &profile)
    {
        const auto found = store().find(profile);
        return found ? found->marks.health : ProfileHealth::NeverUsed;
    }
    [[nodiscard]] bool signIn(const char *code)
    {
        const ui::SignInAnswers answers{.mfaCode = base::SecretBytes(QByteArray(code))};
        const auto outcome =
            support::waitResult(services().signIn(kRoleWithDevice, ireland(), answers, nullptr));
        return outcome && *outcome;
    }
};

TEST_F(HealthOfProfiles, IsGoodOnceTheyWereIdentified)
{
    ASSERT_TRUE(*identified(services(), role));

    EXPECT_EQ(health(role), ProfileHealth::Good);
}

TEST_F(HealthOfProfiles, WantsAPersonWhereACodeIsMissing)
{
    ASSERT_FALSE(*identified(services(), kRoleWithDevice));

    EXPECT_EQ(health(kRoleWithDevice), ProfileHealth::NeedsSignIn);
}

TEST_F(HealthOfProfiles, IsNotRefusedForAWrongCode)
{
    ASSERT_FALSE(signIn("000000"));

    EXPECT_EQ(health(kRoleWithDevice), ProfileHealth::NeedsSignIn);
}

} // namespace
