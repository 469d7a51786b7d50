// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/centertest.h"

using namespace std::chrono_literals;

namespace {

class Portal : public CenterTest
{
protected:
    void SetUp() override { token = accessToken(); }
    Reply roleKeys(const char *accountId, const char *role)
    {
        return getJson(QByteArray("/federation/credentials?role_name=") + role
                           + "&account_id=" + accountId,
                       token);
    }
    sim::SimCredentials roleKey(const char *accountId, const char *role)
    {
        const QJsonValue keys =
            roleKeys(accountId, role).json.value(QStringLiteral("roleCredentials"));
        sim::SimCredentials key;
        key.accessKeyId = keys[QStringLiteral("accessKeyId")].toString();
        key.secretAccessKey =
            base::SecretBytes(keys[QStringLiteral("secretAccessKey")].toString().toLatin1());
        key.sessionToken =
            base::SecretBytes(keys[QStringLiteral("sessionToken")].toString().toLatin1());
        return key;
    }
    Reply signOut()
    {
        sim::HttpRequest request{
            .method = "POST",
            .target = "/logout",
            .headers = {{"Host", "127.0.0.1"}, {"x-amz-sso_bearer_token", token.toLatin1()}},
            .body = {}};
        return service.sendRaw(request);
    }

    QString token;
};

QStringList texts(const QJsonValue &list, const char *member)
{
    QStringList found;
    for (const QJsonValue &item : list.toArray())
        found.append(item[QLatin1String(member)].toString());
    return found;
}

} // namespace

TEST_F(Portal, ListsTheAccountsOfThePerson)
{
    const auto reply = getJson("/assignment/accounts", token);

    const QJsonValue list = reply.json.value(QStringLiteral("accountList"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(texts(list, "accountId"),
              (QStringList{QStringLiteral("111111111111"), QStringLiteral("222222222222"),
                           QStringLiteral("333333333333")}));
    EXPECT_EQ(texts(list, "accountName").first(), QStringLiteral("sim-prod"));
    EXPECT_EQ(texts(list, "emailAddress").first(), QStringLiteral("sim-prod@example.com"));
}

TEST_F(Portal, ListsInPages)
{
    const auto first = getJson("/assignment/accounts?max_result=2", token);
    const QByteArray next =
        first.json.value(QStringLiteral("nextToken")).toString().toLatin1().toPercentEncoding();
    const auto second = getJson("/assignment/accounts?max_result=2&next_token=" + next, token);

    EXPECT_EQ(texts(first.json.value(QStringLiteral("accountList")), "accountId").size(), 2);
    EXPECT_EQ(texts(second.json.value(QStringLiteral("accountList")), "accountId"),
              QStringList{QStringLiteral("333333333333")});
    EXPECT_FALSE(second.json.contains(QStringLiteral("nextToken")));
    for (const char *bad : {"max_result=0", "max_result=101", "max_result=x", "next_token=x"})
        EXPECT_EQ(getJson(QByteArray("/assignment/accounts?") + bad, token).errorType,
                  "InvalidRequestException")
            << bad;
}

TEST_F(Portal, ListsTheRolesOfAnAccount)
{
    const auto roles = [&](const char *account) {
        return texts(getJson(QByteArray("/assignment/roles?account_id=") + account, token)
                         .json.value(QStringLiteral("roleList")),
                     "roleName");
    };

    EXPECT_EQ(roles("111111111111"),
              (QStringList{QStringLiteral("CutoverEngineer"), QStringLiteral("CutoverReader")}));
    EXPECT_EQ(roles("333333333333"), QStringList{QStringLiteral("CutoverReader")});
    const auto foreign = getJson("/assignment/roles?account_id=999999999999", token);
    EXPECT_EQ(foreign.status, 403);
    EXPECT_EQ(foreign.errorType, "ForbiddenException");
    EXPECT_EQ(getJson("/assignment/roles", token).errorType, "InvalidRequestException");
}

TEST_F(Portal, HandsOutKeysThatBothServicesTake)
{
    const auto key = roleKey("222222222222", "CutoverEngineer");

    const QString arn = xmlText(sts("GetCallerIdentity", {}, key), "Arn");

    EXPECT_EQ(mgnAnswer(key), "");
    EXPECT_TRUE(arn.startsWith(
        QLatin1String("arn:aws:sts::222222222222:assumed-role/AWSReservedSSO_CutoverEngineer_")));
    EXPECT_TRUE(arn.endsWith(QLatin1String("/engineer")));
}

TEST_F(Portal, ItsKeysLiveOneHour)
{
    const QJsonValue keys =
        roleKeys("111111111111", "CutoverEngineer").json.value(QStringLiteral("roleCredentials"));
    const auto key = roleKey("111111111111", "CutoverEngineer");

    EXPECT_EQ(keys[QStringLiteral("expiration")].toInteger(),
              (service.clock.wall() + 1h).time_since_epoch().count());
    service.clock.advance(1h);
    EXPECT_EQ(mgnAnswer(key), "ExpiredTokenException");
    EXPECT_EQ(xmlText(sts("GetCallerIdentity", {}, key), "Code"), QStringLiteral("ExpiredToken"));
}

TEST_F(Portal, RefusesARoleThatIsNotAssigned)
{
    const auto reply = roleKeys("333333333333", "CutoverEngineer");

    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.errorType, "ForbiddenException");
    EXPECT_EQ(reply.message(), QStringLiteral("No access"));
    EXPECT_EQ(getJson("/federation/credentials?role_name=x", token).errorType,
              "InvalidRequestException");
}

TEST_F(Portal, AReadersKeysChangeNothing)
{
    const auto key = roleKey("111111111111", "CutoverReader");
    sim::HttpRequest start{
        .method = "POST",
        .target = "/StartCutover",
        .headers = {{"Host", "127.0.0.1"}},
        .body = QJsonDocument(QJsonObject{{QStringLiteral("sourceServerIDs"), service.readyIds(1)}})
                    .toJson()};
    signRequest(start, key, amzDate(service.clock.wall()), "eu-west-1", "mgn");

    const auto reply = service.sendRaw(start);

    EXPECT_EQ(mgnAnswer(key), "");
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.errorType, "AccessDeniedException");
    EXPECT_TRUE(reply.message().contains(QLatin1String("AWSReservedSSO_CutoverReader_")));
}

TEST_F(Portal, KnowsNoOtherTokenAndNoneThatHasExpired)
{
    const QString good = token;
    for (const QString &bad : {QString(), QStringLiteral("guessed")}) {
        const auto reply = getJson("/assignment/accounts", bad);
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.errorType, "UnauthorizedException");
    }
    service.clock.advance(8h - 1s);
    EXPECT_EQ(getJson("/assignment/accounts", good).status, 200);
    service.clock.advance(1s);
    EXPECT_EQ(getJson("/assignment/accounts", good).status, 401);
}

TEST_F(Portal, SignsOut)
{
    const auto key = roleKey("111111111111", "CutoverEngineer");

    EXPECT_EQ(signOut().status, 200);
    EXPECT_EQ(getJson("/assignment/accounts", token).status, 401);
    EXPECT_EQ(signOut().status, 401);
    EXPECT_EQ(mgnAnswer(key), ""); // as with AWS, keys outlive the sign-in
}

TEST_F(Portal, RevokeSignInsEndsTheTokensSoFar)
{
    service.play("revoke-sign-ins");

    EXPECT_EQ(getJson("/assignment/accounts", token).errorType, "UnauthorizedException");
    EXPECT_EQ(getJson("/assignment/accounts", accessToken()).status, 200);
}

TEST_F(Portal, CardsRefuseInItsOwnWords)
{
    const std::tuple<const char *, int, const char *> cases[] = {
        {"expired-token@GetRoleCredentials#1", 401, "UnauthorizedException"},
        {"access-denied@GetRoleCredentials/111111111111#1", 403, "ForbiddenException"},
        {"throttle@GetRoleCredentials#1", 429, "TooManyRequestsException"},
        {"500-not-created@GetRoleCredentials#1", 500, "InternalServerException"}};

    for (const auto &[card, status, error] : cases) {
        service.play(card);
        const auto reply = roleKeys("111111111111", "CutoverEngineer");
        EXPECT_EQ(reply.status, status) << card;
        EXPECT_EQ(reply.errorType, error) << card;
        EXPECT_EQ(roleKeys("111111111111", "CutoverEngineer").status, 200) << card;
        service.deck.clear();
    }
    service.play("access-denied@GetRoleCredentials/222222222222");
    EXPECT_EQ(roleKeys("111111111111", "CutoverEngineer").status, 200);
    EXPECT_EQ(roleKeys("222222222222", "CutoverEngineer").status, 403);
}

TEST_F(Portal, TokensAndKeysAreShortLivedByACard)
{
    service.play("short-credentials@CreateToken=2");
    service.play("short-credentials@GetRoleCredentials=1");
    token = accessToken();
    const auto key = roleKey("111111111111", "CutoverEngineer");

    service.clock.advance(1s);
    EXPECT_EQ(mgnAnswer(key), "ExpiredTokenException");
    EXPECT_EQ(getJson("/assignment/accounts", token).status, 200);
    service.clock.advance(1s);
    EXPECT_EQ(getJson("/assignment/accounts", token).status, 401);
}
