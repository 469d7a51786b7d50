// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sim/simserver.h"

#include <QStringList>

/// What cutover-sim was asked to do.
struct SimulatorCommand {
    sim::SimOptions options;
    bool isChild = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// Error kind Configuration names the option and what is wrong with it.
[[nodiscard]] base::Result<SimulatorCommand> readCommandLine(const QStringList &arguments);
[[nodiscard]] QString helpText();
