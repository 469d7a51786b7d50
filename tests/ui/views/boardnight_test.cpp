// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/boardscene.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/boardview.h"

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

/// A board at 02:14 with a job of tonight and one of the morning before.
class BoardNightTest : public testing::Test
{
protected:
    BoardNightTest()
    {
        mgn::Job old = launchJob(4, JobStatus::Completed, {participant(8, LaunchStatus::Failed)});
        old.creationDateTime = base::Timestamp::parse("2026-11-22T08:00:00Z");
        m_scene.jobs.merge(
            {old, launchJob(1, JobStatus::Completed, {participant(1, LaunchStatus::Failed)})},
            m_scene.clock.now());
        m_board.addScope(
            {&m_scene.jobs, &m_scene.servers, &m_scene.clock, QStringLiteral("corp-prod")});
        QApplication::processEvents();
    }
    [[nodiscard]] QString counted() const
    {
        return m_board.findChild<ui::PlainLabel *>(QStringLiteral("countedJobs"))->text();
    }

    ui::Theme m_theme;
    BoardScene m_scene;
    ui::BoardView m_board{m_theme};
};

TEST_F(BoardNightTest, SaysWhatItsSumsCount)
{
    EXPECT_EQ(counted(), QStringLiteral("in jobs since 22 Nov 14:00 UTC; not counted: 1 job"));
    const auto *bar = m_board.findChild<QWidget *>(QStringLiteral("outcomeBar"));
    const auto labels = bar->findChildren<ui::PlainLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const ui::PlainLabel *label) {
        return label->text() == QStringLiteral("1 server");
    }));

    mgn::Job stuck = launchJob(5, JobStatus::Started, {participant(9, LaunchStatus::InProgress)});
    stuck.creationDateTime = base::Timestamp::parse("2026-11-22T09:00:00Z");
    m_scene.jobs.merge({stuck}, m_scene.clock.now());
    QApplication::processEvents();

    EXPECT_EQ(counted(), QStringLiteral("in jobs since 22 Nov 14:00 UTC and older ones that still "
                                        "run; not counted: 1 job"));
}

TEST_F(BoardNightTest, CopiesTheVerdictsOfTonightAndSaysWhatIsLeftOut)
{
    m_board.copyVerdict();

    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(jobId(1).toString())) << qPrintable(copied);
    EXPECT_FALSE(copied.contains(jobId(4).toString())) << qPrintable(copied);
    EXPECT_EQ(copied.section(u'\n', -1),
              QStringLiteral("Not listed: 1 job (started before 2026-11-22T14:00:00Z, ended)"));
    EXPECT_FALSE(m_board.verdictText().contains(jobId(4).toString()));
}

TEST_F(BoardNightTest, CopiesAnOlderJobThatSomebodyLooksAt)
{
    m_board.select(&m_scene.jobs, jobId(4));

    m_board.copyVerdict();

    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.section(u'\n', 0, 0).contains(jobId(4).toString())) << qPrintable(copied);
    EXPECT_TRUE(copied.contains(jobId(1).toString())) << qPrintable(copied);
    EXPECT_FALSE(copied.contains(QLatin1String("Not listed"))) << qPrintable(copied);
}

} // namespace
