// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace profiles {

/// How the last use of a profile ended.
enum class ProfileHealth : std::uint8_t {
    NeverUsed,
    Good,
    NeedsSignIn,
    Refused ///< the service refused the credentials
};

/// What the user decided about a profile, wherever it comes from, and when it was used last. No
/// secret.
struct ProfileMarks {
    QString label;                                ///< of the account, in the user's own words
    QString colour;                               ///< "#rrggbb"; empty for none
    bool isProduction = false;                    ///< a band says so, and a start asks for more
    bool isReadOnly = false;                      ///< nothing may be changed through it
    std::optional<base::AccountId> pinnedAccount; ///< any other account is refused
    std::optional<base::Instant> lastUsed;
    ProfileHealth health = ProfileHealth::NeverUsed;
    QByteArray consentedCommand; ///< SHA-256 (hex) of the credential_process that was allowed
    /// What was kept cannot be understood, and is left as it is: read-only to be on the safe side.
    bool isUnreadable = false;
    bool operator==(const ProfileMarks &) const = default;
};

} // namespace profiles
