// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilemarks.h"

namespace profiles {

/// What a person decided anew about a profile. Whatever is not set stays as it is kept: a test, a
/// use or a consent may have been noted since the person began.
struct MarksChange {
    std::optional<QString> label{};
    std::optional<QString> colour{};
    std::optional<bool> isProduction{};
    std::optional<bool> isReadOnly{};
    std::optional<std::optional<base::AccountId>> pinnedAccount{}; ///< to nullopt: pinned no more
    std::optional<QByteArray> consentedCommand{};
    bool operator==(const MarksChange &) const = default;

    /// What a person decides of `after` that is another thing in `before`.
    [[nodiscard]] static MarksChange between(const ProfileMarks &before, const ProfileMarks &after);
    [[nodiscard]] ProfileMarks appliedTo(ProfileMarks marks) const;
};

} // namespace profiles
