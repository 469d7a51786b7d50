// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilestore.h"
#include "tests/src/profiles/awshome.h"

#include <gtest/gtest.h>

// What the list of profiles says of the way to their credentials.

using profiles::Profile;
using profiles::ProfileObstacle;

namespace {

class ProfileChainsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        home.writeCredentials(
            "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n");
    }
    Profile profile(const char *id) const
    {
        const profiles::ProfileStore store(home.environment());
        return store.find(base::ProfileId(std::string_view(id))).value_or(Profile());
    }

    support::AwsHome home;
};

} // namespace

TEST_F(ProfileChainsTest, KnowsTheWayOfARole)
{
    home.writeConfig("[profile audit]\nrole_arn = arn:aws:iam::444455556666:role/audit\n"
                     "source_profile = work\n");

    const Profile audit = profile("aws:audit");

    EXPECT_TRUE(audit.isUsable());
    ASSERT_EQ(audit.chain.size(), 2);
    EXPECT_EQ(std::get<profiles::FileKeys>(audit.chain.first()).profileName,
              QStringLiteral("work"));
    EXPECT_EQ(std::get<profiles::AssumedRole>(audit.chain.last()).roleArn,
              QStringLiteral("arn:aws:iam::444455556666:role/audit"));
}

TEST_F(ProfileChainsTest, TellsEveryObstacleApart)
{
    home.writeConfig("[profile web]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
                     "web_identity_token_file = /t\n[profile login]\nlogin_session = arn\n"
                     "[profile machine]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
                     "credential_source = Elsewhere\n[profile half]\naws_access_key_id = AK\n"
                     "[profile bare]\nregion = eu-west-1\n"
                     "[profile overWeb]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
                     "source_profile = web\n[profile sso]\nsso_session = gone\n");
    const struct {
        const char *id;
        ProfileObstacle obstacle;
        const char *detail;
    } table[] = {{"aws:web", ProfileObstacle::NeedsWebIdentity, "web_identity_token_file"},
                 {"aws:login", ProfileObstacle::NeedsLogin, "login_session"},
                 {"aws:machine", ProfileObstacle::UnknownSource, "credential_source = Elsewhere"},
                 {"aws:half", ProfileObstacle::IncompleteKeys, "aws_secret_access_key"},
                 {"aws:bare", ProfileObstacle::NoCredentials, ""},
                 {"aws:overWeb", ProfileObstacle::NeedsWebIdentity, "web_identity_token_file"},
                 {"aws:sso", ProfileObstacle::BadChain,
                  "profile \"sso\" names an [sso-session gone] that is not there"}};

    for (const auto &[id, obstacle, detail] : table) {
        const Profile found = profile(id);
        EXPECT_EQ(found.obstacle, obstacle) << id;
        EXPECT_EQ(found.obstacleDetail, QLatin1String(detail)) << id;
        EXPECT_TRUE(found.chain.isEmpty()) << id;
    }
}

TEST_F(ProfileChainsTest, RefusesASecondDeviceBeforeAnyCodeIsAskedFor)
{
    home.writeConfig("[profile a]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
                     "source_profile = b\nmfa_serial = arn:aws:iam::444455556666:mfa/two\n"
                     "[profile b]\nrole_arn = arn:aws:iam::444455556666:role/y\n"
                     "source_profile = work\nmfa_serial = arn:aws:iam::111122223333:mfa/one\n");

    const Profile twice = profile("aws:a");

    EXPECT_EQ(twice.obstacle, ProfileObstacle::BadChain);
    for (const char *part : {"profile \"a\"", "two MFA codes", "mfa/one", "role/y", "mfa/two",
                             "role/x", "not from a role"})
        EXPECT_TRUE(twice.obstacleDetail.contains(QLatin1String(part))) << part;
    EXPECT_TRUE(profile("aws:b").isUsable()) << "one code is asked for";
}

TEST_F(ProfileChainsTest, SaysWhatAwsWillRefuseOfAUsableRole)
{
    home.writeConfig("[profile a]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
                     "source_profile = b\nduration_seconds = 7200\n"
                     "[profile b]\nrole_arn = arn:aws:iam::444455556666:role/y\n"
                     "source_profile = work\n");

    const Profile chained = profile("aws:a");

    EXPECT_TRUE(chained.isUsable());
    EXPECT_TRUE(chained.obstacleDetail.contains(QStringLiteral("3600")));
}
