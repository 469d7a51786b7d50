// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

sim::HttpRequest startRequest(SimTestService &service, const QJsonArray &ids)
{
    const QJsonObject input{{QStringLiteral("sourceServerIDs"), ids}};
    return service.signedRequest("POST", "/StartCutover", QJsonDocument(input).toJson());
}

/// The answer to a start of one server while `card` is in play.
sim::HttpReply answerWith(SimTestService &service, const char *card)
{
    const sim::HttpRequest request = startRequest(service, service.readyIds(1));
    service.play(card);
    return service.handler.handle(request).reply;
}

std::optional<QByteArray> headerOf(const sim::HttpReply &reply, const char *name)
{
    const sim::HttpRequest asRequest{
        .method = {}, .target = {}, .headers = reply.headers, .body = {}};
    return asRequest.header(name);
}

} // namespace

TEST(DelayedStart, ReachesTheServiceLater)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);
    const sim::HttpRequest request = startRequest(service, ids);
    service.play("delayed-start=240");

    const auto exchange = service.handler.handle(request);
    service.deck.clear();

    EXPECT_TRUE(sim::deliveryOf(exchange.reply, exchange.faults, true).bytes.isEmpty());
    service.clock.advance(239s);
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
    service.clock.advance(1s);
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"));
}

TEST(DelayedStart, IsRefusedWhenItsSignatureIsTooOldByThen)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);
    const sim::HttpRequest request = startRequest(service, ids);
    service.play("delayed-start=301");

    (void)service.handler.handle(request);
    service.clock.advance(10min);

    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
}

TEST(DateHeader, IsMissingBadOrAnything)
{
    SimTestService service;

    EXPECT_TRUE(headerOf(answerWith(service, "date-header@StartCutover#1=missing"), "Date")
                == std::nullopt);
    EXPECT_EQ(headerOf(answerWith(service, "date-header@StartCutover#1=bad"), "Date"), "yesterday");
    EXPECT_EQ(
        headerOf(answerWith(service, "date-header@StartCutover#1=Sun, 06 Nov 1994 08:49:37 GMT"),
                 "Date"),
        "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(headerOf(answerWith(service, "age-header@StartCutover#1=900"), "Age"), "900");
    service.deck.clear();
    const auto plain = service.handler.handle(startRequest(service, service.readyIds(1))).reply;
    EXPECT_EQ(headerOf(plain, "Date"), "Mon, 23 Nov 2026 02:00:00 GMT");
    EXPECT_TRUE(headerOf(plain, "Age") == std::nullopt);
}

TEST(WrongAnswer, IsSomethingElseAfterTheCallWasCarriedOut)
{
    const std::pair<const char *, QByteArray> cases[] = {
        {"wrong-answer=null", "null"}, {"wrong-answer=list", "[]"}, {"empty-answer", "{}"}};
    for (const auto &[card, body] : cases) {
        SimTestService service;
        const QJsonArray ids = service.readyIds(1);
        EXPECT_EQ(answerWith(service, card).body, body) << card;
        service.deck.clear();
        EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"))
            << card;
    }
    SimTestService service;
    EXPECT_TRUE(answerWith(service, "wrong-answer=html").body.startsWith("<html>"));
}

TEST(WrongAnswer, NamesOtherServersOrABadJob)
{
    SimTestService service;
    const auto jobOf = [](const sim::HttpReply &reply) {
        return QJsonDocument::fromJson(reply.body)[QStringLiteral("job")].toObject();
    };

    const QJsonObject others = jobOf(answerWith(service, "wrong-answer#1=other-servers"));
    const QJsonObject badId = jobOf(answerWith(service, "wrong-answer#1=bad-id"));

    EXPECT_EQ(
        others.value(QStringLiteral("participatingServers"))[0][QStringLiteral("sourceServerID")],
        QStringLiteral("s-00000000000000000"));
    EXPECT_EQ(others.value(QStringLiteral("jobID")).toString().size(), 24);
    EXPECT_EQ(badId.value(QStringLiteral("jobID")), QStringLiteral("mgnjob-1"));
}

TEST(ProxyPage, IsHtmlWithOrWithoutTheJob)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);

    const auto before = answerWith(service, "proxy-page#1=407");
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
    const auto after = answerWith(service, "proxy-page-created#1=400");
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"));

    EXPECT_EQ(before.status, 407);
    EXPECT_TRUE(before.body.contains("<h1>407 Proxy Authentication Required</h1>"));
    EXPECT_EQ(after.status, 400);
    EXPECT_EQ(headerOf(after, "Content-Type"), "text/html");
    EXPECT_TRUE(headerOf(after, "x-amzn-ErrorType") == std::nullopt);
}

TEST(SlowDown, IsSaidThoughTheJobExists)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);

    const auto reply = answerWith(service, "slow-down-created");

    EXPECT_EQ(reply.status, 503);
    EXPECT_TRUE(headerOf(reply, "x-amzn-ErrorType")->startsWith("SlowDown"));
    service.deck.clear();
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"));
}

TEST(StaleServers, ShowACallsChangeLater)
{
    SimTestService service;
    const QJsonArray ids = service.readyIds(1);
    service.play("stale-servers=60");
    service.startCutover(ids);

    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
    service.clock.advance(59s);
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("READY_FOR_CUTOVER"));
    service.clock.advance(1s);
    EXPECT_EQ(service.lifeCycleState(ids[0].toString()), QStringLiteral("CUTTING_OVER"));
}

TEST(JobVanishes, FromListAndLog)
{
    SimTestService service;
    const QString id =
        service.startCutover(service.readyIds(1)).value(QStringLiteral("jobID")).toString();
    const auto before = service.call("DescribeJobs").items().size();
    const QJsonObject input{{QStringLiteral("jobID"), id}};

    service.play("job-vanishes@*");

    EXPECT_EQ(service.call("DescribeJobs").items().size(), before - 1);
    EXPECT_TRUE(service.job(id).isEmpty());
    EXPECT_EQ(service.call("DescribeJobLogItems", input).errorType, "ValidationException");
}

TEST(AccountCard, ActsOnCallsOfThatAccountOnly)
{
    SimTestService service;
    service.play("access-denied@DescribeSourceServers/222222222222");
    const QJsonObject member{{QStringLiteral("accountID"), QStringLiteral("222222222222")}};

    EXPECT_EQ(service.call("DescribeSourceServers").status, 200);
    EXPECT_EQ(service.call("DescribeSourceServers", member).errorType, "AccessDeniedException");
    EXPECT_EQ(service.call("DescribeJobs", member).status, 200);
    EXPECT_EQ(service.callAs("222222222222", "eu-west-1", "DescribeSourceServers").errorType,
              "AccessDeniedException");
    EXPECT_EQ(service.callAs("333333333333", "eu-west-1", "DescribeSourceServers").status, 200);
}

TEST(AccessDenied, NamesTheCallerAndTheKindOfDenial)
{
    SimTestService service;
    service.play("access-denied@ListWaves");
    service.play("access-denied-managed");
    const auto messageOf = [&](const char *operation) {
        return service.callAs("222222222222", "eu-west-1", operation)
            .json.value(QStringLiteral("message"))
            .toString();
    };

    EXPECT_TRUE(messageOf("ListWaves").contains(QLatin1String("iam::222222222222:")));
    EXPECT_TRUE(messageOf("ListWaves").contains(QLatin1String("no identity-based policy")));
    EXPECT_TRUE(
        messageOf("ListManagedAccounts").contains(QLatin1String("explicit deny in a resource")));
}

TEST(HostileStrings, BendTheStartedJobAndRefusals)
{
    SimTestService service;
    service.play("hostile-strings");
    const QJsonObject job = service.startCutover(service.readyIds(1));

    const auto refused = service.call("StartCutover");

    EXPECT_TRUE(job.value(QStringLiteral("tags"))[QStringLiteral("Name")].toString().contains(
        QLatin1String("<b>")));
    EXPECT_EQ(job.value(QStringLiteral("jobID")).toString().size(), 24);
    EXPECT_EQ(refused.errorType, "ValidationException");
    EXPECT_TRUE(refused.json.value(QStringLiteral("message"))
                    .toString()
                    .startsWith(QLatin1String("<b>x</b>")));
    EXPECT_TRUE(refused.json.value(QStringLiteral("fieldList"))[0][QStringLiteral("message")]
                    .toString()
                    .startsWith(QLatin1String("<b>x</b>")));
}

TEST(HostileStrings, LeaveOtherKindsOfMembersAlone)
{
    SimTestService service;
    const QString id = service.readyIds(1).at(0).toString();
    const QJsonObject before = service.server(id);
    service.play("hostile-strings");

    const QJsonObject after = service.server(id);

    EXPECT_EQ(
        after.value(QStringLiteral("sourceProperties"))[QStringLiteral("networkInterfaces")],
        before.value(QStringLiteral("sourceProperties"))[QStringLiteral("networkInterfaces")]);
}
