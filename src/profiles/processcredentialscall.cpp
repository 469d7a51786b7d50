// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcredentialscall.h"

#include "base/plainline.h"
#include "profiles/processcommand.h"

#include <QStandardPaths>

#include <cstring>
#include <utility>

namespace profiles {

namespace {

using base::ErrorKind;

constexpr qsizetype kMostErrorBytes = 4 * 400;
constexpr qsizetype kMostErrorText = 400;
constexpr qsizetype kMostProgramText = 200;

/// Absolute, or empty when it is not there. Folders of PATH that depend on the working folder do
/// not count.
QString foundProgram(const QString &name, const QProcessEnvironment &environment)
{
    if (name.contains(u'/'))
        return name;
    QStringList folders;
    for (const QString &folder : environment.value(QStringLiteral("PATH")).split(u':')) {
        if (folder.startsWith(u'/'))
            folders << folder;
    }
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

/// What happened, to go on after "the credential process …".
base::Error trouble(ErrorKind kind, const char *code, const QString &what)
{
    return base::makeError(kind, QString::fromLatin1(code), what);
}

base::Error notStarted(const QString &why)
{
    return trouble(ErrorKind::Configuration, "ProcessNotStarted", why);
}

base::Error failed(const char *code, const QString &what)
{
    return trouble(ErrorKind::Credentials, code, what);
}

/// ": " and what the process said about its failure; empty when it said nothing.
QString saidBy(const QByteArray &errors)
{
    const QString words = base::plainLine(QString::fromUtf8(errors), kMostErrorText);
    return words.isEmpty() ? QString() : QStringLiteral(": ") + words;
}

} // namespace

ProcessCredentialsCall::ProcessCredentialsCall(const QString &command,
                                               const QProcessEnvironment &environment,
                                               const base::Clock &clock, QObject *parent,
                                               const ProcessLimits &limits)
    : TypedCall(parent), m_command(command), m_environment(environment), m_clock(clock),
      m_limits(limits)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail(failed("ProcessTimeout",
                    QStringLiteral("did not end within %1 s")
                        .arg(std::chrono::duration<double>(m_limits.timeout).count())));
    });
}

ProcessCredentialsCall::~ProcessCredentialsCall()
{
    letGo();
}

void ProcessCredentialsCall::run()
{
    const auto words = splitCommand(m_command);
    if (!words)
        return finish(base::failure(words.error()));
    m_program = words->first();
    const QString program = foundProgram(m_program, m_environment);
    if (program.isEmpty())
        return fail(notStarted(QStringLiteral("was not found along PATH")));
    startProcess(program, words->mid(1));
}

void ProcessCredentialsCall::startProcess(const QString &program, const QStringList &arguments)
{
    m_output.resize(m_limits.mostOutput + 1);
    m_process = new ChildProcess;
    connect(m_process, &QProcess::readyReadStandardOutput, this,
            &ProcessCredentialsCall::takeOutput);
    connect(m_process, &QProcess::readyReadStandardError, this,
            &ProcessCredentialsCall::takeErrors);
    connect(m_process, &QProcess::finished, this, &ProcessCredentialsCall::onEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(notStarted(QStringLiteral("could not be started: ")
                            + base::plainLine(m_process->errorString(), kMostErrorText)));
    });
    m_process->setProcessEnvironment(m_environment);
    m_timeout.start(m_limits.timeout);
    m_process->start(program, arguments);
}

void ProcessCredentialsCall::takeOutput()
{
    if (!m_process)
        return;
    m_outputSize += qMax(
        qint64{0}, m_process->read(m_output.data() + m_outputSize, m_output.size() - m_outputSize));
    if (m_outputSize > m_limits.mostOutput)
        fail(failed("ProcessOutputTooLarge",
                    QStringLiteral("printed more than %1 bytes").arg(m_limits.mostOutput)));
}

void ProcessCredentialsCall::takeErrors()
{
    if (m_process)
        m_errors += m_process->readAllStandardError().left(kMostErrorBytes - m_errors.size());
}

void ProcessCredentialsCall::onEnded(int exitCode, QProcess::ExitStatus status)
{
    takeOutput();
    takeErrors();
    if (isConcluded())
        return;
    if (status == QProcess::NormalExit && exitCode == 0)
        return readAnswer();
    const QString end = status == QProcess::NormalExit
                            ? QStringLiteral("ended with exit code %1").arg(exitCode)
                            : QStringLiteral("was ended by a signal");
    fail(failed("ProcessFailed", end + saidBy(m_errors)));
}

void ProcessCredentialsCall::readAnswer()
{
    const auto read = readProcessCredentials(
        QByteArray::fromRawData(m_output.constData(), m_outputSize), m_clock.now());
    if (!read)
        return fail(read.error());
    m_account = read->account;
    finish(read->credentials);
    letGo();
}

void ProcessCredentialsCall::abort()
{
    letGo();
}

void ProcessCredentialsCall::fail(base::Error error)
{
    const QString program = base::plainLine(m_program, kMostProgramText);
    error.message = QStringLiteral("the credential process \"%1\" %2").arg(program, error.message);
    finish(base::failure(std::move(error)));
    letGo();
}

void ProcessCredentialsCall::letGo()
{
    m_timeout.stop();
    if (ChildProcess *process = std::exchange(m_process, nullptr))
        process->end(m_limits.killAfter);
    if (!m_output.isEmpty())
        explicit_bzero(m_output.data(), static_cast<std::size_t>(m_output.size()));
    m_outputSize = 0;
}

} // namespace profiles
