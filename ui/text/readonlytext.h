// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QString>

namespace ui {

/// Why nothing may be changed: "This session is read-only.", "Profile corp-prod is read-only.";
/// empty when changes are allowed. `profile` may be null.
[[nodiscard]] QString readOnlyReason(bool isSessionReadOnly, const profiles::Profile *profile);

} // namespace ui
