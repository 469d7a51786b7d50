// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>

#include <cstdint>

namespace profiles::keychain {

/// How the keychain of this session can be used.
enum class KeychainBackend : std::uint8_t {
    SecretService, ///< can be asked over D-Bus
    Other,         ///< KWallet and those of other systems: can only be tried
    Deaf           ///< its answers would never be heard
};

/// The back end that QtKeychain takes in this environment. Without an event loop of GLib its jobs
/// on the Secret Service never finish.
[[nodiscard]] KeychainBackend keychainBackend(const QProcessEnvironment &environment,
                                              bool hasGlibLoop);
/// Whether the event loop of this thread is one of GLib.
[[nodiscard]] bool hasGlibLoop();

} // namespace profiles::keychain
