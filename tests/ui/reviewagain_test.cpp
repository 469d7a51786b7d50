// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/cutover/builders.h"
#include "ui/reviewagain.h"

#include <gtest/gtest.h>

namespace {

using builders::serverId;
using ui::PreparedStart;
using ui::WizardStep;

cutover::CutoverPlan planOfThree()
{
    cutover::CutoverPlan plan =
        builders::plan({builders::server(1), builders::server(2), builders::server(3)});
    plan.tags = {{QStringLiteral("Wave"), QStringLiteral("7")}};
    return plan;
}

PreparedStart startOf(const cutover::CutoverPlan &plan)
{
    PreparedStart start;
    start.scope = plan.scope;
    for (int number = 1; number <= static_cast<int>(plan.servers.size()); ++number)
        start.servers.push_back(
            {.server = builders::server(number), .isHidden = false, .readiness = {}});
    return start;
}

cutover::CutoverRefusal refusalOf(const std::vector<int> &servers)
{
    cutover::CutoverRefusal refusal;
    for (const int number : servers)
        refusal.servers.push_back(
            {serverId(number), QStringLiteral("Busy"), QStringLiteral("in a job")});
    return refusal;
}

cutover::BaselineChange startedElsewhere(const cutover::CutoverPlan &plan, std::size_t index)
{
    const cutover::PlannedServer &server = plan.servers[index];
    cutover::BaselineChange change{
        .id = server.id, .name = server.name, .reviewed = server.reviewed};
    change.current = change.reviewed;
    change.current.lastCutoverJob = builders::jobId(77);
    return change;
}

TEST(ReviewAgain, KeepsServersTagsAndAccount)
{
    cutover::CutoverPlan plan = planOfThree();
    const PreparedStart start = startOf(plan);
    // Page 2 of the wizard chose it.
    plan.scope.account = *base::AccountId::parse(QStringLiteral("222222222222"));

    const PreparedStart again = ui::sameAgain(start, plan);

    EXPECT_EQ(again.scope, plan.scope);
    EXPECT_EQ(again.servers.size(), 3u);
    EXPECT_EQ(again.earlier.tags, plan.tags);
    EXPECT_TRUE(again.earlier.hasIntentTag);
    EXPECT_EQ(again.earlier.firstStep, WizardStep::Servers);
}

TEST(ReviewAgain, LeavesOutTheRefusedAndNamesThem)
{
    const cutover::CutoverPlan plan = planOfThree();

    const PreparedStart again = ui::withoutRefused(startOf(plan), plan, refusalOf({2}));

    ASSERT_EQ(again.servers.size(), 2u);
    EXPECT_EQ(again.servers[0].server.sourceServerId, serverId(1));
    EXPECT_EQ(again.servers[1].server.sourceServerId, serverId(3));
    EXPECT_TRUE(again.earlier.note.contains(QLatin1String("host-2: in a job")))
        << qPrintable(again.earlier.note);
    EXPECT_EQ(again.earlier.firstStep, WizardStep::Servers);
}

TEST(ReviewAgain, KeepsAllWhenEveryOneWasRefused)
{
    const cutover::CutoverPlan plan = planOfThree();

    const PreparedStart again = ui::withoutRefused(startOf(plan), plan, refusalOf({1, 2, 3}));

    EXPECT_EQ(again.servers.size(), 3u);
    EXPECT_EQ(again.earlier.refusal.servers.size(), 3u);
    EXPECT_TRUE(again.earlier.note.isEmpty());
}

TEST(ReviewAgain, LeavesOutWhatSomebodyElseStartedAndNamesIt)
{
    const cutover::CutoverPlan plan = planOfThree();

    const PreparedStart again =
        ui::withoutChanged(startOf(plan), plan, {startedElsewhere(plan, 1)}, {});

    ASSERT_EQ(again.servers.size(), 2u);
    EXPECT_EQ(again.servers[0].server.sourceServerId, serverId(1));
    EXPECT_EQ(again.servers[1].server.sourceServerId, serverId(3));
    EXPECT_TRUE(again.earlier.note.contains(QLatin1String("host-2 was started by somebody else")))
        << qPrintable(again.earlier.note);
    EXPECT_TRUE(again.earlier.note.startsWith(QLatin1String("Left out")))
        << qPrintable(again.earlier.note);
    EXPECT_EQ(again.earlier.tags, plan.tags);
}

TEST(ReviewAgain, KeepsAndNamesAllWhenEveryOneWasStartedBySomebodyElse)
{
    const cutover::CutoverPlan plan = builders::plan({builders::server(1)});

    const PreparedStart again =
        ui::withoutChanged(startOf(plan), plan, {startedElsewhere(plan, 0)}, {});

    EXPECT_EQ(again.servers.size(), 1u);
    EXPECT_FALSE(again.earlier.note.startsWith(QLatin1String("Left out")));
    EXPECT_TRUE(again.earlier.note.contains(QLatin1String("host-1 was started by somebody else")))
        << qPrintable(again.earlier.note);
}

TEST(ReviewAgain, KeepsWhatMayStillGo)
{
    const cutover::CutoverPlan plan = planOfThree();
    cutover::BaselineChange change = startedElsewhere(plan, 1);
    change.current = change.reviewed;
    change.reasons = {{.kind = cutover::ReasonKind::LagUnknown}};

    EXPECT_EQ(ui::withoutChanged(startOf(plan), plan, {change}, {}).servers.size(), 3u);
    change.reasons = {{.kind = cutover::ReasonKind::ReplicationStalled,
                       .severity = cutover::ReadinessVerdict::NoGo}};
    EXPECT_EQ(ui::withoutChanged(startOf(plan), plan, {change}, {}).servers.size(), 2u);
}

TEST(ReviewAgain, ShowsServersAsTheyAreKnownByThen)
{
    const cutover::CutoverPlan plan = planOfThree();
    cutover::ServerStore known(plan.scope);
    mgn::SourceServer changed = builders::server(2);
    changed.isArchived = true;
    known.merge({changed});
    PreparedStart start = startOf(plan);
    start.servers[1].seen = cutover::Readiness();

    const PreparedStart again = ui::asKnownNow(start, known);

    ASSERT_EQ(again.servers.size(), 3u);
    EXPECT_EQ(again.servers[0].server.sourceServerId, serverId(1)) << "not known, and kept";
    EXPECT_EQ(again.servers[1].server.isArchived, changed.isArchived);
    EXPECT_FALSE(again.servers[1].seen);
}

TEST(ReviewAgain, OpensWhereTheComplaintStands)
{
    const cutover::CutoverPlan plan = planOfThree();
    cutover::CutoverRefusal ofTag;
    ofTag.tags.push_back({QStringLiteral("Wave"), QStringLiteral("not allowed")});
    cutover::CutoverRefusal ofAccount;
    ofAccount.account.push_back({QStringLiteral("accountID"), QStringLiteral("no member")});

    EXPECT_EQ(ui::withoutRefused(startOf(plan), plan, ofTag).earlier.firstStep, WizardStep::Tags);
    EXPECT_EQ(ui::withoutRefused(startOf(plan), plan, ofAccount).earlier.firstStep,
              WizardStep::Tags);
    EXPECT_EQ(ui::withoutRefused(startOf(plan), plan, {}).earlier.firstStep, WizardStep::Servers);
}

TEST(ReviewAgain, WithoutTheMarkAlsoLeavesOwnTagsOutAndSaysSo)
{
    const cutover::CutoverPlan plan = planOfThree();

    const PreparedStart again = ui::withoutTags(startOf(plan), plan);

    EXPECT_FALSE(again.earlier.hasIntentTag);
    EXPECT_TRUE(again.earlier.tags.empty());
    EXPECT_TRUE(again.earlier.note.contains(QLatin1String("your own tags (Wave)")))
        << qPrintable(again.earlier.note);
    EXPECT_EQ(again.earlier.firstStep, WizardStep::Review);
}

TEST(ReviewAgain, WithoutTheMarkSpeaksOfNoTagsWhenThereWereNone)
{
    cutover::CutoverPlan plan = planOfThree();
    plan.tags.clear();

    const QString note = ui::withoutTags(startOf(plan), plan).earlier.note;

    EXPECT_TRUE(note.contains(QLatin1String("mark is left out"))) << qPrintable(note);
    EXPECT_FALSE(note.contains(QLatin1String("your own tags"))) << qPrintable(note);
}

TEST(DraftServers, KeepIdsThatTheScopeNoLongerHas)
{
    const cutover::ServerStore none(builders::scope());

    const auto servers = ui::draftServers(none, {serverId(4)}, {serverId(4)});

    ASSERT_EQ(servers.size(), 1u);
    EXPECT_EQ(servers[0].server.sourceServerId, serverId(4));
    EXPECT_TRUE(servers[0].isHidden);
}

} // namespace
