// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/strongid.h"

namespace base {

/// Names a profile of this program: "aws:NAME" (AWS files), "environment", "simulator:NAME".
using ProfileId = StrongId<struct ProfileTag>;

} // namespace base
