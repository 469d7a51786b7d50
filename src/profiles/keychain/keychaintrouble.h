// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/secrettrouble.h"
#include "profiles/keychain/rawkeychain.h"

namespace profiles::keychain {

/// Why nothing can be done in this state, each with its own next step. Not for Unlocked.
[[nodiscard]] base::Error stateError(base::SecretStoreState state);
/// The error for an answer that the state does not explain: Refused or Failed.
[[nodiscard]] base::Error answerError(const KeychainAnswer &answer);

} // namespace profiles::keychain
