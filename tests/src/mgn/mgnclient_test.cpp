// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/mgnclient.h"

#include "mgn/clientoptions.h"
#include "mgn/listingguard.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

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
    [[nodiscard]] base::Result<mgn::Listing<mgn::SourceServer>>
    servers(const mgn::ServerQuery &query = {})
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
    mgn::MgnClient acting(options(),
                          base::AccountId::parse(QStringLiteral("222222222222")).value());
    transport.willAnswer(200, R"({"items":[]})");

    const auto jobs = support::waitResult(acting.describeJobs({}, &owner));

    ASSERT_TRUE(jobs && *jobs);
    EXPECT_EQ(sent(0).value(QStringLiteral("accountID")).toString(),
              QStringLiteral("222222222222"));
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

TEST_F(MgnClientTest, TakesAnUnreadableAnswerToAStartAsMaybeStarted)
{
    const char *rows[] = {
        "",
        "{}",
        "null",
        "[]",
        "<html>",
        R"({"job":null})",
        R"({"job":{"jobID":"mgnjob-0123456789abcde"}})",
        R"({"job":{"jobID":"mgnjob-0123456789abcdef0"}})",
        R"({"job":{"jobID":"mgnjob-0123456789abcdef0","participatingServers":[{"sourceServerID":"s-1"}]}})",
        R"({"job":{"jobID":"mgnjob-0123456789abcdef0","participatingServers":[{}]}})",
    };
    for (const char *row : rows) {
        transport.willAnswer(202, row, {{"x-amzn-requestid", "request-1"}});

        const auto job = start();

        ASSERT_FALSE(job) << row;
        EXPECT_EQ(job.error().kind, ErrorKind::Decode) << row;
        EXPECT_EQ(job.error().sent, Sent::Maybe) << row;
        EXPECT_EQ(job.error().operation, QStringLiteral("StartCutover"));
        EXPECT_EQ(job.error().requestId, QStringLiteral("request-1"));
    }
    EXPECT_EQ(transport.requests().size(), static_cast<qsizetype>(std::size(rows)));
}

TEST_F(MgnClientTest, SendsNothingForARequestThatTheModelRefuses)
{
    const auto job = support::waitResult(client.startCutover({}, &owner)).value();
    mgn::ServerQuery query;
    query.sourceServerIds.emplace_back(QStringLiteral("s-1"));
    const auto list = servers(query);

    ASSERT_FALSE(job);
    EXPECT_EQ(job.error().kind, ErrorKind::InvalidRequest);
    EXPECT_EQ(job.error().operation, QStringLiteral("StartCutover"));
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().fields.at(0).name, QStringLiteral("filters.sourceServerIDs[0]"));
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(MgnClientTest, EndsAListWhoseTokenRepeats)
{
    transport.willAnswer(200, serverPage(1, "\"again\""));
    transport.willAnswer(200, serverPage(1, "\"again\"", 1));

    const auto listing = servers();

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->items.size(), 2U);
    ASSERT_TRUE(listing->incomplete);
    EXPECT_EQ(listing->incomplete->kind, ErrorKind::Incomplete);
    EXPECT_EQ(listing->incomplete->operation, QStringLiteral("DescribeSourceServers"));
}

TEST_F(MgnClientTest, EndsAListWithAnEndlessToken)
{
    transport.willAnswer(200, serverPage(1, '"' + QByteArray(1'000'000, 't') + '"'));

    const auto listing = servers();

    ASSERT_TRUE(listing);
    EXPECT_TRUE(listing->incomplete);
}

TEST_F(MgnClientTest, HandsOutBatchesBeforeALaterPageFails)
{
    transport.willAnswer(200, serverPage(3, "\"more\""));
    transport.willAnswer(200, R"({"items":[{}]})");
    std::size_t received = 0;
    auto *call = client.describeSourceServers({}, &owner);
    call->setBatchHandler([&](std::vector<mgn::SourceServer> batch) { received += batch.size(); });

    const auto listing = support::waitResult(call).value();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().kind, ErrorKind::Decode);
    EXPECT_TRUE(listing.error().message.startsWith(QStringLiteral("items[0].sourceServerID ")));
    EXPECT_EQ(received, 3U);
}

TEST_F(MgnClientTest, DecodesALargePageInManyTurns)
{
    transport.willAnswer(200, serverPage(1'000, "null"));
    std::size_t largest = 0;
    auto *call = client.describeSourceServers({}, &owner);
    call->setBatchHandler(
        [&](std::vector<mgn::SourceServer> batch) { largest = std::max(largest, batch.size()); });

    const auto listing = support::waitResult(call).value();

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->itemCount, 1'000);
    EXPECT_LE(largest, 16U);
    EXPECT_EQ(budget->turns, (1'000 + 15) / 16);
}

TEST_F(MgnClientTest, ACallMayBeCancelledFromItsOwnBatchHandler)
{
    transport.willAnswer(200, serverPage(100, "null"));
    int batches = 0;
    QPointer<mgn::ListCall<mgn::SourceServer>> call = client.describeSourceServers({}, &owner);
    call->setBatchHandler([&](const std::vector<mgn::SourceServer> &) {
        ++batches;
        call->cancel();
    });

    const auto listing = support::waitResult(call.data()).value();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(batches, 1);
}

TEST_F(MgnClientTest, ACancelledStartMayHaveBeenSent)
{
    transport.willHang();
    auto *call = client.startCutover(
        {.sourceServerIds = {mgn::SourceServerId(kServer)}, .tags = {}}, &owner);
    std::optional<base::Result<mgn::Job>> result;
    base::whenDone(call, &owner, [&](const base::Result<mgn::Job> &job) { result = job; });
    call->start();

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(result->error().sent, Sent::Maybe);
}

TEST_F(MgnClientTest, ManagedAccountsAreAskedForWithoutAnAccount)
{
    mgn::MgnClient acting(options(),
                          base::AccountId::parse(QStringLiteral("222222222222")).value());
    transport.willAnswer(200, R"({"items":[{"accountId":"333333333333"}]})");

    const auto accounts = support::waitResult(acting.listManagedAccounts(&owner)).value();

    ASSERT_TRUE(accounts);
    EXPECT_EQ(accounts->items.at(0).toString(), QStringLiteral("333333333333"));
    EXPECT_FALSE(sent(0).contains(QStringLiteral("accountID")));
}

TEST(ListingGuard, StopsAtThePageAndItemLimits)
{
    mgn::ListingGuard guard;
    for (int page = 1; page < 1'000; ++page)
        EXPECT_FALSE(guard.afterPage(QString::number(page))) << page;
    guard.countItems(49'999);

    EXPECT_EQ(guard.itemsLeft(), 1);
    EXPECT_TRUE(guard.afterPage(QStringLiteral("one more")));
    EXPECT_EQ(mgn::ListingGuard::tooManyItems().kind, ErrorKind::Incomplete);
}

TEST(StartCutoverBody, NamesServersTagsAndAccount)
{
    const mgn::StartCutoverRequest request{.sourceServerIds = {mgn::SourceServerId(kServer)},
                                           .tags = {{QStringLiteral("Wave"), QStringLiteral("7")}}};

    EXPECT_EQ(
        mgn::startCutoverBody(request,
                              base::AccountId::parse(QStringLiteral("222222222222")).value()),
        R"({"accountID":"222222222222","sourceServerIDs":["s-0123456789abcdef0"],"tags":{"Wave":"7"}})");
}

} // namespace
