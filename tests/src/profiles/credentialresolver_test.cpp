// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"

#include "tests/src/profiles/awshome.h"

#include <gtest/gtest.h>

using profiles::CredentialResolver;
using profiles::ProfileStore;

namespace {

class CredentialResolverTest : public ::testing::Test
{
protected:
    base::Result<aws::Credentials> resolved(const base::ProfileId &id)
    {
        const ProfileStore store(home.environment());
        return CredentialResolver(store).resolve(id);
    }
    base::Error refusal(const char *name)
    {
        const auto credentials = resolved(profiles::awsProfileId(QString::fromLatin1(name)));
        return credentials ? base::Error() : credentials.error();
    }

    support::AwsHome home;
};

} // namespace

TEST_F(CredentialResolverTest, ReadsStaticKeysOfBothFiles)
{
    home.writeConfig(
        "[profile work]\naws_access_key_id = OLD\naws_session_token = token=with=signs\n");
    home.writeCredentials(
        "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = ex/am+ple#1\n");

    const auto credentials = resolved(profiles::awsProfileId(QStringLiteral("work")));

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDEXAMPLE"));
    EXPECT_EQ(credentials->secretAccessKey.reveal(), "ex/am+ple#1");
    EXPECT_EQ(credentials->sessionToken.reveal(), "token=with=signs");
    EXPECT_FALSE(credentials->expiration);
}

TEST_F(CredentialResolverTest, SeesRotatedKeysAtOnce)
{
    home.writeCredentials("[default]\naws_access_key_id = AKIDOLD\naws_secret_access_key = old\n");
    const ProfileStore store(home.environment());
    const CredentialResolver resolver(store);
    ASSERT_EQ(resolver.resolve(profiles::awsProfileId(QStringLiteral("default")))->accessKeyId,
              QStringLiteral("AKIDOLD"));

    home.writeCredentials("[default]\naws_access_key_id = AKIDNEW\naws_secret_access_key = new\n");

    EXPECT_EQ(resolver.resolve(profiles::awsProfileId(QStringLiteral("default")))->accessKeyId,
              QStringLiteral("AKIDNEW"));
}

TEST_F(CredentialResolverTest, NamesProfileFileAndMissingKeyButNoSecret)
{
    home.writeCredentials("[half]\naws_secret_access_key = wJalrXUt\n");

    const base::Error error = refusal("half");

    EXPECT_EQ(error.kind, base::ErrorKind::Configuration);
    EXPECT_EQ(error.code, QStringLiteral("IncompleteKeys"));
    for (const QString &fact :
         {QStringLiteral("half"), home.credentialsPath(), QStringLiteral("aws_access_key_id")})
        EXPECT_TRUE(error.message.contains(fact)) << qPrintable(error.message);
    EXPECT_FALSE(error.message.contains(QStringLiteral("wJalrXUt")));
}

TEST_F(CredentialResolverTest, SaysWhatAProfileWouldNeed)
{
    home.writeConfig("[profile r]\nrole_arn = arn:aws:iam::444455556666:role/x\n[profile "
                     "n]\nregion = eu-west-1\n"
                     "[profile p]\ncredential_process = /bin/secret-tool\n");

    EXPECT_TRUE(refusal("r").message.contains(QStringLiteral("role_arn")));
    EXPECT_EQ(refusal("r").code, QStringLiteral("UnsupportedProfile"));
    EXPECT_EQ(refusal("n").code, QStringLiteral("NoCredentials"));
    EXPECT_TRUE(refusal("p").message.contains(QStringLiteral("credential_process")));
    EXPECT_FALSE(refusal("p").message.contains(QStringLiteral("secret-tool")));
}

TEST_F(CredentialResolverTest, NamesBothFilesWhenThereIsNoSuchProfile)
{
    const base::Error error = refusal("gone");

    EXPECT_EQ(error.code, QStringLiteral("NoSuchProfile"));
    EXPECT_TRUE(error.message.contains(home.configPath()));
    EXPECT_TRUE(error.message.contains(home.credentialsPath()));
}

TEST_F(CredentialResolverTest, TellsThatAFileBrokeSinceTheProfileWasListed)
{
    home.writeCredentials("[default\naws_access_key_id = AKIDEXAMPLE\n");

    EXPECT_TRUE(refusal("default").message.contains(QStringLiteral("line 1")));
}

TEST_F(CredentialResolverTest, ReadsTheEnvironment)
{
    home.set("AWS_ACCESS_KEY_ID", " AKIDEXAMPLE ");
    home.set("AWS_SECRET_ACCESS_KEY", "example");
    home.set("AWS_SESSION_TOKEN", "token");
    home.set("AWS_CREDENTIAL_EXPIRATION", "2026-11-23T04:00:00Z");

    const auto credentials = resolved(profiles::environmentProfileId());

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDEXAMPLE"));
    EXPECT_EQ(credentials->sessionToken.reveal(), "token");
    EXPECT_EQ(credentials->expiration, base::Timestamp::parse("2026-11-23T04:00:00Z").instant());
}

TEST_F(CredentialResolverTest, NamesTheMissingVariable)
{
    home.set("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");

    const auto credentials = resolved(profiles::environmentProfileId());

    ASSERT_FALSE(credentials);
    EXPECT_TRUE(credentials.error().message.contains(QStringLiteral("AWS_SECRET_ACCESS_KEY")));
}

TEST_F(CredentialResolverTest, HandsOutTheKeysOfASimulatedProfile)
{
    profiles::SimulatedProfile simulated;
    simulated.name = QStringLiteral("wave-night");
    simulated.credentials.accessKeyId = QStringLiteral("AKIDSIMULATED");
    simulated.credentials.secretAccessKey = base::SecretBytes(std::string_view("example"));
    ProfileStore store(home.environment());
    store.setSimulated({simulated});

    const auto credentials =
        CredentialResolver(store).resolve(profiles::simulatedProfileId(simulated.name));

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->accessKeyId, QStringLiteral("AKIDSIMULATED"));
}

TEST_F(CredentialResolverTest, KnowsNoOtherKindOfProfile)
{
    home.writeCredentials(
        "[x]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n");

    EXPECT_FALSE(resolved(base::ProfileId(QStringLiteral("simulator:x"))));
    EXPECT_FALSE(resolved(base::ProfileId(QStringLiteral("x"))));
    EXPECT_FALSE(resolved(base::ProfileId()));
}

TEST_F(CredentialResolverTest, ReadsTheKeysThatARoleBuildsOn)
{
    home.writeCredentials("[both]\naws_access_key_id = AKIDOLD\naws_secret_access_key = old\n"
                          "role_arn = arn:aws:iam::444455556666:role/x\nsource_profile = both\n");
    home.set("AWS_ACCESS_KEY_ID", "AKIDENV");
    home.set("AWS_SECRET_ACCESS_KEY", "example");
    const ProfileStore store(home.environment());
    const CredentialResolver resolver(store);
    const profiles::FileKeys step{QStringLiteral("both")};
    EXPECT_EQ(refusal("both").code, QStringLiteral("UnsupportedProfile"));
    EXPECT_EQ(resolver.resolveStep(step)->accessKeyId, QStringLiteral("AKIDOLD"));

    home.writeCredentials("[both]\naws_access_key_id = AKIDNEW\naws_secret_access_key = new\n");

    EXPECT_EQ(resolver.resolveStep(step)->accessKeyId, QStringLiteral("AKIDNEW"));
    EXPECT_EQ(resolver.resolveStep(profiles::EnvironmentKeys())->accessKeyId,
              QStringLiteral("AKIDENV"));
    const auto missing = resolver.resolveStep(profiles::FileKeys{QStringLiteral("gone")});
    EXPECT_EQ(missing.error().code, QStringLiteral("NoSuchProfile"));
}

TEST_F(CredentialResolverTest, ReadsNoStepThatNeedsMore)
{
    const ProfileStore store(home.environment());
    const CredentialResolver resolver(store);
    const QList<profiles::CredentialStep> steps{
        profiles::SimulatedKeys(), profiles::StoredKeys(),  profiles::ProcessCommand(),
        profiles::SsoAccess(),     profiles::AssumedRole(), profiles::MachineRole()};

    for (const profiles::CredentialStep &step : steps) {
        const auto credentials = resolver.resolveStep(step);
        ASSERT_FALSE(credentials);
        EXPECT_EQ(credentials.error().kind, base::ErrorKind::Configuration);
        EXPECT_EQ(credentials.error().code, QStringLiteral("UnsupportedStep"));
    }
}
