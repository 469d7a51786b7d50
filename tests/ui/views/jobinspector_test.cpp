// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobinspector.h"

#include "tests/ui/views/boardscene.h"
#include "ui/text/cardtext.h"
#include "ui/views/boardview.h"
#include "ui/views/jobdetails.h"
#include "ui/views/joblogview.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/verdictcard.h"

#include <gtest/gtest.h>

namespace {

using tests::BoardScene;
using tests::jobId;
using tests::serverId;

/// As the board shows it.
class JobInspectorTest : public testing::Test
{
protected:
    JobInspectorTest() { static_cast<QWidget &>(m_board).show(); }
    void add()
    {
        m_board.addScope(
            {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod")});
    }

    ui::Theme m_theme;
    BoardScene m_scene;
    ui::BoardView m_board{m_theme};
};

TEST_F(JobInspectorTest, ShowsEveryMemberOfAnActionThatWasNotSeenYet)
{
    m_scene.play();
    add();
    m_board.select(&m_scene.jobs, jobId(1), serverId(2));
    const QModelIndex expected = m_board.model().index(2, 0, m_board.tree().currentIndex());
    ASSERT_EQ(expected.data().toString(), QStringLiteral("Validate disk space"));

    m_board.tree().setCurrentIndex(expected);

    const QString whole = m_board.inspector().details().jsonOfAll();
    EXPECT_TRUE(whole.contains(QStringLiteral("\"actionName\": \"Validate disk space\"")))
        << qPrintable(whole);
    EXPECT_TRUE(whole.contains(QStringLiteral("\"ssmDocumentName\": \"AWS-Document\"")));
    EXPECT_TRUE(whole.contains(QStringLiteral("\"executionStatus\": null"))) << qPrintable(whole);
}

TEST_F(JobInspectorTest, TellsATicketWhereItWas)
{
    m_scene.play();
    add();

    m_board.select(&m_scene.jobs, jobId(1), serverId(5));

    const QString ticket = ui::cardForTicket(m_board.inspector().details().card().content());
    EXPECT_TRUE(ticket.contains(QStringLiteral("Server: web-07 (%1)\nJob: %2\n"
                                               "Account: 1111 1111 1111\nRegion: eu-west-1\n"
                                               "Profile: corp-prod\n"
                                               "Time (UTC): 2026-11-23T02:14:09Z\nCause: ")
                                    .arg(serverId(5).toString(), jobId(1).toString())))
        << qPrintable(ticket);
}

TEST_F(JobInspectorTest, TellsTheLogsOfOneJobUnderTwoProfilesApart)
{
    cutover::JobStore otherJobs(tests::scopeOf("corp-admin", "111111111111", "eu-west-1"));
    cutover::ServerStore otherServers(tests::scopeOf("corp-admin", "111111111111", "eu-west-1"));
    m_scene.play();
    otherServers.merge({tests::namedServer(5, "renamed-05")});
    otherJobs.merge({*m_scene.jobs.find(jobId(1))}, m_scene.clock.now());
    otherJobs.mergeLog(jobId(1), {tests::logEntry("02:08:34", mgn::JobLogEvent::LaunchFailed, 5)});
    add();
    m_board.addScope({&otherJobs, &otherServers, &m_scene.clock, QStringLiteral("corp-admin")});
    m_board.select(&m_scene.jobs, jobId(1), serverId(5));

    m_board.select(&otherJobs, jobId(1), serverId(5));

    const auto &log = m_board.inspector().log().model();
    ASSERT_EQ(log.rowCount(), 1);
    EXPECT_EQ(log.index(0, ui::JobLogModel::Server).data().toString(),
              QStringLiteral("renamed-05"));
    m_board.removeScope(&otherJobs);
}

} // namespace
