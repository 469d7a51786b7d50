// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

namespace ui {

/// Where to ask who a profile is while no region is chosen: its own, else one that is open to every
/// account of its partition. STS answers everywhere with the same.
[[nodiscard]] inline aws::Region callerRegion(const profiles::Profile &profile)
{
    return profile.region ? *profile.region
                          : aws::Region::parse(QStringLiteral("us-east-1")).value_or(aws::Region());
}

} // namespace ui
