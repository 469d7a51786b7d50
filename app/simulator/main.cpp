// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/awsfiles.h"
#include "app/simulator/commandline.h"
#include "app/simulator/exports.h"
#include "app/simulator/stdincommands.h"
#include "app/simulator/terminationsignals.h"
#include "sim/simserver.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr int kUsageError = 2;

int fail(const base::Error &error)
{
    std::fprintf(stderr, "cutover-sim: %s\n", qPrintable(error.message));
    return kUsageError;
}

int serve(const SimulatorCommand &command)
{
    const TerminationSignals termination;
    sim::SimServer server(command.options);
    if (const auto listening = server.listen(); !listening)
        return fail(listening.error());
    AwsFiles files;
    if (const auto written = files.write(server); !written)
        return fail(written.error());
    QObject::connect(&termination, &TerminationSignals::received, qApp, &QCoreApplication::quit);
    std::unique_ptr<StdinCommands> commands;
    if (command.isChild) {
        commands = std::make_unique<StdinCommands>(server);
        QObject::connect(commands.get(), &StdinCommands::closed, qApp, &QCoreApplication::quit);
    }
    std::fputs(qPrintable(exportLines(server, files, command.options.speed)), stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cutover-sim"));
    const auto command = readCommandLine(QCoreApplication::arguments());
    if (!command)
        return fail(command.error());
    if (command->wantsHelp)
        std::printf("%s", qPrintable(helpText()));
    else if (command->wantsVersion)
        std::printf("cutover-sim " CUTOVER_VERSION "\n");
    else
        return serve(*command);
    return 0;
}
