// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/serverlocks.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/wizard/cutoverdraft.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace {

using support::waitFor;
using support::widget;

/// A start that the permissions of the caller do not allow, up to the answer.
class AccessDeniedFlow : public support::SimulatedDesk
{
protected:
    void startDenied(const char *card)
    {
        showDesk();
        chosen = readyServers(2);
        play(card);
        confirmStart(chosen);
        waitUntilSent();
        ASSERT_FALSE(window->flashBar().flashes().isEmpty());
    }
    void expectThatNothingIsHeld()
    {
        EXPECT_TRUE(watch().jobs().runningJobs().empty());
        EXPECT_TRUE(watch().jobs().attempts().empty());
        EXPECT_TRUE(cutover::serverLocks(watch().jobs()).isEmpty());
        const Ids ticked = window->serverView().selectedIds();
        EXPECT_TRUE(
            std::is_permutation(ticked.begin(), ticked.end(), chosen.begin(), chosen.end()));
    }
    /// Clicks the action of the newest message.
    ui::CutoverWizard *clickAction()
    {
        EXPECT_TRUE(waitFor([this] { return !window->startFlow().wizard(); }));
        widget<QPushButton>(window->flashBar(), "flashAction").click();
        return window->startFlow().wizard();
    }
    /// One more request, and its job with both servers.
    void expectThatItStartsOnce(ui::CutoverWizard &wizard)
    {
        confirm(wizard);
        waitUntilSent();
        EXPECT_EQ(starts(), 2) << qPrintable(messages());
        ASSERT_EQ(watch().jobs().runningJobs().size(), 1U);
        EXPECT_EQ(watch().jobs().runningJobs().front()->participatingServers.size(), 2U);
    }

    Ids chosen;
};

TEST_F(AccessDeniedFlow, F27AStartThatIsDeniedNamesTheActionAndStartsNothing)
{
    startDenied("access-denied@StartCutover");

    const ui::Flash flash = window->flashBar().flashes().first();
    EXPECT_TRUE(flash.title.startsWith(QLatin1String("Simulator: Nothing was started")))
        << qPrintable(flash.title);
    EXPECT_TRUE(flash.text.contains(QLatin1String("mgn:StartCutover"))) << qPrintable(flash.text);
    EXPECT_TRUE(flash.details.contains(QLatin1String("AccessDenied"))) << qPrintable(flash.details);
    EXPECT_EQ(starts(), 1) << "a denial is final";
    expectThatNothingIsHeld();
}

TEST_F(AccessDeniedFlow, F27AStartThatWasDeniedIsReviewedAgainOnceItIsAllowed)
{
    startDenied("access-denied@StartCutover");
    server.clearFaults();

    ui::CutoverWizard *wizard = clickAction();

    ASSERT_TRUE(wizard);
    EXPECT_EQ(wizard->draft().count(), 2);
    EXPECT_EQ(starts(), 1) << "a review sends nothing";
    expectThatItStartsOnce(*wizard);
}

TEST_F(AccessDeniedFlow, F27ATagThatIsDeniedOffersToGoOnWithoutTheMark)
{
    startDenied("access-denied-tag");
    EXPECT_EQ(starts(), 1);
    expectThatNothingIsHeld();
    const ui::Flash flash = window->flashBar().flashes().first();
    EXPECT_EQ(flash.actionText, QStringLiteral("Start without this mark…"));
    EXPECT_TRUE(flash.details.contains(QLatin1String("mgn:TagResource")))
        << qPrintable(flash.details);

    ui::CutoverWizard *wizard = clickAction();

    ASSERT_TRUE(wizard);
    EXPECT_EQ(starts(), 1) << "one click starts nothing";
    expectThatItStartsOnce(*wizard);
    EXPECT_TRUE(watch().jobs().runningJobs().front()->tags.empty()) << "the card would refuse it";
}

} // namespace
