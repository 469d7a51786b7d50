// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilemarks.h"

namespace profiles {

/// The marks of one profile as one versioned JSON text.
[[nodiscard]] QByteArray profileMarksJson(const ProfileMarks &marks);
/// Reads them back, strictly: nullopt for another version, a member more or less, or a value that
/// profileMarksJson() would not have written.
[[nodiscard]] std::optional<ProfileMarks> readProfileMarks(const QByteArray &json);

} // namespace profiles
