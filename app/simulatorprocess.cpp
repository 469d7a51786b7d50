// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatorprocess.h"

#include <QCoreApplication>
#include <QDir>

namespace {

QString unquoted(const QString &value)
{
    if (value.size() >= 2 && value.startsWith(u'\'') && value.endsWith(u'\''))
        return value.mid(1, value.size() - 2).replace(QStringLiteral("'\\''"), QStringLiteral("'"));
    return value;
}

constexpr int kStopMilliseconds = 2000;

} // namespace

SimulatorProcess::SimulatorProcess(QObject *parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SimulatorProcess::onOutput);
    connect(&m_process, &QProcess::finished, this, &SimulatorProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &SimulatorProcess::onError);
}

SimulatorProcess::~SimulatorProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(kStopMilliseconds))
        m_process.kill();
}

void SimulatorProcess::start(const QStringList &arguments)
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    m_ready = false;
    m_exports.clear();
    const QString program =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("cutover-sim"));
    m_process.start(program, QStringList{QStringLiteral("--child")} + arguments);
}

void SimulatorProcess::send(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
}

void SimulatorProcess::onOutput()
{
    while (m_process.canReadLine())
        onLine(QString::fromUtf8(m_process.readLine()).trimmed());
}

void SimulatorProcess::onLine(const QString &line)
{
    if (line == QLatin1String("ready")) {
        m_ready = true;
        emit ready();
        return;
    }
    const qsizetype equals = line.indexOf(u'=');
    if (line.startsWith(QLatin1String("export ")) && equals > 0)
        m_exports.insert(line.mid(7, equals - 7), unquoted(line.mid(equals + 1)));
}

void SimulatorProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    m_ready = false;
    emit stopped(status == QProcess::CrashExit
                     ? tr("The simulator crashed.")
                     : tr("The simulator ended with code %1.").arg(exitCode));
}

void SimulatorProcess::onError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        emit stopped(tr("The simulator could not be started: %1 (%2).")
                         .arg(m_process.program(), m_process.errorString()));
}
