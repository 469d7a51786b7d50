// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobtreeview.h"

#include "tests/support/modelcheck.h"
#include "tests/support/waitfor.h"
#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace {

using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;
using tests::serverId;

class JobTreeViewTest : public testing::Test
{
protected:
    JobTreeViewTest()
    {
        m_scene.play();
        m_view.setModel(&m_model);
        m_model.addScope(
            {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod"), {}, {}});
        m_view.resize(900, 180);
        m_view.show();
        QApplication::processEvents();
    }
    QModelIndex server(int number, int job = 1)
    {
        return m_model.find(&m_scene.jobs, jobId(job), serverId(number));
    }
    void poll(mgn::ParticipatingServer changed)
    {
        mgn::Job job = *m_scene.jobs.find(jobId(1));
        for (mgn::ParticipatingServer &known : job.participatingServers) {
            if (known.sourceServerId == changed.sourceServerId)
                known = changed;
        }
        m_scene.jobs.merge({job}, m_scene.clock.now());
        QApplication::processEvents();
    }

    ui::Theme m_theme;
    BoardScene m_scene;
    ui::JobTreeModel m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester = support::checkModel(m_model);
    ui::JobTreeView m_view{m_theme};
};

TEST_F(JobTreeViewTest, OpensScopesAndUnfinishedJobsOnly)
{
    EXPECT_TRUE(m_view.isExpanded(m_model.index(0, 0)));
    EXPECT_TRUE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(1))));
    EXPECT_FALSE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(2))));
}

TEST_F(JobTreeViewTest, OpensAJobThatStartsLater)
{
    m_scene.jobs.merge({launchJob(3, JobStatus::Started, {participant(8, LaunchStatus::Pending)})},
                       m_scene.clock.now());
    QApplication::processEvents();

    EXPECT_TRUE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(3))));
}

TEST_F(JobTreeViewTest, OpensTheFirstJobOfAScopeThatBeganEmpty)
{
    BoardScene empty;
    m_model.addScope(
        {&empty.jobs, &empty.servers, &empty.clock, QStringLiteral("corp-shared"), {}, {}});
    QApplication::processEvents();

    empty.jobs.merge({launchJob(4, JobStatus::Started, {participant(8, LaunchStatus::Pending)})},
                     empty.clock.now());
    QApplication::processEvents();

    EXPECT_TRUE(m_view.isExpanded(m_model.index(1, 0)));
    EXPECT_TRUE(m_view.isExpanded(m_model.find(&empty.jobs, jobId(4))));
    m_model.removeScope(&empty.jobs);
}

TEST_F(JobTreeViewTest, KeepsSelectionExpansionAndScrollThroughPolls)
{
    m_view.expand(server(2));
    m_view.expand(m_model.find(&m_scene.jobs, jobId(2)));
    m_view.setCurrentIndex(server(5));
    m_view.verticalScrollBar()->setValue(60);
    const int scrolled = m_view.verticalScrollBar()->value();
    ASSERT_GT(scrolled, 0);

    poll(participant(1, LaunchStatus::Failed));
    poll(participant(2, LaunchStatus::Launched,
                     {{"Install SSM agent", mgn::ActionExecutionStatus::Success},
                      {"Join domain", mgn::ActionExecutionStatus::Failed},
                      {"Validate disk space", mgn::ActionExecutionStatus::InProgress},
                      {"Unforeseen", mgn::ActionExecutionStatus::InProgress}}));

    EXPECT_EQ(m_view.currentIndex(), server(5));
    EXPECT_TRUE(m_view.selectionModel()->isRowSelected(server(5).row(), server(5).parent()));
    EXPECT_TRUE(m_view.isExpanded(server(2)));
    EXPECT_TRUE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(2))));
    EXPECT_EQ(m_view.verticalScrollBar()->value(), scrolled);
}

TEST_F(JobTreeViewTest, LeavesClosedWhatTheUserClosed)
{
    m_view.collapse(m_model.find(&m_scene.jobs, jobId(1)));
    m_view.collapse(m_model.index(0, 0));

    poll(participant(1, LaunchStatus::Failed));
    m_scene.jobs.merge({launchJob(3, JobStatus::Started, {})}, m_scene.clock.now());

    EXPECT_FALSE(m_view.isExpanded(m_model.index(0, 0)));
    EXPECT_FALSE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(1))));
}

TEST_F(JobTreeViewTest, GoesFromFailureToFailureAndRound)
{
    EXPECT_TRUE(m_view.selectNextFailure());
    EXPECT_EQ(m_view.currentIndex(), server(5));

    EXPECT_TRUE(m_view.selectNextFailure());
    EXPECT_EQ(m_view.currentIndex(), server(7, 2));
    EXPECT_TRUE(m_view.isExpanded(m_model.find(&m_scene.jobs, jobId(2))));

    EXPECT_TRUE(m_view.selectNextFailure());
    EXPECT_EQ(m_view.currentIndex(), server(5));
    EXPECT_TRUE(m_view.selectNextFailure(true));
    EXPECT_EQ(m_view.currentIndex(), server(7, 2));
}

TEST_F(JobTreeViewTest, SaysSoWhenNothingFailed)
{
    BoardScene calm;
    ui::JobTreeModel model;
    ui::JobTreeView view(m_theme);
    view.setModel(&model);
    model.addScope({&calm.jobs, &calm.servers, &calm.clock, QStringLiteral("calm"), {}, {}});

    EXPECT_FALSE(view.selectNextFailure());
    view.setCurrentIndex(model.index(0, 0));
    EXPECT_FALSE(view.selectNextFailure());
    EXPECT_FALSE(view.selectNextFailure(true));
}

TEST_F(JobTreeViewTest, CopiesTheCurrentRow)
{
    m_view.setCurrentIndex(server(4));
    m_view.setFocus();

    QTest::keySequence(&m_view, QKeySequence::Copy);

    const QString row = m_view.currentRowText();
    EXPECT_TRUE(row.startsWith(QStringLiteral("erp-web-01\tLaunched, actions passed\t")))
        << qPrintable(row);
    EXPECT_EQ(QApplication::clipboard()->text(), row);
}

TEST_F(JobTreeViewTest, CopiesNoFormulaAndNoTab)
{
    m_scene.servers.merge({tests::namedServer(4, "=cmd\tx")});
    m_view.setCurrentIndex(server(4));

    EXPECT_TRUE(m_view.currentRowText().startsWith(QStringLiteral("'=cmd x\t")))
        << qPrintable(m_view.currentRowText());
}

TEST_F(JobTreeViewTest, LeavesTheClipboardAloneWithoutARow)
{
    QApplication::clipboard()->setText(QStringLiteral("kept"));
    m_view.setCurrentIndex({});
    m_view.setFocus();

    QTest::keySequence(&m_view, QKeySequence::Copy);

    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("kept"));
}

TEST_F(JobTreeViewTest, AnyNumberOfChangesCostsOneRepaint)
{
    class Counter : public QObject
    {
    public:
        int paints = 0;

    protected:
        bool eventFilter(QObject *, QEvent *event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    };
    Counter counter;
    m_view.viewport()->installEventFilter(&counter);

    for (int i = 0; i < 100; ++i)
        emit m_model.dataChanged(server(1), server(5));
    QApplication::processEvents();

    EXPECT_EQ(counter.paints, 1);
}

} // namespace
