// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/awsconfigparser.h"
#include "profiles/profile.h"

namespace profiles {

/// What a profile's own keys amount to; whether a role or a sign-in can be used is for fileChain()
/// to say.
struct KindVerdict {
    ProfileKind kind = ProfileKind::NoCredentials;
    ProfileObstacle obstacle = ProfileObstacle::NoCredentials;
    QString detail; ///< the key that decided it
    bool operator==(const KindVerdict &) const = default;
};

/// A role beats every other source, so that nobody acts under keys that were meant to be left
/// behind for a role; then IAM Identity Center with account or role name, static keys, web
/// identity, login, process.
[[nodiscard]] KindVerdict kindOf(const Properties &profile);

/// The part of a key pair that is missing: "aws_access_key_id", "aws_secret_access_key"; else
/// empty.
[[nodiscard]] QString missingKey(const Properties &profile);

} // namespace profiles
