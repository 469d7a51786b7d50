// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/rawkeychain.h"

namespace profiles::keychain {

/// What the program's entries are filed under; a keychain program shows it.
[[nodiscard]] QString keychainService();

/// The system's keychain through QtKeychain: as bytes, and never in clear text in a file. The
/// library's own copies of a value cannot be overwritten after use.
class QtKeychain final : public RawKeychain
{
public:
    void start(const KeychainJob &job, Listener listener) override;
};

} // namespace profiles::keychain
