// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/childprocess.h"

#include <QTimer>

#include <csignal>

#include <unistd.h>

namespace profiles {

namespace {

void signalSession(pid_t leader, int number)
{
    // Before it leads its session it is alone.
    if (::kill(-leader, number) != 0)
        ::kill(leader, number);
}

} // namespace

ChildProcess::ChildProcess()
{
    setStandardInputFile(QProcess::nullDevice());
    setChildProcessModifier([] { (void)::setsid(); });
}

void ChildProcess::end(std::chrono::milliseconds patience)
{
    disconnect();
    const auto leader = static_cast<pid_t>(processId());
    if (state() == NotRunning || leader <= 0)
        return deleteLater();
    connect(this, &QProcess::stateChanged, this, [this, leader](ProcessState state) {
        if (state != NotRunning)
            return;
        ::kill(-leader, SIGKILL); // what it left behind
        deleteLater();
    });
    closeReadChannel(StandardOutput);
    closeReadChannel(StandardError);
    signalSession(leader, SIGTERM);
    QTimer::singleShot(patience, this, [leader] { signalSession(leader, SIGKILL); });
}

} // namespace profiles
