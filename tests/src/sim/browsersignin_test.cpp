// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/hash.h"
#include "tests/src/sim/centertest.h"

#include <QUrl>

using namespace std::chrono_literals;

namespace {

const QByteArray kVerifier(64, 'v');

QByteArray challenge()
{
    return QByteArray::fromHex(aws::sha256Hex(kVerifier))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A sign-in with PKCE as a program makes it.
class BrowserSignIn : public CenterTest
{
protected:
    using Query = QMap<QByteArray, QByteArray>;

    void SetUp() override { program = withProgram({}); }
    [[nodiscard]] Query goodQuery() const
    {
        return {{"response_type", "code"},
                {"client_id", program.value(QStringLiteral("clientId")).toString().toLatin1()},
                {"redirect_uri", "http://127.0.0.1:35535/oauth/callback"},
                {"state", "a state/with=signs&more+\r\nX: y"},
                {"code_challenge_method", "S256"},
                {"scopes", "sso:account:access"},
                {"code_challenge", challenge()}};
    }
    sim::HttpReply open(const Query &query)
    {
        QByteArray target = "/authorize?";
        for (auto it = query.cbegin(); it != query.cend(); ++it)
            target += it.key() + '=' + it->toPercentEncoding() + '&';
        return get(target.chopped(1));
    }
    /// The query with one member changed.
    sim::HttpReply openWith(const QByteArray &name, const QByteArray &value)
    {
        Query query = goodQuery();
        query.insert(name, value);
        return open(query);
    }
    Reply redeem(const QString &code, const QByteArray &verifier = kVerifier,
                 const char *redirect = "http://127.0.0.1:35535/oauth/callback")
    {
        QJsonObject input = program;
        input.insert(QStringLiteral("grantType"), QStringLiteral("authorization_code"));
        input.insert(QStringLiteral("code"), code);
        input.insert(QStringLiteral("redirectUri"), QLatin1String(redirect));
        input.insert(QStringLiteral("codeVerifier"), QString::fromLatin1(verifier));
        return post("/token", input);
    }
    QString freshCode() { return redirected(open(goodQuery())).value(QStringLiteral("code")); }

    QJsonObject program;
};

} // namespace

TEST_F(BrowserSignIn, ComesBackAtOnceWithCodeAndState)
{
    const auto reply = open(goodQuery());

    const auto members = redirected(reply);
    EXPECT_EQ(reply.status, 302);
    EXPECT_EQ(members.value(QStringLiteral("state")),
              QStringLiteral("a state/with=signs&more+\r\nX: y"));
    EXPECT_FALSE(members.value(QStringLiteral("code")).isEmpty());
    for (const auto &[name, value] : reply.headers)
        EXPECT_FALSE(value.contains('\n')) << name.toStdString();
}

TEST_F(BrowserSignIn, KeepsThePortThatTheProgramChose)
{
    const auto reply = openWith("redirect_uri", "http://127.0.0.1:1234/oauth/callback");

    EXPECT_TRUE(replyHeader(reply, "Location").startsWith("http://127.0.0.1:1234/oauth/callback?"));
    EXPECT_EQ(reply.status, 302);
}

TEST_F(BrowserSignIn, ItsCodeIsATokenForTheRightVerifier)
{
    const auto reply = redeem(freshCode());

    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.json.value(QStringLiteral("accessToken")).toString().isEmpty());
    EXPECT_FALSE(reply.json.value(QStringLiteral("refreshToken")).toString().isEmpty());
}

TEST_F(BrowserSignIn, ItsCodeWorksOnce)
{
    const QString code = freshCode();
    ASSERT_EQ(redeem(code).status, 200);

    const auto again = redeem(code);

    EXPECT_EQ(again.status, 400);
    EXPECT_EQ(again.errorType, "InvalidGrantException");
}

TEST_F(BrowserSignIn, ItsCodeLivesTenMinutes)
{
    const QString young = freshCode();
    const QString old = freshCode();

    service.clock.advance(10min - 1s);
    EXPECT_EQ(redeem(young).status, 200);
    service.clock.advance(1s);
    EXPECT_EQ(redeem(old).errorType, "InvalidGrantException");
}

TEST_F(BrowserSignIn, AWrongVerifierUsesTheCodeUp)
{
    const QString code = freshCode();

    EXPECT_EQ(redeem(code, QByteArray(64, 'w')).errorType, "InvalidGrantException");
    EXPECT_EQ(redeem(code).errorType, "InvalidGrantException");
    EXPECT_EQ(redeem(freshCode(), "short").errorType, "InvalidRequestException");
}

TEST_F(BrowserSignIn, WantsTheSameRedirectAndClientAgain)
{
    EXPECT_EQ(redeem(freshCode(), kVerifier, "http://127.0.0.1:1/oauth/callback").errorType,
              "InvalidGrantException");
    const QString code = freshCode();
    program = withProgram({});
    EXPECT_EQ(redeem(code).errorType, "InvalidGrantException");
}

TEST_F(BrowserSignIn, SendsNobodyToAnUnknownPlace)
{
    for (const char *place :
         {"http://example.com/oauth/callback", "http://localhost/oauth/callback",
          "https://127.0.0.1/oauth/callback", "http://127.0.0.1/elsewhere",
          "http://me@127.0.0.1/oauth/callback", "http://127.0.0.1/oauth/callback?x=1", ""}) {
        const auto reply = openWith("redirect_uri", place);
        EXPECT_EQ(reply.status, 400) << place;
        EXPECT_TRUE(redirected(reply).isEmpty()) << place;
    }
    EXPECT_EQ(openWith("client_id", "unknown").status, 400);
}

TEST_F(BrowserSignIn, ComesBackWithTheErrorOfABadRequest)
{
    const std::tuple<const char *, const char *, const char *> cases[] = {
        {"response_type", "token", "unsupported_response_type"},
        {"code_challenge_method", "plain", "invalid_request"},
        {"code_challenge", "short", "invalid_request"},
        {"scopes", "everything", "invalid_scope"}};

    for (const auto &[name, value, error] : cases) {
        const auto members = redirected(openWith(name, value));
        EXPECT_EQ(members.value(QStringLiteral("error")), QLatin1String(error)) << name;
        EXPECT_FALSE(members.contains(QStringLiteral("code"))) << name;
        EXPECT_TRUE(members.contains(QStringLiteral("state"))) << name;
    }
}

TEST_F(BrowserSignIn, CardsBendWhatTheBrowserBringsBack)
{
    service.play("wrong-state#1");
    const auto wrongState = redirected(open(goodQuery()));
    service.deck.clear();
    service.play("no-code#1");
    const auto noCode = redirected(open(goodQuery()));
    service.deck.clear();
    service.play("access-denied@Authorize#1");
    const auto denied = redirected(open(goodQuery()));
    service.deck.clear();
    service.play("used-code#1");
    const QString used = freshCode();

    EXPECT_NE(wrongState.value(QStringLiteral("state")), QLatin1String(goodQuery()["state"]));
    EXPECT_TRUE(wrongState.contains(QStringLiteral("code")));
    EXPECT_FALSE(noCode.contains(QStringLiteral("code")));
    EXPECT_TRUE(noCode.contains(QStringLiteral("state")));
    EXPECT_EQ(denied.value(QStringLiteral("error")), QStringLiteral("access_denied"));
    EXPECT_FALSE(denied.contains(QStringLiteral("code")));
    EXPECT_EQ(redeem(used).errorType, "InvalidGrantException");
}
