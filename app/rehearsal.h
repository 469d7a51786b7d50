// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "app/rehearsalresult.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

/// The main job without a person, through the same widgets: starts the simulator, ticks ready
/// servers of one wave, walks the wizard, confirms, watches the job it started to its verdict.
/// Leaves pictures, tree.txt and result.json in a folder and prints the tree. Never starts anything
/// where the desk is not simulated.
class Rehearsal : public QObject
{
    Q_OBJECT

public:
    Rehearsal(ui::MainWindow &window, AppServices &services, const CommandLine &commandLine);

    /// Runs the event loop until the verdict, or until the time is up. A RehearsalResult::ExitCode;
    /// DidNotFinish also when something could not be written.
    [[nodiscard]] int exec();

private:
    enum class Step : std::uint8_t { WaitForServers, WaitForReview, WaitForJob, WaitForEnd, Ended };
    void advance();
    void openWizard();
    void walkWizard();
    void watchJob();
    void end();
    void grab(QWidget &widget, const QString &name);
    void finish(const QString &verdict);
    void leave();
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] const mgn::Job *ownJob() const;
    [[nodiscard]] QString whyNothingStarted() const;

    ui::MainWindow &m_window;
    AppServices &m_services;
    QString m_folder;
    QTimer m_look;
    QTimer m_deadline;
    Step m_step = Step::WaitForServers;
    RehearsalResult m_result;
    bool m_hasWriteFailed = false;
};
