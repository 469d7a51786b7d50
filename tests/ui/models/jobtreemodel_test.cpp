// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreemodel.h"

#include "tests/support/modelcheck.h"
#include "tests/ui/views/boardscene.h"
#include "ui/models/roles.h"
#include "ui/models/treewalk.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace {

using mgn::ActionExecutionStatus;
using mgn::JobStatus;
using mgn::LaunchStatus;
using tests::BoardScene;
using tests::jobId;
using tests::launchJob;
using tests::participant;
using tests::serverId;
using ui::JobTreeModel;
using Column = JobTreeModel::Column;

ui::JobTreeScope scopeOf(const BoardScene &scene)
{
    return {&scene.jobs, &scene.servers, &scene.clock, QStringLiteral("corp-prod"), {}, {}};
}

QStringList namesOf(const JobTreeModel &model)
{
    QStringList names;
    for (QModelIndex row = ui::rowAfter(model, {}); row.isValid(); row = ui::rowAfter(model, row))
        names << row.data(Qt::AccessibleTextRole).toString();
    return names;
}

QString cell(const JobTreeModel &model, const QModelIndex &row, Column column)
{
    return model.index(row.row(), column, row.parent()).data().toString();
}

TEST(JobTreeModel, ShowsScopeJobServerAndActionUnderTheirStableNames)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    const auto tester = support::checkModel(model);

    model.addScope(scopeOf(scene));

    EXPECT_EQ(namesOf(model).mid(0, 7),
              (QStringList{QStringLiteral("corp-prod 1111 1111 1111 · eu-west-1"),
                           QStringLiteral("mgnjob-00000000000000001"), QStringLiteral("erp-db-01"),
                           QStringLiteral("erp-app-01"), QStringLiteral("Install SSM agent"),
                           QStringLiteral("Join domain"), QStringLiteral("Validate disk space")}));
}

TEST(JobTreeModel, ReadsAsATextOfIndentedLines)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(scopeOf(scene));

    const QStringList lines = ui::treeText(model).split(u'\n');

    ASSERT_GE(lines.size(), 8);
    EXPECT_EQ(lines[2].left(22), QStringLiteral("    erp-db-01  Convert"));
    EXPECT_TRUE(
        lines[3].startsWith(QStringLiteral("    erp-app-01  Launched, actions running  02:02:13")))
        << qPrintable(lines[3]);
    EXPECT_TRUE(lines[4].startsWith(
        QStringLiteral("      Install SSM agent [blocks finalize]  Success  seen 02:10:40")))
        << qPrintable(lines[4]);
    EXPECT_TRUE(
        lines[6].startsWith(QStringLiteral("      Validate disk space  Expected, not seen")))
        << qPrintable(lines[6]);
}

TEST(JobTreeModel, AParentHasTheToneOfItsWorstChild)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(scopeOf(scene));

    const QModelIndex failed = model.find(&scene.jobs, jobId(1), serverId(5));
    const auto tone = [&](QModelIndex row) {
        const QModelIndex status = model.index(row.row(), Column::Status, row.parent());
        return status.data(ui::Role::StateMark).value<ui::StateMark>().tone;
    };

    EXPECT_EQ(tone(failed), ui::Tone::Bad);
    EXPECT_EQ(tone(failed.parent()), ui::Tone::Bad);
    EXPECT_EQ(tone(failed.parent().parent()), ui::Tone::Bad);
}

TEST(JobTreeModel, NamesAServerByItsIdUntilTheListKnowsIt)
{
    BoardScene scene;
    JobTreeModel model;
    model.addScope(scopeOf(scene));
    scene.jobs.merge({launchJob(1, JobStatus::Started, {participant(9, LaunchStatus::Pending)})},
                     scene.clock.now());
    const QModelIndex row = model.find(&scene.jobs, jobId(1), serverId(9));
    EXPECT_EQ(row.data().toString(), serverId(9).toString());

    QSignalSpy changed(&model, &JobTreeModel::dataChanged);
    scene.servers.merge({tests::namedServer(9, "late-01")});

    EXPECT_EQ(row.data().toString(), QStringLiteral("late-01"));
    EXPECT_FALSE(changed.isEmpty());
}

TEST(JobTreeModel, OneChangedServerTouchesItsRowAndItsParentsOnly)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(scopeOf(scene));
    QSignalSpy changed(&model, &JobTreeModel::dataChanged);
    QSignalSpy inserted(&model, &JobTreeModel::rowsInserted);

    mgn::Job poll = *scene.jobs.find(jobId(1));
    poll.participatingServers[0] = participant(1, LaunchStatus::Failed);
    scene.jobs.merge({poll}, scene.clock.now());

    ASSERT_GE(changed.size(), 1);
    EXPECT_LE(changed.size(), 3);
    const QModelIndex first = changed[0][0].toModelIndex();
    EXPECT_EQ(first.data(JobTreeModel::ServerIdRole).toString(), serverId(1).toString());
    EXPECT_EQ(changed[0][1].toModelIndex().row(), first.row());
    EXPECT_TRUE(inserted.isEmpty());
}

TEST(JobTreeModel, TickingTouchesTheElapsedTimeOfRunningRowsOnly)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(scopeOf(scene));
    const QModelIndex running = model.find(&scene.jobs, jobId(1), serverId(1));
    const QString before = cell(model, running, Column::Elapsed);
    QSignalSpy changed(&model, &JobTreeModel::dataChanged);

    scene.clock.advance(std::chrono::seconds(2));
    model.tick();

    EXPECT_NE(cell(model, running, Column::Elapsed), before);
    ASSERT_FALSE(changed.isEmpty());
    for (const auto &change : changed) {
        EXPECT_EQ(change[0].toModelIndex().column(), int(Column::Elapsed));
        EXPECT_NE(change[0].toModelIndex().parent(), model.find(&scene.jobs, jobId(2)));
    }
}

TEST(JobTreeModel, UnknownStartsAreRootsOfTheirOwnBehindTheScopes)
{
    BoardScene scene;
    BoardScene other;
    JobTreeModel model;
    const auto tester = support::checkModel(model);
    model.addScope(scopeOf(scene));
    scene.jobs.setAttempt(tests::lostStart("a1"));
    model.addScope(scopeOf(other));
    other.jobs.setAttempt(tests::lostStart("b1"));
    scene.jobs.setAttempt(tests::lostStart("a2"));

    ASSERT_EQ(model.rowCount(), 5);
    const QModelIndex start = model.index(2, 0);
    EXPECT_EQ(start.data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Checking whether AWS started it…"));
    EXPECT_EQ(start.data(ui::Role::DetailText).toString(),
              QStringLiteral("2 servers, sent 02:13:55 UTC"));
    EXPECT_EQ(model.place(model.index(4, 0)).attempt, cutover::AttemptId(std::string_view("b1")));

    scene.jobs.removeAttempt(cutover::AttemptId(std::string_view("a1")));
    model.removeScope(&scene.jobs);

    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.place(model.index(1, 0)).attempt, cutover::AttemptId(std::string_view("b1")));
}

TEST(JobTreeModel, AStaleScopeSaysSinceWhen)
{
    BoardScene scene;
    JobTreeModel model;
    model.addScope(scopeOf(scene));

    model.setStale(&scene.jobs, QStringLiteral("Not updated since 02:11:20 UTC"),
                   QStringLiteral("throttled"));

    EXPECT_EQ(cell(model, model.index(0, 0), Column::Status),
              QStringLiteral("Not updated since 02:11:20 UTC"));
    EXPECT_EQ(cell(model, model.index(0, 0), Column::Details), QStringLiteral("throttled"));
}

/// Polls as a service with a bad day gives them: jobs come, servers change state, actions and
/// servers are added, starts are lost and found.
class RandomPolls
{
public:
    explicit RandomPolls(BoardScene &scene) : m_scene(scene) {}

    void poll()
    {
        m_scene.clock.advance(std::chrono::seconds(5));
        if (pick(4) == 0)
            m_jobs.push_back(
                launchJob(static_cast<int>(m_jobs.size()) + 1, JobStatus::Started, {}));
        for (mgn::Job &job : m_jobs)
            change(job);
        m_scene.jobs.merge(m_jobs, m_scene.clock.now());
        if (pick(3) == 0)
            m_scene.jobs.setAttempt(tests::lostStart(pick(2) == 0 ? "a" : "b"));
        if (pick(5) == 0)
            m_scene.jobs.removeAttempt(cutover::AttemptId(std::string_view("a")));
    }

private:
    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    void change(mgn::Job &job)
    {
        if (pick(3) == 0)
            job.participatingServers.push_back(participant(++m_servers, LaunchStatus::Pending));
        for (mgn::ParticipatingServer &server : job.participatingServers) {
            if (pick(3) == 0)
                server = changed(server);
        }
    }

    mgn::ParticipatingServer changed(mgn::ParticipatingServer server)
    {
        constexpr LaunchStatus kStates[] = {LaunchStatus::InProgress, LaunchStatus::Launched,
                                            LaunchStatus::Failed, LaunchStatus::Unknown};
        server.launchStatus.value = kStates[pick(4)];
        if (pick(2) == 0) {
            const std::string name =
                "action " + std::to_string(server.postLaunchActionsStatus.actions.size());
            server.postLaunchActionsStatus.actions.push_back(
                participant(0, LaunchStatus::Pending,
                            {{name.c_str(), ActionExecutionStatus::InProgress}})
                    .postLaunchActionsStatus.actions.front());
        }
        return server;
    }

    BoardScene &m_scene;
    std::mt19937 m_random{7};
    std::vector<mgn::Job> m_jobs;
    int m_servers = 0;
};

TEST(JobTreeModel, StaysSoundUnderAnyFeedOfPollsAndEqualsAFreshModel)
{
    BoardScene scene;
    JobTreeModel model;
    const auto tester = support::checkModel(model);
    model.addScope(scopeOf(scene));
    RandomPolls polls(scene);

    for (int poll = 0; poll < 25; ++poll)
        polls.poll();

    JobTreeModel fresh;
    fresh.addScope(scopeOf(scene));
    EXPECT_GT(model.rowCount(model.index(0, 0)), 3);
    EXPECT_EQ(ui::treeText(model), ui::treeText(fresh));
}

TEST(JobTreeModel, FindsFailuresInTheOrderOfTheTree)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(scopeOf(scene));

    QStringList failed;
    for (QModelIndex row = ui::rowAfter(model, {}); row.isValid(); row = ui::rowAfter(model, row)) {
        if (row.data(JobTreeModel::FailedRole).toBool())
            failed << row.data().toString();
    }

    EXPECT_EQ(failed, (QStringList{QStringLiteral("web-07"), serverId(7).toString()}));
}

} // namespace
