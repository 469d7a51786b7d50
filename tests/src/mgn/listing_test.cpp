// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/mgn/clientfixture.h"

#include <QPointer>

#include <algorithm>

namespace {

using base::ErrorKind;
using std::chrono::seconds;

using Servers = mgn::Listing<mgn::SourceServer>;

class ListingTest : public MgnClientTest
{
protected:
    [[nodiscard]] base::Result<Servers> serversWithin(base::ListingLimits limits)
    {
        mgn::MgnClient limited(options(limits), base::AccountId());
        return support::waitResult(limited.describeSourceServers({}, &owner)).value();
    }
    static void expectIncomplete(const base::Result<Servers> &listing, const char *reason)
    {
        ASSERT_TRUE(listing);
        ASSERT_TRUE(listing->incomplete);
        EXPECT_EQ(listing->incomplete->kind, ErrorKind::Incomplete);
        EXPECT_EQ(listing->incomplete->operation, QStringLiteral("DescribeSourceServers"));
        EXPECT_TRUE(listing->incomplete->message.contains(QLatin1String(reason)))
            << qPrintable(listing->incomplete->message);
    }
};

TEST_F(ListingTest, GoesOnToTheLastPageWithoutItsClient)
{
    transport.willAnswer(200, serverPage(3, "\"more\""));
    transport.willAnswer(200, serverPage(2, "null", 3));
    auto gone = std::make_unique<mgn::MgnClient>(options(), otherAccount());
    auto *call = gone->describeSourceServers({}, &owner);

    gone.reset();
    const auto listing = support::waitResult(call).value();

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->itemCount, 5);
    EXPECT_EQ(sent(1)[QStringLiteral("accountID")].toString(), otherAccount().toString());
}

TEST_F(ListingTest, AsksForPagesUntilTheTokenEnds)
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

TEST_F(ListingTest, EndsOnAnEmptyToken)
{
    transport.willAnswer(200, serverPage(1, "\"\""));

    const auto listing = servers();

    ASSERT_TRUE(listing);
    EXPECT_FALSE(listing->incomplete);
}

TEST_F(ListingTest, EndsWhenATokenRepeats)
{
    transport.willAnswer(200, serverPage(1, "\"again\""));
    transport.willAnswer(200, serverPage(1, "\"again\"", 1));

    const auto listing = servers();

    expectIncomplete(listing, "repeated a page token");
    EXPECT_EQ(listing->items.size(), 2U);
}

TEST_F(ListingTest, EndsWithAnEndlessToken)
{
    transport.willAnswer(200, serverPage(1, '"' + QByteArray(1'000'000, 't') + '"'));

    expectIncomplete(servers(), "page token is longer");
}

TEST_F(ListingTest, EndsAtTheItemLimitInTheMiddleOfAPage)
{
    transport.willAnswer(200, serverPage(3, "\"more\""));
    transport.willAnswer(200, serverPage(3, "null", 3));

    const auto listing = serversWithin({.items = 5});

    expectIncomplete(listing, "more than 5 items");
    EXPECT_EQ(listing->items.size(), 5U);
    EXPECT_EQ(listing->items.back().sourceServerId, serverId(4));
}

TEST_F(ListingTest, EndsAtTheItemLimitWithoutThePageThatWasAskedForMeanwhile)
{
    transport.willAnswer(200, serverPage(6, "\"more\""));
    transport.willHang();

    const auto listing = serversWithin({.items = 5});

    expectIncomplete(listing, "more than 5 items");
    EXPECT_EQ(listing->items.size(), 5U);
    EXPECT_EQ(transport.underWay(), 0);
}

TEST_F(ListingTest, IsWholeWhenItEndsExactlyAtTheItemLimit)
{
    transport.willAnswer(200, serverPage(5, "null"));

    const auto listing = serversWithin({.items = 5});

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->items.size(), 5U);
    EXPECT_FALSE(listing->incomplete);
}

TEST_F(ListingTest, GoesOnAtTheItemLimitAsLongAsPagesBringNothing)
{
    transport.willAnswer(200, serverPage(5, "\"more\""));
    transport.willAnswer(200, serverPage(0, "null"));

    const auto listing = serversWithin({.items = 5});

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->pageCount, 2);
    EXPECT_FALSE(listing->incomplete);
}

TEST_F(ListingTest, EndsAtThePageLimitWhenTheServiceHasMore)
{
    transport.willAnswer(200, serverPage(1, "\"2\""));
    transport.willAnswer(200, serverPage(1, "\"3\"", 1));

    const auto listing = serversWithin({.pages = 2});

    expectIncomplete(listing, "more than 2 pages");
    EXPECT_EQ(listing->items.size(), 2U);
    EXPECT_EQ(transport.unusedAnswers(), 0);
}

TEST_F(ListingTest, EndsWhenPagesBringNothingNewForAMinute)
{
    transport.willAnswer(200, serverPage(2, "\"2\""));
    transport.willAnswer(200, serverPage(0, "\"3\""));
    auto *call = client.describeSourceServers({}, &owner);
    call->setBatchHandler(
        [this](const std::vector<mgn::SourceServer> &) { clock.advance(seconds(60)); });

    expectIncomplete(support::waitResult(call).value(), "nothing new for 60 s");
}

TEST_F(ListingTest, GoesOnWithASlowPageThatBringsItems)
{
    transport.willAnswer(200, serverPage(2, "\"2\""));
    transport.willAnswer(200, serverPage(2, "\"3\"", 2));
    transport.willAnswer(200, serverPage(2, "null", 4));
    auto *call = client.describeSourceServers({}, &owner);
    call->setBatchHandler(
        [this](const std::vector<mgn::SourceServer> &) { clock.advance(seconds(90)); });

    const auto listing = support::waitResult(call).value();

    ASSERT_TRUE(listing);
    EXPECT_EQ(listing->itemCount, 6);
    EXPECT_FALSE(listing->incomplete);
}

TEST_F(ListingTest, LeavesOutWhatHasNoIdAndSaysSo)
{
    transport.willAnswer(
        200,
        R"({"items":[{"sourceServerID":"s-1"},{"arn":"a"},null,{"sourceServerID":"s-2"}],"nextToken":"x"})");
    transport.willAnswer(200, R"({"items":[{"sourceServerID":"s-3"},{}]})");

    const auto listing = servers();

    expectIncomplete(listing,
                     "3 of its entries could not be read; the first: items[1].sourceServerID ");
    EXPECT_EQ(listing->items.size(), 3U);
    EXPECT_EQ(listing->itemCount, 3);
}

TEST_F(ListingTest, HandsOutBatchesBeforeALaterPageFails)
{
    transport.willAnswer(200, serverPage(3, "\"more\""));
    transport.willAnswer(200, R"({"items":[{"sourceServerID":"s-1","sourceServerID":"s-2"}]})");
    std::size_t received = 0;
    auto *call = client.describeSourceServers({}, &owner);
    call->setBatchHandler([&](std::vector<mgn::SourceServer> batch) { received += batch.size(); });

    const auto listing = support::waitResult(call).value();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().kind, ErrorKind::Decode);
    EXPECT_TRUE(listing.error().message.startsWith(QStringLiteral("items[0].sourceServerID ")));
    EXPECT_EQ(received, 3U);
}

TEST_F(ListingTest, DecodesALargePageInManyTurns)
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

/// Sixteen large jobs would take many times the budget of a turn.
TEST_F(ListingTest, LooksAtTheBudgetAfterEachJob)
{
    transport.willAnswer(200, R"({"items":[{"jobID":"mgnjob-1"},{"jobID":"mgnjob-2"},)"
                              R"({"jobID":"mgnjob-3"}],"nextToken":null})");
    std::vector<std::size_t> batches;
    auto *call = client.describeJobs({}, &owner);
    call->setBatchHandler(
        [&](const std::vector<mgn::Job> &jobs) { batches.push_back(jobs.size()); });

    const auto listing = support::waitResult(call).value();

    ASSERT_TRUE(listing);
    EXPECT_EQ(batches, std::vector<std::size_t>({1, 1, 1}));
    EXPECT_EQ(budget->turns, 3);
}

TEST_F(ListingTest, MayBeCancelledFromItsOwnBatchHandler)
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

TEST_F(ListingTest, MayBeDeletedFromItsOwnBatchHandler)
{
    transport.willAnswer(200, serverPage(100, "null"));
    QPointer<mgn::ListCall<mgn::SourceServer>> call = client.describeSourceServers({}, &owner);
    const auto token = std::make_shared<QString>(QStringLiteral("captured"));
    QString seenAfterwards;
    call->setBatchHandler([&call, &seenAfterwards, token](const std::vector<mgn::SourceServer> &) {
        delete call.data();
        seenAfterwards = *token; // what the handler captured must outlive the call
    });

    call->start();

    EXPECT_TRUE(support::waitFor([&] { return call.isNull(); }));
    EXPECT_EQ(seenAfterwards, QStringLiteral("captured"));
}

} // namespace
