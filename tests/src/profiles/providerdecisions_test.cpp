// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"
#include "profiles/profileendpoint.h"
#include "tests/src/profiles/machinecases.h"
#include "tests/src/profiles/providercase.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QUrlQuery>

#include <gtest/gtest.h>

// What the shared provider recordings decide before the first request: which way, which role, which
// endpoint. What is asked and answered over HTTP is tested where it is done.

using profiles::Profile;
using profiles::ProfileObstacle;
using profiles::ProfileStore;
using support::ProviderCase;

namespace {

/// A recording and what this program makes of the profile that it selects.
struct RoleCase {
    const char *name;
    const char *region;
    const char *blockedBy; ///< setting of an endpoint that is refused here; else empty
};

// The endpoints of four are plain http to a foreign host: tokens are never sent there.
constexpr RoleCase kRoleCases[] = {
    {"e2e_assume_role", "us-east-1", ""},
    {"e2e_fips_and_dual_stack_sts", "us-east-1", ""},
    {"region_override", "us-east-2", ""},
    {"retry_on_error", "us-east-1", ""},
    {"assume_role_override_global_env_url", "us-east-1", "AWS_ENDPOINT_URL"},
    {"assume_role_override_service_env_url", "us-east-1", "AWS_ENDPOINT_URL_STS"},
    {"assume_role_override_global_profile_url", "us-east-1", "endpoint_url"},
    {"assume_role_override_service_profile_url", "us-east-1", "services test-urls"}};

struct RefusedCase {
    const char *name;
    ProfileObstacle obstacle;
    const char *detail;
};

// Their account ids have nine digits, which no account of AWS has; the first two name no account.
constexpr RefusedCase kRefusedCases[] = {
    {"invalid_sso_credentials_config", ProfileObstacle::BadChain, "sso_account_id"},
    {"sso_token", ProfileObstacle::BadChain, "sso_account_id"},
    {"sso_assume_role", ProfileObstacle::BadChain, "sso_account_id"},
    {"sso_no_token_file", ProfileObstacle::BadChain, "sso_account_id"},
    {"sso_server_error", ProfileObstacle::BadChain, "sso_account_id"},
    {"e2e_fips_and_dual_stack_sso", ProfileObstacle::BadChain, "sso_account_id"},
    {"imds_config_with_no_creds", ProfileObstacle::NoCredentials, ""},
    {"web_identity_source_profile_no_env", ProfileObstacle::NeedsWebIdentity,
     "web_identity_token_file"},
    {"web_identity_token_profile", ProfileObstacle::NeedsWebIdentity, "web_identity_token_file"},
    {"web_identity_token_source_profile", ProfileObstacle::NeedsWebIdentity,
     "web_identity_token_file"}};

// This program exchanges no token that the environment names: it acts only for a profile that a
// person has chosen.
constexpr const char *kNoConcern[] = {"web_identity_token_env", "web_identity_token_invalid_jwt"};

// Asserted by tests of their own, here or in providercases_test.
constexpr const char *kByThemselves[] = {"credential_process",
                                         "credential_process_account_id_fallback",
                                         "credential_process_failure",
                                         "credential_process_invalid",
                                         "empty_config",
                                         "invalid_config",
                                         "sso_credentials",
                                         "sso_override_global_env_url",
                                         "environment_variables",
                                         "environment_variables_blank",
                                         "prefer_environment",
                                         "profile_name",
                                         "profile_overrides_web_identity",
                                         "profile_static_keys",
                                         "profile_static_keys_case_insensitive"};

/// Names are unique over both sets of recordings.
ProviderCase recordingOf(const char *name)
{
    const QString first = QStringLiteral("profile-provider/") + QLatin1String(name);
    const bool isThere = !support::sharedPath(QStringLiteral("config-tests/") + first).isEmpty();
    return ProviderCase(isThere ? first
                                : QStringLiteral("default-credential-provider-chain/")
                                      + QLatin1String(name));
}

/// The profile that a recording selects.
Profile selectedBy(const ProviderCase &recorded)
{
    const ProfileStore store(recorded.environment());
    return store.find(store.preselected()).value_or(Profile());
}

QJsonObject firstAction(const ProviderCase &recorded, const char *kind)
{
    for (const QJsonValue &event :
         recorded.json("http-traffic.json")[QLatin1String("events")].toArray()) {
        const QJsonValue action = event[QLatin1String("action")][QLatin1String(kind)];
        if (action.isObject())
            return action.toObject();
    }
    return {};
}

QUrl firstUrl(const ProviderCase &recorded)
{
    const QJsonObject request = firstAction(recorded, "Request");
    return QUrl(request[QLatin1String("request")][QLatin1String("uri")].toString());
}

QUrlQuery firstForm(const ProviderCase &recorded)
{
    const QJsonObject data = firstAction(recorded, "Data");
    return QUrlQuery(data[QLatin1String("data")][QLatin1String("Utf8")].toString());
}

void expectRoleOver(const Profile &profile, const ProviderCase &recorded)
{
    ASSERT_EQ(profile.chain.size(), 2);
    EXPECT_EQ(std::get<profiles::FileKeys>(profile.chain.first()).profileName,
              QStringLiteral("base"));
    const auto role = std::get<profiles::AssumedRole>(profile.chain.last());
    EXPECT_EQ(role.roleArn,
              firstForm(recorded).queryItemValue(QStringLiteral("RoleArn"), QUrl::FullyDecoded));
    EXPECT_EQ(role.sessionName, QString()) << "named by the program";
    const auto endpoint =
        profiles::endpointOf(profile, QStringLiteral("sts"), profile.region.value());
    ASSERT_TRUE(endpoint);
    EXPECT_EQ(endpoint->url.host(), firstUrl(recorded).host());
}

void expectRoleDecision(const RoleCase &test)
{
    const ProviderCase recorded = recordingOf(test.name);
    const Profile profile = selectedBy(recorded);
    ASSERT_TRUE(profile.region);
    EXPECT_EQ(profile.region->toString(), QLatin1String(test.region));
    if (*test.blockedBy == '\0')
        return expectRoleOver(profile, recorded);
    EXPECT_EQ(profile.obstacle, ProfileObstacle::BadEndpoint);
    EXPECT_TRUE(profile.obstacleDetail.contains(QLatin1String(test.blockedBy)))
        << qPrintable(profile.obstacleDetail);
    EXPECT_EQ(firstUrl(recorded).scheme(), QStringLiteral("http"));
}

QSet<QString> decidedCases()
{
    QSet<QString> names;
    for (const RoleCase &test : kRoleCases)
        names.insert(QLatin1String(test.name));
    for (const RefusedCase &test : kRefusedCases)
        names.insert(QLatin1String(test.name));
    for (const support::MachineCase &test : support::kMachineCases)
        names.insert(QLatin1String(test.name));
    for (const char *name : support::kMachineOnlyWhenAsked)
        names.insert(QLatin1String(name));
    for (const char *name : kNoConcern)
        names.insert(QLatin1String(name));
    for (const char *name : kByThemselves)
        names.insert(QLatin1String(name));
    return names;
}

} // namespace

TEST(ProviderDecisions, ChooseRoleRegionAndEndpoint)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-provider"));
    for (const RoleCase &test : kRoleCases) {
        SCOPED_TRACE(test.name);
        expectRoleDecision(test);
    }
}

TEST(ProviderDecisions, RefuseWhatIsNotSupportedAndSayWhy)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    for (const RefusedCase &test : kRefusedCases) {
        const Profile profile = selectedBy(recordingOf(test.name));
        EXPECT_EQ(profile.obstacle, test.obstacle) << test.name;
        EXPECT_TRUE(profile.obstacleDetail.contains(QLatin1String(test.detail))) << test.name;
        EXPECT_TRUE(profile.chain.isEmpty()) << test.name;
    }
}

TEST(ProviderDecisions, AskIdentityCenterForTheAccountAndRoleOfTheProfile)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-provider"));
    const ProviderCase recorded = recordingOf("sso_credentials");
    const QUrlQuery asked(firstUrl(recorded));

    const Profile profile = selectedBy(recorded);

    ASSERT_TRUE(profile.isUsable());
    const profiles::SsoAccess *access = profiles::ssoAccessOf(profile.chain);
    ASSERT_NE(access, nullptr);
    EXPECT_EQ(access->roleName, asked.queryItemValue(QStringLiteral("role_name")));
    EXPECT_EQ(access->account.toString(), asked.queryItemValue(QStringLiteral("account_id")));
    EXPECT_TRUE(firstUrl(recorded).host().contains(access->session.region.toString()));
    EXPECT_EQ(access->session.name, QStringLiteral("dev"));
    EXPECT_EQ(selectedBy(recordingOf("sso_override_global_env_url")).obstacle,
              ProfileObstacle::BadEndpoint);
}

TEST(ProviderDecisions, RunACommandWhateverStandsBesideIt)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-provider"));
    for (const char *name : {"credential_process", "credential_process_account_id_fallback",
                             "credential_process_failure", "credential_process_invalid"}) {
        const Profile profile = selectedBy(recordingOf(name));
        ASSERT_EQ(profile.chain.size(), 1) << name;
        ASSERT_NE(profiles::processOf(profile.chain), nullptr) << name;
        EXPECT_FALSE(profiles::processOf(profile.chain)->command.isEmpty()) << name;
    }
    EXPECT_EQ(
        profiles::processOf(selectedBy(recordingOf("credential_process_failure")).chain)->command,
        QStringLiteral("exit 1"));
    EXPECT_EQ(
        selectedBy(recordingOf("credential_process_account_id_fallback")).accountHint->toString(),
        QStringLiteral("123456789001"));
}

TEST(ProviderDecisions, UseTheEnvironmentByChoiceOnly)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    for (const char *name : {"environment_variables", "prefer_environment"}) {
        const ProviderCase recorded = recordingOf(name);
        const ProfileStore store(recorded.environment());
        const auto keys =
            profiles::CredentialResolver(store).resolve(profiles::environmentProfileId());

        EXPECT_NE(store.preselected(), profiles::environmentProfileId()) << name;
        ASSERT_TRUE(keys) << name;
        EXPECT_EQ(keys->accessKeyId,
                  recorded.expected()[QLatin1String("access_key_id")].toString());
    }
}

TEST(ProviderDecisions, AssumeARoleWithTheEnvironmentAndWithoutItsToken)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    const ProfileStore store(recordingOf("profile_overrides_web_identity").environment());
    const Profile profile = store.find(store.preselected()).value_or(Profile());

    ASSERT_EQ(profile.chain.size(), 2);
    const auto keys = profiles::CredentialResolver(store).resolveStep(profile.chain.first());

    ASSERT_FALSE(keys) << "the environment has no keys";
    EXPECT_EQ(keys.error().code, QStringLiteral("IncompleteKeys"));
}

TEST(ProviderDecisions, ListNothingWithoutAUsableFile)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/profile-provider"));
    const ProfileStore empty(recordingOf("empty_config").environment());
    const ProfileStore invalid(recordingOf("invalid_config").environment());

    EXPECT_TRUE(empty.profiles().isEmpty());
    EXPECT_TRUE(empty.problems().isEmpty());
    EXPECT_TRUE(invalid.profiles().isEmpty());
    EXPECT_EQ(invalid.problems().size(), 1);
}

TEST(ProviderDecisions, PassOverNoRecording)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    QSet<QString> recorded;
    for (const char *set : {"profile-provider", "default-credential-provider-chain"}) {
        const QDir folder(
            support::sharedPath(QStringLiteral("config-tests/") + QLatin1String(set)));
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            recorded.insert(name);
    }

    EXPECT_EQ(recorded, decidedCases());
}
