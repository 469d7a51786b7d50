// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatorprocess.h"

#include "base/shellword.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace {

constexpr int kStopMilliseconds = 2000;

QString programBesideThis()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("cutover-sim"));
}

} // namespace

std::optional<std::pair<QString, QString>> exportOf(const QString &line)
{
    static const QString kPrefix = QStringLiteral("export ");
    const qsizetype equals = line.indexOf(u'=');
    if (!line.startsWith(kPrefix) || equals <= kPrefix.size())
        return std::nullopt;
    const auto value = base::fromShellWord(line.mid(equals + 1));
    if (!value)
        return std::nullopt;
    return std::pair(line.mid(kPrefix.size(), equals - kPrefix.size()), *value);
}

SimulatorProcess::SimulatorProcess(const QString &program, QObject *parent)
    : QObject(parent), m_program(program.isEmpty() ? programBesideThis() : program)
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
    m_process.start(m_program, QStringList{QStringLiteral("--child")} + arguments);
}

void SimulatorProcess::askCounts(std::function<void(const Counts &)> then)
{
    m_questions.append(std::move(then));
    if (!m_ready || m_process.write("counts\n") < 0)
        QMetaObject::invokeMethod(this, &SimulatorProcess::giveUpQuestions, Qt::QueuedConnection);
}

void SimulatorProcess::onOutput()
{
    while (m_process.canReadLine())
        onLine(QString::fromUtf8(m_process.readLine()).trimmed());
}

void SimulatorProcess::onLine(const QString &line)
{
    if (m_ready)
        return onAnswer(line);
    if (line == QLatin1String("ready")) {
        m_ready = true;
        emit ready();
    } else if (const auto named = exportOf(line)) {
        m_exports.insert(named->first, named->second);
    }
}

void SimulatorProcess::onAnswer(const QString &line)
{
    if (m_questions.isEmpty())
        return;
    const auto then = m_questions.takeFirst();
    const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
    then(document.isObject() ? Counts(document.object()) : std::nullopt);
}

void SimulatorProcess::giveUpQuestions()
{
    for (const auto &then : std::exchange(m_questions, {}))
        then(std::nullopt);
}

void SimulatorProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    m_ready = false;
    giveUpQuestions();
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
