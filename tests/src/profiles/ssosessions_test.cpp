// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssosessions.h"

#include "base/secrettrouble.h"
#include "profiles/sessionsecretstore.h"
#include "profiles/signinneed.h"
#include "profiles/storedtoken.h"
#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/fakesigninclients.h"
#include "tests/support/waitfor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using base::SecretBytes;
using profiles::SignInNeed;
using profiles::SsoTokens;

const char *const kRoleAnswer =
    R"({"roleCredentials":{"accessKeyId":"ASIDROLE","secretAccessKey":"s","sessionToken":"t",)"
    R"("expiration":1795572000000}})";
const char *const kRenewed =
    R"({"accessToken":"renewed","refreshToken":"next","expiresIn":3600,"tokenType":"Bearer"})";
const char *const kDead = R"({"message":"Session token not found or invalid"})";

SecretBytes secret(const char *text)
{
    return SecretBytes(std::string_view(text));
}

QByteArray bearer(const net::HttpRequest &request)
{
    return net::headerValue(request.headers, "x-amz-sso_bearer_token").value_or(QByteArray());
}

class SsoSessionsTest : public testing::Test
{
protected:
    SsoSessionsTest()
    {
        access.session.startUrl = QUrl(QStringLiteral("https://corp.awsapps.com/start"));
        access.session.region = *aws::Region::parse(QStringLiteral("eu-west-1"));
        access.account = *base::AccountId::parse(QStringLiteral("111111111111"));
        access.roleName = QStringLiteral("CutoverEngineer");
    }

    /// As a sign-in of an earlier session left it in the keychain.
    void storeToken(std::chrono::seconds life, const char *refresh = "refresh")
    {
        const base::Instant now = clients.time().wall();
        profiles::StoredToken token{.startUrl = access.session.startUrl,
                                    .region = access.session.region,
                                    .token = {.accessToken = secret("access"),
                                              .refreshToken = secret(refresh),
                                              .expiresAt = now + life},
                                    .client = {.clientId = QStringLiteral("client"),
                                               .clientSecret = secret("client-secret"),
                                               .expiresAt = now + 24h * 30}};
        ASSERT_TRUE(*support::waitResult(
            secrets.write(SsoTokens::secretId(access.session), profiles::packed(token), nullptr)));
    }
    base::Result<aws::Credentials> credentials()
    {
        const auto result = support::waitResult(sessions.credentials(access, nullptr));
        EXPECT_TRUE(result);
        return *result;
    }
    [[nodiscard]] const QList<net::HttpRequest> &requests()
    {
        return clients.transport().requests();
    }
    void refuseToken()
    {
        clients.transport().willAnswer(401, kDead, {{"x-amzn-errortype", "UnauthorizedException"}});
    }

    profiles::SessionSecretStore secrets;
    support::FakeSignInClients clients;
    profiles::SsoSessions sessions{secrets, clients};
    profiles::SsoAccess access;
};

TEST_F(SsoSessionsTest, UsesTheTokenOfTheKeychain)
{
    storeToken(1h);
    clients.transport().willAnswer(200, kRoleAnswer);

    const auto found = credentials();

    ASSERT_TRUE(found) << qPrintable(found.error().message);
    EXPECT_EQ(found->accessKeyId, QStringLiteral("ASIDROLE"));
    ASSERT_EQ(requests().size(), 1);
    EXPECT_EQ(bearer(requests()[0]), "access");
    EXPECT_TRUE(sessions.isSignedIn(access.session));
}

TEST_F(SsoSessionsTest, RenewsATokenThatEndsSoonAndKeepsTheNewOne)
{
    storeToken(2min);
    clients.transport().willAnswer(200, kRenewed);
    clients.transport().willAnswer(200, kRoleAnswer);

    ASSERT_TRUE(credentials());

    ASSERT_EQ(requests().size(), 2);
    EXPECT_EQ(bearer(requests()[1]), "renewed");
    const auto kept =
        support::waitResult(secrets.read(SsoTokens::secretId(access.session), nullptr));
    ASSERT_TRUE(*kept);
    const auto token = profiles::unpackedToken(**kept);
    ASSERT_TRUE(token);
    EXPECT_EQ(token->token.accessToken.reveal(), "renewed");
    EXPECT_EQ(token->token.refreshToken.reveal(), "next");
}

TEST_F(SsoSessionsTest, RenewOnceForTwoProfilesThatShareASignIn)
{
    storeToken(2min);
    clients.transport().willAnswer(200, kRenewed);
    clients.transport().willAnswer(200, kRoleAnswer);
    clients.transport().willAnswer(200, kRoleAnswer);
    int done = 0;
    QObject context;
    for (int i = 0; i < 2; ++i) {
        auto *call = sessions.credentials(access, &context);
        base::whenDone<aws::Credentials>(call, &context, [&done](const auto &outcome) {
            EXPECT_TRUE(outcome);
            ++done;
        });
        call->start();
    }

    ASSERT_TRUE(support::waitFor([&] { return done == 2; }));

    EXPECT_EQ(requests().size(), 3);
    EXPECT_EQ(clients.transport().unusedAnswers(), 0);
}

TEST_F(SsoSessionsTest, F29ARevokedTokenIsRenewedOnce)
{
    storeToken(1h);
    refuseToken();
    clients.transport().willAnswer(200, kRenewed);
    clients.transport().willAnswer(200, kRoleAnswer);

    ASSERT_TRUE(credentials());

    ASSERT_EQ(requests().size(), 3);
    EXPECT_EQ(bearer(requests()[2]), "renewed");
}

TEST_F(SsoSessionsTest, F29ARevokedTokenWithoutRenewalNeedsAPerson)
{
    storeToken(1h, "");
    refuseToken();

    const auto found = credentials();

    ASSERT_FALSE(found);
    EXPECT_EQ(profiles::signInNeedOf(found.error()), SignInNeed::IdentityCenter);
    EXPECT_EQ(requests().size(), 1);
}

TEST_F(SsoSessionsTest, F29ADeadRefreshTokenNeedsAPerson)
{
    storeToken(2min);
    clients.time().advance(5min);
    clients.transport().willAnswer(400, R"({"error":"invalid_grant","error_description":"no"})",
                                   {{"x-amzn-errortype", "InvalidGrantException"}});

    const auto found = credentials();
    const auto again = credentials();

    ASSERT_FALSE(found);
    EXPECT_EQ(profiles::signInNeedOf(found.error()), SignInNeed::IdentityCenter);
    EXPECT_EQ(profiles::signInNeedOf(again.error()), SignInNeed::IdentityCenter);
    EXPECT_EQ(requests().size(), 1) << "a dead refresh token is not tried again";
}

TEST_F(SsoSessionsTest, F29AnEndedRegistrationNeedsAPerson)
{
    storeToken(2min);
    clients.time().advance(24h * 31);

    const auto found = credentials();

    ASSERT_FALSE(found);
    EXPECT_EQ(profiles::signInNeedOf(found.error()), SignInNeed::IdentityCenter);
    EXPECT_TRUE(requests().isEmpty());
}

TEST_F(SsoSessionsTest, UseWhatIsLeftWhenARenewalFailsOnTheWay)
{
    storeToken(2min);
    clients.transport().willFail(base::ErrorKind::NotConnected, base::Retry::Never, base::Sent::No);
    clients.transport().willAnswer(200, kRoleAnswer);

    ASSERT_TRUE(credentials());

    EXPECT_EQ(bearer(requests()[1]), "access");
}

/// Beside a token that `aws sso login` left.
class SsoSessionsBesideTheAwsCli : public SsoSessionsTest
{
protected:
    void SetUp() override
    {
        const QString folder =
            QFileInfo(home.configPath()).absolutePath() + QStringLiteral("/sso/cache");
        ASSERT_TRUE(QDir().mkpath(folder));
        const QByteArray name =
            QCryptographicHash::hash(access.session.startUrl.toString().toUtf8(),
                                     QCryptographicHash::Sha1)
                .toHex();
        file.setFileName(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        sessions.setEnvironment(home.environment());
    }

    const QByteArray text = R"({"startUrl":"https://corp.awsapps.com/start","region":"eu-west-1",)"
                            R"("accessToken":"of-the-cli","expiresAt":"2026-11-23T08:00:00Z"})";
    support::AwsHome home;
    QFile file;
};

TEST_F(SsoSessionsBesideTheAwsCli, ReadWhatItLeftAndNeverWriteIt)
{
    clients.transport().willAnswer(200, kRoleAnswer);

    const auto found = credentials();

    ASSERT_TRUE(found) << qPrintable(found.error().message);
    EXPECT_EQ(bearer(requests()[0]), "of-the-cli");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), text);
}

TEST_F(SsoSessionsBesideTheAwsCli, AskAPersonAfterASignOut)
{
    ASSERT_TRUE(*support::waitResult(sessions.signOut(access.session, nullptr)));

    const auto found = credentials();

    ASSERT_FALSE(found) << "nobody signed in again";
    EXPECT_EQ(profiles::signInNeedOf(found.error()), profiles::SignInNeed::IdentityCenter);
    EXPECT_TRUE(profiles::isSignedOut(found.error()));
    EXPECT_TRUE(requests().isEmpty());
}

TEST_F(SsoSessionsTest, SignOutTellsTheServiceAndForgets)
{
    storeToken(1h);
    clients.transport().willAnswer(200, "{}");
    QList<profiles::SsoSession> ended;
    QObject::connect(&sessions, &profiles::SsoSessions::signedOut,
                     [&ended](const profiles::SsoSession &session) { ended.append(session); });

    const auto outcome = support::waitResult(sessions.signOut(access.session, nullptr));

    ASSERT_TRUE(*outcome);
    ASSERT_EQ(requests().size(), 1);
    EXPECT_TRUE(requests()[0].url.path().endsWith(QLatin1String("/logout")));
    EXPECT_FALSE(sessions.isSignedIn(access.session));
    EXPECT_EQ(ended, QList<profiles::SsoSession>{access.session});
    const auto kept =
        support::waitResult(secrets.read(SsoTokens::secretId(access.session), nullptr));
    EXPECT_EQ(base::secretTroubleOf(kept->error()), base::SecretTrouble::Absent);
}

TEST_F(SsoSessionsTest, ListAccountsAndRolesForAChoice)
{
    storeToken(1h);
    clients.transport().willAnswer(
        200, R"({"accountList":[{"accountId":"111111111111","accountName":"Acme prod",)"
             R"("emailAddress":"aws@example.com"}]})");
    clients.transport().willAnswer(
        200, R"({"roleList":[{"accountId":"111111111111","roleName":"CutoverEngineer"}]})");

    const auto accounts = support::waitResult(sessions.accounts(access.session, nullptr));
    const auto roles = support::waitResult(sessions.roles(access.session, access.account, nullptr));

    ASSERT_TRUE(*accounts);
    ASSERT_EQ((*accounts)->size(), 1);
    EXPECT_EQ((*accounts)->first().name, QStringLiteral("Acme prod"));
    ASSERT_TRUE(*roles);
    EXPECT_EQ(**roles, QStringList{QStringLiteral("CutoverEngineer")});
}

} // namespace
