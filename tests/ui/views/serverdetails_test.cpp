// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/serverdetails.h"

#include "tests/support/fakeclock.h"
#include "tests/support/modelcheck.h"
#include "tests/ui/models/serverfixture.h"
#include "tests/ui/views/serverestate.h"
#include "ui/text/serverdetailstext.h"
#include "ui/text/serverstatetext.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/marklist.h"
#include "ui/views/memberpanel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

namespace {

using tests::makeServer;
using tests::testNow;

class ServerDetailsTest : public testing::Test
{
protected:
    ServerDetailsTest()
    {
        panel.setStore(&store, clock);
        panel.resize(320, 700);
        panel.show();
    }
    [[nodiscard]] QString factOf(const QString &label) const
    {
        for (const ui::Fact &fact :
             panel.findChild<ui::FactsGrid *>(QStringLiteral("detailsFacts"))->facts()) {
            if (fact.label == label)
                return fact.state ? fact.state->word : fact.value;
        }
        return QStringLiteral("no such fact");
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = panel.findChildren<ui::PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto *label) {
            return label->isVisible() && label->text() == text;
        });
    }

    ui::Theme theme;
    support::FakeClock clock{testNow()};
    cutover::ServerStore store{tests::testScope()};
    ui::ServerDetails panel{theme};
};

} // namespace

TEST_F(ServerDetailsTest, ShowsTheFactsOfTheCurrentServer)
{
    tests::fillEstate(store);

    panel.setServer(tests::serverId(3));

    EXPECT_EQ(factOf(QStringLiteral("Account")), QStringLiteral("1111 2222 3333"));
    EXPECT_EQ(factOf(QStringLiteral("vCPU, memory")), QStringLiteral("8, 32 GB"));
    EXPECT_EQ(factOf(QStringLiteral("Backlog")), QStringLiteral("2 GB of 412 GB"));
    EXPECT_EQ(factOf(QStringLiteral("Wave")), QStringLiteral("W3 ERP"));
    EXPECT_EQ(factOf(QStringLiteral("State")), QStringLiteral("Lagging"));
    EXPECT_TRUE(shows(QStringLiteral("erp-app-02")));
}

TEST_F(ServerDetailsTest, FollowsTheStoreInPlace)
{
    tests::refresh(store, {makeServer(1, "a")});
    panel.setServer(tests::serverId(1));
    mgn::SourceServer later = makeServer(1, "a");
    later.dataReplicationInfo.lagDuration = base::Duration::parse("PT9S");

    tests::refresh(store, {later});

    EXPECT_EQ(factOf(QStringLiteral("Lag")), QStringLiteral("9 s"));
}

TEST_F(ServerDetailsTest, KeepsSelectedTextThroughPolls)
{
    tests::refresh(store, {makeServer(1, "a")});
    panel.setServer(tests::serverId(1));
    const QString seen = factOf(QStringLiteral("Last seen"));
    EXPECT_TRUE(seen.endsWith(QStringLiteral("UTC"))) << qPrintable(seen);
    const auto labels = panel.findChildren<ui::PlainLabel *>();
    const auto label = std::find_if(labels.begin(), labels.end(),
                                    [&](const auto *one) { return one->text() == seen; });
    ASSERT_NE(label, labels.end());
    (*label)->setSelection(0, 5);

    clock.advance(std::chrono::minutes(2));
    mgn::SourceServer later = makeServer(1, "a");
    later.dataReplicationInfo.lagDuration = base::Duration::parse("PT9S");
    tests::refresh(store, {later});

    EXPECT_EQ(factOf(QStringLiteral("Lag")), QStringLiteral("9 s"));
    EXPECT_EQ((*label)->selectedText(), seen.left(5));
}

TEST_F(ServerDetailsTest, OneFailedReadLeavesTheOther)
{
    tests::fillEstate(store);
    panel.setServer(tests::serverId(3));
    panel.setLaunchConfiguration(tests::sampleLaunchConfiguration());

    panel.setActionsProblem(tests::serverId(3), QStringLiteral("not allowed"));

    EXPECT_TRUE(shows(QStringLiteral("not allowed")));
    EXPECT_TRUE(shows(QStringLiteral("Right-sizing")));
    panel.setActions(tests::serverId(3), tests::sampleActions());
    panel.setLaunchProblem(tests::serverId(3), QStringLiteral("no connection"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(shows(QStringLiteral("not allowed")));
    EXPECT_TRUE(shows(QStringLiteral("no connection")));
    EXPECT_TRUE(shows(QStringLiteral("Join domain")));
    EXPECT_TRUE(shows(QStringLiteral("blocks finalize")));
}

TEST_F(ServerDetailsTest, SaysThatNothingIsChosenWhenTheServerGoes)
{
    tests::refresh(store, {makeServer(1, "a"), makeServer(2, "b")});
    panel.setServer(tests::serverId(1));

    tests::refresh(store, {makeServer(2, "b")});

    EXPECT_TRUE(shows(QStringLiteral("Choose a server to see its details.")));
}

TEST_F(ServerDetailsTest, IgnoresLaunchSettingsOfAnotherServer)
{
    tests::fillEstate(store);
    panel.setServer(tests::serverId(4));

    panel.setLaunchConfiguration(tests::sampleLaunchConfiguration());
    panel.setActions(tests::serverId(3), tests::sampleActions());

    EXPECT_FALSE(shows(QStringLiteral("Launch settings")));
    EXPECT_FALSE(shows(QStringLiteral("Post-launch actions")));
}

TEST_F(ServerDetailsTest, CopiesTheServerId)
{
    tests::refresh(store, {makeServer(1, "a")});
    panel.setServer(tests::serverId(1));

    panel.findChild<QToolButton *>(QStringLiteral("detailsCopyId"))->click();

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("s-00000000000000001"));
    EXPECT_TRUE(shows(QStringLiteral("Copied")));
}

TEST_F(ServerDetailsTest, FoldsOutEveryMemberUnderItsApiName)
{
    tests::fillEstate(store);
    panel.setServer(tests::serverId(3));

    panel.findChild<QToolButton *>(QStringLiteral("foldMembers"))->click();

    const QString tree =
        support::treeText(*panel.findChild<QTreeView *>(QStringLiteral("serverMembers"))->model());
    EXPECT_TRUE(tree.contains(QStringLiteral("sourceServerID | s-00000000000000003")))
        << qPrintable(tree);
    EXPECT_TRUE(tree.contains(QStringLiteral("fqdnForActionFramework | not reported")));
}

TEST_F(ServerDetailsTest, ShowsHostileTextsAsPlainText)
{
    mgn::SourceServer server = makeServer(1, "<img src=file:///etc/passwd>");
    server.tags = {
        {base::Text(std::string_view("<b>k</b>")), base::Text(std::string_view("&lt;b&gt;"))}};
    server.sourceProperties.os = base::Text(std::string_view("<table>evil"));
    tests::refresh(store, {server});

    panel.setServer(tests::serverId(1));

    EXPECT_TRUE(shows(QStringLiteral("<img src=file:///etc/passwd>")));
    EXPECT_TRUE(shows(QStringLiteral("&lt;b&gt;")));
    for (const QLabel *label : panel.findChildren<QLabel *>())
        EXPECT_TRUE(label->textFormat() == Qt::PlainText || label->text().isEmpty())
            << qPrintable(label->text());
}

TEST_F(ServerDetailsTest, FitsASidePanelHoweverLongTheTextsAre)
{
    const base::Text word(std::string(65'536, 'W'));
    mgn::SourceServer server = makeServer(1, word.view());
    server.sourceProperties.os = word;
    server.tags = {{base::Text(std::string_view("Wave")), word}, {word, word}};
    std::vector<mgn::SourceServerAction> actions = tests::sampleActions();
    actions.front().actionName = word;
    tests::refresh(store, {server});

    panel.setServer(tests::serverId(1));
    panel.setActions(tests::serverId(1), actions);
    panel.setLaunchProblem(tests::serverId(1), word.toString());
    QCoreApplication::processEvents();

    const QWidget *content =
        panel.findChild<QScrollArea *>(QStringLiteral("detailsScroll"))->widget();
    EXPECT_LT(content->minimumSizeHint().width(), 600);
}

TEST_F(ServerDetailsTest, CopiesLabelsAndValuesAsATable)
{
    mgn::SourceServer server = makeServer(1, "erp-app-01");
    server.tags = {{base::Text(std::string_view("Wave")), base::Text(std::string_view("=1+1"))}};
    tests::refresh(store, {server});
    panel.setServer(tests::serverId(1));

    panel.findChild<QToolButton *>(QStringLiteral("copyDetails"))->click();

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    EXPECT_TRUE(lines.contains(QStringLiteral("Name\terp-app-01")));
    EXPECT_TRUE(lines.contains(QStringLiteral("Server ID\ts-00000000000000001")));
    EXPECT_TRUE(lines.contains(QStringLiteral("Account\t1111 2222 3333")));
    EXPECT_TRUE(lines.contains(QStringLiteral("Tag Wave\t'=1+1"))) << qPrintable(lines.join(u'\n'));
}

TEST(ServerNotice, TellsAnotherAccountBeforeAllElse)
{
    const mgn::SourceServer server = makeServer(1, "a");
    const auto acting = *base::AccountId::parse(QStringLiteral("999999999999"));

    EXPECT_EQ(ui::serverNotice(server, testNow(), acting)->text,
              ui::foreignAccountText(server, acting));
    EXPECT_EQ(ui::foreignAccountMark(server, acting)->tone, ui::Tone::Bad);
}

TEST(ServerNotice, WarnsOfWhatALaunchNowWouldMeet)
{
    const auto text = [](const mgn::SourceServer &server) {
        const auto notice = ui::serverNotice(server, testNow());
        return notice ? notice->text : QString();
    };
    mgn::SourceServer server = makeServer(1, "a");
    EXPECT_EQ(text(server), QString());

    server.dataReplicationInfo.lastSnapshotDateTime =
        base::Timestamp::parse("2026-11-22T20:00:00Z");
    EXPECT_TRUE(
        text(server).startsWith(QStringLiteral("The last snapshot is of 22 Nov 20:00 UTC")));
    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT11M");
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("Lag is 11 min")));
    server.dataReplicationInfo.lagDuration = base::Duration::parse("PT0S");
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Backlog;
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("Some data still to be copied")));
    server.dataReplicationInfo.replicatedDisks.emplace_back().backloggedStorageBytes = 2048;
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("2 KB still to be copied")));
    server.dataReplicationInfo.lagDuration = {};
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("The service reports no lag")));
    server.dataReplicationInfo.dataReplicationState.value = mgn::DataReplicationState::Stalled;
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("Replication is stalled")));
    server.lifeCycle.state.value = mgn::LifeCycleState::Cutover;
    EXPECT_EQ(text(server), QString());
    server.isArchived = true;
    EXPECT_TRUE(text(server).startsWith(QStringLiteral("The server is archived")));
}

TEST(ServerHistory, IsInTheOrderOfTime)
{
    QStringList words;
    for (const ui::MarkedLine &line : ui::serverHistory(tests::fullServer(), testNow()))
        words << line.mark.word;

    EXPECT_EQ(words.join(u'|'),
              QStringLiteral("Added to service|Test launched|Marked ready for cutover"));
}

TEST(ActionLines, LeaveOutWhatIsOffAndSayWhatGates)
{
    const auto lines = ui::actionLines(tests::sampleActions());

    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].mark.word, QStringLiteral("Install SSM agent"));
    EXPECT_EQ(lines[0].badge, QStringLiteral("blocks finalize"));
    EXPECT_TRUE(lines[1].badge.isEmpty());
    EXPECT_EQ(lines[1].mark.word, QStringLiteral("Join domain"));
}

TEST(DiskLines, SayHowMuchIsCopied)
{
    const auto lines = ui::diskLines(tests::fullServer());

    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].isWhole);
    EXPECT_EQ(lines[1].text, QStringLiteral("280 of 285 GB"));
}
