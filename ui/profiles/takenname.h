// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilestore.h"

namespace ui {

/// Which other profile has the name already, if only in other letters; empty when none has. `self`
/// is the profile that is to be called so; empty for a new one.
[[nodiscard]] QString takenNameProblem(const QString &name, const base::ProfileId &self,
                                       const profiles::ProfileStore &store);

} // namespace ui
