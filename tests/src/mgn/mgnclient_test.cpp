// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/mgn/clientfixture.h"

namespace {

using base::ErrorKind;
using base::Sent;

const char kStarted[] =
    R"({"job":{"jobID":"mgnjob-0123456789abcdef0","status":"PENDING",
        "participatingServers":[{"sourceServerID":"s-0123456789abcdef0","launchStatus":"PENDING"}]}})";

TEST_F(MgnClientTest, StartsACutoverOnceAndReturnsItsJob)
{
    transport.willAnswer(202, kStarted);

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

TEST_F(MgnClientTest, TakesAnAnswerToAStartWithoutRequestIdForSomebodyElses)
{
    transport.willAnswerBare(202, kStarted);

    const auto job = start();

    ASSERT_FALSE(job);
    EXPECT_EQ(job.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(job.error().sent, Sent::Maybe);
    EXPECT_EQ(job.error().httpStatus, 202);
    EXPECT_EQ(job.error().operation, QStringLiteral("StartCutover"));
    EXPECT_EQ(transport.requests().size(), 1);
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

TEST_F(MgnClientTest, BoundsTheIdOfAnAnswerThatCannotBeRead)
{
    transport.willAnswer(200, "<html>", {{"x-amzn-requestid", QByteArray(100'000, 'r')}});

    const auto listing = servers();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().requestId.size(), 200);
}

class CancelledStart : public MgnClientTest
{
protected:
    void begin(mgn::MgnClient &of)
    {
        call = of.startCutover(startOfOne(), &owner);
        base::whenDone(call, &owner, [this](const base::Result<mgn::Job> &job) { result = job; });
        call->start();
    }
    [[nodiscard]] base::Error error()
    {
        EXPECT_TRUE(support::waitFor([this] { return result.has_value(); }));
        EXPECT_FALSE(result.value_or(mgn::Job()));
        return result && !*result ? result->error() : base::Error();
    }

    base::TypedCall<mgn::Job> *call = nullptr;
    std::optional<base::Result<mgn::Job>> result;
};

TEST_F(CancelledStart, MayHaveBeenSentWhileOnTheWire)
{
    transport.willHang();
    begin(client);

    call->cancel();

    const base::Error seen = error();
    EXPECT_EQ(seen.kind, ErrorKind::Cancelled);
    EXPECT_EQ(seen.sent, Sent::Maybe);
    EXPECT_EQ(seen.operation, QStringLiteral("StartCutover"));
}

TEST_F(CancelledStart, WasNotSentWhileItWaitsAfterThrottling)
{
    transport.willAnswer(429, "{}", {{"x-amzn-errortype", "ThrottlingException"}});
    mgn::ClientOptions slow = options();
    slow.services.waitScale = 1'000.0;
    bool isDeciding = false;
    slow.services.random01 = [&isDeciding] {
        isDeciding = true;
        return 0.9;
    };
    mgn::MgnClient patient(slow, base::AccountId());
    begin(patient);
    ASSERT_TRUE(support::waitFor([&] { return isDeciding; }));

    call->cancel();

    const base::Error seen = error();
    EXPECT_EQ(seen.kind, ErrorKind::Cancelled);
    EXPECT_EQ(seen.sent, Sent::No);
    EXPECT_EQ(transport.requests().size(), 1);
}

TEST_F(CancelledStart, ThatWasNeverStartedSendsNothing)
{
    call = client.startCutover(startOfOne(), &owner);
    base::whenDone(call, &owner, [this](const base::Result<mgn::Job> &job) { result = job; });

    call->cancel();
    call->start();

    EXPECT_EQ(error().sent, Sent::No);
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST(StartCutoverBody, NamesServersTagsAndAccount)
{
    const mgn::StartCutoverRequest request{
        .sourceServerIds = {mgn::SourceServerId(std::string_view("s-0123456789abcdef0"))},
        .tags = {{QStringLiteral("Wave"), QStringLiteral("7")}}};

    EXPECT_EQ(
        mgn::startCutoverBody(request,
                              base::AccountId::parse(QStringLiteral("222222222222")).value()),
        R"({"accountID":"222222222222","sourceServerIDs":["s-0123456789abcdef0"],"tags":{"Wave":"7"}})");
}

} // namespace
