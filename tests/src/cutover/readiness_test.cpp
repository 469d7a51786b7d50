// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readiness.h"
#include "tests/src/cutover/builders.h"

#include <gtest/gtest.h>

#include <functional>

using namespace cutover;
using builders::text;

namespace {

ReadinessContext context()
{
    return {.now = builders::kNow, .actingAccount = builders::scope().account};
}

struct ReadinessCase {
    const char *name;
    std::function<void(mgn::SourceServer &)> spoil;
    ReasonKind reason;
    ReadinessVerdict severity;
};

void PrintTo(const ReadinessCase &c, std::ostream *out)
{
    *out << c.name;
}

class OneFlaw : public testing::TestWithParam<ReadinessCase>
{};

constexpr auto kWarning = ReadinessVerdict::Warning;
constexpr auto kNoGo = ReadinessVerdict::NoGo;

std::function<void(mgn::SourceServer &)> lifeCycle(mgn::LifeCycleState state)
{
    return [state](mgn::SourceServer &s) { s.lifeCycle.state.value = state; };
}

std::function<void(mgn::SourceServer &)> replication(mgn::DataReplicationState state)
{
    return
        [state](mgn::SourceServer &s) { s.dataReplicationInfo.dataReplicationState.value = state; };
}

std::function<void(mgn::SourceServer &)> lag(const char *iso)
{
    return [iso](mgn::SourceServer &s) {
        s.dataReplicationInfo.lagDuration = base::Duration::parse(iso);
    };
}

} // namespace

TEST(Readiness, IsGoForAHealthyTestedServer)
{
    const Readiness readiness = readinessOf(builders::server(1), context());

    EXPECT_EQ(readiness, Readiness());
}

TEST_P(OneFlaw, IsNamedWithItsSeverity)
{
    mgn::SourceServer server = builders::server(1);
    GetParam().spoil(server);

    const Readiness readiness = readinessOf(server, context());

    ASSERT_EQ(readiness.reasons.size(), 1u);
    EXPECT_EQ(readiness.reasons[0].kind, GetParam().reason);
    EXPECT_EQ(readiness.reasons[0].severity, GetParam().severity);
    EXPECT_EQ(readiness.verdict, GetParam().severity);
}

INSTANTIATE_TEST_SUITE_P(
    Table, OneFlaw,
    testing::Values(
        ReadinessCase{"state absent", lifeCycle(mgn::LifeCycleState::Absent),
                      ReasonKind::StateUnknown, kNoGo},
        ReadinessCase{"state new", lifeCycle(mgn::LifeCycleState::Unknown),
                      ReasonKind::StateUnknown, kNoGo},
        ReadinessCase{"not ready", lifeCycle(mgn::LifeCycleState::Testing),
                      ReasonKind::NotReadyForCutover, kNoGo},
        ReadinessCase{"archived", [](mgn::SourceServer &s) { s.isArchived = true; },
                      ReasonKind::Archived, kNoGo},
        ReadinessCase{"replication absent", replication(mgn::DataReplicationState::Absent),
                      ReasonKind::StateUnknown, kNoGo},
        ReadinessCase{"stalled", replication(mgn::DataReplicationState::Stalled),
                      ReasonKind::ReplicationStalled, kNoGo},
        ReadinessCase{"disconnected", replication(mgn::DataReplicationState::Disconnected),
                      ReasonKind::ReplicationStopped, kNoGo},
        ReadinessCase{"initial sync", replication(mgn::DataReplicationState::InitialSync),
                      ReasonKind::ReplicationNotHealthy, kNoGo},
        ReadinessCase{"backlog", replication(mgn::DataReplicationState::Backlog),
                      ReasonKind::ReplicationNotHealthy, kWarning},
        ReadinessCase{"lag absent",
                      [](mgn::SourceServer &s) { s.dataReplicationInfo.lagDuration = {}; },
                      ReasonKind::LagUnknown, kWarning},
        ReadinessCase{"lag", lag("PT11M"), ReasonKind::LagTooLong, kWarning},
        ReadinessCase{"long lag", lag("PT3H1S"), ReasonKind::LagTooLong, kNoGo},
        ReadinessCase{"not seen",
                      [](mgn::SourceServer &s) {
                          s.lifeCycle.lastSeenByServiceDateTime =
                              builders::ago(std::chrono::hours(1));
                      },
                      ReasonKind::NotSeen, kWarning},
        ReadinessCase{"old snapshot",
                      [](mgn::SourceServer &s) {
                          s.dataReplicationInfo.lastSnapshotDateTime =
                              builders::ago(std::chrono::hours(2));
                      },
                      ReasonKind::SnapshotOld, kWarning},
        ReadinessCase{"no snapshot",
                      [](mgn::SourceServer &s) { s.dataReplicationInfo.lastSnapshotDateTime = {}; },
                      ReasonKind::SnapshotUnknown, kWarning},
        ReadinessCase{"other account",
                      [](mgn::SourceServer &s) {
                          s.arn = text("arn:aws:mgn:eu-central-1:222222222222:source-server/s-1");
                      },
                      ReasonKind::WrongAccount, kNoGo},
        ReadinessCase{"old instance",
                      [](mgn::SourceServer &s) {
                          s.launchedInstance.ec2InstanceId =
                              mgn::Ec2InstanceId(std::string_view("i-1"));
                      },
                      ReasonKind::InstanceTerminated, kWarning},
        ReadinessCase{"not tested", [](mgn::SourceServer &s) { s.lifeCycle.lastTest = {}; },
                      ReasonKind::NotTested, kWarning}));

TEST(Readiness, PutsTheWorstReasonFirst)
{
    mgn::SourceServer server = builders::server(1);
    server.lifeCycle.lastTest = {};
    server.dataReplicationInfo.lagDuration = {};
    ReadinessContext busy = context();
    busy.runningJob = builders::jobId(5);

    const Readiness readiness = readinessOf(server, busy);

    ASSERT_EQ(readiness.reasons.size(), 3u);
    EXPECT_EQ(readiness.reasons[0].kind, ReasonKind::InJob);
    EXPECT_EQ(readiness.reasons[0].job, builders::jobId(5));
    EXPECT_EQ(readiness.verdict, ReadinessVerdict::NoGo);
}

TEST(Readiness, TellsWhoseServerItIsAndWhoseItShouldBe)
{
    mgn::SourceServer server = builders::server(1);
    server.arn = text("arn:aws:mgn:eu-central-1:222222222222:source-server/s-1");
    const auto owner = *base::AccountId::parse(QStringLiteral("222222222222"));

    const Readiness readiness = readinessOf(server, context());

    EXPECT_EQ(readiness.verdict, ReadinessVerdict::NoGo);
    ASSERT_FALSE(readiness.reasons.empty());
    EXPECT_EQ(readiness.reasons[0].account, owner);
    EXPECT_EQ(readiness.reasons[0].expectedAccount, builders::scope().account);
}

TEST(Readiness, ComparesAccountsOnlyWhereBothAreKnown)
{
    mgn::SourceServer server = builders::server(1);
    server.arn = text("arn:aws:mgn:eu-central-1:222222222222:source-server/s-1");
    const auto owner = *base::AccountId::parse(QStringLiteral("222222222222"));

    EXPECT_EQ(cutover::foreignAccount(server, builders::scope().account), owner);
    EXPECT_FALSE(cutover::foreignAccount(server, owner));
    EXPECT_FALSE(cutover::foreignAccount(server, {}));
    server.arn = text("no ARN");
    EXPECT_FALSE(cutover::foreignAccount(server, builders::scope().account));
}

TEST(Readiness, StopsServersWhoseEarlierStartIsNotKnown)
{
    ReadinessContext unresolved = context();
    unresolved.hasUnresolvedStart = true;

    const Readiness readiness = readinessOf(builders::server(1), unresolved);

    EXPECT_EQ(readiness.verdict, ReadinessVerdict::NoGo);
    EXPECT_EQ(readiness.reasons.at(0).kind, ReasonKind::OutcomeNotKnown);
}

TEST(Readiness, KeepsTheFactsOfALag)
{
    mgn::SourceServer server = builders::server(1);
    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT11M");

    const Readiness readiness = readinessOf(server, context());

    EXPECT_EQ(readiness.reasons.at(0).duration, std::chrono::minutes(11));
}

TEST(SameHostNames, GroupsWithoutCaseAndWorkgroup)
{
    mgn::SourceServer a = builders::server(1);
    mgn::SourceServer b = builders::server(2);
    mgn::SourceServer c = builders::server(3);
    a.sourceProperties.identificationHints.hostname = text("EC2AMAZ-K9LQ97Q");
    b.sourceProperties.identificationHints.hostname = text("ec2amaz-k9lq97q.WORKGROUP");

    const auto groups = sameHostNames({&a, &c, &b});

    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0], (std::vector{builders::serverId(1), builders::serverId(2)}));
}

TEST(SameHostNames, DoesNotGroupServersWithoutName)
{
    mgn::SourceServer a = builders::server(1);
    mgn::SourceServer b = builders::server(2);
    a.sourceProperties.identificationHints.hostname = {};
    b.sourceProperties.identificationHints.hostname = {};

    EXPECT_TRUE(sameHostNames({&a, &b}).empty());
}

TEST(NewObjections, AreThoseThatNobodyConfirmed)
{
    mgn::SourceServer server = builders::server(1);
    server.lifeCycle.lastTest = {};
    const Readiness confirmed = readinessOf(server, {.now = builders::kNow});
    ASSERT_EQ(confirmed.verdict, ReadinessVerdict::Warning);

    EXPECT_TRUE(newObjections(confirmed, confirmed).empty());

    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Stalled;
    const auto added = newObjections(confirmed, readinessOf(server, {.now = builders::kNow}));
    ASSERT_EQ(added.size(), 1u);
    EXPECT_EQ(added[0].kind, ReasonKind::ReplicationStalled);
}

TEST(NewObjections, NameAWarningThatBecameANoGo)
{
    mgn::SourceServer server = builders::server(1);
    server.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(3600 * 1000);
    const Readiness confirmed = readinessOf(server, {.now = builders::kNow});
    server.dataReplicationInfo.lagDuration = base::Duration::fromMsecs(4 * 3600 * 1000);

    EXPECT_EQ(newObjections(confirmed, readinessOf(server, {.now = builders::kNow})).size(), 1u);
}

TEST(NewObjections, NameAnotherInstanceThanTheOneReviewed)
{
    mgn::SourceServer server = builders::server(1);
    server.launchedInstance.ec2InstanceId =
        mgn::Ec2InstanceId(std::string_view("i-00000000000000001"));
    const Readiness confirmed = readinessOf(server, {.now = builders::kNow});
    server.launchedInstance.ec2InstanceId =
        mgn::Ec2InstanceId(std::string_view("i-00000000000000002"));

    EXPECT_EQ(newObjections(confirmed, readinessOf(server, {.now = builders::kNow})).size(), 1u);
}
