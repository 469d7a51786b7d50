// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace ui {

/// What is on its way when the window is to close.
struct OpenStarts {
    int reading = 0;           ///< confirmed, nothing sent yet
    int sending = 0;           ///< sent, no answer yet
    int unresolvedServers = 0; ///< may have been started; locked until it is known
    int runningJobs = 0;       ///< of AWS, whoever started them
    int simulatedJobs = 0;     ///< running ones of the simulator, which ends with the program
    QStringList production{};  ///< productionLine() of each place that is shown or has any of it
};

/// What would be lost, or go on unwatched, by quitting now; empty when nothing would.
[[nodiscard]] QString closeWarning(const OpenStarts &open);
/// Asks with Cancel and "Quit anyway", which calls `quit` once. Does nothing while it is asked
/// already.
void askBeforeClosing(const QString &warning, QWidget *parent, const std::function<void()> &quit);

} // namespace ui
