// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/outcome.h"
#include "cutover/scope.h"
#include "mgn/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// How a rehearsal ended, for result.json and the exit code.
struct RehearsalResult {
    enum ExitCode : int { Passed = 0, DidNotFinish = 1, FinishedWithFailures = 2 };

    QString verdict; ///< one line, for people
    QString wave;    ///< whose servers were cut over
    int chosenServers = 0;
    cutover::Scope scope;
    mgn::JobId job; ///< the one it started; empty when none was
    /// Of that job alone; nullopt when it never finished.
    std::optional<cutover::Summary> outcome;
    /// StartCutover requests that the simulator has read; nullopt when it could not be asked.
    std::optional<int> startRequests;
    bool mayRepeatStart = false; ///< a fault card was played that can refuse the first one
};

/// Passed only for a finished job whose servers all launched with their actions passed, started by
/// exactly one request.
[[nodiscard]] RehearsalResult::ExitCode exitCodeOf(const RehearsalResult &result);
[[nodiscard]] QByteArray resultJson(const RehearsalResult &result);
