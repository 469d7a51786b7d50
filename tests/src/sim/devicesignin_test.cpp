// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/centertest.h"

using namespace std::chrono_literals;

namespace {

class DeviceSignIn : public CenterTest
{};

} // namespace

TEST_F(DeviceSignIn, TellsCodesPageAndInterval)
{
    service.cloud.setBaseUrl(QStringLiteral("http://127.0.0.1:4711"));

    const QJsonObject codes = startDevice().codes;

    EXPECT_EQ(codes.value(QStringLiteral("userCode")).toString().size(), 9);
    EXPECT_EQ(codes.value(QStringLiteral("verificationUri")),
              QStringLiteral("http://127.0.0.1:4711/device"));
    EXPECT_EQ(codes.value(QStringLiteral("interval")), 5);
    EXPECT_EQ(codes.value(QStringLiteral("expiresIn")), 600);
}

TEST_F(DeviceSignIn, IsPendingUntilItIsApproved)
{
    const Device device = startDevice();

    const auto before = poll(device);
    EXPECT_EQ(before.status, 400);
    EXPECT_EQ(before.errorType, "AuthorizationPendingException");
    EXPECT_EQ(oauthError(before), QStringLiteral("authorization_pending"));
    EXPECT_EQ(approve(device).status, 200);
    service.clock.advance(5s);
    const auto after = poll(device);
    EXPECT_EQ(after.status, 200);
    EXPECT_EQ(after.json.value(QStringLiteral("tokenType")), QStringLiteral("Bearer"));
    EXPECT_EQ(after.json.value(QStringLiteral("expiresIn")), 8 * 3600);
}

TEST_F(DeviceSignIn, GivesItsTokenOnce)
{
    const Device device = startDevice();
    (void)approve(device);
    ASSERT_EQ(poll(device).status, 200);

    service.clock.advance(5s);

    EXPECT_EQ(poll(device).errorType, "InvalidGrantException");
}

TEST_F(DeviceSignIn, IsToldToSlowDownAndThenToWaitLonger)
{
    const Device device = startDevice();
    (void)poll(device);

    service.clock.advance(3s);
    EXPECT_EQ(poll(device).errorType, "SlowDownException");
    service.clock.advance(5s);
    EXPECT_EQ(oauthError(poll(device)), QStringLiteral("slow_down"));
    service.clock.advance(15s);
    EXPECT_EQ(poll(device).errorType, "AuthorizationPendingException");
}

TEST_F(DeviceSignIn, Expires)
{
    const Device device = startDevice();

    service.clock.advance(10min);

    EXPECT_EQ(approve(device).status, 400);
    const auto reply = poll(device);
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.errorType, "ExpiredTokenException");
    EXPECT_EQ(oauthError(reply), QStringLiteral("expired_token"));
}

TEST_F(DeviceSignIn, IsDeniedByThePerson)
{
    const Device device = startDevice();
    service.play("access-denied@ApproveDevice");
    EXPECT_EQ(approve(device).status, 200);

    const auto reply = poll(device);

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.errorType, "AccessDeniedException");
    EXPECT_EQ(oauthError(reply), QStringLiteral("access_denied"));
}

TEST_F(DeviceSignIn, IsOfItsOwnClientOnly)
{
    Device device = startDevice();
    (void)approve(device);
    device.program = withProgram({});

    EXPECT_EQ(poll(device).errorType, "InvalidGrantException");
}

TEST_F(DeviceSignIn, PageIsAFormWithoutACodeAndKnowsItsCodesOnly)
{
    EXPECT_TRUE(get("/device").body.contains("name=\"user_code\""));
    const auto unknown = get("/device?user_code=%3Cscript%3E");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_FALSE(unknown.body.contains("script"));
}

TEST_F(DeviceSignIn, ByACardIsApprovedAfterSomePolls)
{
    service.play("pending=2");
    const Device device = startDevice();

    EXPECT_EQ(oauthError(poll(device)), QStringLiteral("authorization_pending"));
    service.clock.advance(5s);
    EXPECT_EQ(oauthError(poll(device)), QStringLiteral("authorization_pending"));
    service.clock.advance(5s);
    EXPECT_EQ(poll(device).status, 200);
}

TEST_F(DeviceSignIn, CardsRefuseAPoll)
{
    const std::pair<const char *, const char *> cases[] = {
        {"slow-down#1", "SlowDownException"},
        {"access-denied@CreateToken#1", "AccessDeniedException"},
        {"expired-token@CreateToken#1", "ExpiredTokenException"},
        {"500-not-created@CreateToken#1", "InternalServerException"}};

    for (const auto &[card, error] : cases) {
        const Device device = startDevice();
        (void)approve(device);
        service.play(card);
        EXPECT_EQ(poll(device).errorType, error);
        EXPECT_EQ(poll(device).status, 200) << card;
        service.deck.clear();
    }
}

TEST_F(DeviceSignIn, IntervalAndLifeFollowCards)
{
    service.play("device-interval=1");
    service.play("device-life=3");
    const Device device = startDevice();

    EXPECT_EQ(device.codes.value(QStringLiteral("interval")), 1);
    EXPECT_EQ(device.codes.value(QStringLiteral("expiresIn")), 3);
    (void)poll(device);
    service.clock.advance(1s);
    EXPECT_EQ(oauthError(poll(device)), QStringLiteral("authorization_pending"));
    service.clock.advance(2s);
    EXPECT_EQ(oauthError(poll(device)), QStringLiteral("expired_token"));
}

TEST_F(DeviceSignIn, IsRefreshedByATokenThatWorksOnce)
{
    const Device device = startDevice();
    (void)approve(device);
    QJsonObject refresh = device.program;
    refresh.insert(QStringLiteral("grantType"), QStringLiteral("refresh_token"));
    refresh.insert(QStringLiteral("refreshToken"),
                   poll(device).json.value(QStringLiteral("refreshToken")));

    const auto first = post("/token", refresh);
    const auto again = post("/token", refresh);
    refresh.insert(QStringLiteral("refreshToken"),
                   first.json.value(QStringLiteral("refreshToken")));
    service.play("dead-refresh-token#1");
    const auto dead = post("/token", refresh);

    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(again.status, 400);
    EXPECT_EQ(oauthError(again), QStringLiteral("invalid_grant"));
    EXPECT_EQ(dead.errorType, "InvalidGrantException");
    EXPECT_EQ(post("/token", refresh).status, 200);
}

TEST_F(DeviceSignIn, HasNoRefreshTokenWithoutScopes)
{
    const QJsonObject program = registerProgram({{QStringLiteral("scopes"), QJsonArray()}}).json;
    Device device;
    device.program = {
        {QStringLiteral("clientId"), program.value(QStringLiteral("clientId"))},
        {QStringLiteral("clientSecret"), program.value(QStringLiteral("clientSecret"))},
        {QStringLiteral("startUrl"), QStringLiteral("https://example.com/start")}};
    device.codes = post("/device_authorization", device.program).json;
    (void)approve(device);

    EXPECT_FALSE(poll(device).json.contains(QStringLiteral("refreshToken")));
}
