// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "base/clock.h"
#include "profiles/childprocess.h"
#include "profiles/processcredentials.h"

#include <QPointer>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>

namespace profiles {

/// How much a credential_process may take.
struct ProcessLimits {
    std::chrono::milliseconds timeout = std::chrono::seconds(60);
    qsizetype mostOutput = qsizetype{64} * 1024;
    std::chrono::milliseconds killAfter = std::chrono::seconds(2); ///< when it was asked to end
};

/// Runs a credential_process and reads the credentials that it prints. The command is code out of a
/// file: whoever starts this call has asked the user for commandHash() of it. No shell; no standard
/// input, no terminal. When the call is cut short, the process ends with all that it started.
/// Errors name the program. Configuration: "BadCommand", "ProcessNotStarted". Credentials:
/// "ProcessTimeout", "ProcessOutputTooLarge", "ProcessFailed", and those of
/// readProcessCredentials(). Nothing of the standard output is in them; the first 400 characters of
/// the standard error are, for display only: plain text, and not to be logged.
class ProcessCredentialsCall final : public base::TypedCall<aws::Credentials>
{
public:
    /// The program is looked for along the PATH of `environment`, never in the working folder.
    ProcessCredentialsCall(const QString &command, const QProcessEnvironment &environment,
                           const base::Clock &clock, QObject *parent,
                           const ProcessLimits &limits = {});
    ~ProcessCredentialsCall() override;

    /// The account that the process named; after a success only.
    [[nodiscard]] const std::optional<base::AccountId> &account() const noexcept
    {
        return m_account;
    }

protected:
    void run() override;
    void abort() override;

private:
    void startProcess(const QString &program, const QStringList &arguments);
    void takeOutput();
    void takeErrors();
    void onEnded(int exitCode, QProcess::ExitStatus status);
    void readAnswer();
    void fail(base::Error error);
    void letGo();

    QString m_command;
    QProcessEnvironment m_environment;
    const base::Clock &m_clock;
    ProcessLimits m_limits;
    QString m_program; ///< as the command has it
    QPointer<ChildProcess> m_process;
    QTimer m_timeout;
    QByteArray m_output; ///< made once, as large as it may become, and overwritten at the end
    qsizetype m_outputSize = 0;
    QByteArray m_errors;
    std::optional<base::AccountId> m_account;
};

} // namespace profiles
