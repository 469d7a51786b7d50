// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"

namespace profiles {

// The forms that pastedKeys() knows, one by one, over a text that was made plain before: line
// breaks are "\n", quotes are those of ASCII, nothing is invisible. Each is nullopt for any other
// form.

/// An object of STS, IAM, Identity Center or credential_process, also inside another object.
[[nodiscard]] std::optional<PastedKeys> pastedJson(const QString &text);
/// A header that names "Access key ID", and the first row below it.
[[nodiscard]] std::optional<PastedKeys> pastedTable(const QString &text);
/// Assignments in the manner of shells, of PowerShell, or of AWS's files.
[[nodiscard]] std::optional<PastedKeys> pastedAssignments(const QString &text);

} // namespace profiles
