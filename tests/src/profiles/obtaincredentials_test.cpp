// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/obtaincredentialscall.h"

#include "base/secrettrouble.h"
#include "profiles/keysecret.h"
#include "profiles/processcommand.h"
#include "profiles/profilestore.h"
#include "profiles/sessionsecretstore.h"
#include "profiles/signinneed.h"
#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/fakemachine.h"
#include "tests/src/profiles/fakesigninclients.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using base::SecretBytes;
using profiles::AssumedRole;
using profiles::SignInNeed;

const char *const kRole = "arn:aws:iam::222222222222:role/CutoverEngineer";
const char *const kDevice = "arn:aws:iam::111111111111:mfa/jane";

sts::TemporaryCredentials assumed(const char *keyId)
{
    sts::TemporaryCredentials answer;
    answer.credentials.accessKeyId = QString::fromLatin1(keyId);
    answer.credentials.secretAccessKey = SecretBytes(std::string_view("assumed-secret"));
    answer.credentials.sessionToken = SecretBytes(std::string_view("assumed-token"));
    answer.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    return answer;
}

AssumedRole role(const char *serial = "")
{
    return {.roleArn = QString::fromLatin1(kRole),
            .externalId = QStringLiteral("cutover-2026"),
            .mfaSerial = QString::fromLatin1(serial),
            .sessionName = {},
            .duration = 900s};
}

class ObtainCredentials : public testing::Test
{
protected:
    ObtainCredentials()
    {
        home.writeCredentials("[base]\naws_access_key_id = AKIDBASE\n"
                              "aws_secret_access_key = base-secret\n");
        store = std::make_unique<profiles::ProfileStore>(home.environment());
        live = std::make_unique<profiles::CredentialResolver>(*store);
    }

    base::Result<aws::Credentials> obtain(const profiles::CredentialChain &chain,
                                          const char *code = "")
    {
        profiles::Profile profile;
        profile.id = base::ProfileId(std::string_view("own:test"));
        profile.name = QStringLiteral("test");
        profile.chain = chain;
        profile.marks = marks;
        const auto result = support::waitResult(new profiles::ObtainCredentialsCall(
            {.profile = profile,
             .region = *aws::Region::parse(QStringLiteral("eu-west-1")),
             .mfaCode = SecretBytes(std::string_view(code)),
             .mayAskMachine = mayAskMachine},
            {.live = *live,
             .secrets = secrets,
             .sso = sso,
             .clients = clients,
             .usedCodes = usedCodes,
             .machine = machine,
             .environment = home.environment()}));
        EXPECT_TRUE(result);
        return *result;
    }

    support::AwsHome home;
    std::unique_ptr<profiles::ProfileStore> store;
    std::unique_ptr<profiles::CredentialResolver> live;
    profiles::SessionSecretStore secrets;
    support::FakeSignInClients clients;
    support::FakeMachine machine;
    bool mayAskMachine = true;
    profiles::SsoSessions sso{secrets, clients};
    profiles::UsedCodes usedCodes;
    profiles::ProfileMarks marks;
    const profiles::FileKeys base_{.profileName = QStringLiteral("base")};
};

} // namespace

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

TEST_F(ObtainCredentials, F30AskForACodeBeforeAnythingIsSent)
{
    const auto credentials = obtain({base_, role(kDevice)});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::MfaCode);
    EXPECT_TRUE(credentials.error().message.contains(QLatin1String(kDevice)));
    EXPECT_TRUE(clients.assumptions().isEmpty());
}

TEST_F(ObtainCredentials, F30AWrongCodeIsSentOnceOnly)
{
    clients.willAssume(base::failure(
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"))));

    const auto credentials = obtain({base_, role(kDevice)}, "000000");

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::AccessDenied);
    EXPECT_EQ(clients.assumptions().size(), 1);
}

TEST_F(ObtainCredentials, UsesACodeForOneRoleOnly)
{
    clients.willAssume(assumed("ASIDFIRST"));

    const auto credentials = obtain({base_, role(kDevice), role(kDevice)}, "123456");

    ASSERT_FALSE(credentials);
    EXPECT_EQ(profiles::signInNeedOf(credentials.error()), SignInNeed::MfaCode);
    ASSERT_EQ(clients.assumptions().size(), 1);
    EXPECT_EQ(clients.assumptions()[0].request.tokenCode.reveal(), "123456");
}

TEST_F(ObtainCredentials, SendsNoCodeThatAnotherProfileHasUsed)
{
    clients.willAssume(assumed("ASIDFIRST"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    const auto again = obtain({base_, role(kDevice)}, "123456");

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, QStringLiteral("MfaCodeUsed"));
    EXPECT_EQ(again.error().sent, base::Sent::No);
    EXPECT_EQ(clients.assumptions().size(), 1);
}

TEST_F(ObtainCredentials, SendsTheNextCodeAndThatOfAnotherDevice)
{
    clients.willAssume(assumed("ASIDFIRST"));
    clients.willAssume(assumed("ASIDSECOND"));
    clients.willAssume(assumed("ASIDTHIRD"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    EXPECT_TRUE(obtain({base_, role("arn:aws:iam::111111111111:mfa/joe")}, "123456"));
    EXPECT_TRUE(obtain({base_, role(kDevice)}, "654321"));
}

TEST_F(ObtainCredentials, TakesACodeForUsedAsLongAsAwsMightTakeIt)
{
    clients.willAssume(assumed("ASIDFIRST"));
    clients.willAssume(assumed("ASIDSECOND"));
    ASSERT_TRUE(obtain({base_, role(kDevice)}, "123456"));

    clients.time().advance(profiles::UsedCodes::kMemory);

    EXPECT_TRUE(obtain({base_, role(kDevice)}, "123456")) << "by chance the same one";
}

TEST_F(ObtainCredentials, DoesNotTakeARefusedCodeForUsed)
{
    clients.willAssume(base::failure(
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"))));
    clients.willAssume(assumed("ASIDSECOND"));
    ASSERT_FALSE(obtain({base_, role(kDevice)}, "123456"));

    EXPECT_TRUE(obtain({base_, role(kDevice)}, "123456"));
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
