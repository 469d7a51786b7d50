// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <cstdint>

namespace base {

/// Why a secret could not be kept, fetched or removed. Each wants words and a next step of its own.
enum class SecretTrouble : std::uint8_t {
    Absent,          ///< nothing is stored for the profile; the store was asked and is sure
    Locked,          ///< the keychain is locked: nothing was read, written or removed
    Missing,         ///< there is no keychain: no service, no bus, no default keyring
    Slow,            ///< the keychain did not answer in time; the outcome of a change is unknown
    Refused,         ///< the user or the keychain said no
    Failed,          ///< the keychain gave another error; the message holds its text
    Unreadable,      ///< what is stored is not in the form that this program writes
    UnknownVersion,  ///< written in a newer form than this program knows
    ForeignManifest, ///< stored under this profile's name, but made for another
    MissingChunk,    ///< a part was removed behind our back
    ForeignChunk,    ///< a part was replaced behind our back
    HashMismatch,    ///< all parts are there, but not what was written
    TooLarge,        ///< more than the store takes; refused before anything was written
    NotKept,         ///< written without an error, but read back differently
    NotRemoved       ///< removed without an error, but still there
};

/// An error of kind Configuration whose code names the trouble. `message` never holds a secret.
[[nodiscard]] Error secretError(SecretTrouble trouble, const QString &message);

/// The trouble that an error of secretError() stands for; nullopt for any other error.
[[nodiscard]] std::optional<SecretTrouble> secretTroubleOf(const Error &error);

} // namespace base
