// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/devicesignincall.h"

#include "tests/src/sso/signinfixture.h"

namespace {

class DeviceSignInTest : public SignInTest
{
protected:
    void willAuthorize(int expiresIn, const QString &page = QStringLiteral("https://x.example/d"))
    {
        willRegister();
        willGive({{QStringLiteral("deviceCode"), QStringLiteral("hidden-device")},
                  {QStringLiteral("userCode"), QStringLiteral("ABCD-EFGH")},
                  {QStringLiteral("verificationUri"), page},
                  {QStringLiteral("verificationUriComplete"),
                   QStringLiteral("https://x.example/d?user_code=ABCD-EFGH")},
                  {QStringLiteral("expiresIn"), expiresIn},
                  {QStringLiteral("interval"), 5}});
    }
    void willBePending(int polls)
    {
        for (int i = 0; i < polls; ++i)
            willRefuse("AuthorizationPendingException");
    }
    void start()
    {
        call =
            new sso::DeviceSignInCall(client, {.startUrl = startUrl(), .waitScale = 0.0}, &owner);
        QObject::connect(
            call, &sso::DeviceSignInCall::codeShown, &owner,
            [this](const sso::DeviceAuthorization &shown) { codes.append(shown.userCode); });
        base::whenDone(call.data(), &owner, [this](const auto &r) { result = r; });
        call->start();
    }
    [[nodiscard]] bool waitForResult()
    {
        return support::waitFor([this] { return result.has_value(); });
    }
    /// Runs to the end; the code of the error, or "" for a token.
    QString outcome()
    {
        start();
        if (!waitForResult())
            return QStringLiteral("(no end)");
        if (*result)
            return {};
        EXPECT_FALSE(result->error().message.contains(QStringLiteral("hidden")));
        return result->error().code;
    }
    /// Beyond registration and the device code.
    [[nodiscard]] qsizetype polls() const { return transport.requests().size() - 2; }

    QPointer<sso::DeviceSignInCall> call;
    QStringList codes; ///< that were shown
    std::optional<base::Result<sso::SignedInToken>> result;
};

} // namespace

TEST_F(DeviceSignInTest, GivesTheTokenOnceThePersonIsDone)
{
    willAuthorize(600);
    willBePending(3);
    willGiveToken();

    EXPECT_EQ(outcome(), QString());

    EXPECT_EQ((*result)->token.accessToken.reveal(), "hidden-access");
    EXPECT_EQ((*result)->client.clientId, QStringLiteral("client-1"));
    EXPECT_EQ(codes, QStringList{QStringLiteral("ABCD-EFGH")}) << "shown once";
    EXPECT_EQ(polls(), 4);
}

TEST_F(DeviceSignInTest, AsksForTheDeviceAtTheStartUrl)
{
    willAuthorize(600);
    willGiveToken();

    EXPECT_EQ(outcome(), QString());

    EXPECT_EQ(pathOf(0), QStringLiteral("/client/register"));
    EXPECT_EQ(pathOf(1), QStringLiteral("/device_authorization"));
    EXPECT_EQ(sentField(1, "startUrl"), startUrl().toString());
    EXPECT_EQ(pathOf(2), QStringLiteral("/token"));
    EXPECT_EQ(sentField(2, "deviceCode"), QStringLiteral("hidden-device"));
    EXPECT_EQ(sentField(2, "grantType"),
              QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"));
}

TEST_F(DeviceSignInTest, ShowsNoCodeToWhoWasLetInBefore)
{
    willAuthorize(600);
    willGiveToken();

    EXPECT_EQ(outcome(), QString());

    EXPECT_TRUE(codes.isEmpty());
    EXPECT_EQ(polls(), 1);
}

TEST_F(DeviceSignInTest, F55EndsByItselfWhenPendingUntilExpiry)
{
    willAuthorize(15);
    willBePending(4); // at once, and after 5, 10 and 15 s

    EXPECT_EQ(outcome(), QStringLiteral("SignInTimedOut"));

    EXPECT_EQ(result->error().kind, base::ErrorKind::Credentials);
    EXPECT_EQ(polls(), 4);
}

TEST_F(DeviceSignInTest, F55PollsLessOftenAfterSlowDown)
{
    willAuthorize(20);
    willRefuse("SlowDownException");
    willBePending(2); // after 10 and 20 s

    EXPECT_EQ(outcome(), QStringLiteral("SignInTimedOut"));

    EXPECT_EQ(polls(), 3);
}

TEST_F(DeviceSignInTest, F55EndsWhenThePersonRefuses)
{
    willAuthorize(600);
    willBePending(1);
    willRefuse("AccessDeniedException");

    EXPECT_EQ(outcome(), QStringLiteral("AccessDeniedException"));
    EXPECT_EQ(polls(), 2);
}

TEST_F(DeviceSignInTest, F55EndsWhenTheServiceSaysThatTheCodeHasEnded)
{
    willAuthorize(600);
    willBePending(1);
    willRefuse("ExpiredTokenException");

    EXPECT_EQ(outcome(), QStringLiteral("ExpiredTokenException"));
}

TEST_F(DeviceSignInTest, GoesOnAfterALostConnection)
{
    willAuthorize(600);
    willBePending(1);
    transport.willFail(base::ErrorKind::ConnectionLost, base::Retry::Never, base::Sent::Maybe);
    transport.willFail(base::ErrorKind::NotConnected, base::Retry::Never, base::Sent::No);
    willGiveToken();

    EXPECT_EQ(outcome(), QString());
    EXPECT_EQ(polls(), 4);
}

TEST_F(DeviceSignInTest, ShowsTheCodeAlsoWhenTheFirstTryIsLost)
{
    willAuthorize(600);
    transport.willFail(base::ErrorKind::ConnectionLost, base::Retry::Never, base::Sent::Maybe);
    willGiveToken();

    EXPECT_EQ(outcome(), QString());
    EXPECT_EQ(codes.size(), 1);
}

TEST_F(DeviceSignInTest, SendsNobodyToAPageThatIsNone)
{
    willAuthorize(600, QStringLiteral("file:///etc/passwd"));

    EXPECT_NE(outcome(), QString());

    EXPECT_TRUE(codes.isEmpty());
    EXPECT_EQ(polls(), 0);
}

TEST_F(DeviceSignInTest, EndsInTimeWhenTheServiceHangs)
{
    willAuthorize(1);
    transport.willHang();

    EXPECT_EQ(outcome(), QStringLiteral("SignInTimedOut"));
    EXPECT_EQ(transport.underWay(), 0);
}

TEST_F(DeviceSignInTest, StopsPollingWhenCancelled)
{
    willAuthorize(600);
    willBePending(1);
    transport.willHang();
    start();
    ASSERT_TRUE(support::waitFor([this] { return transport.underWay() == 1; }));

    call->cancel();

    EXPECT_EQ(transport.underWay(), 0);
    ASSERT_TRUE(waitForResult());
    EXPECT_EQ(result->error().kind, base::ErrorKind::Cancelled);
}

TEST_F(DeviceSignInTest, MayBeDeletedWhenTheCodeIsShown)
{
    willAuthorize(600);
    willBePending(1);
    start();
    QObject::connect(call, &sso::DeviceSignInCall::codeShown, &owner,
                     [this] { delete call.data(); });

    ASSERT_TRUE(support::waitFor([this] { return call.isNull(); }));

    EXPECT_EQ(polls(), 1);
    EXPECT_FALSE(result);
}
