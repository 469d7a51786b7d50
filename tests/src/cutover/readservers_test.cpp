// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readservers.h"
#include "mgn/clientoptions.h"
#include "tests/src/cutover/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace cutover;
using builders::serverId;

namespace {

class ReadServersTest : public testing::Test
{
protected:
    [[nodiscard]] mgn::ClientOptions options()
    {
        return {.services = {transport, clock, [] { return 0.5; }, 0.0},
                .endpoint = {.url = QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com")),
                             .region = QStringLiteral("eu-central-1"),
                             .service = QStringLiteral("mgn")},
                .credentials = []() -> base::Result<aws::Credentials> {
                    aws::Credentials keys;
                    keys.accessKeyId = QStringLiteral("AKIAIOSFODNN7EXAMPLE");
                    keys.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
                    return keys;
                }};
    }
    void willAnswer(std::initializer_list<int> numbers)
    {
        QJsonArray items;
        for (const int number : numbers)
            items.append(
                QJsonObject{{QStringLiteral("sourceServerID"), serverId(number).toString()}});
        transport.willAnswer(200,
                             QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson());
    }
    [[nodiscard]] base::Result<ServersRead> read(std::vector<mgn::SourceServerId> ids)
    {
        return support::waitResult(new ReadServers(client, std::move(ids), &owner)).value();
    }
    [[nodiscard]] qsizetype idsSent(int request) const
    {
        const QJsonObject body =
            QJsonDocument::fromJson(transport.requests().at(request).body).object();
        return body[QStringLiteral("filters")][QStringLiteral("sourceServerIDs")].toArray().size();
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    mgn::MgnClient client{options(), base::AccountId()};
    QObject owner;
};

} // namespace

TEST_F(ReadServersTest, AsksInChunksOfTwoHundred)
{
    std::vector<mgn::SourceServerId> ids;
    for (int number = 1; number <= 250; ++number)
        ids.push_back(serverId(number));
    willAnswer({2, 1});
    willAnswer({250});

    const auto outcome = read(ids);

    ASSERT_TRUE(outcome);
    EXPECT_EQ(idsSent(0), 200);
    EXPECT_EQ(idsSent(1), 50);
    ASSERT_EQ(outcome->found.size(), 3u);
    EXPECT_EQ(outcome->found[0].sourceServerId, serverId(1));
    EXPECT_EQ(outcome->missing.size(), 247u);
}

TEST_F(ReadServersTest, AsksForEachServerOnce)
{
    willAnswer({1});

    const auto outcome = read({serverId(1), serverId(1)});

    ASSERT_TRUE(outcome);
    EXPECT_EQ(idsSent(0), 1);
    EXPECT_EQ(outcome->found.size(), 1u);
}

TEST_F(ReadServersTest, AsksNothingForNoServers)
{
    const auto outcome = read({});

    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->found.empty());
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(ReadServersTest, FailsWithAFailedChunk)
{
    transport.willAnswer(403, R"({"__type":"AccessDeniedException","message":"no"})");

    const auto outcome = read({serverId(1)});

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, base::ErrorKind::AccessDenied);
}

TEST_F(ReadServersTest, IsCancelledWithItsCall)
{
    transport.willHang();
    auto *call = new ReadServers(client, {serverId(1)}, &owner);
    std::optional<base::ErrorKind> kind;
    base::whenDone(call, &owner,
                   [&](const base::Result<ServersRead> &outcome) { kind = outcome.error().kind; });
    call->start();

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return kind.has_value(); }));
    EXPECT_EQ(*kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(transport.underWay(), 0);
}
