// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/profileid.h"
#include "cutover/clicommand.h"
#include "profiles/profilestore.h"
#include "profiles/simulatedprofile.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// NAME -> value, as the simulator prints them.
using SimulatorExports = QHash<QString, QString>;

/// One profile for each simulated account, read once from the files that the simulator names.
[[nodiscard]] std::vector<profiles::SimulatedProfile>
simulatedProfiles(const SimulatorExports &exports);

/// What makes the AWS CLI find those profiles: the paths of the files, no secret. Empty when the
/// simulator names none.
[[nodiscard]] cutover::CliEnvironment cliEnvironment(const SimulatorExports &exports);

/// The one whose keys the simulator names; empty when it is not among them.
[[nodiscard]] base::ProfileId firstSimulated(const profiles::ProfileStore &store,
                                             const SimulatorExports &exports);

/// The time its answers live in; nullopt when it does not tell.
[[nodiscard]] std::optional<base::ScaledClock> simulatedClock(const SimulatorExports &exports);

/// What cutover-sim is started with: the person's own options, at a speed that shows a visitor the
/// end of a cutover unless they name one.
[[nodiscard]] QStringList simulatorOptions(const QStringList &given);
