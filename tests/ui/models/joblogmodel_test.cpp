// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/joblogmodel.h"

#include "tests/support/modelcheck.h"
#include "tests/ui/views/boardscene.h"
#include "ui/models/roles.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using mgn::JobLogEvent;
using tests::logEntry;
using tests::serverId;
using ui::JobLogModel;

class JobLogModelTest : public testing::Test
{
protected:
    void begin(const mgn::SourceServerId &server = {})
    {
        m_model.begin([](const mgn::SourceServerId &id) { return id.text(); }, &m_clock, server);
    }
    QString cell(int row, JobLogModel::Column column)
    {
        return m_model.index(row, column).data().toString();
    }

    support::FakeClock m_clock{tests::today("02:14:09").instant()};
    JobLogModel m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester = support::checkModel(m_model);
    std::vector<mgn::JobLog> m_log{logEntry("02:02:12", JobLogEvent::JobStart, 0),
                                   logEntry("02:02:13", JobLogEvent::SnapshotStart, 1),
                                   logEntry("02:04:40", JobLogEvent::UsingPreviousSnapshot, 2)};
};

TEST_F(JobLogModelTest, ShowsNewestFirstUnderTheNamesOfTheApi)
{
    begin();

    m_model.show(m_log);

    ASSERT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(cell(0, JobLogModel::Time), QStringLiteral("02:04:40"));
    EXPECT_EQ(cell(0, JobLogModel::Event), QStringLiteral("USING_PREVIOUS_SNAPSHOT"));
    EXPECT_EQ(cell(2, JobLogModel::Event), QStringLiteral("JOB_START"));
    EXPECT_EQ(m_model.index(0, JobLogModel::Event).data(ui::Role::CellTone).value<ui::Tone>(),
              ui::Tone::Warning);
}

TEST_F(JobLogModelTest, ShowsTheEntriesOfOneServerAndOfTheWholeJob)
{
    begin(serverId(2));

    m_model.show(m_log);

    ASSERT_EQ(m_model.rowCount(), 2);
    EXPECT_EQ(cell(0, JobLogModel::Server), serverId(2).toString());
    EXPECT_EQ(cell(1, JobLogModel::Event), QStringLiteral("JOB_START"));
}

TEST_F(JobLogModelTest, InsertsLateEntriesWhereTheyBelong)
{
    begin();
    m_model.show(m_log);
    const QPersistentModelIndex oldest = m_model.index(2, 0);
    QSignalSpy reset(&m_model, &JobLogModel::modelReset);

    m_log.insert(m_log.begin() + 1, logEntry("02:02:12", JobLogEvent::CleanupStart, 1));
    m_log.push_back(logEntry("02:08:34", JobLogEvent::LaunchFailed, 1, "no capacity"));
    m_model.show(m_log);

    EXPECT_TRUE(reset.isEmpty());
    ASSERT_EQ(m_model.rowCount(), 5);
    EXPECT_EQ(cell(0, JobLogModel::Data), QStringLiteral("no capacity"));
    EXPECT_EQ(cell(3, JobLogModel::Event), QStringLiteral("CLEANUP_START"));
    EXPECT_EQ(oldest.row(), 4);
}

TEST_F(JobLogModelTest, ShowsAnEventThatTheModelDoesNotKnowAsItCame)
{
    mgn::JobLog entry = logEntry("02:08:34", JobLogEvent::Unknown, 1);
    entry.event.raw = base::Text(std::string_view("LAUNCH_END"));
    entry.targetInstanceId = mgn::Ec2InstanceId(std::string_view("i-0a92d4417ce63bf05"));
    begin();

    m_model.show({entry});

    EXPECT_EQ(cell(0, JobLogModel::Event), QStringLiteral("LAUNCH_END"));
    EXPECT_EQ(cell(0, JobLogModel::Data), QStringLiteral("i-0a92d4417ce63bf05"));
    EXPECT_EQ(m_model.index(0, JobLogModel::Event).data(ui::Role::CellTone).value<ui::Tone>(),
              ui::Tone::Ok)
        << "an end is good, whatever it is the end of";
}

} // namespace
