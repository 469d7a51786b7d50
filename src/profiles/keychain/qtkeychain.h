// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/rawkeychain.h"

namespace profiles::keychain {

/// What the program's entries are filed under; a keychain program shows it.
[[nodiscard]] QString keychainService();

/// The system's keychain through QtKeychain: as bytes, and never in clear text in a file. A value
/// in a job is overwritten once the job has finished; copies that the library makes on the way to
/// the keychain cannot be.
class QtKeychain final : public RawKeychain
{
public:
    void start(const KeychainJob &job, Listener listener) override;
};

} // namespace profiles::keychain
