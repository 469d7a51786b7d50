// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/entrylookcall.h"

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
    finish(items->locked.isEmpty() ? EntryPresence::Absent : EntryPresence::Locked);
}

} // namespace profiles::keychain
