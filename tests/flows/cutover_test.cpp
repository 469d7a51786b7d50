// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"
#include "ui/theme/flashbar.h"
#include "ui/views/jobtreeview.h"

#include <QPushButton>

namespace {

using support::waitFor;

class CutoverFlow : public support::SimulatedDesk
{
protected:
    void waitForVerdict()
    {
        ASSERT_TRUE(
            waitFor([this] { return window->boardView().allFinished(); }, std::chrono::seconds(60)))
            << qPrintable(board());
    }
};

TEST_F(CutoverFlow, GoesFromTicksToAGoodVerdict)
{
    play("all-good");
    showDesk();
    const Ids chosen = readyServers(3);

    confirmStart(chosen);
    waitUntilSent();

    EXPECT_EQ(starts(), 1);
    EXPECT_TRUE(messages().contains(QLatin1String("Launch job started: mgnjob-")))
        << qPrintable(messages());
    EXPECT_TRUE(window->serverView().selectedIds().isEmpty());
    EXPECT_TRUE(window->boardView().isVisible());
    waitForVerdict();
    EXPECT_TRUE(board().contains(QLatin1String("Launched, actions passed"))) << qPrintable(board());
    EXPECT_EQ(starts(), 1);
}

TEST_F(CutoverFlow, TellsFailuresThatTheJobStatusHides)
{
    play("one-failed");
    showDesk();

    confirmStart(readyServers(3));
    waitUntilSent();
    waitForVerdict();

    const mgn::Job &job = watch().jobs().job(0);
    EXPECT_EQ(job.status, mgn::JobStatus::Completed);
    EXPECT_EQ(watch().jobs().outcome(job.jobId).counts.failed, 1);
    const QString verdict = window->boardView().verdictText();
    EXPECT_TRUE(verdict.contains(QLatin1String("1 failed"))) << qPrintable(verdict);
    const ui::Flash told = window->flashBar().flashes().first();
    EXPECT_TRUE(told.title.startsWith(QLatin1String("Simulator: Completed: ")))
        << qPrintable(told.title);
    EXPECT_TRUE(told.title.contains(QLatin1String("1 failed"))) << qPrintable(told.title);
    EXPECT_EQ(told.tone, ui::Tone::Bad);
    EXPECT_TRUE(told.actionText.isEmpty()) << "the board is shown";
    EXPECT_FALSE(messages().contains(QLatin1String("Launch job started")))
        << qPrintable(messages());
}

TEST_F(CutoverFlow, AlarmsAboutOldData)
{
    play("old-data");
    showDesk();

    confirmStart(readyServers(2));
    waitUntilSent();
    waitForVerdict();

    const QString verdict = window->boardView().verdictText();
    EXPECT_TRUE(verdict.contains(QLatin1String("old data"))) << qPrintable(verdict);
}

TEST_F(CutoverFlow, ShowsServersAndActionsUnderTheJob)
{
    play("all-good");
    showDesk();

    confirmStart(readyServers(2));
    waitUntilSent();
    waitForVerdict();

    const ui::JobTreeModel &model = window->boardView().model();
    const QModelIndex job = model.find(&watch().jobs(), watch().jobs().job(0).jobId);
    ASSERT_TRUE(job.isValid());
    ASSERT_EQ(model.rowCount(job), 2);
    const QModelIndex first = model.index(0, 0, job);
    EXPECT_GT(model.rowCount(first), 0);
    const mgn::SourceServerId id =
        watch().jobs().job(0).participatingServers.front().sourceServerId;
    EXPECT_EQ(first.data().toString(), watch().servers().find(id)->name().toString());
}

TEST_F(CutoverFlow, SendsAStartOnceHoweverOftenTheButtonIsClicked)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    auto *button = &support::widget<QPushButton>(*wizard, "wizardStartButton");
    ASSERT_TRUE(waitFor([&] { return button->isEnabled(); }));

    QTest::mouseDClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    button->click();
    waitUntilSent();

    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(watch().jobs().runningJobs().size(), 1U);
}

} // namespace
