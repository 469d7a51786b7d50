// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QString>

namespace ui {

/// What the AWS CLI takes as --profile for the same credentials: the name as it stands in the
/// files; empty for the environment, which the CLI reads when no profile is named.
[[nodiscard]] QString cliProfile(const profiles::Profile &profile);
/// What stands behind a profile's name: "simulator", "environment", why it cannot be used, then
/// "production" and "read-only" where it is marked so; empty for an ordinary one.
[[nodiscard]] QString profileNote(const profiles::Profile &profile);
/// "production", "read-only", "production, read-only"; empty for neither.
[[nodiscard]] QString marksText(const profiles::ProfileMarks &marks);

} // namespace ui
