// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/errortext.h"
#include "ui/theme/flashbar.h"

namespace ui {

/// Why a profile could not be saved, deleted, tested or signed in, in words of the profile dialogs:
/// names that are taken, chains, sign-ins, the keychain; other errors as everywhere.
[[nodiscard]] ErrorText profileErrorText(const base::Error &error, const QString &doing,
                                         const QString &profileName);
/// The same as a message.
[[nodiscard]] Flash profileFailure(const base::Error &error, const QString &doing,
                                   const QString &profileName);

} // namespace ui
