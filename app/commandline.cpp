// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commandline.h"

#include "aws/region.h"

#include <QCommandLineParser>

namespace {

constexpr int kMisuse = 64; // sysexits.h EX_USAGE

struct Options {
    QCommandLineOption simulator{
        QStringLiteral("simulator"),
        QStringLiteral("Start with the built-in simulator; needs no AWS account.")};
    QCommandLineOption profile{QStringLiteral("profile"),
                               QStringLiteral("Begin with this profile of the AWS files, or else "
                                              "of this program."),
                               QStringLiteral("NAME")};
    QCommandLineOption region{QStringLiteral("region"), QStringLiteral("Begin in this region."),
                              QStringLiteral("REGION")};
    QCommandLineOption readOnly{QStringLiteral("read-only"),
                                QStringLiteral("Show everything, change nothing.")};
    QCommandLineOption simulatorOption{
        QStringLiteral("simulator-option"),
        QStringLiteral("Hand an option to cutover-sim, for example --simulator-option=--speed=60."),
        QStringLiteral("OPTION")};
    QCommandLineOption rehearse{
        QStringLiteral("rehearse"),
        QStringLiteral(
            "Cut up to eight ready servers of one simulated wave over without a person, print the "
            "tree, leave pictures and result.json in DIR, and tell the verdict by the exit code."),
        QStringLiteral("DIR")};
    QCommandLineOption shots{QStringLiteral("shots"),
                             QStringLiteral("Make the pictures of the documentation in DIR."),
                             QStringLiteral("DIR")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")},
                            QStringLiteral("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               QStringLiteral("Show the version.")};
};

const QString kAfterHelp = QStringLiteral(
    "\nEnvironment, as every AWS tool: AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, "
    "AWS_CONFIG_FILE,\n"
    "AWS_SHARED_CREDENTIALS_FILE, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_MGN, AWS_ENDPOINT_URL_STS, "
    "AWS_CA_BUNDLE;\n"
    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY appear as a profile \"Environment\" to choose.\n"
    "\nExit codes: 0 ended by the user, or with --rehearse all servers launched with their actions "
    "passed;\n"
    "1 could not start, or the rehearsal did not finish or could not write its results; 2 the\n"
    "rehearsal finished with failures, or more than one start was sent; 64 misuse.\n");

void describe(QCommandLineParser &parser, const Options &options)
{
    parser.setApplicationDescription(QStringLiteral(
        "Cutover Desk: start and watch cutovers with AWS Application Migration Service."));
    parser.addOptions({options.simulator, options.profile, options.region, options.readOnly,
                       options.simulatorOption, options.rehearse, options.shots, options.help,
                       options.version});
}

/// Without an application object Qt knows no program name.
QString helpText(const QCommandLineParser &parser)
{
    return parser.helpText().replace(QStringLiteral("<executable_name>"),
                                     QStringLiteral("cutover-desk"));
}

CommandLine valuesOf(const QCommandLineParser &parser, const Options &options)
{
    return {.simulator = parser.isSet(options.simulator) || parser.isSet(options.rehearse)
                         || parser.isSet(options.shots),
            .readOnly = parser.isSet(options.readOnly),
            .profile = parser.value(options.profile),
            .region = parser.value(options.region),
            .simulatorOptions = parser.values(options.simulatorOption),
            .rehearseFolder = parser.value(options.rehearse),
            .shotsFolder = parser.value(options.shots)};
}

} // namespace

std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    describe(parser, options);
    if (!parser.parse(arguments))
        return CommandLineEnd{
            QStringLiteral("cutover-desk: %1\nTry cutover-desk --help.\n").arg(parser.errorText()),
            kMisuse};
    if (parser.isSet(options.help))
        return CommandLineEnd{helpText(parser) + kAfterHelp, 0};
    if (parser.isSet(options.version))
        return CommandLineEnd{QStringLiteral("cutover-desk " CUTOVER_VERSION "\n"), 0};
    const QString region = parser.value(options.region);
    if (!region.isEmpty() && !aws::Region::parse(region))
        return CommandLineEnd{
            QStringLiteral("cutover-desk: '%1' is not a region code such as eu-west-1\n")
                .arg(region),
            kMisuse};
    if (!parser.positionalArguments().isEmpty())
        return CommandLineEnd{
            QStringLiteral("cutover-desk: unexpected argument '%1'\nTry cutover-desk --help.\n")
                .arg(parser.positionalArguments().constFirst()),
            kMisuse};
    return valuesOf(parser, options);
}
