// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// The two programs as a person starts them.

namespace {

const QString kDesk = QStringLiteral(CUTOVER_DESK);
const QString kSimulatorPath = QStringLiteral(CUTOVER_SIM);

struct Ended {
    int exitCode = -1;
    QString output;
    QString errors;
};

QProcessEnvironment environmentOn(const QString &platform)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(display));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    return environment;
}

Ended ran(const QString &program, const QStringList &arguments, const QString &platform)
{
    QProcess process;
    process.setProcessEnvironment(environmentOn(platform));
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(100'000)) << qPrintable(process.errorString());
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// The platform plugin that cannot start here, so that asking for a display would abort.
Ended ranWithoutDisplay(const QString &program, const QStringList &arguments)
{
    return ran(program, arguments, QStringLiteral("xcb"));
}

QStringList rehearsalArguments(const QString &folder, const QStringList &simulatorOptions)
{
    QStringList arguments{QStringLiteral("--rehearse"), folder};
    for (const QString &option : simulatorOptions)
        arguments << QStringLiteral("--simulator-option=%1").arg(option);
    return arguments;
}

Ended rehearsed(const QString &folder, const QStringList &simulatorOptions)
{
    return ran(kDesk, rehearsalArguments(folder, simulatorOptions), QStringLiteral("offscreen"));
}

QStringList entriesOf(const QDir &folder)
{
    return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A folder that nobody but its owner can look into or put anything in.
bool isPrivateFolder(const QFileInfo &entry)
{
    constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                           | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return entry.isDir() && !(entry.permissions() & kOthers);
}

QJsonObject resultIn(const QString &folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("result.json")));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

int count(const QJsonObject &result, const char *name)
{
    return result.value(QStringLiteral("counts")).toObject().value(QLatin1String(name)).toInt(-1);
}

TEST(Programs, HelpAndVersionNeedNoDisplay)
{
    for (const QString &program : {kDesk, kSimulatorPath}) {
        const Ended help = ranWithoutDisplay(program, {QStringLiteral("--help")});
        EXPECT_EQ(help.exitCode, 0) << qPrintable(help.errors);
        EXPECT_TRUE(help.output.contains(QStringLiteral("Exit codes"))) << qPrintable(help.output);
        EXPECT_TRUE(help.output.contains(QFileInfo(program).fileName())) << qPrintable(help.output);
        const Ended version = ranWithoutDisplay(program, {QStringLiteral("--version")});
        EXPECT_EQ(version.exitCode, 0) << qPrintable(version.errors);
        EXPECT_TRUE(version.output.contains(QStringLiteral(CUTOVER_VERSION)));
    }
}

TEST(Programs, MisuseIsToldByTheExitCode)
{
    const QStringList nonsense{QStringLiteral("--nonsense")};

    EXPECT_EQ(ranWithoutDisplay(kDesk, nonsense).exitCode, 64);
    EXPECT_EQ(ranWithoutDisplay(kSimulatorPath, nonsense).exitCode, 2);
}

TEST(Programs, TheDeskMakesNoCoreFileFromItsStart)
{
    QProcess desk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("CUTOVER_DESK_DEBUGGABLE"));
    desk.setProcessEnvironment(environment);
    desk.start(kDesk, {QStringLiteral("--simulator")});
    ASSERT_TRUE(desk.waitForStarted());
    const QString limits = QStringLiteral("/proc/%1/limits").arg(desk.processId());

    EXPECT_TRUE(support::waitFor([&] {
        QFile file(limits);
        return file.open(QIODevice::ReadOnly)
               && file.readAll().simplified().contains("Max core file size 0 0");
    }));

    desk.kill();
    desk.waitForFinished();
}

TEST(Rehearsal, JudgesTheOneCutoverItStarted)
{
    const QTemporaryDir folder;

    const Ended run = rehearsed(
        folder.path(), {QStringLiteral("--speed=600"), QStringLiteral("--fault=all-good")});
    const QJsonObject result = resultIn(folder.path());

    EXPECT_EQ(run.exitCode, 0) << qPrintable(run.output) << qPrintable(run.errors);
    EXPECT_EQ(result.value(QStringLiteral("exitCode")).toInt(-1), 0);
    EXPECT_TRUE(result.value(QStringLiteral("simulated")).toBool());
    EXPECT_TRUE(result.value(QStringLiteral("verdict"))
                    .toString()
                    .startsWith(QStringLiteral("Completed:")));
    EXPECT_FALSE(result.value(QStringLiteral("wave")).toString().isEmpty());
    EXPECT_TRUE(
        result.value(QStringLiteral("job")).toString().startsWith(QStringLiteral("mgnjob-")));
    EXPECT_EQ(result.value(QStringLiteral("startRequests")).toInt(), 1);
    const int chosen = result.value(QStringLiteral("chosenServers")).toInt();
    EXPECT_GT(chosen, 0);
    EXPECT_EQ(count(result, "servers"), chosen);
    EXPECT_EQ(count(result, "launched"), chosen);
    for (const char *picture :
         {"servers.png", "review.png", "running.png", "finished.png", "tree.txt"})
        EXPECT_TRUE(QFile::exists(folder.filePath(QLatin1String(picture)))) << picture;
}

TEST(Rehearsal, FailuresOfItsCutoverAreItsOwn)
{
    const QTemporaryDir folder;

    const Ended run = rehearsed(
        folder.path(), {QStringLiteral("--speed=600"), QStringLiteral("--fault=one-failed")});
    const QJsonObject result = resultIn(folder.path());

    EXPECT_EQ(run.exitCode, 2) << qPrintable(run.output) << qPrintable(run.errors);
    EXPECT_GT(count(result, "failed"), 0);
    EXPECT_EQ(count(result, "servers"), result.value(QStringLiteral("chosenServers")).toInt());
}

TEST(Rehearsal, ARefusedStartDidNotFinish)
{
    const QTemporaryDir folder;

    const Ended run =
        rehearsed(folder.path(), {QStringLiteral("--fault=access-denied@StartCutover")});
    const QJsonObject result = resultIn(folder.path());

    EXPECT_EQ(run.exitCode, 1) << qPrintable(run.output);
    EXPECT_TRUE(result.value(QStringLiteral("verdict"))
                    .toString()
                    .contains(QStringLiteral("Nothing was started")));
    EXPECT_TRUE(result.value(QStringLiteral("job")).toString().isEmpty());
}

TEST(Rehearsal, KeepsItsFilesPrivateAndLeavesNoneBehind)
{
    const QTemporaryDir results;
    const QTemporaryDir temporary;
    const QTemporaryDir runtime; // of the session; what libraries put there is not the desk's
    QProcessEnvironment environment = environmentOn(QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("TMPDIR"), temporary.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
    QProcess desk;
    desk.setProcessEnvironment(environment);
    const QDir shared(temporary.path());

    desk.start(kDesk, rehearsalArguments(results.path(),
                                         {QStringLiteral("--fault=access-denied@StartCutover")}));

    ASSERT_TRUE(support::waitFor([&] { return !entriesOf(shared).isEmpty(); }));
    for (const QString &entry : entriesOf(shared))
        EXPECT_TRUE(isPrivateFolder(QFileInfo(shared.filePath(entry)))) << qPrintable(entry);
    ASSERT_TRUE(support::waitFor([&] { return desk.state() == QProcess::NotRunning; },
                                 std::chrono::seconds(100)));
    EXPECT_EQ(entriesOf(shared), QStringList()) << qPrintable(entriesOf(shared).join(u' '));
}

TEST(Rehearsal, ResultsThatCannotBeWrittenAreNoSuccess)
{
    const QTemporaryDir folder;
    const QString taken = folder.filePath(QStringLiteral("taken"));
    QFile file(taken);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));

    const Ended run =
        rehearsed(taken, {QStringLiteral("--speed=600"), QStringLiteral("--fault=all-good")});

    EXPECT_EQ(run.exitCode, 1) << qPrintable(run.output);
    EXPECT_TRUE(run.errors.contains(QStringLiteral("cannot write"))) << qPrintable(run.errors);
}

} // namespace
