// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/obtaincredentialscall.h"
#include "profiles/profilestore.h"
#include "profiles/sessionsecretstore.h"
#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/fakemachine.h"
#include "tests/src/profiles/fakesigninclients.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace tests {

inline const char *const kRole = "arn:aws:iam::222222222222:role/CutoverEngineer";
inline const char *const kDevice = "arn:aws:iam::111111111111:mfa/jane";

[[nodiscard]] inline sts::TemporaryCredentials assumed(const char *keyId)
{
    sts::TemporaryCredentials answer;
    answer.credentials.accessKeyId = QString::fromLatin1(keyId);
    answer.credentials.secretAccessKey = base::SecretBytes(std::string_view("assumed-secret"));
    answer.credentials.sessionToken = base::SecretBytes(std::string_view("assumed-token"));
    answer.account = *base::AccountId::parse(QStringLiteral("222222222222"));
    return answer;
}

[[nodiscard]] inline profiles::AssumedRole role(const char *serial = "")
{
    return {.roleArn = QString::fromLatin1(kRole),
            .externalId = QStringLiteral("cutover-2026"),
            .mfaSerial = QString::fromLatin1(serial),
            .sessionName = {},
            .duration = std::chrono::seconds(900)};
}

/// A profile whose chain is gone over files, a keychain in memory and scripted services.
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
             .mfaCode = base::SecretBytes(std::string_view(code)),
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

} // namespace tests
