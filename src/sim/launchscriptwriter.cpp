// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/launchscriptwriter.h"

#include "sim/serverjson.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

/// The mix of outcomes that estates show, in percent.
LaunchFate rolledFate(Dice &dice)
{
    return static_cast<LaunchFate>(dice.pick({91, 2, 2, 1, 2.5, 0.5, 1}));
}

LaunchFate fateOf(const LaunchConditions &conditions, Dice &dice)
{
    static const std::array<std::pair<const char *, LaunchFate>, 7> cards{
        {{"all-failed", LaunchFate::LaunchFailed},
         {"snapshot-failed", LaunchFate::SnapshotFailed},
         {"conversion-failed", LaunchFate::ConversionFailed},
         {"conversion-retried", LaunchFate::ConversionRetried},
         {"skipped", LaunchFate::Skipped},
         {"old-data", LaunchFate::OldData},
         {"all-good", LaunchFate::Clean}}};
    const LaunchFate rolled = rolledFate(dice);
    if (conditions.faults.has("one-failed"))
        return conditions.isLast ? LaunchFate::LaunchFailed : LaunchFate::Clean;
    for (const auto &[card, fate] : cards) {
        if (conditions.faults.has(card))
            return fate;
    }
    const auto isClean = [&](const char *card) { return conditions.faults.has(card); };
    constexpr std::array cleanCards{"stuck-conversion", "action-failed", "cleanup-failed"};
    return std::any_of(cleanCards.begin(), cleanCards.end(), isClean) ? LaunchFate::Clean : rolled;
}

QString launchError(Dice &dice)
{
    static const std::array errors{
        "An error occurred (InvalidSubnetID.NotFound) when calling the RunInstances operation: The "
        "subnet ID does not exist",
        "An error occurred (InvalidGroup.NotFound) when calling the RunInstances operation: The "
        "security group does not "
        "exist in VPC",
        "An error occurred (VcpuLimitExceeded) when calling the RunInstances operation: You have "
        "requested more vCPU "
        "capacity than your current vCPU limit allows",
        "An error occurred (InsufficientInstanceCapacity) when calling the RunInstances operation",
    };
    return QLatin1String(
        errors[static_cast<std::size_t>(dice.below(static_cast<int>(errors.size())))]);
}

QString actionFailure(const LaunchAction &action, Dice &dice)
{
    static const std::array reasons{"Document execution timed out",
                                    "Step failed with exit code 1: access is denied",
                                    "AccessDenied when calling ssm:GetDocument"};
    return action.document.value(QStringLiteral("actionName")).toString() + QStringLiteral(": ")
           + QLatin1String(reasons[static_cast<std::size_t>(dice.below(3))]);
}

QJsonObject conversionData(const QString &server, int attempt, int most, bool failed = false)
{
    QJsonObject data{{QStringLiteral("conversionServerID"), server},
                     {QStringLiteral("attemptCount"), attempt},
                     {QStringLiteral("maxAttemptsCount"), most}};
    if (failed)
        data.insert(QStringLiteral("rawError"),
                    QStringLiteral("Failed to connect using HTTP channel"));
    return data;
}

} // namespace

LaunchScriptWriter::LaunchScriptWriter(const LaunchConditions &conditions)
    : m_conditions(conditions), m_dice(conditions.seed), m_fate(fateOf(conditions, m_dice))
{
    m_pace =
        (isWindows(conditions.server.platform) ? 1.6 : 1.0) * (conditions.isCrowded ? 1.2 : 1.0);
    m_script.serverId = conditions.server.id;
    m_named.insert(QStringLiteral("sourceServerID"), m_script.serverId);
}

ServerScript LaunchScriptWriter::write()
{
    begin();
    if (m_fate == LaunchFate::Skipped)
        return ended(ServerEnd::Skipped);
    cleanUp();
    if (!takeSnapshot() || !convert() || !launch())
        return ended(ServerEnd::Failed);
    ended(ServerEnd::Launched);
    boot();
    runActions();
    return m_script;
}

void LaunchScriptWriter::begin()
{
    pass(5s + milliseconds(m_dice.below(20'000)));
    m_script.startsAt = m_at;
    if (m_fate == LaunchFate::Skipped)
        log("SERVER_SKIPPED");
}

void LaunchScriptWriter::cleanUp()
{
    if (!m_conditions.server.instance)
        return;
    log("CLEANUP_START");
    pass(milliseconds(static_cast<qint64>(m_dice.logNormal(45'000, 0.35))));
    if (m_conditions.faults.has("cleanup-failed"))
        return log("CLEANUP_FAIL",
                   QStringLiteral("An error occurred (UnauthorizedOperation) when calling the "
                                  "TerminateInstances operation"));
    log("CLEANUP_END");
    m_script.cleanedAt = m_at;
}

bool LaunchScriptWriter::takeSnapshot()
{
    pass(2s);
    log("SNAPSHOT_START");
    pass(lasting(60.0 + std::min(120, diskGib(m_conditions.server) / 10)));
    if (m_fate != LaunchFate::OldData && m_fate != LaunchFate::SnapshotFailed) {
        log("SNAPSHOT_END");
        return true;
    }
    log("SNAPSHOT_FAIL",
        QStringLiteral("Could not take up-to-date snapshot: CreateSnapshot timed out"));
    pass(1s);
    if (m_fate == LaunchFate::OldData)
        log("USING_PREVIOUS_SNAPSHOT",
            QStringLiteral("Could not take up-to-date snapshot. Launching from an earlier "
                           "snapshot"));
    return m_fate == LaunchFate::OldData;
}

bool LaunchScriptWriter::convert()
{
    const int most = std::max(1, m_conditions.faults.number("conversion-attempts", 3));
    const int failures = m_fate == LaunchFate::ConversionFailed    ? most
                         : m_fate == LaunchFate::ConversionRetried ? 1
                                                                   : 0;
    const QString conversionServer = QStringLiteral("i-") + m_dice.hexDigits(17);
    for (int attempt = 1; attempt <= most; ++attempt) {
        pass(15s);
        log("CONVERSION_START", conversionData(conversionServer, attempt, most));
        pass(conversionTime());
        if (attempt > failures) {
            log("CONVERSION_END", conversionData(conversionServer, attempt, most));
            return true;
        }
        log("CONVERSION_FAIL", conversionData(conversionServer, attempt, most, true));
    }
    return false;
}

Offset LaunchScriptWriter::conversionTime()
{
    if (m_conditions.isFirst && m_conditions.faults.has("stuck-conversion"))
        return minutes(m_conditions.faults.number("stuck-conversion", 45));
    return lasting(255);
}

bool LaunchScriptWriter::launch()
{
    pass(5s);
    log("LAUNCH_START");
    pass(lasting(85));
    if (m_fate == LaunchFate::LaunchFailed) {
        log("LAUNCH_FAILED", launchError(m_dice));
        return false;
    }
    m_script.instanceId = QStringLiteral("i-") + m_dice.hexDigits(17);
    // Not in the model's list, but real job logs carry it.
    log("LAUNCH_END", QJsonObject{{QStringLiteral("targetInstanceID"), m_script.instanceId}});
    return true;
}

void LaunchScriptWriter::boot()
{
    m_script.firstBootAt = m_at + 1min + seconds(m_dice.below(180));
    const bool unlucky = m_dice.percent(1) && !m_conditions.faults.has("all-good");
    if (m_conditions.faults.has("agent-not-found") || unlucky)
        return;
    const auto wait = isWindows(m_conditions.server.platform) ? seconds(420 + m_dice.below(180))
                                                              : seconds(120 + m_dice.below(120));
    m_script.agentDiscoveredAt = m_at + wait;
}

void LaunchScriptWriter::runActions()
{
    const QList<LaunchAction> actions = launchActionsOf(m_conditions.server);
    if (!m_script.agentDiscoveredAt)
        return;
    m_at = *m_script.agentDiscoveredAt;
    for (const LaunchAction &action : actions)
        runAction(action, &action == &actions.last());
    m_script.allEndsAt = m_at;
}

void LaunchScriptWriter::runAction(const LaunchAction &action, bool isLast)
{
    pass(2s);
    ActionRun run{.action = action,
                  .startsAt = m_at,
                  .endsAt = {},
                  .executionId = executionId(),
                  .failureReason = {}};
    pass(lasting(action.typicalSeconds));
    run.endsAt = m_at;
    const bool unlucky = m_dice.percent(4) && !m_conditions.faults.has("all-good");
    if (unlucky || (isLast && m_conditions.faults.has("action-failed")))
        run.failureReason = actionFailure(action, m_dice);
    m_script.actions.push_back(run);
}

QString LaunchScriptWriter::executionId()
{
    QStringList parts;
    for (const int length : {8, 4, 4, 4, 12})
        parts.append(m_dice.hexDigits(length));
    return parts.join(u'-');
}

ServerScript LaunchScriptWriter::ended(ServerEnd end)
{
    m_script.end = end;
    m_script.endsAt = m_at;
    m_script.allEndsAt = m_at;
    return m_script;
}

Offset LaunchScriptWriter::lasting(double medianSeconds)
{
    return milliseconds(static_cast<qint64>(m_dice.logNormal(medianSeconds * 1000, 0.35) * m_pace));
}

void LaunchScriptWriter::log(const char *event)
{
    m_script.log.push_back({m_at, QLatin1String(event), m_named});
}

void LaunchScriptWriter::log(const char *event, QJsonObject data)
{
    data.insert(QStringLiteral("sourceServerID"), m_script.serverId);
    m_script.log.push_back({m_at, QLatin1String(event), data});
}

void LaunchScriptWriter::log(const char *event, const QString &rawError)
{
    log(event, QJsonObject{{QStringLiteral("rawError"), rawError}});
}

} // namespace sim
