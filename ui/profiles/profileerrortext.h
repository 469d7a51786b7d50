// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/errortext.h"
#include "ui/theme/flashbar.h"

#include <functional>

namespace ui {

/// Why a profile could not be saved, deleted, tested or signed in: names that are taken and chains
/// in words of the profile dialogs, everything else as everywhere.
[[nodiscard]] ErrorText profileErrorText(const base::Error &error, const QString &doing,
                                         const QString &profileName);
/// The same as a message.
[[nodiscard]] Flash profileFailure(const base::Error &error, const QString &doing,
                                   const QString &profileName);
/// `failure` with a button that calls `signIn`, where a dialog for a person helps with `error`.
[[nodiscard]] Flash withSignIn(Flash failure, const base::Error &error,
                               std::function<void()> signIn);

} // namespace ui
