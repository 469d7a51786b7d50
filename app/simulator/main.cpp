// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "sim/simserver.h"
#include "app/simulator/awsfiles.h"
#include "app/simulator/commandline.h"
#include "app/simulator/stdincommands.h"
#include "app/simulator/terminationsignals.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr int kUsageError = 2;

int fail(const base::Error &error)
{
    std::fprintf(stderr, "cutover-sim: %s\n", qPrintable(error.message));
    return kUsageError;
}

void printExport(const char *name, const QString &value)
{
    std::printf("export %s=%s\n", name, qPrintable(value));
}

/// What a shell, an SDK or the desk needs to talk to the simulator (the desk reads the same lines).
void printExports(const sim::SimServer &server, const AwsFiles &files, double speed)
{
    for (const char *name : {"AWS_ENDPOINT_URL_MGN", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSO",
                             "AWS_ENDPOINT_URL_SSO_OIDC"})
        printExport(name, server.baseUrl());
    const sim::SimCredentials &key = server.accounts().first();
    const std::string_view secret = key.secretAccessKey.reveal();
    printExport("AWS_ACCESS_KEY_ID", key.accessKeyId);
    printExport("AWS_SECRET_ACCESS_KEY",
                QString::fromLatin1(secret.data(), static_cast<qsizetype>(secret.size())));
    printExport("AWS_REGION", sim::SimServer::regions().first());
    printExport("AWS_DEFAULT_REGION", sim::SimServer::regions().first());
    printExport("AWS_CONFIG_FILE", files.configPath());
    printExport("AWS_SHARED_CREDENTIALS_FILE", files.credentialsPath());
    if (!server.caBundlePath().isEmpty())
        printExport("AWS_CA_BUNDLE", server.caBundlePath());
    printExport("CUTOVER_SIM_START", base::toDateTime(server.start()).toUTC().toString(Qt::ISODateWithMs));
    printExport("CUTOVER_SIM_SPEED", QString::number(speed));
    std::printf("# times in answers are CUTOVER_SIM_START + CUTOVER_SIM_SPEED x elapsed wall time\n"
                "# aws --endpoint-url %s mgn describe-jobs\nready\n",
                qPrintable(server.baseUrl()));
    std::fflush(stdout);
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
    printExports(server, files, command.options.speed);
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
