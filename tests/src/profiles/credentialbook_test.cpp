// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialbook.h"

#include "profiles/signinneed.h"
#include "tests/src/profiles/awshome.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using profiles::CredentialBook;

const base::Instant kNow = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

class CredentialBookTest : public testing::Test
{
protected:
    void SetUp() override
    {
        home.writeCredentials(
            "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = example\n");
        writeRole("audit");
        book.keep(role, {.chain = store.find(role)->chain,
                         .region = *aws::Region::parse(QStringLiteral("eu-west-1")),
                         .credentials = {.accessKeyId = QStringLiteral("ASIAEXAMPLE"),
                                         .secretAccessKey = base::SecretBytes(QByteArray("s")),
                                         .sessionToken = base::SecretBytes(QByteArray("t")),
                                         .expiration = kNow + 1h},
                         .obtainedAt = kNow});
    }
    void writeRole(const char *name)
    {
        const QByteArray arn = QByteArray("arn:aws:iam::444455556666:role/").append(name);
        const QByteArray text = QByteArray("[profile audit]\nsource_profile = work\nrole_arn = ")
                                    .append(arn)
                                    .append("\n");
        home.writeConfig(text.constData());
        store.reload();
    }

    const base::ProfileId role = profiles::awsProfileId(QStringLiteral("audit"));
    support::AwsHome home;
    profiles::ProfileStore store{home.environment()};
    profiles::CredentialResolver live{store};
    CredentialBook book{store, live};
};

TEST_F(CredentialBookTest, HandsOutWhatLasts)
{
    EXPECT_TRUE(book.current(role, kNow));

    const auto ended = book.current(role, kNow + 1h);

    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, QStringLiteral("CredentialsEnded"));
}

TEST_F(CredentialBookTest, HandsNothingOutThatAWSHasRefused)
{
    EXPECT_TRUE(book.refuse(role, QStringLiteral("ASIAEXAMPLE")));

    const auto refused = book.current(role, kNow);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(refused.error().code, QStringLiteral("CredentialsRefused"));
    EXPECT_FALSE(book.refuse(role, QStringLiteral("ASIAEXAMPLE"))) << "known already";
}

TEST_F(CredentialBookTest, KeepsNewCredentialsWhenTheOldOnesAreRefusedLate)
{
    EXPECT_FALSE(book.refuse(role, QStringLiteral("ASIABEFORE")));

    EXPECT_TRUE(book.current(role, kNow));
}

TEST_F(CredentialBookTest, HandsNothingOutForAProfileThatWasChanged)
{
    writeRole("other");

    const auto found = book.current(role, kNow);

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, QStringLiteral("NotObtained"));
    EXPECT_FALSE(book.find(role));
}

TEST_F(CredentialBookTest, DropsTheSecretsOfAProfileThatWasChanged)
{
    writeRole("other");

    book.forgetStale();

    EXPECT_TRUE(book.profiles().empty());
    writeRole("audit");
    EXPECT_FALSE(book.find(role)) << "changed back, it signs in anew";
}

TEST_F(CredentialBookTest, DropsTheSecretsOfAProfileThatIsGone)
{
    home.writeConfig("");
    store.reload();

    book.forgetStale();

    EXPECT_TRUE(book.profiles().empty());
}

TEST_F(CredentialBookTest, DropsWhatCameByWayOfASignInThatWasEnded)
{
    home.writeConfig("[profile sso]\nsso_start_url = https://corp.awsapps.com/start\n"
                     "sso_region = eu-west-1\nsso_account_id = 111111111111\n"
                     "sso_role_name = CutoverEngineer\n"
                     "[profile audit]\nsource_profile = work\n"
                     "role_arn = arn:aws:iam::444455556666:role/audit\n");
    store.reload();
    const base::ProfileId sso = profiles::awsProfileId(QStringLiteral("sso"));
    const profiles::CredentialChain chain = store.find(sso)->chain;
    book.keep(sso, {.chain = chain, .region = {}, .credentials = {}, .obtainedAt = kNow});

    const auto dropped = book.forgetSignedOut(profiles::ssoAccessOf(chain)->session);

    EXPECT_EQ(dropped, std::vector<base::ProfileId>{sso});
    EXPECT_FALSE(book.find(sso));
    EXPECT_TRUE(book.find(role));
}

TEST_F(CredentialBookTest, KeepsWhatIsStillTheProfiles)
{
    store.reload();

    book.forgetStale();

    EXPECT_TRUE(book.current(role, kNow));
}

} // namespace
