// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialchain.h"

#include "profiles/rolesettings.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using profiles::AssumedRole;
using profiles::AwsConfig;
using profiles::CredentialChain;
using profiles::SsoAccess;

namespace {

constexpr char kKeys[] = "aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = wJalrXUt\n";
constexpr char kRole[] = "role_arn = arn:aws:iam::111122223333:role/desk\n";
constexpr char kSession[] =
    "[sso-session dev]\nsso_start_url = https://d-abc.awsapps.com/start\nsso_region = eu-west-1\n"
    "sso_registration_scopes = sso:account:access, other:scope\n";

AwsConfig configOf(const QByteArray &text)
{
    const auto config =
        profiles::parseAwsConfig(QString::fromUtf8(text), profiles::ConfigFileKind::Config);
    EXPECT_TRUE(config);
    return config.value_or(AwsConfig());
}

base::Result<CredentialChain> chainOf(const QByteArray &text, const char *name = "a")
{
    return profiles::fileChain(configOf(text), QString::fromLatin1(name));
}

base::Error troubleOf(const QByteArray &text)
{
    const auto chain = chainOf("[profile a]\n" + text);
    return chain ? base::Error() : chain.error();
}

QByteArray roleOverKeys(const QByteArray &settings)
{
    return QByteArray("source_profile = b\n") + kRole + settings + "[profile b]\n" + kKeys;
}

} // namespace

TEST(FileChain, TakesEverySettingOfARole)
{
    const auto chain = chainOf("[profile a]\n"
                               + roleOverKeys("external_id = e-1\nrole_session_name = desk\n"
                                              "mfa_serial = arn:aws:iam::111122223333:mfa/me\n"
                                              "duration_seconds = 900\n"));

    ASSERT_TRUE(chain);
    const CredentialChain expected{
        profiles::FileKeys{QStringLiteral("b")},
        AssumedRole{.roleArn = QStringLiteral("arn:aws:iam::111122223333:role/desk"),
                    .externalId = QStringLiteral("e-1"),
                    .mfaSerial = QStringLiteral("arn:aws:iam::111122223333:mfa/me"),
                    .sessionName = QStringLiteral("desk"),
                    .duration = 900s}};
    EXPECT_EQ(*chain, expected);
    EXPECT_EQ(profiles::mfaSerialOf(*chain), QStringLiteral("arn:aws:iam::111122223333:mfa/me"));
    EXPECT_FALSE(profiles::isLive(*chain));
}

TEST(FileChain, RefusesWhatStsWouldRefuse)
{
    const struct {
        const char *setting;
        const char *key;
    } table[] = {{"duration_seconds = 899\n", "duration_seconds"},
                 {"duration_seconds = 43201\n", "duration_seconds"},
                 {"duration_seconds = soon\n", "duration_seconds"},
                 {"duration_seconds = 99999999999\n", "duration_seconds"},
                 {"role_session_name = a\n", "role_session_name"},
                 {"role_session_name = with blank\n", "role_session_name"},
                 {"external_id = a b\n", "external_id"},
                 {"mfa_serial = short\n", "mfa_serial"},
                 {"role_arn = desk\n", "role_arn"}};
    for (const auto &[setting, key] : table) {
        const base::Error error = troubleOf(roleOverKeys(setting));
        EXPECT_EQ(error.code, QStringLiteral("IncompleteRole")) << setting;
        EXPECT_TRUE(error.message.contains(QLatin1String(key))) << qPrintable(error.message);
        EXPECT_EQ(error.kind, base::ErrorKind::Configuration);
    }
    EXPECT_TRUE(chainOf("[profile a]\n" + roleOverKeys("duration_seconds = 43200\n")));
}

TEST(FileChain, TellsTheLimitOfAChainedRoleWithoutRefusingIt)
{
    const QByteArray over = QByteArray("[profile a]\nduration_seconds = 7200\nsource_profile = r\n")
                            + kRole + "[profile r]\nsource_profile = b\n" + kRole + "[profile b]\n"
                            + kKeys;
    const auto chained = chainOf(over);
    const auto direct = chainOf("[profile a]\n" + roleOverKeys("duration_seconds = 7200\n"));

    ASSERT_TRUE(chained);
    ASSERT_TRUE(direct);
    EXPECT_TRUE(profiles::chainingLimitText(*chained).contains(QStringLiteral("3600")));
    EXPECT_EQ(profiles::chainingLimitText(*direct), QString());
}

TEST(FileChain, TakesEnvironmentInstanceAndContainerAsNamedSources)
{
    using profiles::MachineRole;
    using profiles::MachineService;
    const struct {
        const char *source;
        profiles::CredentialStep first;
    } table[] = {{"Environment", profiles::EnvironmentKeys()},
                 {"Ec2InstanceMetadata", MachineRole{MachineService::Instance}},
                 {"ec2instancemetadata", MachineRole{MachineService::Instance}},
                 {"EcsContainer", MachineRole{MachineService::Container}}};

    for (const auto &[source, first] : table) {
        const auto chain =
            chainOf(QByteArray("[profile a]\ncredential_source = ") + source + "\n" + kRole);
        ASSERT_TRUE(chain) << source;
        ASSERT_EQ(chain->size(), 2) << source;
        EXPECT_EQ(chain->first(), first) << source;
        EXPECT_FALSE(profiles::isLive(*chain)) << source;
        EXPECT_EQ(profiles::machineRoleOf(*chain) != nullptr, chain->first().index() != 1)
            << source;
    }
}

TEST(FileChain, RefusesANamedSourceThatNobodyKnows)
{
    const base::Error error = troubleOf(QByteArray("credential_source = Elsewhere\n") + kRole);

    EXPECT_EQ(error.code, QStringLiteral("UnsupportedSource"));
    EXPECT_TRUE(error.message.contains(QStringLiteral("Elsewhere")));
}

TEST(FileChain, TellsTheLimitOfARoleThatIsAssumedWithTheMachines)
{
    const auto chain = chainOf(QByteArray("[profile a]\ncredential_source = EcsContainer\n"
                                          "duration_seconds = 7200\n")
                               + kRole);

    ASSERT_TRUE(chain);
    EXPECT_TRUE(profiles::chainingLimitText(*chain).contains(QStringLiteral("3600")));
}

TEST(FileChain, NamesLoginAndWebIdentity)
{
    EXPECT_EQ(troubleOf("login_session = arn:aws:sts::1:x\n").code,
              QStringLiteral("UnsupportedSource"));
    EXPECT_TRUE(troubleOf("login_session = arn:aws:sts::1:x\n")
                    .message.contains(QStringLiteral("login_session")));
    EXPECT_TRUE(troubleOf("web_identity_token_file = /t\n")
                    .message.contains(QStringLiteral("web_identity_token_file")));
}

TEST(FileChain, IsItsOwnSourceWithStaticKeysOnly)
{
    const QByteArray itself = QByteArray("source_profile = a\n") + kRole;

    EXPECT_TRUE(chainOf("[profile a]\n" + itself + kKeys));
    EXPECT_EQ(troubleOf(itself).code, QStringLiteral("LoopingProfiles"));
    EXPECT_EQ(troubleOf(itself + "credential_process = /bin/x\n").code,
              QStringLiteral("LoopingProfiles"));
    EXPECT_EQ(troubleOf(itself + "aws_access_key_id = AKIDEXAMPLE\n").code,
              QStringLiteral("IncompleteKeys"));
}

TEST(FileChain, EndsAWayOfManyRoles)
{
    QByteArray text;
    for (int i = 0; i < 5'000; ++i)
        text += QByteArray("[profile p%1]\nsource_profile = p%2\n")
                    .replace("%1", QByteArray::number(i))
                    .replace("%2", QByteArray::number(i + 1))
                + kRole;

    const auto chain = chainOf(text, "p0");

    ASSERT_FALSE(chain);
    EXPECT_EQ(chain.error().code, QStringLiteral("LoopingProfiles"));
}

TEST(FileChain, ReadsBothFormsOfIdentityCenter)
{
    const QByteArray access = "sso_account_id = 111122223333\nsso_role_name = Desk\n";
    const auto named = chainOf("[profile a]\nsso_session = dev\n" + access + kSession);
    const auto legacy = chainOf("[profile a]\nsso_start_url = https://d-abc.awsapps.com/start\n"
                                "sso_region = eu-west-1\n"
                                + access);

    ASSERT_TRUE(named);
    ASSERT_TRUE(legacy);
    SsoAccess expected = *profiles::ssoAccessOf(*named);
    const QStringList scopes{QStringLiteral("sso:account:access"), QStringLiteral("other:scope")};
    EXPECT_EQ(expected.session.name, QStringLiteral("dev"));
    EXPECT_EQ(expected.session.scopes, scopes);
    EXPECT_EQ(expected.account.toString(), QStringLiteral("111122223333"));
    expected.session.name.clear();
    expected.session.scopes.clear();
    EXPECT_EQ(*profiles::ssoAccessOf(*legacy), expected);
}

TEST(FileChain, RefusesAnIdentityCenterThatCannotBeAsked)
{
    const QByteArray access = "sso_account_id = 111122223333\nsso_role_name = Desk\n";
    const struct {
        QByteArray text;
        const char *code;
        const char *key;
    } table[] = {
        {"sso_session = gone\n" + access, "IncompleteSso", "[sso-session gone]"},
        {"sso_session = dev\nsso_region = us-east-1\n" + access, "ContradictingSources",
         "sso_region"},
        {"sso_session = dev\nsso_start_url = https://x.example.com\n" + access,
         "ContradictingSources", "sso_start_url"},
        {"sso_session = dev\nsso_account_id = 111122223333\n", "IncompleteSso", "sso_role_name"},
        {"sso_region = eu-west-1\n" + access, "IncompleteSso", "sso_start_url"},
        {"sso_start_url = http://x.example.com\nsso_region = eu-west-1\n" + access, "IncompleteSso",
         "sso_start_url"},
        {"sso_start_url = https://me@x.example.com\nsso_region = eu-west-1\n" + access,
         "IncompleteSso", "sso_start_url"},
        {"sso_start_url = https://x.example.com\nsso_region = x.example.com/#\n" + access,
         "IncompleteSso", "sso_region"}};
    for (const auto &[text, code, key] : table) {
        const base::Error error = troubleOf(text + kSession);
        EXPECT_EQ(error.code, QLatin1String(code)) << text.constData();
        EXPECT_TRUE(error.message.contains(QLatin1String(key))) << qPrintable(error.message);
    }
    EXPECT_TRUE(
        chainOf("[profile a]\nsso_session = dev\nsso_region = eu-west-1\n" + access + kSession));
}

TEST(FileChain, TellsACommandAndALiveSourceApart)
{
    const auto process = chainOf("[profile a]\ncredential_process = /bin/keys --for me\n");
    const auto keys = chainOf(QByteArray("[profile a]\n") + kKeys);

    ASSERT_TRUE(process);
    EXPECT_EQ(profiles::processOf(*process)->command, QStringLiteral("/bin/keys --for me"));
    EXPECT_FALSE(profiles::isLive(*process));
    EXPECT_EQ(profiles::ssoAccessOf(*process), nullptr);
    EXPECT_TRUE(profiles::isLive(*keys));
    EXPECT_EQ(profiles::processOf(*keys), nullptr);
    EXPECT_EQ(profiles::mfaSerialOf(*keys), QString());
}

TEST(FileChain, NeverNamesASecret)
{
    const base::Error error = troubleOf("aws_secret_access_key = wJalrXUt\n");

    EXPECT_EQ(error.code, QStringLiteral("IncompleteKeys"));
    EXPECT_TRUE(error.message.contains(QStringLiteral("\"a\"")));
    EXPECT_TRUE(error.message.contains(QStringLiteral("aws_access_key_id")));
    EXPECT_FALSE(error.message.contains(QStringLiteral("wJalrXUt")));
}
