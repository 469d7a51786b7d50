// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/transportfixture.h"

#include "tests/support/tunnelproxy.h"

#include <QNetworkProxy>

#include <atomic>
#include <ostream>

namespace {

using base::ErrorKind;
using base::Sent;
using support::FaultServer;
using support::httpAnswer;
using support::sends;

const QUrl kService(QStringLiteral("https://mgn.example.com/StartCutover"));

net::ProxyLookup proxyAt(quint16 port)
{
    return [port](const QNetworkProxyQuery &) {
        return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
    };
}

quint16 portOf(const FaultServer &server)
{
    return static_cast<quint16>(server.url().port());
}

TEST_F(TransportTest, ReachesLoopbackWithoutTheProxyOfTheEnvironment)
{
    FaultServer proxy({.answer = sends(httpAnswer(200, "\"proxy\""))});
    qputenv("http_proxy", proxy.url(QString()).toEncoded());
    FaultServer server({.answer = sends(httpAnswer(200, "\"server\""))});

    const auto result = send(requestTo(server.url()));
    qunsetenv("http_proxy");

    ASSERT_TRUE(result);
    EXPECT_EQ(result->body, "\"server\"");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST_F(TransportTest, SendsNothingWhenTheProxyRefusesAndLooksForAnother)
{
    FaultServer proxy(
        {.answer = sends(httpAnswer(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"))});
    std::atomic_int lookups = 0;
    net::QtHttpTransport proxied({.proxyLookup = [&](const QNetworkProxyQuery &) {
        ++lookups;
        return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"),
                             static_cast<quint16>(proxy.url().port()));
    }});
    const net::HttpRequest request = requestTo(kService);

    const auto first = sendOver(proxied, request);
    const auto second = sendOver(proxied, request);

    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().code, QStringLiteral("ProxyAuthenticationRequired"));
    EXPECT_EQ(first.error().sent, Sent::No);
    EXPECT_FALSE(second);
    EXPECT_EQ(lookups, 2); // not reached: the network may be another one by now
    for (const QByteArray &asked : proxy.requests())
        EXPECT_FALSE(asked.toLower().contains("proxy-authorization"));
}

struct ProxyRow {
    const char *name;
    support::FaultAnswer answer; ///< to CONNECT
};

void PrintTo(const ProxyRow &row, std::ostream *out)
{
    *out << row.name;
}

class FaultyProxy : public TransportTest, public testing::WithParamInterface<ProxyRow>
{};

TEST_P(FaultyProxy, IsSentNothingButConnect)
{
    FaultServer proxy({.answer = GetParam().answer});
    net::QtHttpTransport proxied({.proxyLookup = proxyAt(portOf(proxy))});
    net::HttpRequest request = requestTo(kService);
    request.changesState = true;

    const auto result = sendOver(proxied, request);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().sent, Sent::No) << result.error().message.toStdString();
    EXPECT_GT(proxy.requestCount(), 0);
    for (const QByteArray &asked : proxy.requests())
        EXPECT_TRUE(asked.startsWith("CONNECT mgn.example.com:443 ")) << asked.constData();
}

INSTANTIATE_TEST_SUITE_P(
    Table, FaultyProxy,
    testing::Values(ProxyRow{"ClosesConnect", support::closesAfter(std::chrono::milliseconds(0))},
                    ProxyRow{"ResetsConnect", support::resets()},
                    ProxyRow{"ShowsALoginPage",
                             support::sendsAndCloses(httpAnswer(200, "<html>Sign in</html>"))},
                    ProxyRow{"ForbidsConnect", support::sendsAndCloses(httpAnswer(403, "no"))},
                    ProxyRow{"IsBusy", support::sendsAndCloses(httpAnswer(503, "later"))}),
    [](const auto &row) { return std::string(row.param.name); });

class Tunnel : public TransportTest
{
protected:
    [[nodiscard]] base::Result<net::HttpReply> sendThrough(const support::TunnelProxy &proxy)
    {
        net::QtHttpTransport proxied(
            {.caBundle = tlsFile(QStringLiteral("ca.pem")), .proxyLookup = proxyAt(proxy.port())});
        net::HttpRequest request = requestTo(kService);
        request.changesState = true;
        return sendOver(proxied, request);
    }
    [[nodiscard]] static support::FaultServerOptions serviceThat(const support::FaultAnswer &answer)
    {
        return {.wire = support::Wire::Tls,
                .certificate = QStringLiteral("otherhost"),
                .answer = answer};
    }
};

TEST_F(Tunnel, CarriesARequest)
{
    FaultServer server(serviceThat(sends(httpAnswer(200, "{}"))));
    const support::TunnelProxy proxy(portOf(server));

    const auto result = sendThrough(proxy);

    EXPECT_TRUE(result) << (result ? "" : result.error().message.toStdString());
    EXPECT_EQ(server.requestCount(), 1);
}

TEST_F(Tunnel, ThatClosesBehindTheRequestIsNotTakenAgain)
{
    support::TunnelProxy *taken = nullptr;
    FaultServer server(serviceThat([&taken](QTcpSocket &, int) { taken->closeTunnels(); }));
    support::TunnelProxy proxy(portOf(server));
    taken = &proxy;

    const auto result = sendThrough(proxy);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::ConnectionLost)
        << result.error().message.toStdString();
    EXPECT_EQ(result.error().sent, Sent::Maybe);
    (void)support::waitFor([&] { return proxy.tunnels() > 1; }, std::chrono::milliseconds(60));
    EXPECT_EQ(proxy.tunnels(), 1);
    EXPECT_EQ(server.requestCount(), 1);
}

} // namespace
