// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"
#include "ui/views/jobtreeview.h"

#include <QAction>
#include <QDialog>
#include <QSignalSpy>

namespace {

using support::waitFor;

/// Which scopes stand on the board, and what is said of their profiles. Slower than other flows: a
/// job must still run while it is looked at.
class BoardScopesFlow : public support::SimulatedDesk
{
protected:
    BoardScopesFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Override, 60) {}

    [[nodiscard]] QAction &signInAction()
    {
        return *window->findChild<QAction *>(QStringLiteral("boardSignInAction"));
    }
    void chooseFirstRow()
    {
        window->boardView().tree().setCurrentIndex(window->boardView().model().index(0, 0));
    }
    [[nodiscard]] static base::Error needOfAnMfaCode()
    {
        return profiles::signInNeeded(profiles::SignInNeed::MfaCode,
                                      QStringLiteral("the code of the device jane-phone"));
    }
};

TEST_F(BoardScopesFlow, AJobThatTwoProfilesSeeIsShownAndCountedOnce)
{
    const auto member = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));
    showDesk();
    const QString first = desk.profileName();
    desk.chooseAccount(member);
    waitForScope();
    confirmStart(readyServers(1));
    waitUntilSent();
    cutover::ScopeWatch &started = watch();
    const QString job = started.jobs().job(0).jobId.toString();
    const auto once = board().count(job);
    ASSERT_GE(once, 1) << qPrintable(board());

    desk.chooseProfile(backend.profiles()[1].id);
    waitForScope();
    ASSERT_EQ(watch().scope().account, member);

    EXPECT_TRUE(waitFor([&] {
        return board().count(job) == once
               && board().contains(
                   QStringLiteral("same account and region as %1: the jobs are shown here")
                       .arg(first));
    })) << qPrintable(board());
    EXPECT_TRUE(watch().jobs().find(started.jobs().job(0).jobId));
    EXPECT_EQ(window->boardView().runningCount(),
              static_cast<int>(watch().jobs().unsettledJobs().size()));
    EXPECT_LE(window->startFlow().openStarts().runningJobs, window->boardView().runningCount())
        << "nor is it twice in the question before quitting";
    EXPECT_TRUE(started.monitor().isWatching() || !started.hasUnsettledWork())
        << "what is not shown is watched on";
}

TEST_F(BoardScopesFlow, EveryRowOfAnAccountIsProductionAndNamedOnceItsProfileIsKnown)
{
    const base::ProfileId marked = backend.profiles()[1].id;
    const aws::Region elsewhere = *aws::Region::parse(QStringLiteral("eu-central-1"));
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Payroll");
    marks.isProduction = true;
    backend.setMarks(marked, marks);
    showDesk();
    desk.chooseAccount(*base::AccountId::parse(QStringLiteral("2222 2222 2222")));
    waitForScope();
    desk.chooseRegion(elsewhere);
    waitForScope();
    ASSERT_FALSE(board().contains(QLatin1String("[production]"))) << qPrintable(board());

    backend.identify(marked, desk.region(), window.get())->start();

    EXPECT_TRUE(waitFor([this] { return board().contains(QLatin1String("[production]")); }))
        << qPrintable(board());
    EXPECT_EQ(board().count(QLatin1String("[production]")), 1) << qPrintable(board());
    EXPECT_TRUE(board().contains(QLatin1String("Payroll (2222 2222 2222)"))) << qPrintable(board());
}

TEST_F(BoardScopesFlow, TheRowOfAScopeSaysThatSomebodyMustSignInAndLeadsThere)
{
    showDesk();
    chooseFirstRow();
    ASSERT_FALSE(signInAction().isEnabled());
    const QSignalSpy requested(window.get(), &ui::MainWindow::signInRequested);

    backend.failIdentities(needOfAnMfaCode());
    emit backend.identityDoubted(desk.profile());

    const QString need = QStringLiteral("Sign in needed: MFA code of ") + desk.profileName();
    ASSERT_TRUE(waitFor([&] { return board().contains(need); })) << qPrintable(board());
    EXPECT_EQ(requested.count(), 0);
    EXPECT_FALSE(window->findChild<QDialog *>(QStringLiteral("mfaDialog")))
        << "no dialog opens by itself";
    ASSERT_TRUE(signInAction().isEnabled());
    EXPECT_TRUE(window->boardView().tree().actions().contains(&signInAction()));
    EXPECT_TRUE(signInAction().shortcuts().contains(QKeySequence(Qt::Key_Return)));

    signInAction().trigger();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().value<base::ProfileId>(), desk.profile());
}

TEST_F(BoardScopesFlow, TheNeedLeavesTheRowOnceAwsKnowsTheProfileAgain)
{
    showDesk();
    chooseFirstRow();
    emit desk.signInNeeded(desk.profile(), needOfAnMfaCode());
    ASSERT_TRUE(board().contains(QLatin1String("Sign in needed"))) << qPrintable(board());

    desk.confirmIdentity(desk.profile());

    EXPECT_TRUE(waitFor([this] { return !board().contains(QLatin1String("Sign in needed")); }))
        << qPrintable(board());
    EXPECT_FALSE(signInAction().isEnabled());
}

} // namespace
