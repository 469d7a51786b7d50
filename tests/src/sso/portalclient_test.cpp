// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/portalclient.h"

#include "tests/src/sso/ssofixture.h"

namespace {

using std::chrono::seconds;

constexpr char kKeysAnswer[] =
    R"({"roleCredentials":{"accessKeyId":"ASIAIOSFODNN7EXAMPLE","secretAccessKey":"s","sessionToken":"t",
        "expiration":1795402800000}})";

class PortalClientTest : public SsoTest
{
protected:
    static base::AccountId account()
    {
        return base::AccountId::parse(QStringLiteral("111122223333")).value();
    }
    static base::SecretBytes token() { return secret("access-s3cr3t"); }
    static QByteArray rolePage(const char *role, const QByteArray &next)
    {
        return QByteArray(R"({"roleList":[{"roleName":")") + role + R"("}],"nextToken":)" + next
               + '}';
    }
    [[nodiscard]] base::Result<QStringList> roles()
    {
        return support::waitResult(client.listAccountRoles(token(), account(), &owner)).value();
    }
    [[nodiscard]] base::Result<QStringList> rolesWithin(base::ListingLimits limits)
    {
        sso::ClientOptions bounded = options("portal.sso.eu-central-1.amazonaws.com");
        bounded.limits = limits;
        return support::waitResult(
                   sso::PortalClient(bounded).listAccountRoles(token(), account(), &owner))
            .value();
    }
    [[nodiscard]] base::Result<aws::Credentials> keys(const QString &role)
    {
        return support::waitResult(client.getRoleCredentials(token(), account(), role, &owner))
            .value();
    }
    [[nodiscard]] QString query(int index = 0) const
    {
        return transport.requests().at(index).url.query(QUrl::FullyEncoded);
    }
    static void expectIncomplete(const base::Result<QStringList> &listed, const char *reason)
    {
        ASSERT_FALSE(listed);
        EXPECT_EQ(listed.error().kind, ErrorKind::Incomplete);
        EXPECT_TRUE(listed.error().message.contains(QLatin1String(reason)))
            << qPrintable(listed.error().message);
        EXPECT_EQ(listed.error().operation, QStringLiteral("ListAccountRoles"));
        EXPECT_EQ(listed.error().host, QStringLiteral("portal.sso.eu-central-1.amazonaws.com"));
    }

    sso::PortalClient client{options("portal.sso.eu-central-1.amazonaws.com")};
};

TEST_F(PortalClientTest, ListsAccountsOfAllPagesInOrder)
{
    transport.willAnswer(
        200, R"({"accountList":[{"accountId":"444455556666"}],"nextToken":"a+b/c=&d"})");
    transport.willAnswer(200, R"({"accountList":[{"accountId":"111122223333"}]})");

    const auto accounts = support::waitResult(client.listAccounts(token(), &owner)).value();

    ASSERT_TRUE(accounts);
    ASSERT_EQ(accounts->size(), 2);
    EXPECT_EQ(accounts->first().id.toString(), QStringLiteral("444455556666"));
    const net::HttpRequest &sent = transport.requests().first();
    EXPECT_EQ(sent.method, "GET");
    EXPECT_TRUE(sent.body.isEmpty());
    EXPECT_EQ(sent.url.path(), QStringLiteral("/assignment/accounts"));
    EXPECT_EQ(query(0), QStringLiteral("max_result=100"));
    EXPECT_EQ(query(1), QStringLiteral("next_token=a%2Bb%2Fc%3D%26d&max_result=100"));
    EXPECT_EQ(sentHeader("x-amz-sso_bearer_token"), "access-s3cr3t");
    EXPECT_EQ(sentHeader("authorization"), "(none)");
}

TEST_F(PortalClientTest, ListsTheRolesOfAnAccount)
{
    transport.willAnswer(200, rolePage("Cutover", "\"more\""));
    transport.willAnswer(200, rolePage("Audit", "\"\""));

    const auto listed = roles();

    const QStringList expected{QStringLiteral("Cutover"), QStringLiteral("Audit")};
    ASSERT_TRUE(listed);
    EXPECT_EQ(*listed, expected);
    EXPECT_EQ(transport.requests().first().url.path(), QStringLiteral("/assignment/roles"));
    EXPECT_EQ(query(1), QStringLiteral("next_token=more&max_result=100&account_id=111122223333"));
}

TEST_F(PortalClientTest, EndsAListThatWouldNotEnd)
{
    transport.willAnswer(200, rolePage("a", "\"again\""));
    transport.willAnswer(200, rolePage("b", "\"again\""));
    expectIncomplete(roles(), "repeated a page token");
    EXPECT_EQ(transport.requests().size(), 2);

    transport.willAnswer(200, rolePage("a", '"' + QByteArray(20'000, 't') + '"'));
    expectIncomplete(roles(), "page token is longer");
    EXPECT_EQ(transport.requests().size(), 3);
}

TEST_F(PortalClientTest, EndsAListOfTooManyPages)
{
    for (const char *next : {"\"1\"", "\"2\"", "\"3\""})
        transport.willAnswer(200, rolePage("a", next));

    expectIncomplete(rolesWithin({.pages = 3}), "more than 3 pages");
    EXPECT_EQ(transport.requests().size(), 3);
}

TEST_F(PortalClientTest, EndsAListOfTooManyItems)
{
    transport.willAnswer(200, rolePage("a", "\"1\""));
    transport.willAnswer(200, R"({"roleList":[{"roleName":"b"},{"roleName":"c"}]})");
    expectIncomplete(rolesWithin({.items = 2}), "more than 2 items");

    transport.willAnswer(200, R"({"roleList":[{"roleName":"b"},{"roleName":"c"}]})");
    EXPECT_TRUE(rolesWithin({.items = 2}));
}

TEST_F(PortalClientTest, EndsAListThatBringsNothingForAMinute)
{
    transport.willAnswer(200, R"({"roleList":[],"nextToken":"more"})");
    auto *call = client.listAccountRoles(token(), account(), &owner);
    clock.advance(seconds(60));

    expectIncomplete(support::waitResult(call).value(), "nothing new for 60 s");
}

TEST_F(PortalClientTest, RepeatsAPageAndGivesNoPartOfAList)
{
    transport.willAnswer(200, rolePage("a", "\"more\""));
    transport.willAnswer(503, "busy");
    transport.willAnswer(200, rolePage("b", "null"));
    ASSERT_TRUE(roles());
    EXPECT_EQ(transport.requests().size(), 3);

    transport.willAnswer(200, rolePage("a", "\"more\""));
    transport.willAnswer(401, R"({"__type":"com.x#UnauthorizedException","message":"no session"})");
    const auto listed = roles();
    ASSERT_FALSE(listed);
    EXPECT_EQ(listed.error().kind, ErrorKind::Credentials);
}

TEST_F(PortalClientTest, NamesThePageItCouldNotRead)
{
    transport.willAnswer(200, R"({"roleList":[{"roleName":7}]})", {{"x-amzn-requestid", "r-4"}});

    const auto listed = roles();

    ASSERT_FALSE(listed);
    EXPECT_EQ(listed.error().kind, ErrorKind::Decode);
    EXPECT_EQ(listed.error().requestId, QStringLiteral("r-4"));
    EXPECT_EQ(listed.error().operation, QStringLiteral("ListAccountRoles"));
}

TEST_F(PortalClientTest, GetsTheKeysOfARole)
{
    transport.willAnswer(429, "{}", {{"x-amzn-errortype", "TooManyRequestsException"}});
    transport.willAnswer(200, kKeysAnswer);

    const auto credentials = keys(QStringLiteral("Admin+Ops &x"));

    ASSERT_TRUE(credentials);
    EXPECT_FALSE(credentials->isEmpty());
    EXPECT_TRUE(credentials->expiration);
    EXPECT_EQ(transport.requests().size(), 2);
    EXPECT_EQ(transport.requests().last().url.path(), QStringLiteral("/federation/credentials"));
    EXPECT_EQ(query(1), QStringLiteral("role_name=Admin%2BOps%20%26x&account_id=111122223333"));
}

TEST_F(PortalClientTest, TellsADeadTokenFromARoleThatIsNotAssigned)
{
    transport.willAnswer(401, R"({"message":"Session token not found or invalid"})",
                         {{"x-amzn-ErrorType", "UnauthorizedException"}});
    const auto dead = keys(QStringLiteral("Cutover"));
    ASSERT_FALSE(dead);
    EXPECT_EQ(dead.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(dead.error().code, QStringLiteral("UnauthorizedException"));
    EXPECT_EQ(dead.error().message, QStringLiteral("Session token not found or invalid"));

    transport.willAnswer(403, R"({"message":"No access","__type":"com.x#ForbiddenException"})");
    const auto denied = keys(QStringLiteral("Other"));
    ASSERT_FALSE(denied);
    EXPECT_EQ(denied.error().kind, ErrorKind::AccessDenied);
    EXPECT_EQ(transport.requests().size(), 2) << "neither is asked again";
}

TEST_F(PortalClientTest, QuotesNoTokenInAnyError)
{
    transport.willAnswer(400, R"({"message":"bad token access-s3cr3t"})",
                         {{"x-amzn-ErrorType", "InvalidRequestException"}});
    const auto refused = keys(QStringLiteral("Cutover"));
    EXPECT_EQ(refused.error().message, QStringLiteral("bad token <redacted>"));

    transport.willAnswer(502, "<html>x-amz-sso_bearer_token: access-s3cr3t</html>");
    transport.willAnswer(502, "<html>access-s3cr3t</html>");
    transport.willAnswer(502, "<html>x-amz-sso_bearer_token: access-s3cr3t</html>");
    EXPECT_FALSE(roles().error().message.contains(QStringLiteral("s3cr3t")));
}

TEST_F(PortalClientTest, SignsOut)
{
    transport.willAnswer(503, "busy");
    transport.willAnswer(200, "");

    const auto done = support::waitResult(client.logout(token(), &owner)).value();

    EXPECT_TRUE(done);
    const net::HttpRequest &sent = transport.requests().last();
    EXPECT_EQ(sent.method, "POST");
    EXPECT_EQ(sent.url.path(), QStringLiteral("/logout"));
    EXPECT_TRUE(sent.body.isEmpty());
    EXPECT_EQ(sentHeader("x-amz-sso_bearer_token", 1), "access-s3cr3t");
}

TEST_F(PortalClientTest, TellsWhenSigningOutFailed)
{
    transport.willAnswer(401, "{}", {{"x-amzn-ErrorType", "UnauthorizedException"}});

    const auto done = support::waitResult(client.logout(token(), &owner)).value();

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Credentials);
    EXPECT_EQ(done.error().operation, QStringLiteral("Logout"));
}

TEST_F(PortalClientTest, SendsNothingThatCannotBeRight)
{
    const base::SecretBytes broken = secret("access\r\nX-Evil: 1");
    const QStringList badToken{QStringLiteral("accessToken")};
    EXPECT_EQ(namesOf(support::waitResult(client.listAccounts(broken, &owner))->error()), badToken);
    EXPECT_EQ(namesOf(support::waitResult(client.logout({}, &owner))->error()), badToken);
    EXPECT_EQ(namesOf(support::waitResult(client.listAccountRoles(token(), {}, &owner))->error()),
              QStringList{QStringLiteral("accountId")});
    EXPECT_EQ(namesOf(keys(QString()).error()), QStringList{QStringLiteral("roleName")});
    EXPECT_EQ(keys(QString(129, u'x')).error().kind, ErrorKind::InvalidRequest);
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(PortalClientTest, StopsAListWhenCancelled)
{
    transport.willAnswer(200, rolePage("a", "\"more\""));
    transport.willHang();
    auto *call = client.listAccountRoles(token(), account(), &owner);
    std::optional<ErrorKind> kind;
    base::whenDone<QStringList>(call, &owner,
                                [&kind](const auto &result) { kind = result.error().kind; });
    call->start();
    ASSERT_TRUE(support::waitFor([this] { return transport.underWay() == 1; }));

    call->cancel();

    EXPECT_EQ(transport.underWay(), 0);
    ASSERT_TRUE(support::waitFor([&kind] { return kind.has_value(); }));
    EXPECT_EQ(kind, ErrorKind::Cancelled);
}

} // namespace
