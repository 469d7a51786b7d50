// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackrequest.h"

#include <gtest/gtest.h>

using sso::CallbackAnswer;
using sso::CallbackRefusal;
using sso::MoreCallbackBytes;

namespace {

constexpr quint16 kPort = 35123;

/// What a browser sends for `target`, with more lines where given.
QByteArray browserRequest(const QByteArray &target, const QByteArray &lines = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:35123\r\nUser-Agent: Mozilla/5.0\r\n"
           + lines + "\r\n";
}

QByteArray goodRequest()
{
    return browserRequest("/oauth/callback?code=abc&state=xyz");
}

QByteArray codeIn(const CallbackAnswer &answer)
{
    return QByteArray::fromStdString(std::string(answer.code.reveal()));
}

/// "more", "answer", "404" or "400".
std::string verdictOn(const QByteArray &bytes)
{
    const auto request = sso::readCallbackRequest(bytes, kPort);
    if (std::holds_alternative<MoreCallbackBytes>(request))
        return "more";
    if (std::holds_alternative<CallbackAnswer>(request))
        return "answer";
    const bool isNotFound =
        std::get<CallbackRefusal>(request).kind == CallbackRefusal::Kind::NotFound;
    return isNotFound ? "404" : "400";
}

CallbackAnswer answerIn(const QByteArray &bytes)
{
    const auto request = sso::readCallbackRequest(bytes, kPort);
    if (const auto *answer = std::get_if<CallbackAnswer>(&request))
        return *answer;
    ADD_FAILURE() << "no answer: " << bytes.data();
    return {};
}

} // namespace

TEST(CallbackRequest, GivesCodeAndState)
{
    const CallbackAnswer answer = answerIn(goodRequest());

    EXPECT_EQ(codeIn(answer), "abc");
    EXPECT_EQ(answer.state, "xyz");
    EXPECT_TRUE(answer.error.isEmpty());
}

TEST(CallbackRequest, GivesTheRefusalOfThePage)
{
    const CallbackAnswer answer =
        answerIn(browserRequest("/oauth/callback?error=access_denied"
                                "&error_description=The+user%20said+no&state=xyz"));

    EXPECT_TRUE(answer.code.isEmpty());
    EXPECT_EQ(answer.error, QStringLiteral("access_denied"));
    EXPECT_EQ(answer.errorDescription, QStringLiteral("The user said no"));
}

TEST(CallbackRequest, WaitsForTheWholeHead)
{
    const QByteArray whole = goodRequest();

    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_EQ(verdictOn(whole.left(size)), "more") << size;
    EXPECT_EQ(verdictOn(whole), "answer");
    EXPECT_EQ(verdictOn(whole + "GET /favicon.ico"), "answer") << "what follows does not count";
}

TEST(CallbackRequest, IsBounded)
{
    const QByteArray filler = "X-Filler: " + QByteArray(9000, 'x') + "\r\n";

    EXPECT_EQ(verdictOn(browserRequest("/oauth/callback?code=abc&state=xyz", filler)), "400");
    EXPECT_EQ(verdictOn(QByteArray(sso::kMaxCallbackBytes - 1, 'G')), "more");
    EXPECT_EQ(verdictOn(QByteArray(sso::kMaxCallbackBytes, 'G')), "400");
}

TEST(CallbackRequest, IsAGetOfTheOnePath)
{
    EXPECT_EQ(verdictOn(browserRequest("/favicon.ico")), "404");
    EXPECT_EQ(verdictOn(browserRequest("/")), "404");
    EXPECT_EQ(verdictOn(browserRequest("/oauth/callback/?code=abc&state=xyz")), "404");
    EXPECT_EQ(verdictOn(browserRequest("/OAuth/callback?code=abc&state=xyz")), "404");
    EXPECT_EQ(verdictOn(browserRequest("/oauth%2Fcallback?code=abc&state=xyz")), "404");
    EXPECT_EQ(verdictOn(browserRequest("/x/../oauth/callback?code=abc&state=xyz")), "404");
    for (const char *method : {"POST", "HEAD", "OPTIONS", "get", "PUT", ""})
        EXPECT_EQ(verdictOn(goodRequest().replace(0, 3, method)), "400") << method;
}

TEST(CallbackRequest, IsHttp1)
{
    const auto withVersion = [](const char *version) {
        return goodRequest().replace("HTTP/1.1", version);
    };

    EXPECT_EQ(verdictOn(withVersion("HTTP/1.0")), "answer");
    for (const char *version : {"HTTP/2", "HTTP/1.2", "HTTP/0.9", "http/1.1", "HTTP/1.1 x", ""})
        EXPECT_EQ(verdictOn(withVersion(version)), "400") << version;
}

TEST(CallbackRequest, F55IsRefusedForAnotherHost)
{
    const auto withHost = [](const char *host) {
        return goodRequest().replace("Host: 127.0.0.1:35123", host);
    };

    EXPECT_EQ(verdictOn(withHost("hOsT:127.0.0.1:35123 ")), "answer");
    for (const char *host :
         {"Host: evil.example", "Host: evil.example:35123", "Host: 127.0.0.1", "Host: 127.0.0.1:1",
          "Host: localhost:35123", "Host: [::1]:35123", "Host: 127.0.0.1:35123.evil.example",
          "Host: 127.1:35123", "Host:", "X-Host: 127.0.0.1:35123",
          "Host: 127.0.0.1:35123\r\nHost: evil.example",
          "Host: 127.0.0.1:35123\r\nHost: 127.0.0.1:35123", "Host : 127.0.0.1:35123"})
        EXPECT_EQ(verdictOn(withHost(host)), "400") << host;
}

TEST(CallbackRequest, F55IsRefusedAsAPartOfAnotherPage)
{
    const auto withLines = [](const char *lines) {
        return browserRequest("/oauth/callback?code=abc&state=xyz", lines);
    };

    EXPECT_EQ(verdictOn(withLines("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
                                  "Sec-Fetch-Dest: document\r\nSec-Fetch-User: ?1\r\n")),
              "answer");
    for (const char *lines :
         {"Sec-Fetch-Mode: no-cors\r\n", "Sec-Fetch-Mode: cors\r\n",
          "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n", "sec-fetch-dest: image\r\n"})
        EXPECT_EQ(verdictOn(withLines(lines)), "400") << lines;
}

TEST(CallbackRequest, IsRefusedWhenItsHeadCannotBeRead)
{
    const auto withLines = [](const QByteArray &lines) {
        return browserRequest("/oauth/callback?code=abc&state=xyz", lines);
    };

    EXPECT_EQ(verdictOn(withLines("no colon\r\n")), "400");
    EXPECT_EQ(verdictOn(withLines(": no name\r\n")), "400");
    EXPECT_EQ(verdictOn(withLines("X: a\r\n folded\r\n")), "400");
    EXPECT_EQ(verdictOn(withLines("X: a\nHost: evil\r\n")), "400");
    EXPECT_EQ(verdictOn(withLines(QByteArray("X: a\0b\r\n", 8))), "400");
    EXPECT_EQ(verdictOn("\r\n\r\n"), "400");
    EXPECT_EQ(verdictOn(browserRequest("http://127.0.0.1:35123/oauth/callback?code=a")), "400");
    EXPECT_EQ(verdictOn(browserRequest("*")), "400");
    EXPECT_EQ(verdictOn(browserRequest("/oauth/callback?code=a b")), "400");
    EXPECT_EQ(verdictOn(browserRequest("/oauth/callback?code=\xc3\xa4")), "400");
}

TEST(CallbackRequest, SaysWhyWithoutQuoting)
{
    const auto request =
        sso::readCallbackRequest(goodRequest().replace("127.0.0.1:35123", "evil.example"), kPort);

    ASSERT_TRUE(std::holds_alternative<CallbackRefusal>(request));
    const QString reason = std::get<CallbackRefusal>(request).reason;
    EXPECT_EQ(reason, QStringLiteral("the request was meant for another host"));
}

TEST(CallbackRequest, NeverTrustsBytesOfAnyKind)
{
    const QByteArray whole = goodRequest();

    // Any single byte replaced: an answer or a refusal, and no crash.
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const char c : {'\0', '\r', '\n', ' ', '%', '&', '\x80', '\xff'}) {
            QByteArray bytes = whole;
            bytes[i] = c;
            (void)sso::readCallbackRequest(bytes, kPort);
        }
    }
    EXPECT_EQ(verdictOn(whole), "answer");
}
