// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sso/browsersignintest.h"

using namespace std::chrono_literals;

TEST_F(BrowserSignInTest, GivesTokenAndRegistration)
{
    willRegister();
    willGiveToken();
    startAndOpen();

    EXPECT_TRUE(browse(port(), rightTarget()).contains("You can close this page"));
    ASSERT_TRUE(waitForResult());

    ASSERT_TRUE(*result) << qPrintable(result->error().message);
    EXPECT_EQ((*result)->token.accessToken.reveal(), "hidden-access");
    EXPECT_EQ((*result)->token.refreshToken.reveal(), "hidden-refresh");
    EXPECT_EQ((*result)->client.clientId, QStringLiteral("client-1"));
    EXPECT_EQ(opened, pages);
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_TRUE(isPortClosed(port()));
}

TEST_F(BrowserSignInTest, AsksForWhatItRedeems)
{
    willRegister();
    willGiveToken();
    startAndOpen();
    (void)browse(port(), rightTarget());
    ASSERT_TRUE(waitForResult());

    ASSERT_EQ(transport.requests().size(), 2);
    EXPECT_EQ(pathOf(0), QStringLiteral("/client/register"));
    EXPECT_EQ(sentField(0, "issuerUrl"), startUrl().toString());
    EXPECT_EQ(pathOf(1), QStringLiteral("/token"));
    EXPECT_EQ(sentField(1, "grantType"), QStringLiteral("authorization_code"));
    EXPECT_EQ(sentField(1, "code"), QStringLiteral("hidden-code"));
    EXPECT_EQ(sentField(1, "clientId"), QStringLiteral("client-1"));
    EXPECT_EQ(sentField(1, "redirectUri"), parameter("redirect_uri"));
    const base::SecretBytes verifier(sentField(1, "codeVerifier").toLatin1());
    EXPECT_EQ(sso::s256Challenge(verifier), parameter("code_challenge").toLatin1());
}

TEST_F(BrowserSignInTest, SendsTheBrowserToTheService)
{
    willRegister();
    startAndOpen();

    EXPECT_EQ(pages.last().host(), endpoint().url.host());
    EXPECT_EQ(pages.last().path(), QStringLiteral("/authorize"));
    EXPECT_EQ(parameter("client_id"), QStringLiteral("client-1"));
    EXPECT_EQ(parameter("scopes"), QStringLiteral("sso:account:access"));
    EXPECT_EQ(parameter("response_type"), QStringLiteral("code"));
    EXPECT_TRUE(parameter("redirect_uri").startsWith(QStringLiteral("http://127.0.0.1:")));
    EXPECT_FALSE(pages.last().toString().contains(QStringLiteral("hidden")));
}

TEST_F(BrowserSignInTest, UsesAKnownRegistrationWhileItLasts)
{
    sso::BrowserSignIn request = signIn();
    request.client = knownUntil(clock.wall() + 11min);
    willGiveToken();

    startAndOpen(request);
    (void)browse(port(), rightTarget());
    ASSERT_TRUE(waitForResult());

    ASSERT_TRUE(*result);
    EXPECT_EQ((*result)->client.clientId, QStringLiteral("client-0"));
    ASSERT_EQ(transport.requests().size(), 1);
    EXPECT_EQ(sentField(0, "clientId"), QStringLiteral("client-0"));
}

TEST_F(BrowserSignInTest, RegistersAnewWhenTheKnownOneEndsMeanwhile)
{
    sso::BrowserSignIn request = signIn();
    request.client = knownUntil(clock.wall() + 9min);
    willRegister();

    startAndOpen(request);

    EXPECT_EQ(parameter("client_id"), QStringLiteral("client-1"));
}

TEST_F(BrowserSignInTest, TellsWhatThePageSaid)
{
    willRegister();
    startAndOpen();

    (void)browse(port(), "/oauth/callback?error=access_denied&error_description=not+assigned&state="
                             + parameter("state").toLatin1());

    EXPECT_EQ(endWith(base::ErrorKind::Credentials), QStringLiteral("BrowserRefused"));
    EXPECT_EQ(result->error().message, QStringLiteral("access_denied: not assigned"));
}

TEST_F(BrowserSignInTest, EndsInTime)
{
    sso::BrowserSignIn request = signIn();
    request.timeLimit = 100ms;
    request.client = knownUntil(clock.wall() + 1min);

    start(request);
    ASSERT_EQ(pages.size(), 1);

    EXPECT_EQ(endWith(base::ErrorKind::Credentials), QStringLiteral("SignInTimedOut"));
    EXPECT_TRUE(isPortClosed(port()));
}

TEST_F(BrowserSignInTest, EndsInTimeWhenTheServiceHangs)
{
    sso::BrowserSignIn request = signIn();
    request.timeLimit = 100ms;
    transport.willHang();

    start(request);

    EXPECT_EQ(endWith(base::ErrorKind::Credentials), QStringLiteral("SignInTimedOut"));
    EXPECT_EQ(transport.underWay(), 0);
    EXPECT_TRUE(pages.isEmpty());
}

TEST_F(BrowserSignInTest, TellsThatTheCodeIsWorthNothing)
{
    willRegister();
    willRefuse("InvalidGrantException");
    startAndOpen();

    (void)browse(port(), rightTarget());

    ASSERT_TRUE(waitForResult());
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().code, QStringLiteral("InvalidGrantException"));
    EXPECT_TRUE(isPortClosed(port()));
}

TEST_F(BrowserSignInTest, OpensNothingWhenTheRegistrationIsRefused)
{
    willRefuse("InvalidRequestException");

    start();

    ASSERT_TRUE(waitForResult());
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().code, QStringLiteral("InvalidRequestException"));
    EXPECT_TRUE(pages.isEmpty());
}

TEST_F(BrowserSignInTest, ClosesWhenCancelled)
{
    willRegister();
    startAndOpen();

    call->cancel();

    EXPECT_TRUE(isPortClosed(port()));
    ASSERT_TRUE(waitForResult());
    EXPECT_EQ(result->error().kind, base::ErrorKind::Cancelled);
}

TEST_F(BrowserSignInTest, ClosesWhenDeleted)
{
    willRegister();
    startAndOpen();

    delete call.data();

    EXPECT_TRUE(isPortClosed(port()));
    EXPECT_FALSE(result);
}

TEST_F(BrowserSignInTest, MayBeDeletedWhenTheBrowserOpens)
{
    willRegister();
    start();
    QObject::connect(call, &sso::BrowserSignInCall::browserOpened, &owner,
                     [this] { delete call.data(); });

    ASSERT_TRUE(support::waitFor([this] { return call.isNull(); }));

    EXPECT_TRUE(isPortClosed(port()));
    EXPECT_FALSE(result);
}
