// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sso/browsersignintest.h"

TEST_F(BrowserSignInTest, F55WaitsOnWhenNoBrowserOpens)
{
    hasBrowser = false;
    willRegister();
    willGiveToken();

    startAndOpen();
    EXPECT_EQ(failed, pages);
    EXPECT_TRUE(opened.isEmpty());
    (void)browse(port(), rightTarget()); // by hand

    ASSERT_TRUE(waitForResult());
    EXPECT_TRUE(*result);
}

TEST_F(BrowserSignInTest, F55WaitsOnAfterAForgedCallback)
{
    willRegister();
    willGiveToken();
    startAndOpen();

    EXPECT_TRUE(
        browse(port(), "/oauth/callback?code=hidden&state=wrong").startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(browse(port(), "/oauth/callback?error=access_denied").startsWith("HTTP/1.1 400 "));
    EXPECT_FALSE(result);
    EXPECT_EQ(transport.requests().size(), 1) << "no code was redeemed";

    (void)browse(port(), rightTarget());
    ASSERT_TRUE(waitForResult());
    EXPECT_TRUE(*result);
    EXPECT_TRUE(isPortClosed(port()));
}

TEST_F(BrowserSignInTest, F55EndsWithoutACode)
{
    willRegister();
    startAndOpen();

    (void)browse(port(), "/oauth/callback?state=" + parameter("state").toLatin1());

    EXPECT_EQ(endWith(base::ErrorKind::Credentials), QStringLiteral("NoCode"));
    EXPECT_TRUE(isPortClosed(port()));
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(BrowserSignInTest, F55RedeemsOneCodeWhenTheBrowserComesTwice)
{
    willRegister();
    transport.willHang();
    startAndOpen();
    (void)browse(port(), rightTarget());
    ASSERT_TRUE(support::waitFor([this] { return transport.underWay() == 1; }));

    EXPECT_TRUE(isPortClosed(port()));
    EXPECT_EQ(browse(port(), rightTarget()), "");

    EXPECT_EQ(transport.requests().size(), 2) << "registration and one token";
    EXPECT_FALSE(result);
}

TEST_F(BrowserSignInTest, F55IgnoresAnotherPage)
{
    willRegister();
    willGiveToken();
    startAndOpen();

    const QByteArray foreign = "GET " + rightTarget() + " HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    EXPECT_TRUE(sendTo(port(), foreign).startsWith("HTTP/1.1 400 "));
    EXPECT_FALSE(result);
    EXPECT_TRUE(browse(port(), rightTarget()).startsWith("HTTP/1.1 200 "));

    ASSERT_TRUE(waitForResult());
    EXPECT_TRUE(*result);
}

TEST_F(BrowserSignInTest, F55EndsWhenThePortIsTaken)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    sso::BrowserSignIn request = signIn();
    request.listener.port = other.serverPort();

    start(request);

    EXPECT_FALSE(result) << "never inside start()";
    EXPECT_EQ(endWith(base::ErrorKind::Configuration), QStringLiteral("NoPort"));
    EXPECT_TRUE(transport.requests().isEmpty());
    EXPECT_TRUE(pages.isEmpty());
}
