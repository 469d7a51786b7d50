// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilestore.h"

#include "profiles/profileendpoint.h"
#include "tests/src/profiles/awshome.h"

#include <gtest/gtest.h>

using profiles::Profile;
using profiles::ProfileKind;
using profiles::ProfileObstacle;
using profiles::ProfileStore;

namespace {

constexpr char kCredentialsFile[] =
    "[default]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n"
    "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n";
constexpr char kConfig[] =
    "[profile work]\nregion = eu-central-1\naws_account_id = 111122223333\nservices = desk\n"
    "[services desk]\nmgn =\n  endpoint_url = https://mgn.example.com\n"
    "[profile audit]\nrole_arn = arn:aws:iam::444455556666:role/audit\n"
    "source_profile = work\n";

Profile found(const ProfileStore &store, const char *id)
{
    return store.find(base::ProfileId(QString::fromUtf8(id))).value_or(Profile());
}

QStringList idsOf(const ProfileStore &store)
{
    QStringList ids;
    for (const Profile &profile : store.profiles())
        ids.append(profile.id.toString());
    return ids;
}

profiles::SimulatedProfile sample()
{
    profiles::SimulatedProfile simulated;
    simulated.name = QStringLiteral("wave-night");
    simulated.region = *aws::Region::parse(QStringLiteral("eu-west-1"));
    simulated.mgnEndpoint = QUrl(QStringLiteral("http://127.0.0.1:4001"));
    simulated.stsEndpoint = QUrl(QStringLiteral("http://127.0.0.1:4002"));
    simulated.account = *base::AccountId::parse(QStringLiteral("111111111111"));
    return simulated;
}

} // namespace

TEST(ProfileStore, IsEmptyWithoutFilesAndEnvironment)
{
    const ProfileStore store{QProcessEnvironment()};

    EXPECT_TRUE(store.profiles().isEmpty());
    EXPECT_TRUE(store.problems().isEmpty());
    EXPECT_TRUE(store.preselected().isEmpty());
}

TEST(ProfileStore, ListsDefaultFirstThenTheOthersByName)
{
    support::AwsHome home;
    home.writeConfig(kConfig);
    home.writeCredentials(kCredentialsFile);

    const ProfileStore store(home.environment());

    const QStringList expected{QStringLiteral("aws:default"), QStringLiteral("aws:audit"),
                               QStringLiteral("aws:work")};
    EXPECT_EQ(idsOf(store), expected);
}

TEST(ProfileStore, TellsWhatBothFilesSayAboutAProfile)
{
    support::AwsHome home;
    home.writeConfig(kConfig);
    home.writeCredentials(kCredentialsFile);

    const Profile work = found(ProfileStore(home.environment()), "aws:work");

    EXPECT_EQ(work.kind, ProfileKind::StaticKeys);
    EXPECT_TRUE(work.isUsable());
    EXPECT_EQ(work.region->toString(), QStringLiteral("eu-central-1"));
    EXPECT_EQ(work.mgnEndpoint, QUrl(QStringLiteral("https://mgn.example.com")));
    EXPECT_FALSE(work.stsEndpoint);
    EXPECT_EQ(work.accountHint->toString(), QStringLiteral("111122223333"));
    const QStringList files{home.configPath(), home.credentialsPath()};
    EXPECT_EQ(work.files, files);
}

TEST(ProfileStore, ShowsWhatItCannotUseAndSaysWhy)
{
    support::AwsHome home;
    home.writeConfig(kConfig);

    const Profile audit = found(ProfileStore(home.environment()), "aws:audit");

    EXPECT_EQ(audit.kind, ProfileKind::Role);
    EXPECT_EQ(audit.obstacle, ProfileObstacle::BadChain);
    EXPECT_TRUE(audit.obstacleDetail.contains(QStringLiteral("\"work\" has no credentials")));
    EXPECT_TRUE(audit.chain.isEmpty());
    EXPECT_EQ(audit.accountHint->toString(), QStringLiteral("444455556666"));
    EXPECT_FALSE(audit.isUsable());
}

TEST(ProfileStore, PrefersTheEnvironmentForRegionAndEndpoint)
{
    support::AwsHome home;
    home.writeConfig(kConfig);
    home.set("AWS_DEFAULT_REGION", "us-east-1");
    home.set("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9");
    home.set("AWS_CA_BUNDLE", "/etc/ssl/desk.pem");
    EXPECT_EQ(found(ProfileStore(home.environment()), "aws:work").region->toString(),
              QStringLiteral("us-east-1"));
    home.set("AWS_REGION", "us-west-2");

    const Profile work = found(ProfileStore(home.environment()), "aws:work");

    EXPECT_EQ(work.region->toString(), QStringLiteral("us-west-2"));
    EXPECT_EQ(work.stsEndpoint, QUrl(QStringLiteral("http://127.0.0.1:9")));
    EXPECT_EQ(work.caBundle, QStringLiteral("/etc/ssl/desk.pem"));
}

TEST(ProfileStore, LeavesARegionEmptyThatIsNone)
{
    support::AwsHome home;
    home.writeConfig("[default]\nregion = x.example.com/#\n");

    EXPECT_FALSE(found(ProfileStore(home.environment()), "aws:default").region);
}

TEST(ProfileStore, BlocksAProfileWhoseEndpointCannotBeUsed)
{
    support::AwsHome home;
    home.writeConfig("[default]\nendpoint_url = http://mgn.example.com\nregion = eu-west-1\n");
    home.writeCredentials(kCredentialsFile);

    const Profile profile = found(ProfileStore(home.environment()), "aws:default");

    EXPECT_EQ(profile.obstacle, ProfileObstacle::BadEndpoint);
    EXPECT_TRUE(profile.obstacleDetail.contains(QStringLiteral("endpoint_url")));
    const auto endpoint = profiles::endpointOf(profile, QStringLiteral("mgn"), *profile.region);
    ASSERT_FALSE(endpoint);
    EXPECT_EQ(endpoint.error().kind, base::ErrorKind::Configuration);
}

TEST(ProfileStore, BlocksAProfileWhoseServicesSectionIsMissing)
{
    support::AwsHome home;
    home.writeConfig("[default]\nservices = gone\nregion = eu-west-1\n");
    home.writeCredentials(kCredentialsFile);
    const Profile profile = found(ProfileStore(home.environment()), "aws:default");

    EXPECT_EQ(profile.obstacle, ProfileObstacle::BadEndpoint);
    EXPECT_TRUE(profile.obstacleDetail.contains(QStringLiteral("[services gone]")));
    EXPECT_FALSE(profiles::endpointOf(profile, QStringLiteral("sts"), *profile.region));
    home.set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    EXPECT_TRUE(found(ProfileStore(home.environment()), "aws:default").isUsable());
}

TEST(ProfileStore, ResolvesTheEndpointOfAProfile)
{
    support::AwsHome home;
    home.writeConfig("[default]\nuse_fips_endpoint = true\n");
    const auto region = *aws::Region::parse(QStringLiteral("us-east-1"));

    const Profile profile = found(ProfileStore(home.environment()), "aws:default");

    EXPECT_EQ(profiles::endpointOf(profile, QStringLiteral("mgn"), region)->url,
              QUrl(QStringLiteral("https://mgn-fips.us-east-1.amazonaws.com")));
    EXPECT_EQ(profiles::endpointOf(profile, QStringLiteral("sts"), region)->url,
              QUrl(QStringLiteral("https://sts-fips.us-east-1.amazonaws.com")));
}

TEST(ProfileStore, ResolvesTheEndpointsOfTheIdentityCenter)
{
    support::AwsHome home;
    home.writeConfig("[default]\nservices = desk\n[services desk]\n"
                     "sso_oidc =\n  endpoint_url = http://127.0.0.1:4003\n");
    const auto region = *aws::Region::parse(QStringLiteral("eu-west-1"));
    const auto urlOf = [&](const char *service) {
        return profiles::endpointOf(found(ProfileStore(home.environment()), "aws:default"),
                                    QLatin1String(service), region)
            ->url;
    };

    EXPECT_EQ(urlOf("sso"), QUrl(QStringLiteral("https://portal.sso.eu-west-1.amazonaws.com")));
    EXPECT_EQ(urlOf("sso-oidc"), QUrl(QStringLiteral("http://127.0.0.1:4003")));
    home.set("AWS_ENDPOINT_URL_SSO", "http://127.0.0.1:4004");
    EXPECT_EQ(urlOf("sso"), QUrl(QStringLiteral("http://127.0.0.1:4004")));
    EXPECT_EQ(urlOf("mgn"), QUrl(QStringLiteral("https://mgn.eu-west-1.amazonaws.com")));
}

TEST(ProfileStore, OffersTheEnvironmentOnlyWhenKeysAreSetAndNeverByItself)
{
    support::AwsHome home;
    EXPECT_TRUE(ProfileStore(home.environment()).profiles().isEmpty());
    home.set("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    EXPECT_EQ(found(ProfileStore(home.environment()), "environment").obstacleDetail,
              QStringLiteral("AWS_SECRET_ACCESS_KEY"));
    home.set("AWS_SECRET_ACCESS_KEY", "example");
    home.set("AWS_REGION", "eu-west-1");

    const ProfileStore store(home.environment());

    const Profile environment = found(store, "environment");
    EXPECT_EQ(environment.kind, ProfileKind::Environment);
    EXPECT_TRUE(environment.isUsable());
    EXPECT_EQ(environment.chain, profiles::CredentialChain{profiles::EnvironmentKeys()});
    EXPECT_EQ(environment.region->toString(), QStringLiteral("eu-west-1"));
    EXPECT_TRUE(store.preselected().isEmpty());
}

TEST(ProfileStore, PreselectsWhatAwsProfileNames)
{
    support::AwsHome home;
    home.writeCredentials(kCredentialsFile);
    EXPECT_EQ(ProfileStore(home.environment()).preselected().toString(),
              QStringLiteral("aws:default"));

    home.set("AWS_PROFILE", "work");
    EXPECT_EQ(ProfileStore(home.environment()).preselected().toString(),
              QStringLiteral("aws:work"));

    home.set("AWS_PROFILE", "gone");
    EXPECT_TRUE(ProfileStore(home.environment()).preselected().isEmpty());
}

TEST(ProfileStore, TakesSimulatedProfilesAsTheyAre)
{
    support::AwsHome home;
    home.set("AWS_REGION", "us-east-1");
    home.set("AWS_ENDPOINT_URL", "https://elsewhere.example.com");
    ProfileStore store(home.environment());

    store.setSimulated({sample()});

    const Profile simulated = found(store, "simulator:wave-night");
    EXPECT_TRUE(simulated.isSimulated());
    EXPECT_TRUE(simulated.isUsable());
    EXPECT_EQ(simulated.chain, profiles::CredentialChain{profiles::SimulatedKeys()});
    EXPECT_EQ(simulated.region->toString(), QStringLiteral("eu-west-1"));
    const auto endpoint = profiles::endpointOf(simulated, QStringLiteral("sts"), *simulated.region);
    EXPECT_EQ(endpoint->url, QUrl(QStringLiteral("http://127.0.0.1:4002")));
    EXPECT_TRUE(endpoint->isOverride);
    for (const char *service : {"sso", "sso-oidc"}) {
        const auto nobody =
            profiles::endpointOf(simulated, QLatin1String(service), *simulated.region);
        EXPECT_TRUE(nobody->url.isEmpty()) << "never AWS itself: " << service;
    }
}

TEST(ProfileStore, NamesTheFileItCouldNotUse)
{
    support::AwsHome home;
    home.writeConfig("[broken\n");
    home.writeCredentials(kCredentialsFile);

    const ProfileStore store(home.environment());

    EXPECT_EQ(store.profiles().size(), 2);
    ASSERT_EQ(store.problems().size(), 1);
    EXPECT_TRUE(store.problems().first().message.startsWith(home.configPath()
                                                            + QStringLiteral(": line 1: ")));
}
