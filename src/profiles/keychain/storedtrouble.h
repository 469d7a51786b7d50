// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/profileid.h"
#include "base/secrettrouble.h"

namespace profiles::keychain {

/// The error for what was found stored, or not, for `profile`: names the profile and the next step.
[[nodiscard]] base::Error storedError(base::SecretTrouble trouble, const base::ProfileId &profile);
/// The same for one chunk of several, named by its number from 1: MissingChunk or ForeignChunk.
[[nodiscard]] base::Error chunkError(base::SecretTrouble trouble, const base::ProfileId &profile,
                                     int index, int count);

} // namespace profiles::keychain
