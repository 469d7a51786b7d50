// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

namespace profiles {

/// Of a name that is given here; AWS's files may hold longer ones.
inline constexpr int kLongestProfileName = 64;

/// Whether one could be taken for the other: they differ in capital letters at most.
[[nodiscard]] bool isSameName(const QString &a, const QString &b);
/// What a new profile may not be called: the names of all but the simulated ones, which come and
/// go.
[[nodiscard]] QStringList takenNames(const QList<Profile> &profiles);
/// `wanted`, or else with the first number behind it that makes it none of `taken`; cut so that it
/// is not too long.
[[nodiscard]] QString freeName(const QString &wanted, const QStringList &taken);
/// What a profile of AWS's files is called once its key is kept here: "corp (imported)".
[[nodiscard]] QString importedName(const QString &name);

} // namespace profiles
