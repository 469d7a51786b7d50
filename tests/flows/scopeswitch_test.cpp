// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QAction>
#include <QComboBox>

namespace {

using support::waitFor;
using support::widget;

class ScopeSwitchFlow : public support::SimulatedDesk
{
protected:
    void SetUp() override
    {
        play("all-good");
        showDesk();
        confirmStart(readyServers(2));
        waitUntilSent();
        started = desk.current();
        ASSERT_EQ(started->jobs().runningJobs().size(), 1U);
    }
    void choose(const char *chooser, const QString &value)
    {
        auto &box = widget<QComboBox>(*window, chooser);
        const int row = box.findData(value);
        ASSERT_GE(row, 0) << qPrintable(value);
        box.setCurrentIndex(row);
        emit box.activated(row);
        ASSERT_TRUE(waitFor([this] { return desk.current() && desk.current() != started; }));
        waitForScope();
    }
    void expectThatTheWatchGoesOn()
    {
        EXPECT_TRUE(started->monitor().isWatching());
        EXPECT_TRUE(waitFor([this] { return window->boardView().allFinished(); },
                            std::chrono::seconds(60)));
        EXPECT_TRUE(started->jobs().runningJobs().empty());
        EXPECT_TRUE(board().contains(started->jobs().job(0).jobId.toString()))
            << qPrintable(board());
        EXPECT_NE(desk.current(), started);
    }

    cutover::ScopeWatch *started = nullptr;
};

TEST_F(ScopeSwitchFlow, AnotherRegionKeepsTheWatch)
{
    choose("regionChooser", QStringLiteral("eu-central-1"));

    expectThatTheWatchGoesOn();
}

TEST_F(ScopeSwitchFlow, AnotherProfileKeepsTheWatch)
{
    choose("profileChooser", support::SimulatedBackend::profileOf(server.accounts()[1]).toString());

    expectThatTheWatchGoesOn();
}

TEST_F(ScopeSwitchFlow, AnotherAccountKeepsTheWatch)
{
    choose("accountChooser", server.accounts()[1].accountId);

    expectThatTheWatchGoesOn();
}

TEST_F(ScopeSwitchFlow, AWatchWithNothingLeftRests)
{
    choose("regionChooser", QStringLiteral("eu-central-1"));

    ASSERT_TRUE(
        waitFor([this] { return window->boardView().allFinished(); }, std::chrono::seconds(60)));
    EXPECT_TRUE(waitFor([this] { return !started->monitor().isWatching(); }));
}

TEST_F(ScopeSwitchFlow, SimulatorAndAWSNeverShareTheBoard)
{
    const base::ProfileId ordinary = support::SimulatedBackend::profileOf(server.accounts()[1]);
    const base::ProfileId simulated = backend.initialProfile();
    const QString job = started->jobs().job(0).jobId.toString();
    backend.setOrdinary(ordinary);
    ASSERT_TRUE(window->boardView().verdictText().startsWith(QStringLiteral("SIMULATOR ")))
        << qPrintable(window->boardView().verdictText());

    choose("profileChooser", ordinary.toString());

    EXPECT_TRUE(started->monitor().isWatching());
    EXPECT_FALSE(board().contains(job)) << qPrintable(board());
    EXPECT_FALSE(window->boardView().verdictText().contains(job));
    EXPECT_FALSE(window->boardView().verdictText().contains(QStringLiteral("SIMULATOR")));
    EXPECT_EQ(window->boardView().runningCount(), 0);

    desk.chooseProfile(simulated);

    EXPECT_TRUE(board().contains(job)) << qPrintable(board());
}

TEST_F(ScopeSwitchFlow, UnderAWSNoMessageOfTheSimulatorLooksLikeOneOfAWS)
{
    const base::ProfileId ordinary = support::SimulatedBackend::profileOf(server.accounts()[1]);
    backend.setOrdinary(ordinary);
    ASSERT_TRUE(messages().contains(QLatin1String("Simulator: Launch job started")))
        << qPrintable(messages());

    choose("profileChooser", ordinary.toString());

    EXPECT_FALSE(messages().contains(QLatin1String("Launch job started")))
        << qPrintable(messages());
    const QLatin1String verdict("Simulator: Completed: ");
    ASSERT_TRUE(waitFor([&] { return messages().contains(verdict); }, std::chrono::seconds(60)))
        << qPrintable(messages());
    for (const ui::Flash &flash : window->flashBar().flashes()) {
        if (!flash.title.startsWith(verdict))
            continue;
        EXPECT_EQ(flash.tone, ui::Tone::Neutral);
        EXPECT_TRUE(flash.actionText.isEmpty()) << "this board does not show it";
    }
}

/// What is chosen is what is open.
using ScopeAgainFlow = support::SimulatedDesk;

TEST_F(ScopeAgainFlow, WhatIsOpenAlreadyIsNotOpenedAnewWhereItIsChosenAgain)
{
    showDesk();
    tick(readyServers(2));
    const int asked = backend.identifyCount();

    for (const char *name : {"profileChooser", "regionChooser", "accountChooser"}) {
        auto &chooser = widget<QComboBox>(*window, name);
        emit chooser.activated(chooser.currentIndex());
        EXPECT_EQ(desk.state(), ui::Desk::State::Ready) << name;
        EXPECT_EQ(window->serverView().selectedIds().size(), 2) << name;
    }
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("&Welcome page"))
            action->trigger();
    }
    ASSERT_EQ(window->page(), ui::MainWindow::WelcomeShown);
    emit backend.simulatorReady(desk.profile());

    EXPECT_EQ(window->page(), ui::MainWindow::DeskShown) << "it leads there all the same";
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
    EXPECT_EQ(backend.identifyCount(), asked);
    EXPECT_EQ(backend.opened(), (QList<base::ProfileId>(3, desk.profile())))
        << "a person has opened it each time";
}

} // namespace
