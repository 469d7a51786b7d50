// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/heartbeat.h"
#include "tests/support/movingclock.h"
#include "tests/support/simulatedbackend.h"
#include "ui/mainwindow.h"
#include "ui/startflow.h"
#include "ui/views/boardview.h"
#include "ui/views/serverview.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace support {

/// The widget of that object name below `parent`; it must be there.
template <class Widget>
[[nodiscard]] Widget &widget(const QWidget &parent, const char *objectName)
{
    auto *found = parent.findChild<Widget *>(QLatin1String(objectName));
    Q_ASSERT_X(found, "widget", objectName);
    return *found;
}

/// A whole flow: the real window over a simulator in this process, driven through its widgets.
/// Settings lie in a folder of its own. The heartbeat runs from the moment the desk is shown.
class SimulatedDesk : public testing::Test
{
protected:
    using Ids = ui::ServerView::Ids;

    explicit SimulatedDesk(SimulatedBackend::Marking marking = SimulatedBackend::Marking::Simulated,
                           double speed = 600);
    ~SimulatedDesk() override;

    /// Shows the window, chooses the first profile, waits until servers, jobs and accounts were
    /// read.
    void showDesk();
    /// Waits until the current scope has answered for servers and jobs.
    void waitForScope();

    /// A fault card of the simulator.
    void play(const char *card);
    /// Requests that the simulator has read.
    [[nodiscard]] int sent(const char *operation) const
    {
        return server.requestCount(QLatin1String(operation));
    }
    [[nodiscard]] int starts() const { return sent("StartCutover"); }

    /// The first `count` servers of the current scope that nothing stands against.
    [[nodiscard]] Ids readyServers(int count);
    void tick(const Ids &ids);
    /// Clicks the start button; null when no wizard opened.
    ui::CutoverWizard *openWizard();
    /// Clicks "Next" until the review is shown and the servers were read again.
    void goToReview(ui::CutoverWizard &wizard);
    /// Types the words and the number that are asked for.
    void typeConfirmation(ui::CutoverWizard &wizard);
    /// Clicks the last button once it is enabled.
    void clickStart(ui::CutoverWizard &wizard);
    /// Opens the wizard for what is ticked and walks it up to the last click; null when none
    /// opened.
    ui::CutoverWizard *fillInWizard();
    /// All of it from any page of an open wizard, up to the click; returns at once.
    void confirm(ui::CutoverWizard &wizard);
    /// All of it for what is ticked.
    void confirmTicked();
    /// Ticks these servers first.
    void confirmStart(const Ids &ids);
    /// Until AWS has answered, or the answer is known to be lost, and the window has said so.
    void waitUntilSent();
    /// Types into a field as a person does.
    static void type(QWidget &field, const QString &text);

    [[nodiscard]] cutover::ScopeWatch &watch() { return *desk.current(); }
    [[nodiscard]] const ui::ServerModel &table() { return window->serverView().model(); }
    [[nodiscard]] QString board() { return window->boardView().treeText(); }
    [[nodiscard]] QString bandText();
    /// Title and text of each message, newest first.
    [[nodiscard]] QString messages();
    /// What a person reads below `widget`: every visible label and button.
    [[nodiscard]] static QString textsOf(const QWidget &widget);

    QTemporaryDir folder;
    MovingClock clock;
    sim::SimServer server;
    SimulatedBackend backend;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    base::Settings settings{store};
    ui::Theme theme;
    ui::Desk desk;
    std::unique_ptr<ui::MainWindow> window;
    Heartbeat heartbeat;
};

} // namespace support
