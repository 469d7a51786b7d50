// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "profiles/keychain/secretservice.h"

#include <QDBusPendingCallWatcher>
#include <QPointer>

#include <utility>

namespace profiles::keychain {

/// A call made of questions over the bus, one after the other.
template <class T>
class BusCall : public base::TypedCall<T>
{
public:
    BusCall(SecretService service, QObject *parent)
        : base::TypedCall<T>(parent), m_service(std::move(service))
    {}

protected:
    [[nodiscard]] const SecretService &service() const noexcept { return m_service; }
    /// Runs `then` with the reply, which may be an error.
    template <class Then>
    void ask(const QDBusPendingCall &question, Then then)
    {
        // Without a bus there is a reply at once, and no watcher ever tells of it.
        if (question.isFinished())
            return then(question.reply());
        m_watcher = new QDBusPendingCallWatcher(question, this);
        QObject::connect(m_watcher, &QDBusPendingCallWatcher::finished, this,
                         [then = std::move(then)](QDBusPendingCallWatcher *watcher) mutable {
                             watcher->deleteLater();
                             then(watcher->reply());
                         });
    }
    void abort() override { delete m_watcher.data(); }

private:
    SecretService m_service;
    QPointer<QDBusPendingCallWatcher> m_watcher;
};

/// What a reply that is not the expected answer says about the keychain.
[[nodiscard]] inline base::SecretStoreState stateOfReply(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ErrorMessage ? stateOfBusError(QDBusError(reply).type())
                                                      : base::SecretStoreState::Missing;
}

} // namespace profiles::keychain
