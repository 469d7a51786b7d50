// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/serverstore.h"
#include "mgn/launchsettings.h"

#include <vector>

namespace tests {

/// Ten servers in all the states that one meets, four waves, one server with everything filled
/// (number 3).
void fillEstate(cutover::ServerStore &store);
[[nodiscard]] mgn::SourceServer fullServer();
[[nodiscard]] mgn::LaunchConfiguration sampleLaunchConfiguration();
[[nodiscard]] std::vector<mgn::SourceServerAction> sampleActions();

} // namespace tests
