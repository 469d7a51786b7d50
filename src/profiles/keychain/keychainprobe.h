// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "base/secretstore.h"

#include <QString>

#include <cstdint>

namespace profiles::keychain {

/// Whether the keychain has an entry, when a job said that it does not.
enum class EntryPresence : std::uint8_t {
    Found,
    Locked, ///< there but locked, or the whole keychain is
    Absent,
    Missing, ///< no keychain to ask
    Slow
};

/// What a keychain in this state means by "not found".
[[nodiscard]] constexpr EntryPresence presenceIn(base::SecretStoreState state) noexcept
{
    switch (state) {
    case base::SecretStoreState::Unlocked: return EntryPresence::Absent;
    case base::SecretStoreState::Locked: return EntryPresence::Locked;
    case base::SecretStoreState::Missing: return EntryPresence::Missing;
    case base::SecretStoreState::Slow: break;
    }
    return EntryPresence::Slow;
}

/// Finds out what the answers of a keychain hide. The calls end with a value, never with an error,
/// unless they are cancelled.
class KeychainProbe
{
public:
    virtual ~KeychainProbe() = default;
    /// Asked before every piece of work: cheap, and never makes anything ask the user. Unlocked
    /// also when that cannot be known without trying.
    [[nodiscard]] virtual base::TypedCall<base::SecretStoreState> *ready(QObject *parent) = 0;
    [[nodiscard]] virtual base::TypedCall<base::SecretStoreState> *state(QObject *parent) = 0;
    [[nodiscard]] virtual base::TypedCall<EntryPresence> *look(const QString &key,
                                                               QObject *parent) = 0;
    /// May ask the user, without a time limit.
    [[nodiscard]] virtual base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) = 0;
};

} // namespace profiles::keychain
