// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialchain.h"

namespace profiles {

/// An access key of this program's own; the secret part is in the keychain.
struct OwnKeys {
    QString accessKeyId;
    bool hasSessionToken = false;
    bool operator==(const OwnKeys &) const = default;
};

/// A role that is assumed with the credentials of another profile, of ours or of AWS's files.
struct OwnRole {
    base::ProfileId source;
    AssumedRole role;
    bool operator==(const OwnRole &) const = default;
};

/// A profile that this program keeps itself. Holds no secret.
struct OwnProfile {
    base::ProfileId id; ///< "own:UUID"; made by newOwnProfileId()
    QString name;
    std::variant<OwnKeys, OwnRole, SsoAccess, ProcessCommand, MachineRole> source;
    std::optional<aws::Region> region;
    bool operator==(const OwnProfile &) const = default;
};

[[nodiscard]] base::ProfileId newOwnProfileId();

} // namespace profiles
