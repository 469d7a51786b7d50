// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"
#include "profiles/keysecret.h"
#include "profiles/processcommand.h"
#include "profiles/signinneed.h"
#include "tests/src/profiles/obtaincredentialstest.h"

using namespace std::chrono_literals;
using base::SecretBytes;
using profiles::SignInNeed;
using tests::assumed;
using tests::ObtainCredentials;
using tests::role;

TEST_F(ObtainCredentials, ReadsTheFileOfTheFirstStep)
{
    const auto credentials = obtain({base_});

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDBASE"));
    EXPECT_EQ(credentials->secretAccessKey.reveal(), "base-secret");
}

TEST_F(ObtainCredentials, TakesTheSecretOfAStoredKeyFromTheKeychain)
{
    const base::ProfileId owner(std::string_view("own:keys"));
    ASSERT_TRUE(*support::waitResult(secrets.write(
        owner, profiles::packed(profiles::KeySecret{SecretBytes(std::string_view("kept")), {}}),
        nullptr)));

    const auto credentials =
        obtain({profiles::StoredKeys{.owner = owner, .accessKeyId = QStringLiteral("AKIDKEPT")}});

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDKEPT"));
    EXPECT_EQ(credentials->secretAccessKey.reveal(), "kept");
}

TEST_F(ObtainCredentials, SaysWhenNothingIsStored)
{
    const auto credentials =
        obtain({profiles::StoredKeys{.owner = base::ProfileId(std::string_view("own:gone")),
                                     .accessKeyId = QStringLiteral("AKIDKEPT")}});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(base::secretTroubleOf(credentials.error()), base::SecretTrouble::Absent);
}

TEST_F(ObtainCredentials, AssumesOneRoleAfterTheOther)
{
    clients.willAssume(assumed("ASIDFIRST"));
    clients.willAssume(assumed("ASIDSECOND"));

    const auto credentials = obtain({base_, role(), role()});

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("ASIDSECOND"));
    ASSERT_EQ(clients.assumptions().size(), 2);
    EXPECT_EQ(clients.assumptions()[0].sourceKey, QStringLiteral("AKIDBASE"));
    EXPECT_EQ(clients.assumptions()[1].sourceKey, QStringLiteral("ASIDFIRST"));
    EXPECT_EQ(clients.assumptions()[0].request.externalId, QStringLiteral("cutover-2026"));
    EXPECT_EQ(clients.assumptions()[0].request.duration, 900s);
    EXPECT_EQ(clients.assumptions()[0].request.sessionName, QStringLiteral("cutover-desk"));
}

TEST_F(ObtainCredentials, F53RunsNoCommandThatNobodyAllowed)
{
    const profiles::ProcessCommand command{.command = QStringLiteral("/bin/false")};
    marks.consentedCommand = profiles::commandHash(QStringLiteral("/bin/true"));

    const auto credentials = obtain({command});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::Consent);
    EXPECT_EQ(credentials.error().message, QStringLiteral("/bin/false"));
}

TEST_F(ObtainCredentials, RunsTheCommandThatWasAllowed)
{
    const QString command =
        QStringLiteral("/bin/sh -c 'echo \"{\\\"Version\\\":1,\\\"AccessKeyId\\\":\\\"AKIDRUN\\\","
                       "\\\"SecretAccessKey\\\":\\\"ran\\\"}\"'");
    marks.consentedCommand = profiles::commandHash(command);

    const auto credentials = obtain({profiles::ProcessCommand{.command = command}});

    ASSERT_TRUE(credentials) << qPrintable(credentials.error().message);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDRUN"));
}

TEST_F(ObtainCredentials, NeedsAPersonWhereNobodyIsSignedIn)
{
    profiles::SsoAccess access;
    access.session.startUrl = QUrl(QStringLiteral("https://corp.awsapps.com/start"));
    access.session.region = *aws::Region::parse(QStringLiteral("eu-west-1"));

    const auto credentials = obtain({access});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::IdentityCenter);
    EXPECT_TRUE(clients.transport().requests().isEmpty());
}

TEST_F(ObtainCredentials, AsksNoMachineBeforeAPersonHasOpenedTheProfile)
{
    mayAskMachine = false;
    for (const profiles::CredentialChain &chain :
         {profiles::CredentialChain{profiles::MachineRole()},
          profiles::CredentialChain{profiles::MachineRole(), role()}}) {
        const auto credentials = obtain(chain);

        ASSERT_FALSE(credentials);
        EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::OpenProfile);
    }
    EXPECT_TRUE(machine.asked.isEmpty());
    EXPECT_TRUE(clients.assumptions().isEmpty());
}

TEST_F(ObtainCredentials, AssumesARoleWithTheMachinesWhereTheEnvironmentSaysItIs)
{
    home.set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1338");
    machine.answer = assumed("ASIDMACHINE").credentials;
    clients.willAssume(assumed("ASIDFIRST"));

    const auto credentials = obtain({profiles::MachineRole(), role()});

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("ASIDFIRST"));
    ASSERT_EQ(machine.asked.size(), 1);
    EXPECT_EQ(machine.asked.first().url, QUrl(QStringLiteral("http://127.0.0.1:1338")));
    EXPECT_EQ(clients.assumptions()[0].sourceKey, QStringLiteral("ASIDMACHINE"));
}

TEST_F(ObtainCredentials, AsksNoMachineThatTheEnvironmentForbidsOrDoesNotName)
{
    home.set("AWS_EC2_METADATA_DISABLED", "true");

    const auto forbidden = obtain({profiles::MachineRole()});
    const auto unnamed = obtain({profiles::MachineRole{profiles::MachineService::Container}});

    EXPECT_EQ(forbidden.error().code, QStringLiteral("MetadataDisabled"));
    EXPECT_EQ(unnamed.error().code, QStringLiteral("NoContainer"));
    EXPECT_TRUE(machine.asked.isEmpty());
}
