// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace profiles::keychain {

/// What libsecret, which QtKeychain loads, remembers of the Secret Service as long as the process
/// lives: its session. A service that was started again knows nothing of it, and refuses every
/// secret that is wrapped by it.
class ServiceMemory final : public QObject
{
public:
    /// Watches who owns the name of the service on `bus`; asks nothing and starts nothing.
    explicit ServiceMemory(const QDBusConnection &bus);

    /// A job failed: perhaps because of what is remembered.
    void doubt() noexcept { m_isDoubtful = true; }
    /// Makes libsecret meet the service anew at the next job, when the service has changed or is in
    /// doubt. Only while no job runs. Without libsecret nothing happens.
    void clearIfDoubtful();

private:
    QDBusServiceWatcher m_watcher;
    bool m_isDoubtful = false;
};

} // namespace profiles::keychain
