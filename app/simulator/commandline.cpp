// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/commandline.h"

#include "sim/configurationfailure.h"
#include "sim/faultcatalogue.h"

#include <QCommandLineParser>

namespace {

constexpr int kMaxServers = 50'000;
constexpr qint64 kMaxSeed = 1'000'000'000'000'000;

QCommandLineOption option(const char *name, const char *valueName = "",
                          const char *defaultValue = "")
{
    return {QLatin1String(name), QString(), QLatin1String(valueName), QLatin1String(defaultValue)};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({option("port", "N", "0"), option("tls"), option("servers", "N", "46"),
                       option("speed", "X", "1"), option("seed", "N", "1"), option("fault", "CARD"),
                       option("child"), option("help"), option("version")});
}

tl::unexpected<base::Error> badOption(const QString &text)
{
    return sim::configurationFailure(QStringLiteral("BadOption"), text);
}

tl::unexpected<base::Error> badNumber(const char *name, const QString &typed, const QString &wanted)
{
    return badOption(
        QStringLiteral("--%1 %2: %3 is needed").arg(QLatin1String(name), typed, wanted));
}

base::Result<double> number(const QCommandLineParser &parser, const char *name, double least,
                            double most)
{
    bool isNumber = false;
    const QString typed = parser.value(QLatin1String(name));
    const double value = typed.toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return badNumber(name, typed, QStringLiteral("a number from %1 to %2").arg(least).arg(most));
}

base::Result<qint64> wholeNumber(const QCommandLineParser &parser, const char *name, qint64 most)
{
    bool isNumber = false;
    const QString typed = parser.value(QLatin1String(name));
    const qint64 value = typed.toLongLong(&isNumber);
    if (isNumber && value >= 0 && value <= most)
        return value;
    return badNumber(name, typed, QStringLiteral("a whole number from 0 to %1").arg(most));
}

base::Result<> readNumbers(const QCommandLineParser &parser, sim::SimOptions &options)
{
    const auto port = wholeNumber(parser, "port", 65535);
    const auto servers = wholeNumber(parser, "servers", kMaxServers);
    const auto seed = wholeNumber(parser, "seed", kMaxSeed);
    const auto speed = number(parser, "speed", 0.01, 100'000);
    for (const auto &value : {port, servers, seed}) {
        if (!value)
            return tl::make_unexpected(value.error());
    }
    if (!speed)
        return tl::make_unexpected(speed.error());
    options.port = static_cast<quint16>(*port);
    options.servers = static_cast<int>(*servers);
    options.speed = *speed;
    options.seed = static_cast<std::uint64_t>(*seed);
    return {};
}

/// Every card with what it does, where, and its value when it names none.
QString cardLines()
{
    QString text;
    for (const sim::FaultDescription &card : sim::faultCatalogue()) {
        const QString value =
            *card.defaultValue ? QStringLiteral("=") + QLatin1String(card.defaultValue) : QString();
        const QString call = card.call ? QStringLiteral("#%1").arg(card.call) : QString();
        text += QStringLiteral("  %1 %2 [@%3%4%5]\n")
                    .arg(QLatin1String(card.name), -24)
                    .arg(QLatin1String(card.text), QLatin1String(card.operation), call, value);
    }
    return text;
}

} // namespace

base::Result<SimulatorCommand> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return badOption(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return badOption(
            QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().first()));
    SimulatorCommand command;
    if (auto read = readNumbers(parser, command.options); !read)
        return tl::make_unexpected(read.error());
    command.options.tls = parser.isSet(QStringLiteral("tls"));
    command.options.faults = parser.values(QStringLiteral("fault"));
    command.isChild = parser.isSet(QStringLiteral("child"));
    command.wantsHelp = parser.isSet(QStringLiteral("help"));
    command.wantsVersion = parser.isSet(QStringLiteral("version"));
    return command;
}

QString helpText()
{
    const QString text = QStringLiteral(
        "Usage: cutover-sim [--port N] [--tls] [--servers N] [--speed X] [--seed N] [--fault "
        "CARD]... [--child]\n\n"
        "A simulated AWS Application Migration Service on 127.0.0.1, with STS and the sign-in of "
        "IAM Identity\n"
        "Center, for the AWS CLI, SDKs and the desk. Prints \"export NAME=value\" lines, then "
        "\"ready\"; runs until\n"
        "SIGTERM.\n\n"
        "  --port N      port to listen on; 0, the default, takes a free one\n"
        "  --tls         https with a certificate authority of one day (AWS_CA_BUNDLE)\n"
        "  --servers N   source servers in each account and region: 0 to 50000, default 46\n"
        "  --speed X     service seconds in one second of wall time, default 1\n"
        "  --seed N      same seed, same estate and same outcomes; default 1\n"
        "  --fault CARD  play a fault card; may be repeated\n"
        "  --child       read lines from stdin (fault CARD, fault clear, counts, mfa ACCOUNT, "
        "expire credentials,\n"
        "                expire sign-ins) and end when it closes\n\n"
        "Exit codes: 0 ended by SIGTERM, SIGINT or the end of stdin; 2 an option or a card is "
        "wrong, or the port is taken.\n\n"
        "A card is CARD[@Operation[/ACCOUNT]][#n][=value]. @Operation takes an API operation, or * "
        "for all of them,\n"
        "/ACCOUNT the twelve digits of the account that the call acts on; #n acts on the n-th "
        "matching call only,\n"
        "counted from 1 when the card was played. In brackets: where and on which call a card acts "
        "when it does not\n"
        "say, and its value when it names none. What is behind \"switch:\" is not documented by "
        "AWS: the value "
        "shown is what happens\n"
        "without the card.\n\n");
    return text + cardLines();
}
