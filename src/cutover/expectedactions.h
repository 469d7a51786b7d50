// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/actionrows.h"
#include "mgn/launchsettings.h"

#include <vector>

namespace cutover {

/// The active actions of a server's settings in the order in which they run.
[[nodiscard]] std::vector<ExpectedAction>
expectedActions(std::vector<mgn::SourceServerAction> actions);

} // namespace cutover
