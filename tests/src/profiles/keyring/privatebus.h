// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

/// A session bus of this process alone, on which nothing can be activated, and which everything
/// here uses from then on. Lives as long as the process: libraries end the process when the bus
/// goes first.
class PrivateBus
{
public:
    /// The one of this process, started at the first call.
    [[nodiscard]] static PrivateBus &instance();

    [[nodiscard]] bool isRunning() const { return m_connection.isConnected(); }
    [[nodiscard]] const QDBusConnection &connection() const { return m_connection; }
    [[nodiscard]] QString address() const { return m_address; }

private:
    PrivateBus();
    void start();

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QDBusConnection m_connection{QString()};
};

/// The process ends together with the one that starts it, however that ends.
void endWithParent(QProcess &process);
