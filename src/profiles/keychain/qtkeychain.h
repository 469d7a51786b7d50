// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/rawkeychain.h"
#include "profiles/keychain/servicememory.h"

namespace profiles::keychain {

/// What the program's entries are filed under; a keychain program shows it.
[[nodiscard]] QString keychainService();

/// The system's keychain through QtKeychain: as bytes, and never in clear text in a file. A value
/// in a job is overwritten once the job has finished; copies that the library makes on the way to
/// the keychain cannot be. A Secret Service that was started again is met anew at the next job, and
/// so is one after a job that failed; therefore one job is started at a time.
class QtKeychain final : public RawKeychain
{
public:
    /// The library uses the session bus, whatever `bus` is: that is where the service is watched.
    explicit QtKeychain(const QDBusConnection &bus) : m_memory(bus) {}

    void start(const KeychainJob &job, Listener listener) override;

private:
    ServiceMemory m_memory;
};

} // namespace profiles::keychain
