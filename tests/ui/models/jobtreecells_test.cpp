// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreecells.h"

#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"
#include "ui/models/roles.h"

#include <gtest/gtest.h>

namespace {

using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;
using tests::serverId;
using ui::JobTreeModel;
using Column = JobTreeModel::Column;

ui::JobTreeScope sceneScope(const BoardScene &scene)
{
    return {&scene.jobs, &scene.servers, &scene.clock, QStringLiteral("corp-prod"), {}, {}};
}

QString cellText(const JobTreeModel &model, const QModelIndex &row, Column column)
{
    return model.index(row.row(), column, row.parent()).data().toString();
}

TEST(JobTreeCells, SaysOnceThatAnActionBlocksFinalizing)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex server = model.find(&scene.jobs, jobId(1), serverId(2));
    const QModelIndex action = model.index(0, Column::Name, server);

    EXPECT_EQ(action.data(ui::Role::Badge).toString(), QStringLiteral("blocks finalize"));
    EXPECT_EQ(action.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Install SSM agent"));
    EXPECT_EQ(action.data(Qt::AccessibleDescriptionRole).toString(),
              QStringLiteral("blocks finalize"));
    const QModelIndex details = action.siblingAtColumn(Column::Details);
    EXPECT_EQ(details.data().toString(), QStringLiteral("AWS-Document"));
    EXPECT_TRUE(details.data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("blocks finalize")));
}

TEST(JobTreeCells, TellsWhatIsKnownOfTheProfileOfAScope)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex scope = model.index(0, Column::Name);
    const QModelIndex details = scope.siblingAtColumn(Column::Details);
    const QString region = scene.jobs.scope().region.toString();
    EXPECT_FALSE(scope.data(ui::Role::Badge).isValid());
    EXPECT_FALSE(details.data(ui::Role::CellTone).isValid());

    model.setNote(&scene.jobs, {.account = QStringLiteral("Acme prod (1111 1111 1111)"),
                                .badge = QStringLiteral("production"),
                                .session = QStringLiteral("credentials have ended (02:10 UTC)"),
                                .tone = ui::Tone::Bad});

    EXPECT_EQ(scope.data(ui::Role::DetailText).toString(),
              QStringLiteral("Acme prod (1111 1111 1111) · %1").arg(region));
    EXPECT_EQ(scope.data(ui::Role::Badge).toString(), QStringLiteral("production"));
    EXPECT_EQ(details.data().toString(), QStringLiteral("credentials have ended (02:10 UTC)"));
    EXPECT_EQ(details.data(ui::Role::CellTone).value<ui::Tone>(), ui::Tone::Bad);
    model.setStale(&scene.jobs, QStringLiteral("Not updated since 02:11:20 UTC"),
                   QStringLiteral("not allowed"));
    EXPECT_EQ(details.data().toString(),
              QStringLiteral("not allowed, credentials have ended (02:10 UTC)"));
}

TEST(JobTreeCells, SaysInTheToolTipWhatTheChipOfANarrowColumnDoesNot)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex server = model.find(&scene.jobs, jobId(1), serverId(2));

    EXPECT_EQ(model.index(0, Column::Name, server).data(Qt::ToolTipRole).toString(),
              QStringLiteral("<qt>Install SSM agent, blocks finalize</qt>"));
    EXPECT_TRUE(model.index(1, Column::Name, server).data(Qt::ToolTipRole).toString().isEmpty());
}

TEST(JobTreeCells, ToolTipsShowHostileNamesOfActionsAsText)
{
    BoardScene scene;
    mgn::ParticipatingServer server = participant(
        1, LaunchStatus::Launched, {{"<b>x</b>", mgn::ActionExecutionStatus::Success, true}});
    scene.jobs.merge({launchJob(1, JobStatus::Started, {std::move(server)})}, scene.clock.now());
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex row = model.find(&scene.jobs, jobId(1), serverId(1));

    EXPECT_EQ(model.index(0, Column::Name, row).data(Qt::ToolTipRole).toString(),
              QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;, blocks finalize</qt>"));
}

TEST(JobTreeCells, GivesNoTimesToAStartBeforeItIsSent)
{
    BoardScene scene;
    cutover::Attempt start = tests::lostStart("a-1");
    start.serviceSentAt = {};
    start.state = cutover::AttemptState::Preparing;
    scene.jobs.setAttempt(start);
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex row = model.index(1, Column::Name);
    const QModelIndex started = row.siblingAtColumn(Column::Started);

    EXPECT_TRUE(row.data(ui::Role::DetailText).toString().isEmpty());
    EXPECT_TRUE(cellText(model, row, Column::Started).isEmpty());
    EXPECT_TRUE(started.data(Qt::AccessibleTextRole).toString().isEmpty());
    EXPECT_TRUE(started.data(Qt::ToolTipRole).toString().isEmpty());
    EXPECT_TRUE(cellText(model, row, Column::Elapsed).isEmpty());

    scene.jobs.setAttempt(tests::lostStart("a-1"));

    EXPECT_FALSE(row.data(ui::Role::DetailText).toString().isEmpty());
    EXPECT_FALSE(cellText(model, row, Column::Started).isEmpty());
    EXPECT_FALSE(cellText(model, row, Column::Elapsed).isEmpty());
}

TEST(JobTreeCells, SaysTheZoneOfItsTimes)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const QModelIndex job = model.find(&scene.jobs, jobId(1));

    EXPECT_EQ(model.headerData(Column::Started, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("Started (UTC)"));
    EXPECT_EQ(model.headerData(Column::Started, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
              QStringLiteral("Started"));
    EXPECT_EQ(job.siblingAtColumn(Column::Started).data(Qt::AccessibleTextRole).toString(),
              cellText(model, job, Column::Started) + QStringLiteral(" UTC"));
}

TEST(JobTreeCells, GivesNoElapsedTimeToSeveralJobs)
{
    BoardScene scene;
    scene.jobs.merge({launchJob(1, JobStatus::Started, {participant(1, LaunchStatus::Pending)})},
                     scene.clock.now());
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    EXPECT_FALSE(cellText(model, model.index(0, 0), Column::Elapsed).isEmpty());

    scene.jobs.merge({launchJob(2, JobStatus::Completed, {participant(2, LaunchStatus::Launched)})},
                     scene.clock.now());

    EXPECT_TRUE(cellText(model, model.index(0, 0), Column::Elapsed).isEmpty());
    EXPECT_FALSE(cellText(model, model.find(&scene.jobs, jobId(1)), Column::Elapsed).isEmpty());
}

TEST(JobTreeCells, LastsNoLessThanNoTimeByAClockThatIsBehind)
{
    BoardScene scene;
    scene.jobs.merge({launchJob(1, JobStatus::Started, {participant(1, LaunchStatus::Pending)})},
                     scene.clock.now());
    scene.clock.setServiceTime(scene.clock.now() - std::chrono::hours(24));
    JobTreeModel model;
    model.addScope(sceneScope(scene));

    EXPECT_EQ(cellText(model, model.find(&scene.jobs, jobId(1)), Column::Elapsed),
              QStringLiteral("0 s"));
}

TEST(JobTreeCells, TakesNoLessThanNoTimeToAnEndSeenByAClockThatIsBehind)
{
    BoardScene scene;
    const auto seenAt = [&scene](LaunchStatus status, base::Instant when) {
        scene.jobs.merge({launchJob(1, JobStatus::Started, {participant(1, status)})}, when);
    };
    const base::Instant start = tests::today("02:02:13").instant();
    seenAt(LaunchStatus::InProgress, start - std::chrono::hours(12));
    scene.jobs.mergeLog(jobId(1),
                        {tests::logEntry("02:02:13", mgn::JobLogEvent::SnapshotStart, 1)});
    JobTreeModel model;
    model.addScope(sceneScope(scene));
    const auto elapsed = [&] {
        return cellText(model, model.find(&scene.jobs, jobId(1), serverId(1)), Column::Elapsed);
    };

    seenAt(LaunchStatus::Failed, start - std::chrono::hours(11));

    EXPECT_EQ(elapsed(), QStringLiteral("0 s"));
}

} // namespace
