// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/tagmodel.h"
#include "ui/wizard/cutoverdraft.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace {

using support::waitFor;
using support::widget;

const QString kOtherAccount = QStringLiteral("222222222222");

/// From a start that came to nothing back into its wizard.
class ReviewAgainFlow : public support::SimulatedDesk
{
protected:
    /// Up to the answer, with the tag Wave.
    void startWith(const char *card, int count, bool isTagged = false)
    {
        showDesk();
        chosen = readyServers(count);
        play(card);
        tick(chosen);
        ui::CutoverWizard *wizard = openWizard();
        ASSERT_TRUE(wizard);
        if (isTagged)
            typeTag(*wizard);
        confirmAndWait(*wizard);
    }
    void confirmAndWait(ui::CutoverWizard &wizard)
    {
        confirm(wizard);
        waitUntilSent();
    }
    static void typeTag(ui::CutoverWizard &wizard)
    {
        auto *tags = widget<QTreeView>(wizard, "tagTable").model();
        tags->setData(tags->index(0, 0), QStringLiteral("Wave"));
        tags->setData(tags->index(0, 1), QStringLiteral("Night 7"));
    }
    /// As another program would.
    mgn::JobId startElsewhere(const mgn::SourceServerId &id)
    {
        const auto client = backend.client(watch().scope());
        mgn::StartCutoverRequest request;
        request.sourceServerIds = {id};
        QObject owner;
        const auto job = support::waitResult((*client)->startCutover(request, &owner));
        EXPECT_TRUE(job && *job);
        return job && *job ? (*job)->jobId : mgn::JobId();
    }
    /// Clicks the action of the newest message.
    ui::CutoverWizard *reviewAgain()
    {
        EXPECT_TRUE(waitFor([this] { return !window->startFlow().wizard(); }));
        widget<QPushButton>(window->flashBar(), "flashAction").click();
        return window->startFlow().wizard();
    }
    [[nodiscard]] static QString checkOf(ui::CutoverWizard &wizard, int row)
    {
        const auto *tags = widget<QTreeView>(wizard, "tagTable").model();
        return tags->index(row, ui::TagModel::StatusColumn).data().toString();
    }

    Ids chosen;
};

TEST_F(ReviewAgainFlow, OpensWithTheServersThatWereNotRefused)
{
    startWith("conflict=2", 4);
    server.clearFaults();

    ui::CutoverWizard *wizard = reviewAgain();

    ASSERT_TRUE(wizard);
    EXPECT_EQ(wizard->draft().count(), 2);
    EXPECT_TRUE(textsOf(*wizard).contains(QLatin1String("Left out, because AWS refused them")))
        << qPrintable(textsOf(*wizard));
    EXPECT_EQ(starts(), 1) << "a review sends nothing";
    confirmAndWait(*wizard);
    EXPECT_EQ(starts(), 2);
    ASSERT_EQ(watch().jobs().runningJobs().size(), 1U);
    EXPECT_EQ(watch().jobs().runningJobs().front()->participatingServers.size(), 2U);
    EXPECT_FALSE(messages().contains(QLatin1String("Nothing was started")))
        << qPrintable(messages());
}

TEST_F(ReviewAgainFlow, LeavesOutWhatSomebodyElseStartedInTheMeantime)
{
    showDesk();
    chosen = readyServers(2);
    tick(chosen);
    ui::CutoverWizard *filledIn = fillInWizard();
    ASSERT_TRUE(filledIn);
    const mgn::JobId job = startElsewhere(*chosen.begin());
    clickStart(*filledIn);
    waitUntilSent();
    EXPECT_TRUE(messages().contains(QLatin1String("was started by somebody else")))
        << qPrintable(messages());
    EXPECT_TRUE(waitFor([&] { return watch().jobs().find(job) != nullptr; }))
        << "servers and jobs are read again at once";

    ui::CutoverWizard *wizard = reviewAgain();

    ASSERT_TRUE(wizard);
    EXPECT_EQ(wizard->draft().count(), 1);
    EXPECT_TRUE(textsOf(*wizard).contains(QLatin1String("was started by somebody else")))
        << qPrintable(textsOf(*wizard));
    EXPECT_EQ(starts(), 1) << "the other one's";
}

TEST_F(ReviewAgainFlow, PutsAComplaintAboutTheOnlyServerIntoItsReasons)
{
    startWith("conflict=1", 1);

    ui::CutoverWizard *wizard = reviewAgain();

    ASSERT_TRUE(wizard);
    ASSERT_EQ(wizard->draft().count(), 1);
    const auto *table = widget<QTreeView>(*wizard, "chosenServers").model();
    const QString why = table->index(0, 3).data().toString();
    EXPECT_TRUE(why.contains(QLatin1String("AWS refused its last start"))) << qPrintable(why);
}

TEST_F(ReviewAgainFlow, PutsAComplaintAboutATagAtItsRow)
{
    startWith("validation", 2, true);

    ui::CutoverWizard *wizard = reviewAgain();

    ASSERT_TRUE(wizard);
    EXPECT_TRUE(checkOf(*wizard, 0).contains(QLatin1String("tag policy")))
        << qPrintable(checkOf(*wizard, 0));
    auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
    EXPECT_EQ(tags->index(0, 1).data().toString(), QStringLiteral("Night 7"));
    tags->setData(tags->index(0, 1), QStringLiteral("7"));
    EXPECT_EQ(checkOf(*wizard, 0), QStringLiteral("Ready"));
}

TEST_F(ReviewAgainFlow, WithoutTheMarkTakesTheWholeConfirmationAndNoTag)
{
    startWith("access-denied-tag", 2, true);
    EXPECT_TRUE(messages().contains(QLatin1String("own tags must be left out too: Wave")))
        << qPrintable(messages());

    ui::CutoverWizard *wizard = reviewAgain();

    ASSERT_TRUE(wizard);
    EXPECT_EQ(starts(), 1) << "one click starts nothing";
    EXPECT_EQ(wizard->currentPage(), 2);
    EXPECT_TRUE(textsOf(*wizard).contains(QLatin1String("your own tags (Wave)")))
        << qPrintable(textsOf(*wizard));
    EXPECT_TRUE(waitFor([&] { return widget<QLineEdit>(*wizard, "confirmField").isEnabled(); }));
    EXPECT_FALSE(widget<QPushButton>(*wizard, "wizardStartButton").isEnabled());
    confirmAndWait(*wizard);
    EXPECT_EQ(starts(), 2);
    ASSERT_EQ(watch().jobs().runningJobs().size(), 1U);
    EXPECT_TRUE(watch().jobs().runningJobs().front()->tags.empty());
    EXPECT_FALSE(messages().contains(QLatin1String("tagging"))) << qPrintable(messages());
}

TEST_F(ReviewAgainFlow, LeavesTheWindowWhereItIsWhenAnotherAccountIsShownByThen)
{
    startWith("access-denied", 1);
    server.clearFaults();
    const cutover::Scope before = watch().scope();
    desk.chooseAccount(*base::AccountId::parse(kOtherAccount));
    waitForScope();
    const cutover::Scope shown = watch().scope();

    ui::CutoverWizard *wizard = reviewAgain();
    ASSERT_TRUE(wizard);
    EXPECT_EQ(wizard->draft().scope(), before);
    const int sentBefore = starts();
    confirmAndWait(*wizard);

    EXPECT_EQ(starts(), sentBefore + 1);
    EXPECT_EQ(watch().scope(), shown) << "a start changes nothing of what is shown";
    EXPECT_EQ(desk.watchOf(before).jobs().runningJobs().size(), 1U);
    EXPECT_TRUE(messages().contains(QLatin1String("Launch job started"))) << qPrintable(messages());
}

TEST_F(ReviewAgainFlow, NamesServersThatAreNoLongerThere)
{
    showDesk();
    const mgn::SourceServerId gone(QStringLiteral("s-0123456789abcdef0"));

    window->startFlow().begin({*readyServers(1).begin(), gone}, {});

    ui::CutoverWizard *wizard = window->startFlow().wizard();
    ASSERT_TRUE(wizard);
    EXPECT_EQ(wizard->draft().count(), 2);
    EXPECT_EQ(wizard->draft().countOf(cutover::ReadinessVerdict::NoGo), 1);
    EXPECT_FALSE(widget<QPushButton>(*wizard, "nextButton").isEnabled());
}

TEST_F(ReviewAgainFlow, ACancelledReadingSendsNothing)
{
    showDesk();
    chosen = readyServers(2);
    tick(chosen);
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    play("hang@DescribeSourceServers");
    clickStart(*wizard);
    ASSERT_TRUE(waitFor(
        [this] { return messages().contains(QLatin1String("Reading the servers a last time")); }));

    widget<QPushButton>(window->flashBar(), "flashAction").click();

    waitUntilSent();
    EXPECT_TRUE(messages().contains(QLatin1String("Nothing was started: you cancelled it")))
        << qPrintable(messages());
    EXPECT_EQ(starts(), 0);
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
}

TEST_F(ReviewAgainFlow, ASecondStartWhileOneIsOnItsWayIsRefusedInWords)
{
    showDesk();
    const Ids ready = readyServers(2);
    tick(ready);
    ui::CutoverWizard *wizard = fillInWizard();
    ASSERT_TRUE(wizard);
    const cutover::CutoverPlan plan = wizard->draft().plan();
    play("hang");
    clickStart(*wizard);
    ASSERT_TRUE(waitFor([this] { return starts() == 1; }));
    ASSERT_TRUE(waitFor([this] { return !window->startFlow().wizard(); }));

    window->startFlow().begin({*ready.begin()}, {});
    ASSERT_TRUE(window->startFlow().wizard());
    emit window->startFlow().wizard()->confirmed(plan);

    EXPECT_TRUE(messages().contains(QLatin1String("another start is on its way")))
        << qPrintable(messages());
    EXPECT_EQ(starts(), 1);
}

} // namespace
