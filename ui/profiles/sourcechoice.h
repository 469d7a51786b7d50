// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilestore.h"

#include <QList>

namespace ui {

/// The profiles that the role of `role` can be assumed with: those that have credentials of their
/// own and do not themselves build on it. `role` is empty for a profile that is not kept yet.
[[nodiscard]] QList<profiles::Profile> possibleSources(const profiles::ProfileStore &store,
                                                       const base::ProfileId &role);

} // namespace ui
