// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/accessiblenames.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/dialogs/closequestion.h"
#include "ui/dialogs/programpages.h"
#include "ui/dialogs/scopequestions.h"
#include "ui/views/jobtreeview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

namespace {

using support::waitFor;
using support::widget;

/// A screen reader and a test must be able to name whatever takes the focus.
class NamesFlow : public support::SimulatedDesk
{
protected:
    /// Names, and descriptions in plain text. A tool tip is markup, which Qt tells as it is where a
    /// widget has no description.
    static void expectNames(const QWidget &top)
    {
        support::expectNames(top);
        for (QWidget *child : top.findChildren<QWidget *>()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(child);
            if (!accessible)
                continue;
            const QString told = accessible->text(QAccessible::Description);
            EXPECT_FALSE(told.contains(u'<'))
                << qPrintable(child->objectName()) << ": " << qPrintable(told);
        }
    }
    /// Walks with Tab from where the focus is until it comes round.
    void expectThatEveryStopShowsItself()
    {
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QSet<const QWidget *> stops;
        for (QWidget *stop = window->focusWidget(); stop && !stops.contains(stop);
             stop = window->focusWidget()) {
            stops.insert(stop);
            const QImage with = stop->grab().toImage();
            stop->clearFocus();
            EXPECT_NE(with, stop->grab().toImage()) << qPrintable(stop->objectName());
            stop->setFocus(Qt::TabFocusReason);
            QTest::keyClick(stop, Qt::Key_Tab);
        }
        EXPECT_GT(stops.size(), 5);
    }
    /// The dialog that was opened last; it is closed again.
    void expectNamesOfDialog()
    {
        const auto dialogs = window->findChildren<QDialog *>();
        ASSERT_FALSE(dialogs.isEmpty());
        QDialog &dialog = *dialogs.last();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        EXPECT_FALSE(support::interactiveWidgets(dialog).isEmpty());
        expectNames(dialog);
        dialog.reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(NamesFlow, AreOnTheWelcomePage)
{
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    heartbeat.restart();
    ASSERT_TRUE(widget<QWidget>(*window, "welcomePage").isVisible());

    EXPECT_GE(support::interactiveWidgets(*window).size(), 2);
    expectNames(*window);
}

TEST_F(NamesFlow, AreInTheServersTabWithDetails)
{
    showDesk();
    auto &servers = widget<QAbstractItemView>(*window, "serverTable");
    servers.setCurrentIndex(servers.model()->index(0, 0));
    const auto &details = widget<QWidget>(*window, "detailsScroll");
    ASSERT_TRUE(waitFor([&] { return details.isVisible(); }));
    widget<QToolButton>(*window, "foldMembers").click();

    EXPECT_TRUE(support::interactiveWidgets(*window).contains(
        &widget<QToolButton>(*window, "copyDetails")));
    expectNames(*window);
}

TEST_F(NamesFlow, EveryStopOfTheTabKeyShowsItselfInTheServersTab)
{
    showDesk();
    tick(readyServers(1));
    auto &servers = widget<QAbstractItemView>(*window, "serverTable");
    servers.setCurrentIndex(servers.model()->index(0, 0));
    const auto &details = widget<QWidget>(*window, "detailsScroll");
    ASSERT_TRUE(waitFor([&] { return details.isVisible(); }));
    servers.setFocus(Qt::TabFocusReason);

    expectThatEveryStopShowsItself();
}

TEST_F(NamesFlow, EveryStopOfTheTabKeyShowsItselfOnTheBoard)
{
    showDesk();
    confirmStart(readyServers(1));
    waitUntilSent();
    window->showTab(ui::MainWindow::BoardShown);
    ASSERT_TRUE(waitFor([this] { return window->boardView().tree().isVisible(); }));
    window->boardView().tree().setFocus(Qt::TabFocusReason);

    expectThatEveryStopShowsItself();
}

TEST_F(NamesFlow, AreOnTheBoard)
{
    showDesk();
    confirmStart(readyServers(1));
    waitUntilSent();
    window->showTab(ui::MainWindow::BoardShown);
    ASSERT_TRUE(waitFor([this] { return window->boardView().tree().isVisible(); }));

    EXPECT_TRUE(support::interactiveWidgets(*window).contains(&window->boardView().tree()));
    expectNames(*window);
}

TEST_F(NamesFlow, AreOnEveryPageOfTheWizard)
{
    showDesk();
    tick(readyServers(2));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(wizard));

    expectNames(*wizard);
    widget<QPushButton>(*wizard, "nextButton").click();
    expectNames(*wizard);
    goToReview(*wizard);
    expectNames(*wizard);
    expectNames(*window);
}

TEST_F(NamesFlow, AreWhereAProductionProfileAsksForMore)
{
    profiles::ProfileMarks marks;
    marks.isProduction = true;
    marks.colour = QStringLiteral("#a3172b");
    backend.setMarks(backend.initialProfile(), marks);
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);

    EXPECT_TRUE(
        support::interactiveWidgets(*wizard).contains(&widget<QLineEdit>(*wizard, "countField")));
    expectNames(*wizard);
}

TEST_F(NamesFlow, AreInTheMessageThatOffersToSignInAgain)
{
    showDesk();
    base::Error ended;
    ended.kind = base::ErrorKind::Credentials;
    emit desk.signInNeeded(desk.profile(), ended);
    QCoreApplication::processEvents();

    EXPECT_TRUE(support::interactiveWidgets(*window).contains(
        &widget<QPushButton>(window->flashBar(), "flashAction")));
    expectNames(*window);
}

TEST_F(NamesFlow, AreInEveryDialog)
{
    showDesk();

    ui::askForAccount(desk, window.get());
    expectNamesOfDialog();
    ui::askForRegion(desk, window.get());
    expectNamesOfDialog();
    ui::showKeys(window.get());
    expectNamesOfDialog();
    ui::showAbout(window.get());
    expectNamesOfDialog();
    ui::askBeforeClosing(QStringLiteral("A start is on its way."), window.get(), [] {});
    expectNamesOfDialog();
}

} // namespace
