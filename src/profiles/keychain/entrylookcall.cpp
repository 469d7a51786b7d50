// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/entrylookcall.h"

#include "profiles/keychain/keyringstatecall.h"

namespace profiles::keychain {

EntryLookCall::EntryLookCall(SecretService service, const QString &key, QObject *parent)
    : BusCall(std::move(service), parent), m_key(key)
{}

void EntryLookCall::run()
{
    ask(service().search(m_key), [this](const QDBusMessage &reply) { onFound(reply); });
}

void EntryLookCall::onFound(const QDBusMessage &reply)
{
    const auto items = itemsOf(reply);
    if (!items) {
        const bool isSlow = stateOfReply(reply) == base::SecretStoreState::Slow;
        return finish(isSlow ? EntryPresence::Slow : EntryPresence::Missing);
    }
    if (!items->unlocked.isEmpty())
        return finish(EntryPresence::Found);
    if (!items->locked.isEmpty())
        return finish(EntryPresence::Locked);
    askWhetherNoneMeansAbsent();
}

void EntryLookCall::askWhetherNoneMeansAbsent()
{
    auto *state = new KeyringStateCall(service(), this);
    base::whenDone(state, this, [this](const base::Result<base::SecretStoreState> &result) {
        finish(result ? presenceIn(*result) : EntryPresence::Slow);
    });
    state->start();
}

} // namespace profiles::keychain
