// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/buscall.h"

namespace profiles::keychain {

/// Asks whether the default keyring is locked. Missing also when there is no default keyring: new
/// entries would have no place.
class KeyringStateCall final : public BusCall<base::SecretStoreState>
{
public:
    using BusCall::BusCall;

protected:
    void run() override;

private:
    void onKeyring(const QDBusMessage &reply);
    void onLocked(const QDBusMessage &reply);
};

} // namespace profiles::keychain
