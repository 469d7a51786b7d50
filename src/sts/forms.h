// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>

namespace sts {

// What STS's model allows, of whole texts.
inline constexpr char kSessionName[] = "[\\w+=,.@-]{2,64}"; ///< of a role, source identity too
inline constexpr char kExternalId[] = "[\\w+=,.@:/-]{2,1224}";
inline constexpr char kMfaSerial[] = "[\\w+=/:,.@-]{9,256}";
inline constexpr std::chrono::seconds kShortestSession{900};
inline constexpr std::chrono::seconds kLongestRoleSession{43'200};

/// Whether the whole of `text` has that form.
[[nodiscard]] bool hasForm(const QString &text, const char *form);

} // namespace sts
