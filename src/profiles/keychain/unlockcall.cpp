// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/unlockcall.h"

#include "profiles/keychain/keyringstatecall.h"

#include <utility>

namespace profiles::keychain {

using base::SecretStoreState;

UnlockCall::UnlockCall(const SecretService &service, QObject *parent)
    : BusCall(service, parent),
      m_watcher(secretServiceName(), service.bus(), QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &after) {
                onOwnerChanged(before, after);
            });
}

UnlockCall::~UnlockCall()
{
    takePromptAway();
}

void UnlockCall::run()
{
    ask(service().defaultKeyring(), [this](const QDBusMessage &reply) { onKeyring(reply); });
}

void UnlockCall::abort()
{
    BusCall::abort();
    delete m_state.data();
    takePromptAway();
}

void UnlockCall::takePromptAway()
{
    const QDBusObjectPath prompt = std::exchange(m_prompt, {});
    if (!isNone(prompt))
        service().dismissPrompt(prompt);
}

// A service that ends or is replaced takes its prompt along, and says nothing.
void UnlockCall::onOwnerChanged(const QString &before, const QString &after)
{
    if (before.isEmpty())
        return;
    m_prompt = {};
    if (after.isEmpty())
        return finish(SecretStoreState::Missing);
    askForState();
}

void UnlockCall::onKeyring(const QDBusMessage &reply)
{
    const auto keyring = keyringOf(reply);
    if (!keyring || isNone(*keyring))
        return finish(stateOfReply(reply));
    ask(service().unlock(*keyring), [this](const QDBusMessage &answer) { onUnlocked(answer); });
}

void UnlockCall::onUnlocked(const QDBusMessage &reply)
{
    const auto prompt = promptOf(reply);
    if (!prompt)
        return finish(stateOfReply(reply));
    if (isNone(*prompt))
        return askForState();
    show(*prompt);
}

void UnlockCall::show(const QDBusObjectPath &prompt)
{
    m_prompt = prompt;
    QDBusConnection bus = service().bus();
    bus.connect(secretServiceName(), prompt.path(), promptInterface(), QStringLiteral("Completed"),
                this, SLOT(onCompleted(bool, QDBusVariant)));
    ask(service().showPrompt(prompt), [this](const QDBusMessage &reply) { onShown(reply); });
}

void UnlockCall::onShown(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ErrorMessage)
        return;
    // A service may answer only when the user has: then there is a prompt, and no time limit.
    if (stateOfReply(reply) != SecretStoreState::Slow)
        askForState();
}

void UnlockCall::onCompleted(bool, const QDBusVariant &)
{
    m_prompt = {};
    // Whatever the prompt says: what counts is whether it is unlocked now.
    askForState();
}

void UnlockCall::askForState()
{
    if (m_state || isConcluded())
        return;
    auto *state = new KeyringStateCall(service(), this);
    m_state = state;
    base::whenDone(state, this, [this](const base::Result<SecretStoreState> &r) { finish(r); });
    state->start();
}

} // namespace profiles::keychain
