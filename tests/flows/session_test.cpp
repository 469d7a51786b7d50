// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QMessageBox>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

/// An ordinary profile whose endpoint is overridden.
class OverrideFlow : public support::SimulatedDesk
{
protected:
    OverrideFlow() : SimulatedDesk(support::SimulatedBackend::Marking::Override) {}
};

class SessionFlow : public support::SimulatedDesk
{};

TEST_F(OverrideFlow, NamesTheHostInTheBand)
{
    showDesk();

    const QString host = QStringLiteral("127.0.0.1:%1").arg(server.port());
    EXPECT_TRUE(bandText().contains(QLatin1String("ENDPOINT OVERRIDE"))) << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(host)) << qPrintable(bandText());
}

TEST_F(OverrideFlow, ReadOnlyOffersNoStartAndSaysWhy)
{
    backend.setReadOnly(true);
    showDesk();
    tick(readyServers(1));
    const auto &start = widget<QPushButton>(*window, "startCutoverButton");

    window->beginStart();

    EXPECT_FALSE(start.isEnabled());
    EXPECT_TRUE(start.toolTip().contains(QLatin1String("read-only")))
        << qPrintable(start.toolTip());
    EXPECT_FALSE(window->startFlow().wizard());
    EXPECT_TRUE(
        textsOf(widget<QWidget>(*window, "statusLine")).contains(QLatin1String("Read-only")));
}

TEST_F(SessionFlow, OffersTheStartOnlyWhereTheSelectionIsVisible)
{
    showDesk();
    tick(readyServers(1));
    const auto &start = widget<QPushButton>(*window, "startCutoverButton");
    EXPECT_TRUE(start.isVisible());
    EXPECT_EQ(start.text(), QStringLiteral("Start cutover of 1 server…"));

    window->showTab(ui::MainWindow::BoardShown);

    EXPECT_FALSE(start.isVisible());
}

TEST_F(SessionFlow, ClosingWhileAStartIsSentAsks)
{
    showDesk();
    play("hang");
    confirmStart(readyServers(1));
    ASSERT_TRUE(waitFor([this] { return starts() == 1; }));

    EXPECT_FALSE(window->close());

    auto *question = window->findChild<QMessageBox *>();
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->text().contains(QLatin1String("AWS has not answered yet")))
        << qPrintable(question->text());
    question->reject();
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(window->startFlow().isSending());
}

TEST_F(SessionFlow, ClosingWhileAJobRunsAsks)
{
    showDesk();
    confirmStart(readyServers(1));
    waitUntilSent();
    ASSERT_EQ(window->boardView().runningCount(), 1);

    EXPECT_FALSE(window->close());

    auto *question = window->findChild<QMessageBox *>();
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->text().contains(QLatin1String("1 simulated job is running")))
        << qPrintable(question->text());
    EXPECT_EQ(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->reject();
    EXPECT_TRUE(window->isVisible());
}

TEST_F(SessionFlow, ClosesAtOnceWhenNothingIsOnItsWay)
{
    showDesk();

    EXPECT_TRUE(window->close());
}

TEST_F(SessionFlow, AThrottledStartIsSentAgainAndMakesOneJob)
{
    showDesk();
    play("throttle@StartCutover#1=1");

    confirmStart(readyServers(2));
    waitUntilSent();

    EXPECT_EQ(starts(), 2);
    EXPECT_EQ(watch().jobs().runningJobs().size(), 1U);
    EXPECT_TRUE(messages().contains(QLatin1String("Launch job started"))) << qPrintable(messages());
}

TEST_F(SessionFlow, ARefusedTagKeepsTheServersSelected)
{
    showDesk();
    play("access-denied-tag");
    confirmStart(readyServers(2));
    waitUntilSent();

    EXPECT_TRUE(messages().contains(QLatin1String("tagging the job is not allowed")))
        << qPrintable(messages());
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
}

TEST_F(SessionFlow, QuitAnywayCloses)
{
    showDesk();
    play("hang");
    confirmStart(readyServers(1));
    ASSERT_TRUE(waitFor([this] { return starts() == 1; }));
    ASSERT_FALSE(window->close());
    EXPECT_FALSE(window->close()) << "it is asked once";
    ASSERT_EQ(window->findChildren<QMessageBox *>().size(), 1);

    widget<QPushButton>(*window, "quitAnywayButton").click();

    EXPECT_TRUE(waitFor([this] { return !window->isVisible(); }));
}

TEST_F(SessionFlow, ClosingWhileAnOutcomeIsUnknownAsks)
{
    showDesk();
    play("lost-before");
    confirmStart(readyServers(3));
    waitUntilSent();
    ASSERT_FALSE(window->startFlow().isSending());

    EXPECT_FALSE(window->close());

    auto *question = window->findChild<QMessageBox *>();
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->text().contains(QLatin1String("3 servers may have been started")))
        << qPrintable(question->text());
    question->reject();
    EXPECT_TRUE(window->isVisible());
}

TEST_F(OverrideFlow, ASimulatorThatComesUpDoesNotTakeTheWindowFromAws)
{
    showDesk();
    const base::ProfileId shown = desk.profile();

    emit backend.simulatorReady(support::SimulatedBackend::profileOf(server.accounts()[1]));

    EXPECT_EQ(desk.profile(), shown);
    EXPECT_TRUE(messages().contains(QLatin1String("The simulator is running")))
        << qPrintable(messages());
}

TEST_F(SessionFlow, ASimulatorThatComesUpWaitsForTheWizard)
{
    showDesk();
    tick(readyServers(1));
    ASSERT_TRUE(openWizard());
    const base::ProfileId shown = desk.profile();

    emit backend.simulatorReady(support::SimulatedBackend::profileOf(server.accounts()[1]));

    EXPECT_EQ(desk.profile(), shown);
    EXPECT_TRUE(messages().contains(QLatin1String("The simulator is running")))
        << qPrintable(messages());
}

TEST_F(SessionFlow, ASimulatorThatIsAskedForFromTheWelcomePageIsTaken)
{
    window->show();
    QCoreApplication::processEvents();
    heartbeat.restart();

    widget<QPushButton>(*window, "trySimulatorButton").click();

    EXPECT_TRUE(waitFor([this] { return desk.profile() == backend.initialProfile(); }));
}

TEST_F(SessionFlow, TheBandTellsAWrongClockAndTheEndOfTheCredentials)
{
    showDesk();
    ASSERT_FALSE(bandText().contains(QLatin1String("clock")));

    backend.setSessionFacts({.clockOffset = std::chrono::minutes(7),
                             .doubtfulOffset = {},
                             .credentialsEnd = clock.now() + std::chrono::hours(200)});

    EXPECT_TRUE(waitFor([this] {
        return bandText().contains(QLatin1String("this computer's clock is 7 min slow"));
    })) << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(QLatin1String("credentials end at"))) << qPrintable(bandText());
}

TEST_F(SessionFlow, NothingIsSentWithCredentialsThatMayNotBeUsed)
{
    showDesk();
    base::Error ending;
    ending.kind = base::ErrorKind::Credentials;
    ending.code = QStringLiteral("CredentialsEndSoon");
    ending.message = QStringLiteral("they end at 02:14 UTC");
    backend.refuseChanges(ending);

    confirmStart(readyServers(2));
    waitUntilSent();

    EXPECT_EQ(starts(), 0);
    EXPECT_TRUE(messages().contains(QLatin1String("Nothing was started")))
        << qPrintable(messages());
    EXPECT_TRUE(messages().contains(QLatin1String("they end at 02:14 UTC")));
}

} // namespace
