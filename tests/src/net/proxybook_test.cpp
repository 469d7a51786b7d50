// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/proxybook.h"

#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <QSemaphore>

#include <gtest/gtest.h>

#include <atomic>

namespace {

const QUrl kAskedFor(QStringLiteral("https://mgn.example.com/ListWaves"));

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

    for (const char *url :
         {"http://127.0.0.1:1/", "https://localhost/", "http://[::1]/", "http://127.9.9.9/"}) {
        const QUrl asked(QString::fromLatin1(url));
        book->prepare(asked, &context, [&] { ++known; });
        EXPECT_EQ(book->proxy(QNetworkProxyQuery(asked)).type(), QNetworkProxy::NoProxy) << url;
    }

    EXPECT_EQ(known, 4);
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
    book->prepare(kAskedFor, &context, [&] { ++known; });
    ASSERT_TRUE(support::waitFor([&] { return known == 1; }));

    book->prepare(kAskedFor, &context, [&] { ++known; });

    EXPECT_EQ(known, 2);
    EXPECT_EQ(lookups, 1);
    EXPECT_EQ(book->proxy(QNetworkProxyQuery(kAskedFor)).hostName(),
              QStringLiteral("for-mgn.example.com"));
}

/// A look-up that hangs until it is released.
struct HangingLookup {
    std::shared_ptr<QSemaphore> gate = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic_int> begun = std::make_shared<std::atomic_int>(0);

    [[nodiscard]] net::ProxyLookup lookup() const
    {
        return [gate = gate, begun = begun](const QNetworkProxyQuery &) {
            ++*begun;
            gate->acquire();
            return namedProxy(QStringLiteral("late"));
        };
    }
};

TEST(ProxyBook, DoesNotHoldTheEventLoopWhileALookupHangs)
{
    const HangingLookup hanging;
    const auto book = std::make_shared<net::ProxyBook>(hanging.lookup());
    QObject context;
    bool isKnown = false;
    const support::Heartbeat heartbeat;

    book->prepare(kAskedFor, &context, [&] { isKnown = true; });
    ASSERT_TRUE(support::waitFor([&] { return *hanging.begun == 1; }));

    EXPECT_FALSE(isKnown);
    EXPECT_FALSE(book->isOverdue(kAskedFor));
    hanging.gate->release();
    EXPECT_TRUE(support::waitFor([&] { return isKnown; }));
}

TEST(ProxyBook, AsksOnceForAllThatWait)
{
    const HangingLookup hanging;
    const auto book = std::make_shared<net::ProxyBook>(hanging.lookup());
    QObject context;
    int known = 0;
    for (int i = 0; i < 5; ++i)
        book->prepare(kAskedFor, &context, [&] { ++known; });
    ASSERT_TRUE(support::waitFor([&] { return *hanging.begun > 0; }));

    hanging.gate->release(5);

    EXPECT_TRUE(support::waitFor([&] { return known == 5; }));
    EXPECT_EQ(*hanging.begun, 1);
}

TEST(ProxyBook, TellsThoseThatWaitWhenTheTimeIsUpAndNobodyWaitsAfterThat)
{
    const HangingLookup hanging;
    const auto book = std::make_shared<net::ProxyBook>(
        hanging.lookup(), net::ProxyTimes{.patience = std::chrono::milliseconds(1)});
    QObject context;
    int told = 0;
    book->prepare(kAskedFor, &context, [&] { ++told; });
    ASSERT_TRUE(support::waitFor([&] { return told == 1; }));

    book->prepare(kAskedFor, &context, [&] { ++told; });

    EXPECT_EQ(told, 2);
    EXPECT_TRUE(book->isOverdue(kAskedFor));
    EXPECT_EQ(book->proxy(QNetworkProxyQuery(kAskedFor)).type(), QNetworkProxy::NoProxy);
    hanging.gate->release(2);
    EXPECT_TRUE(support::waitFor([&] { return !book->isOverdue(kAskedFor); }));
    EXPECT_EQ(*hanging.begun, 1);
    EXPECT_EQ(book->proxy(QNetworkProxyQuery(kAskedFor)).hostName(), QStringLiteral("late"));
}

class AgingProxyBook : public testing::Test
{
protected:
    [[nodiscard]] std::shared_ptr<net::ProxyBook> book(std::chrono::milliseconds keeping)
    {
        return std::make_shared<net::ProxyBook>(
            [this](const QNetworkProxyQuery &) {
                return namedProxy(QStringLiteral("proxy-%1").arg(++lookups));
            },
            net::ProxyTimes{.keeping = keeping});
    }
    [[nodiscard]] static bool prepared(net::ProxyBook &book)
    {
        QObject context;
        bool isKnown = false;
        book.prepare(kAskedFor, &context, [&] { isKnown = true; });
        return support::waitFor([&] { return isKnown; });
    }

    std::atomic_int lookups = 0;
};

TEST_F(AgingProxyBook, LooksAgainWhenAnAnswerIsOld)
{
    const auto forgetful = book(std::chrono::milliseconds(0));

    ASSERT_TRUE(prepared(*forgetful));
    ASSERT_TRUE(prepared(*forgetful));

    EXPECT_EQ(lookups, 2);
    EXPECT_EQ(forgetful->proxy(QNetworkProxyQuery(kAskedFor)).hostName(),
              QStringLiteral("proxy-2"));
}

TEST_F(AgingProxyBook, LooksAgainAfterADoubtAndKeepsTheOldAnswerMeanwhile)
{
    const auto doubting = book(std::chrono::hours(1));
    ASSERT_TRUE(prepared(*doubting));

    doubting->doubt(kAskedFor);

    EXPECT_EQ(doubting->proxy(QNetworkProxyQuery(kAskedFor)).hostName(), QStringLiteral("proxy-1"));
    ASSERT_TRUE(prepared(*doubting));
    EXPECT_EQ(lookups, 2);
}

TEST(ProxyBook, ForgetsAnAskerThatIsGoneAndKeepsTheAnswer)
{
    const auto book = std::make_shared<net::ProxyBook>(
        [](const QNetworkProxyQuery &) { return namedProxy(QStringLiteral("found")); });
    auto context = std::make_unique<QObject>();
    bool wasTold = false;

    book->prepare(kAskedFor, context.get(), [&] { wasTold = true; });
    context.reset();

    EXPECT_TRUE(support::waitFor([&] {
        return book->proxy(QNetworkProxyQuery(kAskedFor)).hostName() == QStringLiteral("found");
    }));
    EXPECT_FALSE(wasTold);
}

} // namespace
