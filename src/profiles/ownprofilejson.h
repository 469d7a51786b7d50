// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofile.h"

#include <QByteArray>

namespace profiles {

/// A profile of ours as one versioned JSON text. Without its id, which names the entry.
[[nodiscard]] QByteArray ownProfileJson(const OwnProfile &profile);
/// Reads it back, strictly: nullopt for another version, a member more or less, or a value that
/// ownProfileJson() would not have written.
[[nodiscard]] std::optional<OwnProfile> readOwnProfile(const base::ProfileId &id,
                                                       const QByteArray &json);

} // namespace profiles
