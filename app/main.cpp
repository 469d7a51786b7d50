// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/appservices.h"
#include "app/processguard.h"
#include "app/rehearsal.h"
#include "app/shots.h"
#include "base/heap.h"
#include "profiles/keychain/systemkeychain.h"
#include "ui/mainwindow.h"
#include "ui/signin/webbrowser.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

constexpr QLatin1String kSettingsName("cutover-desk.ini");

bool isAttended(const CommandLine &line)
{
    return line.rehearseFolder.isEmpty() && line.shotsFolder.isEmpty();
}

struct Program {
    CommandLine commandLine;
    QSettings store;
    base::Settings settings;
    profiles::keychain::SystemKeychain keychain;
    AppServices services;
    ui::Theme theme;
    ui::Desk desk;

    Program(const CommandLine &line, const QString &settingsFile)
        : commandLine(line), store(settingsFile, QSettings::IniFormat), settings(store),
          keychain(profiles::keychain::keychainBackend(QProcessEnvironment::systemEnvironment(),
                                                       profiles::keychain::hasGlibLoop())),
          services(line, QProcessEnvironment::systemEnvironment(), parts(line)),
          desk(services, settings)
    {
        const QString scheme = settings.scheme();
        if (scheme == QLatin1String("light"))
            theme.setScheme(ui::Theme::Scheme::Light);
        else if (scheme == QLatin1String("dark"))
            theme.setScheme(ui::Theme::Scheme::Dark);
        theme.applyTo(*qApp);
    }

    /// Runs without a person leave the person's keychain alone, too.
    SignIns::Parts parts(const CommandLine &line)
    {
        return {.settings = &store,
                .keychain = isAttended(line) ? &keychain.store() : nullptr,
                .browser = ui::openInBrowser};
    }
};

int runAttended(const CommandLine &line)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    Program program(line, folder.filePath(kSettingsName));
    ui::MainWindow window(program.desk, program.settings, program.theme);
    window.show();
    // No network and no process before the first paint.
    QTimer::singleShot(0, &window, [&] {
        if (program.commandLine.simulator)
            program.services.startSimulator();
        else
            window.begin();
    });
    return QApplication::exec();
}

QtMessageHandler g_messages = nullptr;

/// Drawn off screen, each window tells that nobody manages it.
void dropWindowNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support")))
        g_messages(type, context, message);
}

/// Keeps its hands off what the person's sessions remember: its settings go with it.
int runUnattended(const CommandLine &line)
{
    g_messages = qInstallMessageHandler(dropWindowNoise);
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        std::fprintf(stderr, "cutover-desk: no temporary folder: %s\n",
                     qPrintable(folder.errorString()));
        return RehearsalResult::DidNotFinish;
    }
    Program program(line, folder.filePath(kSettingsName));
    ui::MainWindow window(program.desk, program.settings, program.theme);
    if (!program.commandLine.shotsFolder.isEmpty()) {
        Shots shots(window, program.services, program.theme, program.commandLine.shotsFolder);
        return shots.exec();
    }
    Rehearsal rehearsal(window, program.services, program.commandLine);
    return rehearsal.exec();
}

} // namespace

int main(int argc, char **argv)
{
    guardProcess();
    base::growHeapInHugePages();
    QCoreApplication::setApplicationName(QStringLiteral("cutover-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CUTOVER_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto parsed = parseCommandLine(arguments);
    // Help and version need no display, so they come before the application object.
    if (const auto *end = std::get_if<CommandLineEnd>(&parsed)) {
        std::fputs(qPrintable(end->text), end->exitCode == 0 ? stdout : stderr);
        return end->exitCode;
    }
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Cutover Desk"));
    const auto &line = std::get<CommandLine>(parsed);
    return isAttended(line) ? runAttended(line) : runUnattended(line);
}
