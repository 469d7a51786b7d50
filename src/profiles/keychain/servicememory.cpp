// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/servicememory.h"

#include "profiles/keychain/secretservice.h"

#include <QLibrary>

#include <utility>

namespace profiles::keychain {

namespace {

/// Found as QtKeychain finds its functions, in the same copy of the library: nothing is linked.
/// Null without libsecret.
QFunctionPointer disconnectService()
{
    QLibrary libsecret(QStringLiteral("secret-1"), 0);
    return libsecret.resolve("secret_service_disconnect");
}

} // namespace

ServiceMemory::ServiceMemory(const QDBusConnection &bus)
    : m_watcher(secretServiceName(), bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &) {
                // Nothing is remembered of a service that appears for the first time.
                if (!before.isEmpty())
                    doubt();
            });
}

void ServiceMemory::clearIfDoubtful()
{
    if (!std::exchange(m_isDoubtful, false))
        return;
    // void secret_service_disconnect(void)
    if (const QFunctionPointer forget = disconnectService())
        forget();
}

} // namespace profiles::keychain
