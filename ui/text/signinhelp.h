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

/// What a person must do before anything of that profile can be read: "Sign in needed: MFA code of
/// corp-prod". For an error that signInHelps(); `profile` as it may be shown.
[[nodiscard]] QString signInNeedText(const base::Error &error, const QString &profile);

} // namespace ui
