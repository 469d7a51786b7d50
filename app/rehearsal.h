// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

/// The main job without a person, through the same widgets: starts the simulator, ticks the servers
/// of the sample wave that are ready, walks the wizard, confirms, watches the board to its verdict.
/// Leaves pictures, tree.txt and result.json in a folder and prints the tree.
class Rehearsal : public QObject
{
    Q_OBJECT

public:
    enum ExitCode : int { Passed = 0, DidNotFinish = 1, FinishedWithFailures = 2 };

    Rehearsal(ui::MainWindow &window, AppServices &services, const QString &folder);

    /// Runs the event loop until the verdict, or until the time is up.
    [[nodiscard]] int exec();

private:
    enum class Step : std::uint8_t { WaitForServers, WaitForReview, WaitForJob, WaitForEnd };
    void advance();
    void openWizard();
    void walkWizard();
    void watchJob();
    void end();
    void giveUp();
    void grab(QWidget &widget, const QString &name) const;
    void finish(ExitCode code, const QString &verdict);
    [[nodiscard]] QByteArray resultJson(ExitCode code, const QString &verdict) const;

    ui::MainWindow &m_window;
    AppServices &m_services;
    QString m_folder;
    QTimer m_look;
    QTimer m_deadline;
    Step m_step = Step::WaitForServers;
    int m_chosen = 0;
};
