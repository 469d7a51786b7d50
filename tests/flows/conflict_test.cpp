// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"

namespace {

class ConflictFlow : public support::SimulatedDesk
{
protected:
    void startWith(const char *card, int servers = 4)
    {
        showDesk();
        chosen = readyServers(servers);
        play(card);
        confirmStart(chosen);
        waitUntilSent();
    }
    [[nodiscard]] QStringList marked()
    {
        QStringList ids;
        for (const mgn::SourceServerId &id : chosen) {
            if (!table().markReason(id).isEmpty())
                ids << id.toString();
        }
        return ids;
    }
    [[nodiscard]] QStringList selected()
    {
        QStringList ids;
        for (const mgn::SourceServerId &id : window->serverView().selectedIds())
            ids << id.toString();
        return ids;
    }

    Ids chosen;
};

TEST_F(ConflictFlow, MarksEachServerOfTheErrorsList)
{
    startWith("conflict=2");

    EXPECT_EQ(marked().size(), 2);
    EXPECT_EQ(selected().size(), 2);
    for (const QString &id : marked())
        EXPECT_FALSE(selected().contains(id)) << qPrintable(id);
}

TEST_F(ConflictFlow, MarksTheServerThatTheTopLevelNames)
{
    startWith("conflict-top-level");

    EXPECT_EQ(marked().size(), 1);
    EXPECT_EQ(selected().size(), 3);
}

TEST_F(ConflictFlow, SaysThatNothingWasStartedAndWhy)
{
    startWith("conflict=1");

    const QString text = messages();
    EXPECT_TRUE(text.contains(QLatin1String("Nothing was started"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("currently being processed by a Job")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("start without them"))) << qPrintable(text);
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(window->boardView().runningCount(), 0);
}

TEST_F(ConflictFlow, ManyRefusedServersLeaveRoomForTheTable)
{
    startWith("conflict=12", 12);

    EXPECT_EQ(marked().size(), 12);
    EXPECT_TRUE(messages().contains(QLatin1String("AWS refused 12 servers")))
        << qPrintable(messages());
    EXPECT_TRUE(messages().contains(QLatin1String("and 9 more: they are marked in the table")))
        << qPrintable(messages());
    EXPECT_LT(window->minimumSizeHint().height(), 720);
    const QString details = window->flashBar().flashes().first().details;
    for (const QString &id : marked())
        EXPECT_TRUE(details.contains(id)) << qPrintable(id);
}

TEST_F(ConflictFlow, ANewReviewClearsTheMarksOfItsServers)
{
    startWith("conflict=2");
    server.clearFaults();
    const QStringList refused = marked();
    ASSERT_EQ(refused.size(), 2);
    window->serverView().clearSelection();
    tick({mgn::SourceServerId(refused.first())});

    ASSERT_TRUE(openWizard());

    EXPECT_EQ(marked(), QStringList(refused.last())) << "the other's refusal still counts";
}

TEST_F(ConflictFlow, ShowsTheServersAgainAndLetsTheRestBeStarted)
{
    startWith("conflict=2");
    server.clearFaults();

    EXPECT_TRUE(window->serverView().isVisible());
    confirmTicked();
    waitUntilSent();

    EXPECT_EQ(starts(), 2);
    ASSERT_EQ(watch().jobs().runningJobs().size(), 1U);
    EXPECT_EQ(watch().jobs().runningJobs().front()->participatingServers.size(), 2U);
}

} // namespace
