// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

#include <QApplication>

#include <gtest/gtest.h>

namespace {

using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;
using tests::serverId;

/// A board on which a start is looked for.
class BoardCurrentTest : public testing::Test
{
protected:
    BoardCurrentTest()
    {
        m_board.resize(1200, 700);
        static_cast<QWidget &>(m_board).show();
    }
    void begin()
    {
        m_board.addScope(
            {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod")});
        QApplication::processEvents();
        m_scene.jobs.setAttempt(m_attempt);
        QApplication::processEvents();
    }
    /// As a poll does whose answer has our job.
    void findJob()
    {
        mgn::Job job = launchJob(
            9, JobStatus::Started,
            {participant(91, LaunchStatus::Pending), participant(92, LaunchStatus::Pending)});
        job.creationDateTime = tests::today("02:13:56");
        m_scene.jobs.merge({job}, m_scene.clock.now());
        m_scene.jobs.noteStartedHere(job.jobId);
        m_attempt.state = cutover::AttemptState::StartedByUs;
        m_attempt.job = job.jobId;
        m_scene.jobs.setAttempt(m_attempt);
        m_scene.jobs.removeAttempt(m_attempt.id);
        QApplication::processEvents();
    }
    [[nodiscard]] QString detailsOf(int job)
    {
        return m_board.model()
            .find(&m_scene.jobs, jobId(job))
            .siblingAtColumn(ui::JobTreeModel::Column::Details)
            .data()
            .toString();
    }

    ui::Theme m_theme;
    BoardScene m_scene;
    cutover::Attempt m_attempt = tests::lostStart("a");
    ui::BoardView m_board{m_theme};
};

TEST_F(BoardCurrentTest, ShowsTheJobOfALostStartOnAnEmptyBoard)
{
    begin();

    findJob();

    EXPECT_EQ(m_board.currentJob(), jobId(9));
    EXPECT_TRUE(m_board.tree().isExpanded(m_board.tree().currentIndex()));
}

TEST_F(BoardCurrentTest, ShowsTheJobOfALostStartWhereNobodyHasMovedOn)
{
    m_scene.play();
    begin();
    ASSERT_EQ(m_board.currentJob(), jobId(1));

    findJob();

    EXPECT_EQ(m_board.currentJob(), jobId(9));
    EXPECT_FALSE(detailsOf(9).contains(QLatin1String("elsewhere"))) << qPrintable(detailsOf(9));
}

TEST_F(BoardCurrentTest, ShowsTheJobToWhoLooksAtItsStart)
{
    m_scene.play();
    begin();
    m_board.tree().setCurrentIndex(m_board.model().index(1, 0));

    findJob();

    EXPECT_EQ(m_board.currentJob(), jobId(9));
}

TEST_F(BoardCurrentTest, LeavesWhoLooksElsewhere)
{
    m_scene.play();
    begin();
    const QModelIndex server = m_board.model().find(&m_scene.jobs, jobId(1), serverId(5));
    m_board.tree().setCurrentIndex(server);

    findJob();

    EXPECT_EQ(m_board.currentServer(), serverId(5));
}

TEST_F(BoardCurrentTest, MarksAJobOfSomebodyElseAndLeavesTheCurrentRow)
{
    m_scene.play();
    begin();

    m_scene.jobs.merge({launchJob(3, JobStatus::Started, {participant(8, LaunchStatus::Pending)})},
                       m_scene.clock.now());
    QApplication::processEvents();

    EXPECT_EQ(m_board.currentJob(), jobId(1));
    EXPECT_EQ(detailsOf(3), QStringLiteral("started elsewhere"));
    EXPECT_EQ(detailsOf(1), QStringLiteral("started elsewhere, change=CHG-1042"));
}

TEST_F(BoardCurrentTest, BeginsWithTheFirstScopeThatHasAJob)
{
    cutover::JobStore other(tests::scopeOf("corp-dev", "222222222222", "eu-west-1"));
    m_board.addScope(
        {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod")});
    m_board.addScope({&other, nullptr, &m_scene.clock, QStringLiteral("corp-dev")});
    QApplication::processEvents();

    other.merge({launchJob(2, JobStatus::Started, {participant(50, LaunchStatus::Pending)})},
                m_scene.clock.now());
    QApplication::processEvents();

    EXPECT_EQ(m_board.currentJob(), jobId(2));
    m_board.removeScope(&other);
}

} // namespace
