// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "ui/text/signintext.h"

namespace ui {

/// Why the credentials of `profile` did not come from the keychain. What is absent or damaged is
/// never said to be made anew: that is the user's decision in Profiles.
[[nodiscard]] SignInText keychainText(base::SecretTrouble trouble, const base::Error &error,
                                      const QString &profile);

} // namespace ui
