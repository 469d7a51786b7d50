// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace {

using support::waitFor;
using support::widget;

/// Whatever page or scope is shown, the board can be reached.
class PagesFlow : public support::SimulatedDesk
{
protected:
    /// What the menus do for this key; it must have one owner.
    void press(const QKeySequence &key)
    {
        QList<QAction *> owners;
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->shortcut() == key)
                owners << action;
        }
        ASSERT_EQ(owners.size(), 1) << qPrintable(key.toString());
        owners.first()->trigger();
    }
    void showWelcome()
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("&Welcome page"))
                action->trigger();
        }
        ASSERT_EQ(window->page(), ui::MainWindow::WelcomeShown);
    }
    /// MGN is not set up in eu-central-1 of the third account.
    void showUninitialized()
    {
        desk.chooseProfile(support::SimulatedBackend::profileOf(server.accounts().last()));
        waitForScope();
        desk.chooseRegion(*aws::Region::parse(QStringLiteral("eu-central-1")));
        waitForScope();
        ASSERT_EQ(window->page(), ui::MainWindow::MessageShown);
    }
    [[nodiscard]] QWidget &message() { return widget<QWidget>(*window, "messagePage"); }
    [[nodiscard]] bool isBoardShown() { return window->boardView().isVisible(); }
};

const QKeySequence kServers(Qt::CTRL | Qt::Key_1);
const QKeySequence kBoard(Qt::CTRL | Qt::Key_2);
const QKeySequence kNextFailure(Qt::Key_F8);

TEST_F(PagesFlow, TheServersHaveTheFocusWhenTheyAppear)
{
    showDesk();

    ASSERT_NE(window->focusWidget(), nullptr);
    EXPECT_EQ(window->focusWidget()->objectName(), QStringLiteral("serverTable"));
}

TEST_F(PagesFlow, TheServersHaveTheFocusWhenTheWindowBecomesActiveWhileTheyAreRead)
{
    window->show();
    QWidget other;
    other.show();
    other.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&other));
    heartbeat.restart();

    emit backend.simulatorReady(backend.initialProfile());
    ASSERT_TRUE(waitFor([this] { return desk.state() == ui::Desk::State::Ready; }));
    window->activateWindow();
    ASSERT_TRUE(waitFor([this] { return window->isActiveWindow(); }));
    waitForScope();

    EXPECT_TRUE(waitFor([] {
        const QWidget *focused = QApplication::focusWidget();
        return focused && focused->objectName() == QLatin1String("serverTable");
    }));
}

TEST_F(PagesFlow, SlashGoesToTheFilterFromTheWholeWindowAndIsACharacterInIt)
{
    showDesk();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    auto &filter = widget<QLineEdit>(*window, "serverFilter");

    for (const char *from : {"serverTable", "detailsScroll", "tabs"}) {
        auto &start = widget<QWidget>(*window, from);
        start.setFocus();
        QTest::keyClick(&start, Qt::Key_Slash);
        EXPECT_EQ(QApplication::focusWidget(), &filter) << from;
    }
    QTest::keyClicks(&filter, QStringLiteral("a/b"));

    EXPECT_EQ(filter.text(), QStringLiteral("a/b"));
}

TEST_F(PagesFlow, AScopeThatIsNotSetUpLeavesTheBoard)
{
    play("all-good");
    showDesk();
    confirmStart(readyServers(2));
    waitUntilSent();
    cutover::ScopeWatch *started = desk.current();
    const QString job = started->jobs().job(0).jobId.toString();

    showUninitialized();
    EXPECT_TRUE(isBoardShown()) << "the board was shown and stays";
    press(kServers);
    EXPECT_TRUE(message().isVisible());
    EXPECT_FALSE(isBoardShown());
    press(kBoard);

    EXPECT_TRUE(isBoardShown());
    EXPECT_TRUE(board().contains(job)) << qPrintable(board());
    EXPECT_TRUE(
        waitFor([&] { return window->boardView().allFinished(); }, std::chrono::seconds(60)));
    EXPECT_TRUE(started->jobs().runningJobs().empty());
}

TEST_F(PagesFlow, EveryWayToTheBoardLeadsThere)
{
    showDesk();
    showUninitialized();
    ASSERT_FALSE(isBoardShown());

    press(kNextFailure);
    EXPECT_TRUE(isBoardShown());
    showWelcome();
    press(kBoard);
    EXPECT_TRUE(isBoardShown());
    showWelcome();
    emit window->startFlow().boardWanted();
    EXPECT_TRUE(isBoardShown());
}

TEST_F(PagesFlow, ShowsAScopeOnceOnTheBoard)
{
    showDesk();

    EXPECT_EQ(window->boardView().model().rowCount(), 1) << qPrintable(board());
}

TEST_F(PagesFlow, TheWelcomePageLeadsBackToWhatWasTicked)
{
    showDesk();
    tick(readyServers(2));

    showWelcome();
    EXPECT_FALSE(window->serverView().isVisible());
    widget<QPushButton>(*window, "welcomeBackButton").click();

    EXPECT_EQ(window->page(), ui::MainWindow::DeskShown);
    EXPECT_TRUE(window->serverView().isVisible());
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
}

TEST_F(PagesFlow, WithoutAProfileThereIsNothingToGoBackTo)
{
    window->show();
    ASSERT_EQ(window->page(), ui::MainWindow::WelcomeShown);
    EXPECT_FALSE(widget<QPushButton>(*window, "welcomeBackButton").isVisible());

    press(kServers);
    EXPECT_TRUE(textsOf(message()).contains(QLatin1String("No profile is chosen")))
        << qPrintable(textsOf(message()));
    desk.chooseRegion(*aws::Region::parse(QStringLiteral("eu-central-1")));
    EXPECT_EQ(desk.state(), ui::Desk::State::NoProfile);
    widget<QPushButton>(message(), "welcomePageButton").click();

    EXPECT_EQ(window->page(), ui::MainWindow::WelcomeShown);
}

TEST_F(PagesFlow, AReplacedSimulatorLeavesNothingToGoBackTo)
{
    showDesk();

    emit backend.simulatorReplaced();

    EXPECT_TRUE(desk.watches().empty());
    EXPECT_EQ(window->page(), ui::MainWindow::WelcomeShown);
    EXPECT_FALSE(widget<QPushButton>(*window, "welcomeBackButton").isVisible());
}

TEST_F(PagesFlow, TheKeyOfAStartThatIsBarredSaysWhy)
{
    const auto pressStart = [this] {
        QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    };
    const QString nothingTicked = QStringLiteral("Tick source servers first.");
    const QString notHere = QStringLiteral("Starting is offered where the selection is visible.");
    showDesk();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));

    pressStart();
    EXPECT_TRUE(messages().contains(nothingTicked)) << qPrintable(messages());
    tick(readyServers(1));
    EXPECT_FALSE(messages().contains(nothingTicked)) << "it is true no more";
    press(kBoard);
    pressStart();
    EXPECT_TRUE(messages().contains(notHere)) << qPrintable(messages());
    EXPECT_FALSE(window->startFlow().wizard());
    press(kServers);
    EXPECT_FALSE(messages().contains(notHere)) << qPrintable(messages());

    pressStart();
    EXPECT_TRUE(window->startFlow().wizard());
}

TEST_F(PagesFlow, TheBoardHasTheOnlyAge)
{
    showDesk();
    const auto &age = widget<QWidget>(*window, "updatedLabel");
    EXPECT_TRUE(age.isVisible());

    press(kBoard);
    EXPECT_FALSE(age.isVisible());
    press(kServers);

    EXPECT_TRUE(age.isVisible());
}

TEST_F(PagesFlow, ABeginWithAProfileThatCannotBeUsedSaysWhy)
{
    const base::ProfileId first = backend.initialProfile();
    backend.setObstacle(first, profiles::ProfileObstacle::BadChain,
                        QStringLiteral("role_arn has no account"));

    window->begin();

    EXPECT_TRUE(messages().contains(QLatin1String("cannot be used: role_arn has no account")))
        << qPrintable(messages());
    EXPECT_FALSE(messages().contains(first.toString())) << qPrintable(messages());
    EXPECT_EQ(desk.state(), ui::Desk::State::NoProfile);
}

TEST_F(PagesFlow, WhatIsSaidOfAProfileThatCannotBeUsedGoesWhenAnotherIsOpened)
{
    backend.setObstacle(backend.initialProfile(), profiles::ProfileObstacle::BadChain,
                        QStringLiteral("role_arn has no account"));
    window->begin();
    ASSERT_TRUE(messages().contains(QLatin1String("cannot be used")));

    desk.chooseProfile(support::SimulatedBackend::profileOf(server.accounts().last()));

    EXPECT_FALSE(messages().contains(QLatin1String("cannot be used"))) << qPrintable(messages());
    waitForScope();
}

TEST_F(PagesFlow, TheWindowFitsASmallScreen)
{
    showDesk();
    tick(readyServers(2));

    window->resize(1024, 700);
    QCoreApplication::processEvents();

    EXPECT_EQ(window->width(), 1024) << window->minimumSizeHint().width();
    EXPECT_LE(window->minimumSizeHint().height(), 700);
    const auto &bar = widget<QWidget>(*window, "scopeBar");
    const auto &start = widget<QPushButton>(*window, "startCutoverButton");
    EXPECT_TRUE(bar.rect().contains(start.geometry()));
    window->showTab(ui::MainWindow::BoardShown);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->width(), 1024) << window->minimumSizeHint().width();
}

TEST_F(PagesFlow, EnterPressesTheFocusedButtonButNeverTheOneThatStarts)
{
    showDesk();
    tick(readyServers(1));
    auto &refresh = widget<QPushButton>(*window, "refreshButton");
    ASSERT_TRUE(waitFor([&] { return refresh.isEnabled(); }));
    QSignalSpy clicked(&refresh, &QPushButton::clicked);
    refresh.setFocus();
    QTest::keyClick(&refresh, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 1);

    auto &start = widget<QPushButton>(*window, "startCutoverButton");
    ASSERT_TRUE(waitFor([&] { return start.isEnabled(); })) << qPrintable(start.toolTip());
    start.setFocus();
    ASSERT_EQ(window->focusWidget(), &start);
    QTest::keyClick(&start, Qt::Key_Return);
    QTest::keyClick(&start, Qt::Key_Enter);

    EXPECT_FALSE(window->startFlow().wizard());
}

} // namespace
