// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbacklistener.h"

#include "sso/callbackverdict.h"
#include "tests/src/sso/browser.h"

#include <QUrl>

#include <memory>

using namespace std::chrono_literals;

namespace {

class CallbackListenerTest : public ::testing::Test
{
protected:
    /// Listens for the state "right".
    void listen(sso::CallbackListener::Options options = {})
    {
        listener = std::make_unique<sso::CallbackListener>("right", options);
        QObject::connect(listener.get(), &sso::CallbackListener::received, listener.get(),
                         [this](const sso::CallbackAnswer &answer) { received.append(answer); });
        const auto listening = listener->listen();
        ASSERT_TRUE(listening) << qPrintable(listening.error().message);
        port = static_cast<quint16>(QUrl(listener->redirectUri()).port());
    }
    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, port);
        EXPECT_TRUE(
            support::waitFor([&] { return socket->state() == QTcpSocket::ConnectedState; }));
        return socket;
    }
    static bool isOver(const QTcpSocket &socket)
    {
        return socket.state() == QTcpSocket::UnconnectedState;
    }

    std::unique_ptr<sso::CallbackListener> listener;
    QList<sso::CallbackAnswer> received;
    quint16 port = 0;
};

const QByteArray kRightTarget = "/oauth/callback?code=abc&state=right";

} // namespace

TEST_F(CallbackListenerTest, TellsWhereTheBrowserComesBackTo)
{
    listen();

    EXPECT_EQ(listener->redirectUri(),
              QStringLiteral("http://127.0.0.1:%1/oauth/callback").arg(port));
    EXPECT_GT(port, 1023);
}

TEST_F(CallbackListenerTest, ListensOnOneAddressOnly)
{
    listen();

    EXPECT_TRUE(isPortClosed(port, QHostAddress(QStringLiteral("127.0.0.2"))));
    EXPECT_FALSE(isPortClosed(port));
}

TEST_F(CallbackListenerTest, F55AnswersOneCallbackAndLeavesAClosedPort)
{
    listen();

    const QByteArray page = browse(port, kRightTarget);

    EXPECT_TRUE(page.startsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(page.contains("You can close this page"));
    ASSERT_EQ(received.size(), 1);
    EXPECT_EQ(received.first().code.reveal(), "abc");
    EXPECT_FALSE(listener->isListening());
    EXPECT_TRUE(isPortClosed(port));
    EXPECT_EQ(browse(port, kRightTarget), "") << "a second time";
    EXPECT_EQ(received.size(), 1);
}

TEST_F(CallbackListenerTest, F55TakesOneOfTwoThatComeAtOnce)
{
    listen();
    const auto one = connected();
    const auto other = connected();

    one->write(getRequest(port, kRightTarget));
    other->write(getRequest(port, kRightTarget));
    ASSERT_TRUE(support::waitFor([&] { return isOver(*one) && isOver(*other); }));

    EXPECT_EQ(received.size(), 1);
    EXPECT_NE(one->readAll().isEmpty(), other->readAll().isEmpty());
}

TEST_F(CallbackListenerTest, GoesOnAfterWhatIsNoCallback)
{
    listen();

    EXPECT_TRUE(browse(port, "/favicon.ico").startsWith("HTTP/1.1 404 "));
    EXPECT_TRUE(browse(port, "/oauth").startsWith("HTTP/1.1 404 "));
    EXPECT_TRUE(
        sendTo(port, "POST" + getRequest(port, kRightTarget).mid(3)).startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(sendTo(port, "\x16\x03\x01\r\n\r\n").startsWith("HTTP/1.1 400 ")) << "TLS";
    EXPECT_TRUE(received.isEmpty());
    EXPECT_TRUE(listener->isListening());

    EXPECT_TRUE(browse(port, kRightTarget).startsWith("HTTP/1.1 200 "));
    EXPECT_EQ(received.size(), 1);
}

TEST_F(CallbackListenerTest, F55RefusesThePageOfAnotherHostAndGoesOn)
{
    listen();

    const QByteArray page =
        sendTo(port, "GET " + kRightTarget + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");

    EXPECT_TRUE(page.startsWith("HTTP/1.1 400 "));
    EXPECT_FALSE(page.contains("evil.example"));
    EXPECT_TRUE(received.isEmpty());
    EXPECT_TRUE(listener->isListening());
}

TEST_F(CallbackListenerTest, F55RefusesAForgedCallbackAndGoesOn)
{
    listen();

    for (const char *query : {"code=abc&state=wrong", "code=abc", "error=access_denied",
                              "error=access_denied&state=wrong", "state=", ""}) {
        const QByteArray page = browse(port, QByteArray("/oauth/callback?") + query);
        EXPECT_TRUE(page.startsWith("HTTP/1.1 400 ")) << query;
        EXPECT_TRUE(page.contains("no sign-in that Cutover Desk waits for")) << query;
    }
    EXPECT_TRUE(received.isEmpty());
    EXPECT_TRUE(listener->isListening());

    EXPECT_TRUE(browse(port, kRightTarget).startsWith("HTTP/1.1 200 "));
    ASSERT_EQ(received.size(), 1);
    EXPECT_TRUE(sso::codeOf(received.first(), "right"));
}

TEST_F(CallbackListenerTest, F55ShowsTheRefusalOfThePageAndCloses)
{
    listen();

    const QByteArray page = browse(port, "/oauth/callback?error=access_denied&state=right");

    EXPECT_TRUE(page.startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(page.contains("Sign-in was refused; go back to Cutover Desk"));
    ASSERT_EQ(received.size(), 1);
    EXPECT_FALSE(sso::codeOf(received.first(), "right"));
    EXPECT_TRUE(isPortClosed(port));
}

TEST_F(CallbackListenerTest, BoundsHowOftenItIsAsked)
{
    listen({.mostInWindow = 2, .window = 10min});

    EXPECT_TRUE(browse(port, "/oauth/callback?state=wrong").startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(browse(port, "/oauth/callback?state=wrong").startsWith("HTTP/1.1 400 "));
    EXPECT_EQ(browse(port, kRightTarget), "") << "too many in a row";
    EXPECT_TRUE(listener->isListening());
}

TEST_F(CallbackListenerTest, ServesAgainInTheNextWindow)
{
    listen({.mostInWindow = 1, .window = 1ms});
    EXPECT_TRUE(browse(port, "/oauth/callback?state=wrong").startsWith("HTTP/1.1 400 "));

    EXPECT_TRUE(support::waitFor(
        [this] { return browse(port, kRightTarget).startsWith("HTTP/1.1 200 "); }));
}

TEST_F(CallbackListenerTest, QuotesNothingOfTheRequest)
{
    listen();

    const QByteArray page =
        browse(port, "/oauth/callback?error=%3Cscript%3Ealert&error_description=zebra&state=right");

    EXPECT_TRUE(page.contains("Sign-in was refused"));
    EXPECT_FALSE(page.contains("alert"));
    EXPECT_FALSE(page.contains("zebra"));
}

TEST_F(CallbackListenerTest, ReadsARequestThatComesInPieces)
{
    listen();
    const auto socket = connected();
    const QByteArray request = getRequest(port, kRightTarget);

    for (qsizetype start = 0; start < request.size(); start += 20) {
        socket->write(request.mid(start, 20));
        ASSERT_TRUE(support::waitFor([&] { return socket->bytesToWrite() == 0; }));
    }
    ASSERT_TRUE(support::waitFor([&] { return isOver(*socket); }));

    EXPECT_TRUE(socket->readAll().contains("You can close this page"));
    EXPECT_EQ(received.size(), 1);
}

TEST_F(CallbackListenerTest, CutsOffWhoIsSlow)
{
    listen({.requestTime = 50ms});
    const auto silent = connected();
    const auto slow = connected();

    slow->write("GET /oauth/callback?code=abc");

    EXPECT_TRUE(support::waitFor([&] { return isOver(*silent) && isOver(*slow); }));
    EXPECT_TRUE(listener->isListening());
}

TEST_F(CallbackListenerTest, BoundsTheConnections)
{
    listen({.mostConnections = 2});
    const auto one = connected();
    const auto two = connected();
    const auto three = connected();

    EXPECT_TRUE(support::waitFor([&] { return isOver(*three); }));
    EXPECT_FALSE(isOver(*one));
    EXPECT_FALSE(isOver(*two));

    // Who was let in is still served.
    two->write(getRequest(port, kRightTarget));
    EXPECT_TRUE(support::waitFor([&] { return received.size() == 1; }));
}

TEST_F(CallbackListenerTest, EndsTheOtherConnectionsWithTheCallback)
{
    listen();
    const auto waiting = connected();

    (void)browse(port, kRightTarget);

    EXPECT_TRUE(support::waitFor([&] { return isOver(*waiting); }));
    EXPECT_EQ(waiting->readAll(), "");
}

TEST_F(CallbackListenerTest, F55TellsThatAPortIsTaken)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    sso::CallbackListener late("right", {.port = other.serverPort()});

    const auto listening = late.listen();

    ASSERT_FALSE(listening);
    EXPECT_EQ(listening.error().kind, base::ErrorKind::Configuration);
    EXPECT_EQ(listening.error().code, QStringLiteral("NoPort"));
    EXPECT_TRUE(listening.error().message.contains(QString::number(other.serverPort())));
}

TEST_F(CallbackListenerTest, ClosesWhenToldAndWhenItEnds)
{
    listen();
    const auto waiting = connected();
    listener->close();
    EXPECT_TRUE(isPortClosed(port));
    EXPECT_TRUE(support::waitFor([&] { return isOver(*waiting); }));

    listen();
    const auto other = connected();
    listener.reset();
    EXPECT_TRUE(isPortClosed(port));
    EXPECT_TRUE(support::waitFor([&] { return isOver(*other); }));
    EXPECT_TRUE(received.isEmpty());
}

TEST_F(CallbackListenerTest, SendsThePageEvenWhenItsOwnerEndsItAtOnce)
{
    listen();
    QObject context;
    QObject::connect(listener.get(), &sso::CallbackListener::received, &context,
                     [this] { listener.reset(); });

    EXPECT_TRUE(browse(port, kRightTarget).contains("You can close this page"));
    EXPECT_EQ(listener, nullptr);
}
