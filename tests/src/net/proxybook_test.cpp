// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/proxybook.h"

#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <QSemaphore>

#include <gtest/gtest.h>

#include <atomic>

namespace {

const QUrl kService(QStringLiteral("https://mgn.example.com/ListWaves"));

QNetworkProxy namedProxy(const QString &name)
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, name, 3128);
}

TEST(ProxyBook, SaysNoProxyForLoopbackWithoutALookup)
{
    std::atomic_int lookups = 0;
    const auto book = std::make_shared<net::ProxyBook>([&](const QNetworkProxyQuery &) {
        ++lookups;
        return namedProxy(QStringLiteral("proxy"));
    });
    QObject context;
    int known = 0;

    for (const char *url : {"http://127.0.0.1:1/", "https://localhost/", "https://a.localhost/", "http://[::1]/",
                            "http://127.9.9.9/"}) {
        const QUrl asked(QString::fromLatin1(url));
        book->prepare(asked, &context, [&] { ++known; });
        EXPECT_EQ(book->proxy(QNetworkProxyQuery(asked)).type(), QNetworkProxy::NoProxy) << url;
    }

    EXPECT_EQ(known, 5);
    EXPECT_EQ(lookups, 0);
}

TEST(ProxyBook, LooksAHostUpOnce)
{
    std::atomic_int lookups = 0;
    const auto book = std::make_shared<net::ProxyBook>([&](const QNetworkProxyQuery &query) {
        ++lookups;
        return namedProxy(QStringLiteral("for-") + query.peerHostName());
    });
    QObject context;
    int known = 0;
    book->prepare(kService, &context, [&] { ++known; });
    ASSERT_TRUE(support::waitFor([&] { return known == 1; }));

    book->prepare(kService, &context, [&] { ++known; });

    EXPECT_EQ(known, 2);
    EXPECT_EQ(lookups, 1);
    EXPECT_EQ(book->proxy(QNetworkProxyQuery(kService)).hostName(), QStringLiteral("for-mgn.example.com"));
}

TEST(ProxyBook, DoesNotHoldTheEventLoopWhileALookupHangs)
{
    const auto released = std::make_shared<QSemaphore>();
    const auto book = std::make_shared<net::ProxyBook>([released](const QNetworkProxyQuery &) {
        released->acquire();
        return namedProxy(QStringLiteral("late"));
    });
    QObject context;
    bool isKnown = false;
    const support::Heartbeat heartbeat;

    book->prepare(kService, &context, [&] { isKnown = true; });
    (void)support::waitFor([&] { return isKnown; }, std::chrono::milliseconds(50));

    EXPECT_FALSE(isKnown);
    released->release();
    EXPECT_TRUE(support::waitFor([&] { return isKnown; }));
}

TEST(ProxyBook, ForgetsAnAskerThatIsGoneAndKeepsTheAnswer)
{
    const auto book = std::make_shared<net::ProxyBook>(
        [](const QNetworkProxyQuery &) { return namedProxy(QStringLiteral("found")); });
    auto context = std::make_unique<QObject>();
    bool wasTold = false;

    book->prepare(kService, context.get(), [&] { wasTold = true; });
    context.reset();

    EXPECT_TRUE(support::waitFor(
        [&] { return book->proxy(QNetworkProxyQuery(kService)).hostName() == QStringLiteral("found"); }));
    EXPECT_FALSE(wasTold);
}

} // namespace
