// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

namespace profiles {

/// The secret part of an access key of ours.
struct KeySecret {
    base::SecretBytes secretAccessKey;
    base::SecretBytes sessionToken; ///< empty for long-lived keys
};

/// As one versioned envelope for the secret store.
[[nodiscard]] base::SecretBytes packed(const KeySecret &secret);
/// Error (Configuration, "UnreadableSecret") when it is anything else; holds nothing of it.
[[nodiscard]] base::Result<KeySecret> unpackedKeySecret(const base::SecretBytes &envelope);

} // namespace profiles
