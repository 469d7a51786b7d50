// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace ui {

/// A command as it is shown to a person who is asked to allow it.
struct CommandText {
    QString text; ///< line breaks are shown as such: nothing can be pushed out of sight by them
    bool isWhole = true; ///< only what is shown whole may be allowed
};

[[nodiscard]] CommandText commandText(const QString &command);
/// Why a command that is not shown whole cannot be allowed, and what to do.
[[nodiscard]] QString longCommandText();

} // namespace ui
