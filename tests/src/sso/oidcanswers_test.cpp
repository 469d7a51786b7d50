// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/oidcanswers.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace {

using base::ErrorKind;
using std::chrono::seconds;

const base::Instant kAnswerTime = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

constexpr char kRegistered[] =
    R"({"clientId":"client-1","clientSecret":"s3cr3t-1","clientIdIssuedAt":1795399200,
        "clientSecretExpiresAt":1803175200,"authorizationEndpoint":null})";
constexpr char kDevice[] =
    R"({"deviceCode":"s3cr3t-2","userCode":"ABCD-EFGH","verificationUri":"https://d.example/start",
        "verificationUriComplete":"https://d.example/start?user_code=ABCD-EFGH","expiresIn":600,
        "interval":1})";
constexpr char kToken[] =
    R"({"accessToken":"s3cr3t-3","tokenType":"Bearer","expiresIn":3600,"refreshToken":"s3cr3t-4",
        "idToken":null,"new":{"accessToken":"x"}})";

/// The answer with `before`, which must be in it, replaced.
QByteArray with(const char *answer, const char *before, const QByteArray &after)
{
    QByteArray out(answer);
    EXPECT_TRUE(out.contains(before)) << before;
    return out.replace(before, after);
}

/// The error of the one of the three readers that reads such an answer.
base::Error failureOf(const QByteArray &json)
{
    const auto errorOf = [&json](const auto &result) {
        EXPECT_FALSE(result) << json.left(500).constData();
        return result ? base::Error() : result.error();
    };
    if (json.contains("userCode"))
        return errorOf(sso::parseDeviceAuthorization(json));
    if (json.contains("clientId"))
        return errorOf(sso::parseRegistration(json));
    return errorOf(sso::parseAccessToken(json, kAnswerTime));
}

void expectComplaint(const QByteArray &json, const QByteArray &path)
{
    const base::Error error = failureOf(json);
    EXPECT_EQ(error.kind, ErrorKind::Decode);
    EXPECT_TRUE(error.message.contains(QString::fromLatin1(path)))
        << qPrintable(error.message) << " should name " << path.constData();
    EXPECT_FALSE(error.message.contains(QStringLiteral("s3cr3t"))) << qPrintable(error.message);
}

} // namespace

TEST(OidcAnswers, GiveARegistration)
{
    const auto client = sso::parseRegistration(kRegistered);

    ASSERT_TRUE(client);
    EXPECT_EQ(client->clientId, QStringLiteral("client-1"));
    EXPECT_EQ(client->clientSecret.reveal(), "s3cr3t-1");
    EXPECT_EQ(client->expiresAt, base::Instant(seconds(1'803'175'200)));
}

TEST(OidcAnswers, GiveWhatAPersonEnters)
{
    const auto device = sso::parseDeviceAuthorization(kDevice);

    ASSERT_TRUE(device);
    EXPECT_EQ(device->deviceCode.reveal(), "s3cr3t-2");
    EXPECT_EQ(device->userCode, QStringLiteral("ABCD-EFGH"));
    EXPECT_EQ(device->verificationUri, QUrl(QStringLiteral("https://d.example/start")));
    EXPECT_EQ(device->verificationUriComplete.query(), QStringLiteral("user_code=ABCD-EFGH"));
    EXPECT_EQ(device->expiresIn, seconds(600));
    EXPECT_EQ(device->interval, seconds(1));
}

TEST(OidcAnswers, WaitFiveSecondsBetweenPollsUnlessTold)
{
    for (const char *interval : {"\"interval\":null", "\"interval\":0", "\"other\":1"})
        EXPECT_EQ(
            sso::parseDeviceAuthorization(with(kDevice, "\"interval\":1", interval))->interval,
            seconds(5))
            << interval;
}

TEST(OidcAnswers, GiveATokenThatEndsByTheServicesClock)
{
    const auto token = sso::parseAccessToken(kToken, kAnswerTime);

    ASSERT_TRUE(token);
    EXPECT_EQ(token->accessToken.reveal(), "s3cr3t-3");
    EXPECT_EQ(token->refreshToken.reveal(), "s3cr3t-4");
    EXPECT_EQ(token->expiresAt, kAnswerTime + seconds(3'600));
}

TEST(OidcAnswers, TakeATokenWithoutARefreshToken)
{
    const auto token =
        sso::parseAccessToken(R"({"accessToken":"s3cr3t-3","expiresIn":3600})", kAnswerTime);

    ASSERT_TRUE(token);
    EXPECT_TRUE(token->refreshToken.isEmpty());
}

TEST(OidcAnswers, AreRefusedWithoutWhatTheyAreFor)
{
    for (const char *member : {"accessToken", "expiresIn"}) {
        expectComplaint(with(kToken, member, "other"), member);
        expectComplaint(with(kToken, member, QByteArray(member).toUpper()), member);
    }
    for (const char *member : {"clientSecret\"", "clientSecretExpiresAt"})
        expectComplaint(with(kRegistered, member, QByteArray("x") + member),
                        QByteArray(member).replace('"', ""));
    for (const char *member : {"deviceCode", "verificationUri\"", "expiresIn"})
        expectComplaint(with(kDevice, member, QByteArray("x") + member),
                        QByteArray(member).replace('"', ""));
    expectComplaint(with(kDevice, "ABCD-EFGH\",\"verificationUri\"", "\",\"verificationUri\""),
                    "userCode");
    expectComplaint(with(kToken, "\"s3cr3t-3\"", "\"\""), "accessToken: is missing");
    expectComplaint(with(kToken, "\"s3cr3t-3\"", "null"), "accessToken: is missing");
}

TEST(OidcAnswers, AreRefusedWithMembersOfOtherTypes)
{
    for (const char *value : {"7", "true", "[]", "{}", "[\"s3cr3t\"]"}) {
        expectComplaint(with(kToken, "\"s3cr3t-3\"", value), "accessToken");
        expectComplaint(with(kToken, "\"s3cr3t-4\"", value), "refreshToken");
        expectComplaint(with(kDevice, "\"https://d.example/start\"", value), "verificationUri");
        expectComplaint(with(kRegistered, "\"client-1\"", value), "clientId");
    }
    expectComplaint(with(kToken, "\"Bearer\"", "\"mac\""), "tokenType");
    EXPECT_TRUE(sso::parseAccessToken(with(kToken, "\"Bearer\"", "\"bearer\""), kAnswerTime));
}

TEST(OidcAnswers, AreRefusedWithAbsurdNumbers)
{
    for (const char *number : {"0", "-1", "-3600", "2.5", "\"3600\"", "true", "1e300", "31622401",
                               "2147483648", "9007199254740993", "9223372036854775807", "[]"})
        expectComplaint(with(kToken, "3600", number), "expiresIn");
    for (const char *number : {"0", "-1", "86401", "1e9", "\"600\""})
        expectComplaint(with(kDevice, "600", number), "expiresIn");
    for (const char *number : {"-1", "3601", "1.5", "\"5\""})
        expectComplaint(with(kDevice, "\"interval\":1", QByteArray("\"interval\":") + number),
                        "interval");
    for (const char *number : {"0", "-1", "253402300800", "9223372036854775807", "1803175200.5"})
        expectComplaint(with(kRegistered, "1803175200", number), "clientSecretExpiresAt");
}

TEST(OidcAnswers, AreRefusedWithTextsThatCouldDoHarm)
{
    expectComplaint(with(kToken, "s3cr3t-3", QByteArray(20'000, 't')), "accessToken");
    expectComplaint(with(kToken, "s3cr3t-3", R"(s3cr3t\r\nX-Evil: 1)"), "accessToken");
    expectComplaint(with(kToken, "s3cr3t-3", R"(s3cr3t\u0000)"), "accessToken");
    expectComplaint(with(kToken, "s3cr3t-4", "s3cr3t\xc3\xa4"), "refreshToken");
    expectComplaint(with(kDevice, "\"ABCD-EFGH\"", '"' + QByteArray(65, 'x') + '"'), "userCode");
    expectComplaint(with(kDevice, "\"ABCD-EFGH\"", R"("AB\u202eCD")"), "userCode");
    expectComplaint(with(kRegistered, "client-1", QByteArray(5'000, 'c')), "clientId");
}

TEST(OidcAnswers, NameNoPageThatIsNotForABrowser)
{
    for (const char *page :
         {"http://d.example/start", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
          "ftp://d.example/", "//d.example/", "d.example/start", "https://", "https:///x",
          "https://user:pw@d.example/", "https://d example/", "vscode://x", " https://d.example/",
          "http://127.0.0.1.example.com/", "smb://127.0.0.1/x"}) {
        expectComplaint(with(kDevice, "https://d.example/start\"", QByteArray(page) + '"'),
                        "verificationUri");
        expectComplaint(with(kDevice, "https://d.example/start?user_code=ABCD-EFGH", page),
                        "verificationUriComplete");
    }
    for (const char *page :
         {"http://127.0.0.1:4001/device", "http://[::1]:1/", "HTTPS://d.example"})
        EXPECT_TRUE(sso::parseDeviceAuthorization(
            with(kDevice, "https://d.example/start\"", QByteArray(page) + '"')))
            << page;
}

TEST(OidcAnswers, NeedNoPageThatHoldsTheCode)
{
    const auto device = sso::parseDeviceAuthorization(
        with(kDevice, "\"https://d.example/start?user_code=ABCD-EFGH\"", "null"));

    ASSERT_TRUE(device);
    EXPECT_TRUE(device->verificationUriComplete.isEmpty());
}

TEST(OidcAnswers, AreRefusedWhenTheyAreSomethingElse)
{
    const QByteArray deep = QByteArray(2'000, '[') + QByteArray(2'000, ']');
    for (const QByteArray &json :
         {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("\"accessToken\""),
          QByteArray("<html>welcome</html>"), QByteArray(kToken) + "x",
          QByteArray(kToken).chopped(1), QByteArray("\xff\xfe{}"), deep,
          QByteArray("[") + kToken + "]", with(kToken, "s3cr3t-3", "\xff\xff")})
        EXPECT_EQ(failureOf(json).kind, ErrorKind::Decode) << json.left(100).constData();
    EXPECT_EQ(failureOf(with(kToken, "s3cr3t-3", QByteArray(50'000'000, 't'))).kind,
              ErrorKind::TooLarge);
}
