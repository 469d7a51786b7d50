// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilestore.h"
#include "tests/src/profiles/machinecases.h"
#include "tests/src/profiles/providercase.h"

#include <gtest/gtest.h>

// What the shared provider recordings of instances and containers decide before the first request.

namespace {

profiles::ProfileStore storeOfMachine(const char *name)
{
    const support::ProviderCase recorded(QStringLiteral("default-credential-provider-chain/")
                                         + QLatin1String(name));
    return profiles::ProfileStore(recorded.environment());
}

} // namespace

TEST(MachineDecisions, AssumeARoleWithTheMachines)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    for (const support::MachineCase &test : support::kMachineCases) {
        const profiles::ProfileStore store = storeOfMachine(test.name);
        const auto profile = store.find(store.preselected());
        ASSERT_TRUE(profile) << test.name;
        ASSERT_EQ(profile->chain.size(), 2) << test.name;
        ASSERT_NE(profiles::machineRoleOf(profile->chain), nullptr) << test.name;
        EXPECT_EQ(profiles::machineRoleOf(profile->chain)->service, test.service) << test.name;
        EXPECT_EQ(std::get<profiles::AssumedRole>(profile->chain.last()).roleArn,
                  QLatin1String(test.role))
            << test.name;
    }
}

TEST(MachineDecisions, ListNoMachineThatNobodyAskedFor)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    for (const char *name : support::kMachineOnlyWhenAsked) {
        const profiles::ProfileStore store = storeOfMachine(name);
        for (const profiles::Profile &profile : store.profiles())
            EXPECT_EQ(profiles::machineRoleOf(profile.chain), nullptr) << name;
    }
}
