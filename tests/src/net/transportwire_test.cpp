// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/transportfixture.h"

#include "net/qtrequest.h"
#include "tests/support/unexpectedwarnings.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTimer>

namespace {

using base::ErrorKind;
using base::Sent;
using support::FaultServer;
using support::httpAnswer;
using support::sends;
using support::Wire;

QByteArray lowerHead(const QByteArray &request)
{
    return request.left(request.indexOf("\r\n\r\n") + 2).toLower();
}

TEST(QtRequest, HasEveryAutomatismOff)
{
    net::HttpRequest request;
    request.url = QUrl(QStringLiteral("https://h:443/"));

    const QNetworkRequest out =
        net::qtRequest(request, QSslConfiguration(), std::chrono::seconds(7));

    EXPECT_EQ(out.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
              QNetworkRequest::ManualRedirectPolicy);
    EXPECT_FALSE(out.attribute(QNetworkRequest::Http2AllowedAttribute, true).toBool());
    EXPECT_FALSE(out.attribute(QNetworkRequest::HttpPipeliningAllowedAttribute, true).toBool());
    EXPECT_EQ(out.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(),
              QNetworkRequest::Manual);
    EXPECT_EQ(out.attribute(QNetworkRequest::CookieSaveControlAttribute).toInt(),
              QNetworkRequest::Manual);
    EXPECT_EQ(out.attribute(QNetworkRequest::AuthenticationReuseAttribute).toInt(),
              QNetworkRequest::Manual);
    EXPECT_EQ(out.attribute(QNetworkRequest::CacheLoadControlAttribute).toInt(),
              QNetworkRequest::AlwaysNetwork);
    EXPECT_FALSE(out.attribute(QNetworkRequest::CacheSaveControlAttribute, true).toBool());
    EXPECT_EQ(out.transferTimeout(), 7'000);
    EXPECT_EQ(out.url().port(), -1);
}

/// Only a call with the once-only body may offer a request to Qt.
TEST(QtHttpCall, IsTheOnlyPlaceThatOffersRequestsToQt)
{
    const QRegularExpression offer(
        QStringLiteral("(->|\\.)(post|put|deleteResource|sendCustomRequest)\\("));
    QStringList places;
    for (const char *folder : {"/src", "/ui", "/app"}) {
        QDirIterator files(QStringLiteral(CUTOVER_SOURCE_DIR) + QString::fromLatin1(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (QString::fromUtf8(support::readFile(path).value_or(QByteArray())).contains(offer))
                places << files.fileName();
        }
    }

    EXPECT_EQ(places, QStringList{QStringLiteral("qthttpcall.cpp")})
        << places.join(u' ').toStdString();
}

TEST_F(TransportTest, WritesOnlyHeadersThatWereChosen)
{
    FaultServer server({.answer = sends(httpAnswer(200, "{}"))});
    net::HttpRequest request = requestTo(server.url());
    request.headers = {{"X-Amz-Date", "20261123T020000Z"}, {"Host", "127.0.0.1"}};

    ASSERT_TRUE(send(request));

    const QByteArray head = lowerHead(server.requests().first());
    EXPECT_TRUE(head.startsWith("post /describejobs http/1.1\r\n"));
    EXPECT_TRUE(head.contains("\r\naccept-encoding: identity\r\n"));
    EXPECT_TRUE(head.contains("\r\ncontent-type: application/json\r\n"));
    EXPECT_TRUE(head.contains("\r\ncontent-length: 2\r\n"));
    EXPECT_TRUE(head.contains("\r\nuser-agent: cutover-desk/" CUTOVER_VERSION "\r\n"));
    EXPECT_TRUE(head.contains("\r\nx-amz-date: 20261123t020000z\r\n"));
    EXPECT_EQ(head.count("\r\nhost:"), 1);
    EXPECT_FALSE(head.contains("\r\ncookie:"));
    EXPECT_FALSE(head.contains("\r\nupgrade:"));
}

TEST_F(TransportTest, SendsAnEncodedPathAsItIs)
{
    FaultServer server({.answer = sends(httpAnswer(200, "{}"))});
    QUrl url = server.url();
    url.setPath(QStringLiteral("/tags/arn%3Aaws%3Amgn%2Fs-1~"), QUrl::StrictMode);

    ASSERT_TRUE(send(requestTo(url)));

    EXPECT_TRUE(
        server.requests().first().startsWith("POST /tags/arn%3Aaws%3Amgn%2Fs-1~ HTTP/1.1\r\n"))
        << server.requests().first().constData();
}

TEST_F(TransportTest, KeepsNoCookies)
{
    FaultServer server(
        {.answer = sends(httpAnswer(200, "{}", "Set-Cookie: session=1; Path=/\r\n"))});

    ASSERT_TRUE(send(requestTo(server.url())));
    ASSERT_TRUE(send(requestTo(server.url())));

    EXPECT_FALSE(lowerHead(server.requests().last()).contains("\r\ncookie:"));
}

TEST_F(TransportTest, SendsNothingWhenAHeaderHoldsALineBreak)
{
    FaultServer server({.answer = sends(httpAnswer(200, "{}"))});
    net::HttpRequest request = requestTo(server.url());
    request.headers = {{"X-Amz-Security-Token", "abc\r\nX-Evil: 1"}};

    const auto result = send(request);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::InvalidRequest);
    EXPECT_EQ(result.error().sent, Sent::No);
    EXPECT_EQ(server.connections(), 0);
}

class Redirects : public TransportTest, public testing::WithParamInterface<int>
{};

TEST_P(Redirects, AreAnErrorAndTheTargetSeesNothing)
{
    std::optional<support::ExpectWarning> noise;
    if (GetParam() >= 307)
        noise.emplace(QStringLiteral("this method must only be called once"));
    FaultServer target({.answer = sends(httpAnswer(200, "{}"))});
    FaultServer server({.answer = sends(httpAnswer(
                            GetParam(), "", "Location: " + target.url().toEncoded() + "\r\n"))});

    const auto result = send(requestTo(server.url()));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(result.error().code, QStringLiteral("Redirect"));
    EXPECT_EQ(result.error().sent, Sent::Maybe);
    EXPECT_EQ(result.error().httpStatus, GetParam());
    EXPECT_EQ(server.requestCount(), 1);
    EXPECT_EQ(target.connections(), 0);
}

INSTANTIATE_TEST_SUITE_P(Statuses, Redirects, testing::Values(301, 302, 303, 307, 308),
                         testing::PrintToStringParamName());

TEST_F(TransportTest, RefusesAContentEncodingNobodyAskedFor)
{
    FaultServer server({.answer = sends(httpAnswer(200, "xx", "Content-Encoding: gzip\r\n"))});

    const auto result = send(requestTo(server.url()));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(result.error().code, QStringLiteral("ContentEncoding"));
}

TEST_F(TransportTest, TakesAnAnswerThatSaysIdentity)
{
    FaultServer server({.answer = sends(httpAnswer(200, "{}", "Content-Encoding: identity\r\n"))});

    EXPECT_TRUE(send(requestTo(server.url())));
}

TEST_F(TransportTest, NeverSwapsAnswersAfterAnInterimOne)
{
    FaultServer server({.answer = [](QTcpSocket &socket, int number) {
        if (number == 1)
            socket.write("HTTP/1.1 103 Early Hints\r\n\r\n");
        socket.write(httpAnswer(200, number == 1 ? "\"first\"" : "\"second\""));
    }});

    const auto first = send(requestTo(server.url()));
    const auto second = send(requestTo(server.url()));

    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(first.error().sent, Sent::Maybe);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->body, "\"second\"");
    EXPECT_EQ(server.usedConnections(), 2);
}

TEST_F(TransportTest, NeverTakesASecondAnswerForTheNextRequest)
{
    FaultServer server({.answer = [](QTcpSocket &socket, int number) {
        const QByteArray name = QByteArray::number(number);
        socket.write(httpAnswer(200, name) + httpAnswer(200, "\"stray\""));
    }});

    const auto first = send(requestTo(server.url()));
    const auto second = send(requestTo(server.url()));

    ASSERT_TRUE(first);
    EXPECT_EQ(first->body, "1");
    ASSERT_TRUE(second);
    EXPECT_EQ(second->body, "2");
}

TEST_F(TransportTest, AChangingCallNeverTakesALateStrayAnswer)
{
    int strays = 0;
    FaultServer server({.answer = [&strays](QTcpSocket &socket, int number) {
        socket.write(httpAnswer(200, QByteArray::number(number)));
        QTimer::singleShot(std::chrono::milliseconds(10), &socket, [&strays, &socket] {
            socket.write(httpAnswer(200, "\"stray\""));
            strays += socket.flush() ? 1 : 0;
        });
    }});
    net::HttpRequest changing = requestTo(server.url());
    changing.changesState = true;
    ASSERT_TRUE(send(requestTo(server.url())));
    ASSERT_TRUE(support::waitFor([&] { return strays == 1; }));

    const auto result = send(changing);

    ASSERT_TRUE(result);
    EXPECT_EQ(result->body, "2");
}

TEST_F(TransportTest, RefusesAHeadOfThreeHundredKilobytes)
{
    FaultServer server({.answer = sends("HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(300 * 1024, 'x')
                                        + "\r\n\r\n{}")});
    net::HttpRequest request = requestTo(server.url());
    request.deadline = std::chrono::milliseconds(300);

    const auto result = send(request);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().sent, Sent::Maybe);
}

} // namespace
