// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QString>

namespace ui {

/// What stands behind a profile's name: "simulator", "environment", why it cannot be used; empty
/// for an ordinary one.
[[nodiscard]] QString profileNote(const profiles::Profile &profile);

} // namespace ui
