// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/profiles/keyring/privatebus.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>

namespace {

/// No folder of services: only what a test starts is there.
constexpr char kBusConfiguration[] =
    "<busconfig><type>session</type><listen>unix:dir=%1</listen><auth>EXTERNAL</auth>"
    "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
    "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";

} // namespace

void endWithParent(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrivateBus &PrivateBus::instance()
{
    static auto *bus = new PrivateBus;
    return *bus;
}

PrivateBus::PrivateBus()
{
    start();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    m_connection = QDBusConnection::connectToBus(m_address, QStringLiteral("private"));
}

void PrivateBus::start()
{
    QFile file(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QString::fromLatin1(kBusConfiguration).arg(m_folder.path()).toUtf8());
    file.close();
    endWithParent(m_daemon);
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                    QStringLiteral("--config-file=") + file.fileName()});
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(20'000)) {
    }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}
