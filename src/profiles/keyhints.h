// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace profiles {

/// What is odd about an access key as it was typed or pasted.
enum class KeyHint : std::uint8_t {
    Swapped,            ///< the secret stands where the id belongs, and the other way round
    Blanks,             ///< white space or an invisible character inside
    NotAscii,           ///< a letter that no key of AWS has
    TokenMissing,       ///< a temporary key (ASIA…) without its session token
    TokenUnexpected,    ///< a long-lived key (AKIA…) with a session token: AWS refuses it
    UnusualIdLength,    ///< not 20 characters, as those of AWS have been so far
    UnusualSecretLength ///< not 40
};

/// An access key in the making.
struct TypedKeys {
    QString accessKeyId;
    base::SecretBytes secretAccessKey;
    base::SecretBytes sessionToken;
};

/// Everything that is odd, the worst first; empty parts are no oddity. Hints only: a key that looks
/// odd may be used when its owner insists.
[[nodiscard]] QList<KeyHint> keyHints(const TypedKeys &keys);

} // namespace profiles
