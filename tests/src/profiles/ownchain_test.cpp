// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownchain.h"

#include "tests/src/profiles/ownprofilesample.h"

#include <gtest/gtest.h>

using profiles::AwsConfig;
using profiles::CredentialChain;
using profiles::OwnProfile;
using support::ownId;
using support::ownKeys;
using support::ownRole;

namespace {

QString ownTrouble(const char *letter, const QList<OwnProfile> &own)
{
    const auto chain = profiles::ownChain(ownId(letter), own, AwsConfig());
    return chain ? QString() : chain.error().code;
}

base::ProfileId fileId(const char *name)
{
    return base::ProfileId(QStringLiteral("aws:") + QString::fromLatin1(name));
}

} // namespace

TEST(OwnChain, OfKeysIsOneStepToTheKeychain)
{
    const auto chain = profiles::ownChain(ownId("a"), {ownKeys("a", "Desk")}, AwsConfig());

    ASSERT_TRUE(chain);
    const CredentialChain expected{
        profiles::StoredKeys{.owner = ownId("a"), .accessKeyId = QStringLiteral("AKIDEXAMPLE")}};
    EXPECT_EQ(*chain, expected);
    EXPECT_FALSE(profiles::isLive(*chain));
}

TEST(OwnChain, OfARoleBeginsAtItsSource)
{
    const QList<OwnProfile> own{ownRole("a", "Audit", ownId("b")), ownRole("b", "Desk", ownId("c")),
                                ownKeys("c", "Keys")};

    const auto chain = profiles::ownChain(ownId("a"), own, AwsConfig());

    ASSERT_TRUE(chain);
    ASSERT_EQ(chain->size(), 3);
    EXPECT_TRUE(std::holds_alternative<profiles::StoredKeys>(chain->at(0)));
    EXPECT_TRUE(std::holds_alternative<profiles::AssumedRole>(chain->at(2)));
}

TEST(OwnChain, OfARoleMayBeginInAwsFilesOrInTheEnvironment)
{
    AwsConfig config;
    config.profiles.insert(QStringLiteral("work"),
                           {{QStringLiteral("aws_access_key_id"), QStringLiteral("AKIDEXAMPLE")},
                            {QStringLiteral("aws_secret_access_key"), QStringLiteral("example")}});
    const QList<OwnProfile> own{ownRole("a", "A", fileId("work")),
                                ownRole("b", "B", base::ProfileId(QStringLiteral("environment"))),
                                ownRole("c", "C", fileId("gone")),
                                ownRole("d", "D", base::ProfileId(QStringLiteral("simulator:x")))};
    const auto firstOf = [&](const char *letter) {
        return profiles::ownChain(ownId(letter), own, config)->first();
    };

    EXPECT_EQ(std::get<profiles::FileKeys>(firstOf("a")).profileName, QStringLiteral("work"));
    EXPECT_TRUE(std::holds_alternative<profiles::EnvironmentKeys>(firstOf("b")));
    EXPECT_EQ(ownTrouble("c", own), QStringLiteral("NoSuchProfile"));
    EXPECT_EQ(ownTrouble("d", own), QStringLiteral("NoSuchProfile"));
}

TEST(OwnChain, RefusesLoopsAndWhatIsNotComplete)
{
    OwnProfile bad = ownRole("d", "Bad", ownId("e"));
    std::get<profiles::OwnRole>(bad.source).role.duration = std::chrono::seconds(60);
    OwnProfile sso = ownKeys("f", "Center");
    sso.source = profiles::SsoAccess();
    OwnProfile empty = ownKeys("1", "Empty");
    empty.source = profiles::OwnKeys();
    OwnProfile silent = ownKeys("2", "Silent");
    silent.source = profiles::ProcessCommand();
    const QList<OwnProfile> own{ownRole("a", "A", ownId("b")),
                                ownRole("b", "B", ownId("a")),
                                ownRole("c", "C", ownId("c")),
                                bad,
                                ownKeys("e", "Keys"),
                                sso,
                                empty,
                                silent,
                                ownRole("3", "Lost", base::ProfileId())};

    for (const char *letter : {"a", "b", "c"})
        EXPECT_EQ(ownTrouble(letter, own), QStringLiteral("LoopingProfiles")) << letter;
    EXPECT_EQ(ownTrouble("d", own), QStringLiteral("IncompleteRole"));
    EXPECT_EQ(ownTrouble("f", own), QStringLiteral("IncompleteSso"));
    EXPECT_EQ(ownTrouble("1", own), QStringLiteral("IncompleteKeys"));
    EXPECT_EQ(ownTrouble("2", own), QStringLiteral("NoCredentials"));
    EXPECT_EQ(ownTrouble("3", own), QStringLiteral("IncompleteRole"));
    EXPECT_EQ(ownTrouble("9", own), QStringLiteral("NoSuchProfile"));
}

TEST(OwnChain, KnowsIdentityCenterCommandsAndTheMachine)
{
    OwnProfile sso = ownKeys("a", "Center");
    sso.source = support::ssoSample();
    OwnProfile process = ownKeys("b", "Command");
    process.source = profiles::ProcessCommand{QStringLiteral("/bin/keys")};
    OwnProfile machine = ownKeys("c", "Machine");
    machine.source = profiles::MachineRole();
    const QList<OwnProfile> own{sso, process, machine, ownRole("d", "Over", ownId("c"))};

    const auto center = profiles::ownChain(ownId("a"), own, AwsConfig());
    const auto command = profiles::ownChain(ownId("b"), own, AwsConfig());

    EXPECT_EQ(*profiles::ssoAccessOf(*center), support::ssoSample());
    EXPECT_EQ(profiles::processOf(*command)->command, QStringLiteral("/bin/keys"));
    EXPECT_EQ(*profiles::ownChain(ownId("c"), own, AwsConfig()),
              profiles::CredentialChain{profiles::MachineRole()});
    EXPECT_NE(profiles::machineRoleOf(*profiles::ownChain(ownId("d"), own, AwsConfig())), nullptr);
}

TEST(OwnChain, MakesIdsThatNobodyElseHas)
{
    EXPECT_NE(profiles::newOwnProfileId(), profiles::newOwnProfileId());
    EXPECT_TRUE(profiles::newOwnProfileId().toString().startsWith(QStringLiteral("own:")));
    EXPECT_EQ(profiles::newOwnProfileId().toString().size(), 40);
}
