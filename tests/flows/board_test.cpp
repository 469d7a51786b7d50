// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"
#include "ui/views/jobtreeview.h"

#include <QScrollBar>

namespace {

using support::waitFor;

/// Slower than other flows: the job must still run while it is looked at.
class BoardFlow : public support::SimulatedDesk
{
protected:
    BoardFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Simulated, 60) {}

    [[nodiscard]] bool waitForPolls(int count)
    {
        QObject context;
        int polls = 0;
        QObject::connect(&watch().monitor(), &cutover::JobMonitor::updated, &context,
                         [&] { ++polls; });
        return waitFor([&] { return polls >= count; });
    }
    [[nodiscard]] ui::JobTreeView &tree() { return window->boardView().tree(); }
    [[nodiscard]] QModelIndex job()
    {
        return window->boardView().model().find(&watch().jobs(), watch().jobs().job(0).jobId);
    }
};

TEST_F(BoardFlow, KeepsSelectionExpansionAndScrollThroughPolls)
{
    showDesk();
    confirmStart(readyServers(4));
    waitUntilSent();
    const QPersistentModelIndex second = job().model()->index(1, 0, job());
    const QPersistentModelIndex third = job().model()->index(2, 0, job());
    tree().expand(second);
    tree().collapse(third);
    tree().setCurrentIndex(second);
    window->resize(1000, 520);
    QCoreApplication::processEvents();
    tree().verticalScrollBar()->setValue(1);
    const int scroll = tree().verticalScrollBar()->value();
    ASSERT_GT(scroll, 0);

    ASSERT_TRUE(waitForPolls(4));

    EXPECT_TRUE(second.isValid());
    EXPECT_TRUE(tree().isExpanded(second));
    EXPECT_FALSE(tree().isExpanded(third));
    EXPECT_EQ(tree().currentIndex(), QModelIndex(second));
    EXPECT_EQ(tree().verticalScrollBar()->value(), scroll);
}

TEST_F(BoardFlow, ShowsAJobThatWasStartedElsewhere)
{
    showDesk();
    const mgn::SourceServerId taken = readyServers(1).first();
    auto &estate =
        server.cloud().estate(QStringLiteral("111111111111"), QStringLiteral("eu-west-1"));
    const QString id = estate
                           .startJob({.type = QStringLiteral("LAUNCH"),
                                      .initiatedBy = QStringLiteral("START_CUTOVER"),
                                      .serverIds = {taken.toString()},
                                      .tags = {},
                                      .faults = {}},
                                     clock.now())
                           .id;

    watch().refresh();

    ASSERT_TRUE(waitFor([&] { return board().contains(id); })) << qPrintable(board());
    EXPECT_TRUE(waitFor([&] { return !table().whyNotSelectable(taken).isEmpty(); }));
    EXPECT_TRUE(job()
                    .siblingAtColumn(ui::JobTreeModel::Column::Details)
                    .data()
                    .toString()
                    .startsWith(QLatin1String("started elsewhere")));
    EXPECT_EQ(starts(), 0);
}

TEST_F(BoardFlow, SlowsDownWhileThrottledAndKeepsWhatItKnows)
{
    showDesk();
    confirmStart(readyServers(1));
    waitUntilSent();
    const QString before = watch().jobs().job(0).jobId.toString();

    play("throttle-400@DescribeJobs");

    ASSERT_TRUE(waitFor([this] { return watch().monitor().isThrottled(); }));
    ASSERT_TRUE(waitFor([this] { return watch().monitor().untilNextPoll().has_value(); }));
    EXPECT_GT(*watch().monitor().untilNextPoll(), std::chrono::milliseconds(500));
    EXPECT_TRUE(board().contains(before)) << qPrintable(board());
}

} // namespace
