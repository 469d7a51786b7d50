// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/boardview.h"

#include "tests/support/waitfor.h"
#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"
#include "ui/models/membermodel.h"
#include "ui/text/updatetext.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/jobdetails.h"
#include "ui/views/jobinspector.h"
#include "ui/views/joblogview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/updatedlabel.h"
#include "ui/views/verdictcard.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include <gtest/gtest.h>

namespace {

using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;
using tests::serverId;

class BoardViewTest : public testing::Test
{
protected:
    BoardViewTest()
    {
        m_board.resize(1200, 700);
        static_cast<QWidget &>(m_board).show();
    }
    void add()
    {
        m_board.addScope(
            {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod")});
        QApplication::processEvents();
    }
    QString updated()
    {
        return m_board.findChild<ui::PlainLabel *>(QStringLiteral("boardUpdated"))->text();
    }

    ui::Theme m_theme;
    BoardScene m_scene;
    ui::BoardView m_board{m_theme};
};

TEST_F(BoardViewTest, SaysThatNothingRunsUntilAJobAppears)
{
    add();
    EXPECT_FALSE(m_board.tree().isVisible());
    EXPECT_FALSE(m_board.allFinished());

    m_scene.play();

    EXPECT_TRUE(support::waitFor([&] { return m_board.tree().isVisible(); }));
}

TEST_F(BoardViewTest, GivesTreeAndLogTheirStableNames)
{
    EXPECT_EQ(m_board.tree().accessibleName(), QStringLiteral("Jobs"));
    EXPECT_EQ(m_board.inspector().log().table().accessibleName(), QStringLiteral("Job log"));
}

TEST_F(BoardViewTest, CountsWhatRunsAndTellsWhenItEnds)
{
    m_scene.jobs.merge(
        {launchJob(1, JobStatus::Started, {participant(1, LaunchStatus::InProgress)})},
        m_scene.clock.now());
    QSignalSpy running(&m_board, &ui::BoardView::runningCountChanged);
    QSignalSpy verdict(&m_board, &ui::BoardView::verdictChanged);
    add();
    EXPECT_EQ(m_board.runningCount(), 1);
    EXPECT_FALSE(m_board.allFinished());

    m_scene.jobs.merge({launchJob(1, JobStatus::Completed, {participant(1, LaunchStatus::Failed)})},
                       m_scene.clock.now());
    EXPECT_TRUE(support::waitFor([&] { return running.size() == 2; }));

    EXPECT_EQ(running[1][0].toInt(), 0);
    EXPECT_EQ(verdict.size(), 2);
    EXPECT_TRUE(m_board.allFinished());
    EXPECT_EQ(m_board.verdictText(),
              QStringLiteral("corp-prod 1111 1111 1111 eu-west-1, mgnjob-00000000000000001: "
                             "Completed: 1 failed"));
    m_board.copyVerdict();
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(copied.size(), 2) << qPrintable(copied.join(u'\n'));
    EXPECT_EQ(
        copied[0].toStdString(),
        (m_board.verdictText() + QStringLiteral(" (as of 2026-11-23T02:14:09Z)")).toStdString());
    EXPECT_TRUE(copied[1].contains(serverId(1).toString())) << qPrintable(copied[1]);
    EXPECT_TRUE(copied[1].endsWith(QLatin1String(": Launch failed"))) << qPrintable(copied[1]);
}

TEST_F(BoardViewTest, TellsScreenReadersTheVerdict)
{
    m_scene.jobs.merge({launchJob(1, JobStatus::Completed, {participant(1, LaunchStatus::Failed)})},
                       m_scene.clock.now());

    add();

    const auto *bar = m_board.findChild<QWidget *>(QStringLiteral("outcomeBar"));
    EXPECT_EQ(bar->accessibleName(), QStringLiteral("Verdicts"));
    EXPECT_TRUE(bar->accessibleDescription().contains(QLatin1String("1 failed")))
        << qPrintable(bar->accessibleDescription());
}

TEST_F(BoardViewTest, AnUnknownStartKeepsTheBoardRunning)
{
    add();

    m_scene.jobs.setAttempt(tests::lostStart("a"));

    EXPECT_EQ(m_board.runningCount(), 1);
    EXPECT_TRUE(m_board.treeText().contains(QStringLiteral("Checking whether AWS started it…")));
}

TEST_F(BoardViewTest, SaysHowOldWhatItShowsIs)
{
    add();
    EXPECT_EQ(updated(), QStringLiteral("Not read yet"));

    m_board.setMonitorFacts(&m_scene.jobs, {m_scene.clock.now() - std::chrono::seconds(4), {}, {}});
    EXPECT_EQ(updated(), QStringLiteral("Last updated 4 s ago"));

    m_board.setMonitorFacts(&m_scene.jobs, {tests::today("02:11:20").instant(),
                                            std::chrono::seconds(12), QStringLiteral("no route")});
    EXPECT_EQ(updated(), QStringLiteral("Not updated since 02:11:20 UTC, next try in 12 s"));
    EXPECT_TRUE(m_board.treeText().contains(QStringLiteral("Not updated since 02:11:20 UTC")));
}

TEST_F(BoardViewTest, CountsDownToTheNextTry)
{
    add();
    m_board.setMonitorFacts(&m_scene.jobs, {tests::today("02:11:20").instant(),
                                            std::chrono::seconds(12), QStringLiteral("no route")});

    m_scene.clock.advance(std::chrono::seconds(5));
    m_board.findChild<ui::UpdatedLabel *>()->refresh();

    EXPECT_EQ(updated(), QStringLiteral("Not updated since 02:11:20 UTC, next try in 7 s"));
    m_scene.clock.advance(std::chrono::milliseconds(6500));
    m_board.findChild<ui::UpdatedLabel *>()->refresh();
    EXPECT_EQ(updated(), QStringLiteral("Not updated since 02:11:20 UTC, next try now"));
    EXPECT_EQ(ui::nextPollText(std::chrono::milliseconds(900)), QStringLiteral("next poll now"));
    EXPECT_EQ(ui::nextPollText(std::chrono::seconds(9)), QStringLiteral("next poll in 9 s"));
}

TEST_F(BoardViewTest, OffersToDismissWhatIsSettled)
{
    add();
    cutover::Attempt settled = tests::lostStart("a");
    settled.state = cutover::AttemptState::NotStarted;
    m_scene.jobs.setAttempt(settled);
    QSignalSpy dismissed(&m_board, &ui::BoardView::attemptDismissed);
    const QModelIndex row = m_board.model().index(1, 0);
    EXPECT_TRUE(row.data(ui::JobTreeModel::FinishedRole).toBool());

    emit m_board.tree().dismissed(row);

    ASSERT_EQ(dismissed.size(), 1);
    EXPECT_EQ(dismissed[0][1].value<cutover::AttemptId>(), settled.id);
    EXPECT_EQ(m_board.runningCount(), 0);
}

TEST_F(BoardViewTest, OffersToUnlockOnlyWhatNeedsAPerson)
{
    add();
    cutover::Attempt attempt = tests::lostStart("a");
    m_scene.jobs.setAttempt(attempt);
    const QModelIndex row = m_board.model().index(1, 0);
    EXPECT_FALSE(row.data(ui::JobTreeModel::ReleasableRole).toBool());
    attempt.state = cutover::AttemptState::OperatorNeeded;
    m_scene.jobs.setAttempt(attempt);
    QSignalSpy wanted(&m_board, &ui::BoardView::attemptReleaseWanted);
    m_board.tree().setCurrentIndex(row);

    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1),
                            Qt::NoModifier);
    QApplication::sendEvent(m_board.tree().viewport(), &event);
    const auto *menu = m_board.tree().findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    const auto actions = menu->actions();
    const auto release = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text() == QStringLiteral("I have looked: unlock these servers…");
    });
    ASSERT_NE(release, actions.end());
    ASSERT_TRUE((*release)->isEnabled());
    (*release)->trigger();

    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][1].value<cutover::AttemptId>(), attempt.id);
    EXPECT_TRUE(m_scene.jobs.attempt(attempt.id)->isUnresolved()) << "nothing is unlocked unasked";
}

TEST_F(BoardViewTest, ShowsLogCauseAndMembersOfTheCurrentServer)
{
    m_scene.play();
    add();

    m_board.select(&m_scene.jobs, jobId(1), serverId(5));

    EXPECT_EQ(m_board.currentServer(), serverId(5));
    const ui::CardText &card = m_board.inspector().details().card().content();
    EXPECT_EQ(ui::cardTitle(card), QStringLiteral("web-07: Launch failed"));
    EXPECT_EQ(card.cause,
              QStringLiteral("The launch template names a subnet that no longer exists."));
    EXPECT_TRUE(m_board.inspector().details().jsonOfAll().contains(serverId(5).toString()));
    EXPECT_EQ(m_board.inspector().log().model().rowCount(), 4);

    m_board.select(&m_scene.jobs, jobId(1));
    EXPECT_EQ(m_board.inspector().log().model().rowCount(), 11);
}

TEST_F(BoardViewTest, FollowsTheCurrentServerThroughPolls)
{
    m_scene.play();
    add();
    m_board.select(&m_scene.jobs, jobId(1), serverId(1));
    EXPECT_EQ(m_board.inspector().details().card().content().mark.word,
              QStringLiteral("Converting"));

    mgn::Job poll = *m_scene.jobs.find(jobId(1));
    poll.participatingServers[0] = participant(1, LaunchStatus::Failed);
    m_scene.jobs.merge({poll}, m_scene.clock.now());

    EXPECT_TRUE(support::waitFor([&] {
        return m_board.inspector().details().card().content().mark.word
               == QStringLiteral("Launch failed");
    }));
    EXPECT_EQ(m_board.currentServer(), serverId(1));
}

TEST_F(BoardViewTest, ForgetsAScopeThatLeaves)
{
    m_scene.play();
    add();
    m_board.select(&m_scene.jobs, jobId(1), serverId(5));

    m_board.removeScope(&m_scene.jobs);
    m_scene.jobs.merge({launchJob(3, JobStatus::Started, {})}, m_scene.clock.now());
    QApplication::processEvents();

    EXPECT_TRUE(m_board.treeText().isEmpty());
    EXPECT_TRUE(m_board.currentJob().isEmpty());
    EXPECT_EQ(m_board.inspector().log().model().rowCount(), 0);
}

TEST_F(BoardViewTest, ShowsHostileTextsAsPlainText)
{
    const std::string_view hostile = "<img src=file:///etc/passwd>\u202E%1 %2&x\n<b>x</b>";
    m_scene.play();
    m_scene.servers.merge({tests::namedServer(5, hostile)});
    m_scene.jobs.mergeLog(
        jobId(1), {tests::logEntry("02:08:35", mgn::JobLogEvent::LaunchFailed, 5, hostile)});
    m_board.addScope(
        {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QString::fromUtf8(hostile.data())});
    m_board.select(&m_scene.jobs, jobId(1), serverId(5));
    QApplication::processEvents();
    m_board.grab();

    for (const QLabel *label : m_board.findChildren<QLabel *>())
        EXPECT_NE(label->textFormat(), Qt::RichText) << qPrintable(label->text());
    const QString tree = m_board.treeText();
    EXPECT_TRUE(tree.contains(QStringLiteral("%1 %2&x")));
    EXPECT_FALSE(tree.contains(QChar(0x202E)));
    for (const QString &line : tree.split(u'\n'))
        EXPECT_FALSE(line.startsWith(QStringLiteral("<b>")));
}

} // namespace
