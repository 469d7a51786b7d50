// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/serverstatetext.h"

#include "ui/text/formats.h"

#include <QSet>

#include <gtest/gtest.h>

namespace {

using cutover::NextStep;
using cutover::ReplicationHealth;
using mgn::LifeCycleState;

QString wordOf(LifeCycleState state)
{
    return ui::lifeCycleMark({state, {}}).word;
}

} // namespace

TEST(ServerStateText, UsesTheConsolesWordsForTheLifecycle)
{
    EXPECT_EQ(wordOf(LifeCycleState::ReadyForTest), QStringLiteral("Ready for testing"));
    EXPECT_EQ(wordOf(LifeCycleState::Testing), QStringLiteral("Test in progress"));
    EXPECT_EQ(wordOf(LifeCycleState::ReadyForCutover), QStringLiteral("Ready for cutover"));
    EXPECT_EQ(wordOf(LifeCycleState::CuttingOver), QStringLiteral("Cutover in progress"));
    EXPECT_EQ(wordOf(LifeCycleState::Cutover), QStringLiteral("Cutover complete"));
}

TEST(ServerStateText, GivesEveryLifecycleStateAWordOfItsOwn)
{
    QSet<QString> words;
    constexpr int kLast = static_cast<int>(LifeCycleState::PendingInstallation);
    for (int state = 0; state <= kLast; ++state)
        words.insert(wordOf(static_cast<LifeCycleState>(state)));

    EXPECT_EQ(words.size(), kLast + 1);
    EXPECT_FALSE(words.contains(QString()));
}

TEST(ServerStateText, GivesEveryReplicationHealthAWordOfItsOwn)
{
    QSet<QString> words;
    constexpr int kLast = static_cast<int>(ReplicationHealth::ShippingSnapshot);
    for (int health = 0; health <= kLast; ++health)
        words.insert(ui::replicationMark(static_cast<ReplicationHealth>(health)).word);

    EXPECT_EQ(words.size(), kLast + 1);
    EXPECT_TRUE(words.contains(QStringLiteral("Healthy")));
}

TEST(ServerStateText, CallsABacklogWithoutALagABacklog)
{
    mgn::SourceServer server;
    server.dataReplicationInfo.lagDuration = base::Duration::parse("P0D");
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Backlog;
    EXPECT_EQ(ui::replicationMark(server).word, QStringLiteral("Backlog"));

    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT11M");
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Continuous;
    EXPECT_EQ(ui::replicationMark(server).word, QStringLiteral("Lagging"));
}

TEST(ServerStateText, NamesTheNextStepAsTheConsoleDoes)
{
    EXPECT_EQ(ui::nextStepText(NextStep::LaunchCutoverInstance),
              QStringLiteral("Launch cutover instance"));
    EXPECT_EQ(ui::nextStepText(NextStep::FinalizeCutover), QStringLiteral("Finalize cutover"));
    EXPECT_EQ(ui::nextStepText(NextStep::MarkAsArchived), QStringLiteral("Mark as archived"));
    EXPECT_EQ(ui::nextStepText(NextStep::None), ui::kAbsent);
}

TEST(ServerStateText, KeepsTheServicesWordForAStateThatIsNew)
{
    const ui::StateMark mark =
        ui::lifeCycleMark({LifeCycleState::Unknown, base::Text(std::string_view("WARMING_UP"))});

    EXPECT_EQ(mark.word, QStringLiteral("WARMING_UP"));
    EXPECT_EQ(mark.tone, ui::Tone::Warning);
}
