// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcredentialscall.h"

#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using base::ErrorKind;
using profiles::ProcessCredentialsCall;
using profiles::ProcessLimits;

namespace {

constexpr char kAnswer[] =
    R"({"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"hunter2"})";
constexpr ProcessLimits kPatient{.timeout = 60s, .mostOutput = 64 * 1024, .killAfter = 10ms};

/// Small programs in a folder of their own.
class ProcessCredentialsCallTest : public ::testing::Test
{
protected:
    using Result = base::Result<aws::Credentials>;

    ProcessCredentialsCallTest()
    {
        m_environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        // Under this name it is told from every other process of the machine.
        EXPECT_TRUE(QFile::link(QStringLiteral("/bin/sleep"), pathOf("sleeper")));
    }
    [[nodiscard]] QString pathOf(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    /// A program of /bin/sh; it finds its folder in $HERE.
    QString script(const QByteArray &lines)
    {
        const QString path = pathOf("get-credentials");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nHERE='" + m_folder.path().toUtf8() + "'\n" + lines + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    [[nodiscard]] ProcessCredentialsCall *callOf(const QString &command,
                                                 const ProcessLimits &limits = kPatient)
    {
        return new ProcessCredentialsCall(command, m_environment, m_clock, &m_context, limits);
    }
    [[nodiscard]] Result resultOf(const QString &command, const ProcessLimits &limits = kPatient)
    {
        const auto result = support::waitResult(callOf(command, limits));
        return result ? *result
                      : base::failure(base::makeError(ErrorKind::Unknown, QStringLiteral("NoEnd")));
    }
    [[nodiscard]] base::Error errorOf(const QString &command,
                                      const ProcessLimits &limits = kPatient)
    {
        const Result result = resultOf(command, limits);
        EXPECT_FALSE(result);
        return result ? base::Error() : result.error();
    }
    /// Starts a process that waits for ever, and waits until it does.
    [[nodiscard]] ProcessCredentialsCall *startedWaiting(const QByteArray &lines)
    {
        ProcessCredentialsCall *call =
            callOf(script(lines + "\necho > \"$HERE/ready\"\n\"$HERE/sleeper\" 1000"));
        call->start();
        EXPECT_TRUE(support::waitFor([&] { return QFile::exists(pathOf("ready")); }));
        EXPECT_TRUE(isAnyLeft());
        return call;
    }
    /// Whether a process lives that was started out of the folder; a dead one has no command line.
    [[nodiscard]] bool isAnyLeft() const
    {
        const QStringList ids = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")});
        return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
            QFile file(QStringLiteral("/proc/%1/cmdline").arg(id));
            return file.open(QIODevice::ReadOnly)
                   && file.readAll().contains(m_folder.path().toUtf8());
        });
    }
    [[nodiscard]] bool waitUntilNoneIsLeft()
    {
        return support::waitFor([&] { return !isAnyLeft(); });
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    support::FakeClock m_clock;
    QObject m_context;
};

} // namespace

TEST_F(ProcessCredentialsCallTest, GivesWhatTheProcessPrints)
{
    m_environment.insert(QStringLiteral("ACCOUNT"), QStringLiteral("111122223333"));
    auto *call = callOf(
        script(R"(echo '{"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"hunter2",')"
               R"('"SessionToken":"token","Expiration":"2026-11-23T03:00:00Z",')"
               R"("\"AccountId\":\"$ACCOUNT\"}")"));
    std::optional<base::AccountId> account;
    base::whenDone(call, &m_context, [&](const Result &) { account = call->account(); });

    const auto result = support::waitResult(call);

    ASSERT_TRUE(result && *result) << qPrintable(result->error().message);
    EXPECT_EQ((*result)->accessKeyId, QStringLiteral("AKIDEXAMPLE"));
    EXPECT_EQ((*result)->secretAccessKey.reveal(), "hunter2");
    EXPECT_EQ((*result)->sessionToken.reveal(), "token");
    EXPECT_EQ((*result)->expiration, m_clock.now() + 1h);
    EXPECT_EQ(account, base::AccountId::parse(QStringLiteral("111122223333")));
}

TEST_F(ProcessCredentialsCallTest, F53GetsItsArgumentsAsTheyAreAndNoShellIsAsked)
{
    const QString program =
        script(QByteArray("printf '%s\\n' \"$@\" > \"$HERE/arguments\"\necho '") + kAnswer + '\'');

    ASSERT_TRUE(resultOf(program + QStringLiteral(" 'two words' $(touch x) ; \"a\\\"b\" >y")));

    QFile file(pathOf("arguments"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "two words\n$(touch\nx)\n;\na\"b\n>y\n");
}

TEST_F(ProcessCredentialsCallTest, F53StandardInputIsAtItsEndAndThereIsNoTerminal)
{
    const QString program = script(
        QByteArray("cat\n(exec 3<>/dev/tty) 2>/dev/null && exit 9\necho '") + kAnswer + '\'');
    EXPECT_TRUE(resultOf(program));
}

TEST_F(ProcessCredentialsCallTest, FindsItsProgramAlongThePathOfItsEnvironment)
{
    script(QByteArray("echo '") + kAnswer + '\'');
    m_environment.insert(QStringLiteral("PATH"),
                         m_folder.path() + QStringLiteral(":/usr/bin:/bin"));
    EXPECT_TRUE(resultOf(QStringLiteral("get-credentials")));
}

TEST_F(ProcessCredentialsCallTest, F53NothingIsRunOutOfTheWorkingFolder)
{
    script(QByteArray("echo '") + kAnswer + '\'');
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(m_folder.path()));
    for (const char *path : {".", "", ":", "bin/.."}) {
        m_environment.insert(QStringLiteral("PATH"), QLatin1String(path));
        EXPECT_EQ(errorOf(QStringLiteral("get-credentials")).code,
                  QStringLiteral("ProcessNotStarted"))
            << path;
    }
    QDir::setCurrent(before);
}

TEST_F(ProcessCredentialsCallTest, F53AProgramThatIsMissingIsNamed)
{
    QFile plain(pathOf("no-program"));
    ASSERT_TRUE(plain.open(QIODevice::WriteOnly));
    for (const QString &program :
         {QStringLiteral("no-such-program-anywhere"), pathOf("missing"), plain.fileName()}) {
        const base::Error error = errorOf(program + QStringLiteral(" hunter2"));
        EXPECT_EQ(error.kind, ErrorKind::Configuration);
        EXPECT_EQ(error.code, QStringLiteral("ProcessNotStarted"));
        EXPECT_TRUE(error.message.contains(program)) << qPrintable(error.message);
        EXPECT_FALSE(error.message.contains(QStringLiteral("hunter2")));
    }
    EXPECT_EQ(errorOf(QStringLiteral("tool 'x")).code, QStringLiteral("BadCommand"));
}

TEST_F(ProcessCredentialsCallTest, F53AProcessThatHangsIsGivenUpAndEnded)
{
    ProcessLimits hasty = kPatient;
    hasty.timeout = 20ms;
    const QString program = script("\"$HERE/sleeper\" 1000");

    const base::Error error = errorOf(program, hasty);

    EXPECT_EQ(error.kind, ErrorKind::Credentials);
    EXPECT_EQ(error.code, QStringLiteral("ProcessTimeout"));
    EXPECT_TRUE(error.message.contains(program)) << qPrintable(error.message);
    EXPECT_TRUE(error.message.contains(QStringLiteral("0.02 s"))) << qPrintable(error.message);
    EXPECT_TRUE(waitUntilNoneIsLeft());
}

TEST_F(ProcessCredentialsCallTest, F53CancellingEndsTheProcessAndWhatItStarted)
{
    auto *call = startedWaiting("");
    std::optional<ErrorKind> end;
    base::whenDone(call, &m_context, [&](const Result &result) { end = result.error().kind; });
    call->cancel();
    ASSERT_TRUE(support::waitFor([&] { return end.has_value(); }));
    EXPECT_EQ(end, ErrorKind::Cancelled);
    EXPECT_TRUE(waitUntilNoneIsLeft());
}

TEST_F(ProcessCredentialsCallTest, F53DeletingTheCallEndsTheProcess)
{
    delete startedWaiting("");
    EXPECT_TRUE(waitUntilNoneIsLeft());
}

TEST_F(ProcessCredentialsCallTest, F53AProcessThatDoesNotWantToEndIsKilled)
{
    delete startedWaiting("trap '' TERM");
    EXPECT_TRUE(waitUntilNoneIsLeft());
}

TEST_F(ProcessCredentialsCallTest, F53AGigabyteOfOutputIsCutAtTheLimit)
{
    const base::Error error = errorOf(script("head -c 1073741824 /dev/zero"));
    EXPECT_EQ(error.kind, ErrorKind::Credentials);
    EXPECT_EQ(error.code, QStringLiteral("ProcessOutputTooLarge"));
    EXPECT_TRUE(error.message.contains(QStringLiteral("65536 bytes"))) << qPrintable(error.message);
    EXPECT_TRUE(waitUntilNoneIsLeft());
}

TEST_F(ProcessCredentialsCallTest, F53TheLimitItselfIsNotTooMuch)
{
    ProcessLimits exact = kPatient;
    exact.mostOutput = static_cast<qsizetype>(sizeof kAnswer) - 1;
    const QString program = script(QByteArray("printf '%s' '") + kAnswer + '\'');
    EXPECT_TRUE(resultOf(program, exact));
    --exact.mostOutput;
    EXPECT_EQ(errorOf(program, exact).code, QStringLiteral("ProcessOutputTooLarge"));
}

TEST_F(ProcessCredentialsCallTest, F53AFailureTellsWhatTheProcessSaidButNothingOfItsOutput)
{
    const base::Error error =
        errorOf(script(QByteArray("echo '") + kAnswer
                       + "'\nprintf 'the\\033[31m session\\n\\007has   ended' >&2\nexit 1"));

    EXPECT_EQ(error.kind, ErrorKind::Credentials);
    EXPECT_EQ(error.code, QStringLiteral("ProcessFailed"));
    EXPECT_TRUE(error.message.endsWith(
        QStringLiteral("ended with exit code 1: the [31m session has ended")))
        << qPrintable(error.message);
    EXPECT_FALSE(error.message.contains(QStringLiteral("hunter2")));
}

TEST_F(ProcessCredentialsCallTest, F53WhatItSaysIsBoundedAndWithoutKeys)
{
    const base::Error error = errorOf(
        script("echo 'key AKIAIOSFODNN7EXAMPLE' >&2\nhead -c 1000000 /dev/zero | tr '\\0' x >&2\n"
               "exit 2"));
    EXPECT_EQ(error.code, QStringLiteral("ProcessFailed"));
    EXPECT_FALSE(error.message.contains(QStringLiteral("AKIAIOSFODNN7")))
        << qPrintable(error.message);
    EXPECT_LE(error.message.size(), 400 + 300);
}

TEST_F(ProcessCredentialsCallTest, F53AProcessThatIsKilledFromOutsideFails)
{
    const base::Error error = errorOf(script("kill -9 $$"));
    EXPECT_EQ(error.code, QStringLiteral("ProcessFailed"));
    EXPECT_TRUE(error.message.contains(QStringLiteral("by a signal"))) << qPrintable(error.message);
}

TEST_F(ProcessCredentialsCallTest, F53ABadAnswerNamesTheProgramAndWhatIsWrong)
{
    const QString program = script(R"(echo '{"Version":2,"SecretAccessKey":"hunter2"}')");
    const base::Error error = errorOf(program);
    EXPECT_EQ(error.kind, ErrorKind::Credentials);
    EXPECT_EQ(error.code, QStringLiteral("BadProcessAnswer"));
    EXPECT_TRUE(error.message.contains(program)) << qPrintable(error.message);
    EXPECT_TRUE(error.message.contains(QStringLiteral("Version"))) << qPrintable(error.message);
    EXPECT_FALSE(error.message.contains(QStringLiteral("hunter2")));
}

TEST_F(ProcessCredentialsCallTest, F53ExpirationIsJudgedByTheClockOfTheCall)
{
    const QString program =
        script(R"(echo '{"Version":1,"AccessKeyId":"AKID","SecretAccessKey":"hunter2",)"
               R"("Expiration":"2026-11-23T03:00:00Z"}')");
    EXPECT_TRUE(resultOf(program));
    m_clock.advance(1h);
    EXPECT_EQ(errorOf(program).code, QStringLiteral("ProcessCredentialsExpired"));
}
