// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"

#include "cutover/readiness.h"
#include "cutover/serverlocks.h"
#include "sim/simcloud.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace support {

namespace {

sim::SimOptions optionsOf(const base::Clock &clock)
{
    sim::SimOptions options;
    options.clock = &clock;
    return options;
}

bool hasAnswer(const cutover::ServerStore &servers)
{
    return servers.state() == cutover::ServerStore::State::Current || servers.lastError();
}

/// Between two actions of a person the window paints, so that each is its own wait.
void letItPaint()
{
    QCoreApplication::processEvents();
}

} // namespace

SimulatedDesk::SimulatedDesk(SimulatedBackend::Marking marking, double speed)
    : clock(speed), server(optionsOf(clock)), backend(server, clock, marking),
      desk(backend, settings)
{
    EXPECT_TRUE(server.listen());
    // Estates are made when first asked for, which takes the simulator's own time.
    for (const sim::SimCredentials &account : server.accounts()) {
        for (const QString &region : sim::SimServer::regions())
            (void)server.cloud().estate(account.accountId, region);
    }
    theme.applyTo(*qApp);
    window = std::make_unique<ui::MainWindow>(desk, settings, theme);
}

SimulatedDesk::~SimulatedDesk()
{
    // What the end of the window costs is nobody's wait.
    heartbeat.finish();
    window.reset();
}

void SimulatedDesk::showDesk()
{
    window->show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    heartbeat.restart();
    desk.chooseProfile(backend.initialProfile());
    waitForScope();
    EXPECT_TRUE(
        waitFor([this] { return desk.accounts().size() > 1 || !desk.accountsNote().isEmpty(); }));
}

void SimulatedDesk::waitForScope()
{
    EXPECT_TRUE(waitFor([this] {
        const cutover::ScopeWatch *current = desk.current();
        return current && hasAnswer(current->servers())
               && (current->monitor().lastUpdated() || current->monitor().lastError());
    }));
}

void SimulatedDesk::play(const char *card)
{
    const auto played = server.setFault(QString::fromLatin1(card));
    EXPECT_TRUE(played) << card;
}

SimulatedDesk::Ids SimulatedDesk::readyServers(int count)
{
    Ids ready;
    const cutover::ServerLocks locks = cutover::serverLocks(watch().jobs());
    const cutover::ServerStore &servers = watch().servers();
    for (int row = 0; row < servers.size() && ready.size() < count; ++row) {
        const mgn::SourceServer &candidate = servers.at(row);
        cutover::ReadinessContext context;
        context.now = clock.now();
        context.actingAccount = watch().scope().account;
        if (!locks.contains(candidate.sourceServerId)
            && cutover::readinessOf(candidate, context).verdict != cutover::ReadinessVerdict::NoGo)
            ready << candidate.sourceServerId;
    }
    EXPECT_EQ(ready.size(), count);
    return ready;
}

void SimulatedDesk::tick(const Ids &ids)
{
    window->serverView().setSelected(ids, true);
    EXPECT_EQ(window->serverView().selectedIds().size(), ids.size());
    letItPaint();
}

ui::CutoverWizard *SimulatedDesk::openWizard()
{
    auto &button = widget<QPushButton>(*window, "startCutoverButton");
    EXPECT_TRUE(button.isVisible() && button.isEnabled()) << qPrintable(button.toolTip());
    button.click();
    letItPaint();
    return window->startFlow().wizard();
}

void SimulatedDesk::goToReview(ui::CutoverWizard &wizard)
{
    auto &next = widget<QPushButton>(wizard, "nextButton");
    while (wizard.currentPage() < 2) {
        ASSERT_TRUE(waitFor([&] { return next.isEnabled(); })) << qPrintable(next.toolTip());
        next.click();
        letItPaint();
    }
    const auto &start = widget<QPushButton>(wizard, "wizardStartButton");
    EXPECT_TRUE(waitFor([&] { return !start.toolTip().contains(QLatin1String("being read")); }));
}

void SimulatedDesk::typeConfirmation(ui::CutoverWizard &wizard)
{
    type(widget<QLineEdit>(wizard, "confirmField"), QStringLiteral("confirm"));
    auto &count = widget<QLineEdit>(wizard, "countField");
    if (count.isVisible())
        type(count, QString::number(window->serverView().selectedIds().size()));
}

void SimulatedDesk::clickStart(ui::CutoverWizard &wizard)
{
    auto &start = widget<QPushButton>(wizard, "wizardStartButton");
    ASSERT_TRUE(waitFor([&] { return start.isEnabled(); })) << qPrintable(start.toolTip());
    QTest::mouseClick(&start, Qt::LeftButton);
}

ui::CutoverWizard *SimulatedDesk::fillInWizard()
{
    ui::CutoverWizard *wizard = openWizard();
    if (wizard) {
        goToReview(*wizard);
        typeConfirmation(*wizard);
    }
    return wizard;
}

void SimulatedDesk::confirm(ui::CutoverWizard &wizard)
{
    goToReview(wizard);
    typeConfirmation(wizard);
    clickStart(wizard);
}

void SimulatedDesk::confirmTicked()
{
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    confirm(*wizard);
}

void SimulatedDesk::confirmStart(const Ids &ids)
{
    tick(ids);
    confirmTicked();
}

void SimulatedDesk::waitUntilSent()
{
    EXPECT_TRUE(waitFor([this] {
        const auto run = window->startFlow().findChild<cutover::CutoverRun *>();
        return !run && !window->startFlow().isSending();
    }));
}

void SimulatedDesk::type(QWidget &field, const QString &text)
{
    field.setFocus();
    QTest::keyClicks(&field, text);
}

QString SimulatedDesk::bandText()
{
    return textsOf(widget<QWidget>(*window, "identityBand"));
}

QString SimulatedDesk::messages()
{
    QStringList lines;
    for (const ui::Flash &flash : window->flashBar().flashes())
        lines << flash.title << flash.text;
    return lines.join(u'\n');
}

QString SimulatedDesk::textsOf(const QWidget &widget)
{
    QStringList lines;
    for (const auto *label : widget.findChildren<ui::PlainLabel *>()) {
        if (label->isVisibleTo(&widget))
            lines << label->text();
    }
    for (const auto *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&widget))
            lines << button->text();
    }
    return lines.join(u'\n');
}

} // namespace support
