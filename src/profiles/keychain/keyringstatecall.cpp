// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keyringstatecall.h"

namespace profiles::keychain {

using base::SecretStoreState;

void KeyringStateCall::run()
{
    ask(service().defaultKeyring(), [this](const QDBusMessage &reply) { onKeyring(reply); });
}

void KeyringStateCall::onKeyring(const QDBusMessage &reply)
{
    const auto keyring = keyringOf(reply);
    if (!keyring || isNone(*keyring))
        return finish(stateOfReply(reply));
    ask(service().isLocked(*keyring), [this](const QDBusMessage &answer) { onLocked(answer); });
}

void KeyringStateCall::onLocked(const QDBusMessage &reply)
{
    const auto isLocked = lockedOf(reply);
    if (!isLocked)
        return finish(stateOfReply(reply));
    finish(*isLocked ? SecretStoreState::Locked : SecretStoreState::Unlocked);
}

} // namespace profiles::keychain
