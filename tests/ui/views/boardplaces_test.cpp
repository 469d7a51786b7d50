// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

#include <QApplication>
#include <QClipboard>

#include <gtest/gtest.h>

namespace {

using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;

/// A board of several accounts.
class BoardPlacesTest : public testing::Test
{
protected:
    BoardPlacesTest()
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
    cutover::JobStore m_other{tests::scopeOf("corp-dev", "222222222222", "eu-west-1")};
    cutover::JobStore m_third{tests::scopeOf("corp-lab", "333333333333", "eu-west-1")};
    ui::BoardView m_board{m_theme};
};

TEST_F(BoardPlacesTest, TakesTheAgeOfWhatIsWatched)
{
    add();
    m_board.addScope({&m_other, nullptr, &m_scene.clock, QStringLiteral("corp-dev")});
    m_board.addScope({&m_third, nullptr, &m_scene.clock, QStringLiteral("corp-lab")});
    const base::Instant now = m_scene.clock.now();

    m_board.setMonitorFacts(&m_scene.jobs, {now - std::chrono::seconds(30), {}, {}});
    m_board.setMonitorFacts(&m_other, {now - std::chrono::hours(2), {}, {}, false, true});
    m_board.setMonitorFacts(&m_third, {{}, {}, QStringLiteral("not allowed")});

    EXPECT_EQ(updated(), QStringLiteral("Last updated 30 s ago"));
}

TEST_F(BoardPlacesTest, KeepsASelectedJobInSightWhenTheRoomShrinks)
{
    std::vector<mgn::ParticipatingServer> many;
    for (int number = 1; number <= 40; ++number)
        many.push_back(participant(number, LaunchStatus::InProgress));
    m_scene.jobs.merge({launchJob(1, JobStatus::Started, many)}, m_scene.clock.now());
    m_other.merge({launchJob(2, JobStatus::Started, {participant(50, LaunchStatus::Pending)})},
                  m_scene.clock.now());
    add();
    m_board.addScope({&m_other, nullptr, &m_scene.clock, QStringLiteral("corp-dev")});
    QApplication::processEvents();

    m_board.select(&m_other, jobId(2));
    m_board.resize(1200, 500);
    QApplication::processEvents();

    const ui::JobTreeView &tree = m_board.tree();
    EXPECT_TRUE(tree.viewport()->rect().contains(tree.visualRect(tree.currentIndex()).center()));
    EXPECT_EQ(m_board.currentJob(), jobId(2));
}

TEST_F(BoardPlacesTest, CopiesTheVerdictOfTheCurrentRowFirst)
{
    std::vector<mgn::ParticipatingServer> many;
    for (int number = 1; number <= 14; ++number)
        many.push_back(participant(number, LaunchStatus::Failed));
    m_scene.jobs.merge({launchJob(1, JobStatus::Completed, {})}, m_scene.clock.now());
    m_other.merge(
        {launchJob(3, JobStatus::Completed, {}), launchJob(2, JobStatus::Completed, many)},
        m_scene.clock.now());
    add();
    m_board.addScope({&m_other, nullptr, &m_scene.clock, QStringLiteral("corp-dev")});
    m_board.select(&m_other, jobId(2));

    m_board.copyVerdict();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 16) << qPrintable(lines.join(u'\n'));
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("corp-dev 2222 2222 2222 eu-west-1, ")
                                    + jobId(2).toString()));
    EXPECT_TRUE(lines[0].endsWith(QLatin1String("(as of 2026-11-23T02:14:09Z)")));
    EXPECT_EQ(lines[13], QStringLiteral("    and 2 more"));
    EXPECT_TRUE(lines[15].startsWith(QLatin1String("corp-prod"))) << qPrintable(lines[15]);
}

} // namespace
