// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QList>

namespace ui {

/// Usable, and not of the simulator.
[[nodiscard]] bool isReadyForAws(const profiles::Profile &profile);
/// In their order.
[[nodiscard]] QList<profiles::Profile> readyForAws(const QList<profiles::Profile> &all);
/// Where work goes on: `remembered` where it is ready for AWS, else the one whose marks say that it
/// was used last; empty where none was.
[[nodiscard]] base::ProfileId lastUsedProfile(const QList<profiles::Profile> &all,
                                              const base::ProfileId &remembered);

} // namespace ui
