// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/mgnclient.h"

#include "mgn/clientoptions.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

using base::ErrorKind;
using base::Sent;

constexpr std::string_view kServer = "s-0123456789abcdef0";
constexpr std::string_view kJob = "mgnjob-0123456789abcdef0";

/// Every turn decodes one step of items only.
class SpentBudget final : public mgn::TurnBudget
{
public:
    void begin() override { ++turns; }
    [[nodiscard]] bool isSpent() override { return true; }
    int turns = 0;
};

base::Result<aws::Credentials> exampleKeys()
{
    aws::Credentials keys;
    keys.accessKeyId = QStringLiteral("AKIAIOSFODNN7EXAMPLE");
    keys.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
    return keys;
}

mgn::SourceServerId serverId(int number)
{
    return mgn::SourceServerId(QStringLiteral("s-%1").arg(number, 17, 10, QLatin1Char('0')));
}

QByteArray serverPage(int count, const QByteArray &token, int first = 0)
{
    QByteArray items;
    for (int i = first; i < first + count; ++i)
        items += (i > first ? "," : "") + QByteArray(R"({"sourceServerID":")")
                 + serverId(i).toString().toLatin1() + R"("})";
    return R"({"items":[)" + items + R"(],"nextToken":)" + token + '}';
}

class MgnClientTest : public testing::Test
{
protected:
    [[nodiscard]] mgn::ClientOptions options()
    {
        return {.services = {transport, clock, [] { return 0.5; }, 0.0},
                .endpoint = {.url = QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com")),
                             .region = QStringLiteral("eu-central-1"),
                             .service = QStringLiteral("mgn")},
                .credentials = &exampleKeys,
                .budget = budget};
    }
    [[nodiscard]] base::Result<mgn::Listing<mgn::SourceServer>> servers(const mgn::ServerQuery &query = {})
    {
        return support::waitResult(client.describeSourceServers(query, &owner)).value();
    }
    [[nodiscard]] base::Result<mgn::Job> start()
    {
        const mgn::StartCutoverRequest request{.sourceServerIds = {mgn::SourceServerId(kServer)},
                                               .tags = {}};
        return support::waitResult(client.startCutover(request, &owner)).value();
    }
    [[nodiscard]] QJsonObject sent(int index) const
    {
        return QJsonDocument::fromJson(transport.requests().at(index).body).object();
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    std::shared_ptr<SpentBudget> budget = std::make_shared<SpentBudget>();
    mgn::MgnClient client{options(), base::AccountId()};
    QObject owner;
};

TEST_F(MgnClientTest, AsksForPagesUntilTheTokenEnds)
{
    transport.willAnswer(200, serverPage(3, "\"more\""));
    transport.willAnswer(200, serverPage(2, "null", 3));

    const auto listing = servers();

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->items.size(), 5U);
    EXPECT_EQ(listing->itemCount, 5);
    EXPECT_EQ(listing->pageCount, 2);
    EXPECT_FALSE(listing->incomplete);
    EXPECT_EQ(transport.requests().at(0).url.path(), QStringLiteral("/DescribeSourceServers"));
    EXPECT_FALSE(sent(0).contains(QStringLiteral("nextToken")));
    EXPECT_FALSE(sent(0).contains(QStringLiteral("accountID")));
    EXPECT_EQ(sent(1).value(QStringLiteral("nextToken")).toString(), QStringLiteral("more"));
}

TEST_F(MgnClientTest, EndsAListOnAnEmptyToken)
{
    transport.willAnswer(200, serverPage(1, "\"\""));

    const auto listing = servers();

    ASSERT_TRUE(listing);
    EXPECT_FALSE(listing->incomplete);
}

TEST_F(MgnClientTest, PutsTheActingAccountIntoEveryRequestThatHasOne)
{
    mgn::MgnClient acting(options(), base::AccountId::parse(QStringLiteral("222222222222")).value());
    transport.willAnswer(200, R"({"items":[]})");

    const auto jobs = support::waitResult(acting.describeJobs({}, &owner));

    ASSERT_TRUE(jobs && *jobs);
    EXPECT_EQ(sent(0).value(QStringLiteral("accountID")).toString(), QStringLiteral("222222222222"));
}

TEST_F(MgnClientTest, StartsACutoverOnceAndReturnsItsJob)
{
    transport.willAnswer(202, R"({"job":{"jobID":"mgnjob-0123456789abcdef0","status":"PENDING",
        "participatingServers":[{"sourceServerID":"s-0123456789abcdef0","launchStatus":"PENDING"}]}})");

    const auto job = start();

    ASSERT_TRUE(job);
    EXPECT_EQ(job->jobId, mgn::JobId(kJob));
    EXPECT_EQ(job->status, mgn::JobStatus::Pending);
    ASSERT_EQ(transport.requests().size(), 1);
    EXPECT_TRUE(transport.requests().at(0).changesState);
    EXPECT_EQ(transport.requests().at(0).body, R"({"sourceServerIDs":["s-0123456789abcdef0"]})");
}

} // namespace
