// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/readiness.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

namespace {

/// Answers whose known members have other types than the model says.
class WrongTypesFlow : public support::SimulatedDesk
{
protected:
    [[nodiscard]] QList<const mgn::SourceServer *> serversWithoutState()
    {
        QList<const mgn::SourceServer *> found;
        const cutover::ServerStore &servers = watch().servers();
        for (int row = 0; row < servers.size(); ++row) {
            if (servers.at(row).lifeCycle.state.isAbsent())
                found << &servers.at(row);
        }
        return found;
    }
    /// Whatever a cell is asked for must have an answer.
    static void readEveryCell(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex cell = model.index(row, column, parent);
                EXPECT_TRUE(cell.data().isValid()) << row << ' ' << column;
                (void)cell.data(Qt::ToolTipRole);
                (void)cell.data(Qt::AccessibleTextRole);
            }
            readEveryCell(model, model.index(row, 0, parent));
        }
    }
};

TEST_F(WrongTypesFlow, TakesThemForAbsentAndSaysThatEntriesWereLeftOut)
{
    play("wrong-types");

    showDesk();

    const cutover::ServerStore &servers = watch().servers();
    EXPECT_EQ(servers.state(), cutover::ServerStore::State::Current);
    ASSERT_TRUE(servers.incomplete());
    EXPECT_TRUE(servers.incomplete()->message.contains(QLatin1String("could not be read")));
    EXPECT_GT(servers.size(), 30);
    EXPECT_LT(servers.size(), 46);
    ASSERT_GE(serversWithoutState().size(), 3);
    for (const mgn::SourceServer *bent : serversWithoutState())
        EXPECT_EQ(cutover::readinessOf(*bent, {.now = clock.now()}).verdict,
                  cutover::ReadinessVerdict::NoGo);
    readEveryCell(table());
}

TEST_F(WrongTypesFlow, StartsTheOthersOnceTheyCanBeRead)
{
    play("wrong-types");
    showDesk();

    server.clearFaults();
    watch().refresh();
    ASSERT_TRUE(support::waitFor([this] { return watch().servers().size() == 46; }));
    confirmStart(readyServers(2));
    waitUntilSent();

    EXPECT_TRUE(serversWithoutState().isEmpty());
    EXPECT_FALSE(watch().servers().incomplete());
    EXPECT_EQ(starts(), 1);
}

TEST_F(WrongTypesFlow, ShowsJobsWithoutTheirMembers)
{
    play("wrong-types@DescribeJobs");

    showDesk();

    const cutover::JobStore &jobs = watch().jobs();
    int withoutStatus = 0;
    for (int row = 0; row < jobs.size(); ++row) {
        EXPECT_TRUE(board().contains(jobs.job(row).jobId.toString())) << qPrintable(board());
        withoutStatus += jobs.job(row).status.isAbsent() ? 1 : 0;
    }
    EXPECT_GT(withoutStatus, 0);
}

} // namespace
