// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/launchactions.h"

#include "sim/dice.h"

#include <QHash>
#include <QJsonArray>

#include <array>

namespace sim {

namespace {

struct ActionTemplate {
    const char *id;
    const char *name;
    const char *documentName;
    const char *type;
    const char *category;
    int timeoutSeconds;
    bool gatesFinalize;
    double typicalSeconds;
};

constexpr std::array kTemplates{
    ActionTemplate{"install-ssm-agent", "Install the SSM agent", "AWSMigration-InstallSsmAgent",
                   "COMMAND", "CONFIGURATION", 600, true, 25},
    ActionTemplate{"cloudwatch-agent", "Install the CloudWatch agent", "AWS-ConfigureAWSPackage",
                   "COMMAND", "OBSERVABILITY", 900, false, 60},
    ActionTemplate{"validate-volumes", "Verify mounted volumes",
                   "AWSMigration-VerifyMountedVolumes", "COMMAND", "VALIDATION", 300, true, 20},
    ActionTemplate{"remove-vmware-tools", "Remove VMware tools", "AWSMigration-RemoveVmwareTools",
                   "COMMAND", "OPERATING_SYSTEM", 1200, false, 90},
    ActionTemplate{"join-domain", "Join the domain", "AWSMigration-JoinDirectoryServiceDomain",
                   "AUTOMATION", "NETWORKING", 1800, true, 75},
    ActionTemplate{"check-http", "Check the HTTP answer", "AWSMigration-ValidateHttpResponse",
                   "AUTOMATION", "VALIDATION", 300, true, 15},
    ActionTemplate{"backup-plan", "Assign the backup plan", "AWSMigration-AssignBackupPlan",
                   "AUTOMATION", "BACKUP", 600, false, 12},
    ActionTemplate{"inspector", "Start the security scan", "AWSMigration-StartInspectorScan",
                   "AUTOMATION", "SECURITY", 3600, false, 50},
};

QJsonObject parameter(const char *type, const QString &name)
{
    return {{QStringLiteral("parameterType"), QLatin1String(type)},
            {QStringLiteral("parameterName"), name}};
}

QJsonObject parametersOf(const ActionTemplate &action, const QString &tier)
{
    const QString base = QStringLiteral("mgn.%1.%2").arg(tier, QLatin1String(action.id));
    QJsonObject json{{QStringLiteral("Target"),
                      QJsonArray{parameter("STRING", base + QStringLiteral(".target"))}}};
    if (QLatin1String(action.id) == QLatin1String("join-domain"))
        json.insert(QStringLiteral("Password"),
                    QJsonArray{parameter("SECURE_STRING", base + QStringLiteral(".password"))});
    if (QLatin1String(action.id) == QLatin1String("cloudwatch-agent"))
        json.insert(QStringLiteral("Name"),
                    QJsonArray{parameter("STRING", base + QStringLiteral(".package")),
                               parameter("STRING", base + QStringLiteral(".version"))});
    return json;
}

QJsonObject externalParametersOf(const ActionTemplate &action)
{
    const QString path =
        QLatin1String(action.type) == QLatin1String("AUTOMATION")
            ? QStringLiteral("SourceServer.sourceProperties.identificationHints.fqdn")
            : QStringLiteral("SourceServer.sourceServerID");
    return {{QStringLiteral("ServerName"), QJsonObject{{QStringLiteral("dynamicPath"), path}}}};
}

QJsonObject madeDocument(const ActionTemplate &action, const QString &tier, int order)
{
    return {{QStringLiteral("actionID"), QLatin1String(action.id)},
            {QStringLiteral("actionName"), QLatin1String(action.name)},
            {QStringLiteral("documentIdentifier"), QLatin1String(action.documentName)},
            {QStringLiteral("order"), order},
            {QStringLiteral("documentVersion"), QStringLiteral("$DEFAULT")},
            {QStringLiteral("active"), true},
            {QStringLiteral("timeoutSeconds"), action.timeoutSeconds},
            {QStringLiteral("mustSucceedForCutover"), action.gatesFinalize},
            {QStringLiteral("parameters"), parametersOf(action, tier)},
            {QStringLiteral("externalParameters"), externalParametersOf(action)},
            {QStringLiteral("description"),
             QString(QLatin1String(action.name) + QStringLiteral(" after the launch."))},
            {QStringLiteral("category"), QLatin1String(action.category)}};
}

/// The servers of a tier share it: making it for each takes most of the time that an estate needs.
QJsonObject documentOf(const ActionTemplate &action, const QString &tier, int order)
{
    static QHash<QString, QJsonObject> known;
    QJsonObject &document =
        known[QLatin1String(action.id) + u'/' + tier + u'/' + QString::number(order)];
    if (document.isEmpty())
        document = madeDocument(action, tier, order);
    return document;
}

bool fits(const ActionTemplate &action, const ServerRecord &server)
{
    const bool windowsOnly = QLatin1String(action.id) == QLatin1String("join-domain");
    return !windowsOnly || isWindows(server.platform);
}

} // namespace

QList<LaunchAction> launchActionsOf(const ServerRecord &server)
{
    Dice dice(mixedSeed(server.seed, u"actions"));
    const int wanted = dice.pick({5, 8, 20, 30, 15, 10, 6, 4, 2});
    QList<LaunchAction> actions;
    for (const ActionTemplate &action : kTemplates) {
        if (actions.size() >= wanted || !fits(action, server))
            continue;
        const int order = 1001 + static_cast<int>(actions.size());
        actions.append({documentOf(action, server.tier, order), QLatin1String(action.type),
                        action.typicalSeconds});
    }
    return actions;
}

QJsonObject ssmDocumentJson(const LaunchAction &action)
{
    QJsonObject json;
    for (const char *member : {"actionName", "timeoutSeconds", "mustSucceedForCutover",
                               "parameters", "externalParameters"})
        json.insert(QLatin1String(member), action.document.value(QLatin1String(member)));
    json.insert(QStringLiteral("ssmDocumentName"),
                action.document.value(QStringLiteral("documentIdentifier")));
    return json;
}

} // namespace sim
