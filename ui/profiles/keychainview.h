// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "ui/theme/statemark.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace ui {

/// What there is to say of the place where secrets are kept.
enum class KeychainView : std::uint8_t {
    Asking,   ///< not known yet
    Unlocked, ///< all is well
    Session,  ///< in memory, by choice
    Locked,
    Missing,
    Slow,   ///< it did not answer
    Waiting ///< something of ours waits for it
};

/// One sentence or two for each: no two are alike. `word` is the whole text.
[[nodiscard]] StateMark keychainMark(KeychainView view);
/// The view that a failure leads to; nullopt where it is no matter of the keychain's state.
[[nodiscard]] std::optional<KeychainView> viewOf(base::SecretTrouble trouble);

} // namespace ui
