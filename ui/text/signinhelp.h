// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace ui {

/// Nothing but a person brings the credentials: something has to be typed, allowed or unlocked.
[[nodiscard]] bool needsPerson(const base::Error &error);
/// Signing in again may put it right: that, and every error of credentials.
[[nodiscard]] bool signInHelps(const base::Error &error);
/// What the button says.
[[nodiscard]] QString signInAction();

} // namespace ui
