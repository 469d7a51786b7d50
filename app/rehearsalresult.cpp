// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/rehearsalresult.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

bool hasOneStart(const RehearsalResult &result)
{
    return result.startRequests == 1 || (result.mayRepeatStart && result.startRequests);
}

/// Every number there is, so that they add up to "servers".
QJsonObject countsObject(const cutover::OutcomeCounts &counts)
{
    return {{QStringLiteral("servers"), counts.servers},
            {QStringLiteral("launched"), counts.launched},
            {QStringLiteral("oldData"), counts.oldData},
            {QStringLiteral("actionsFailed"), counts.actionsFailed},
            {QStringLiteral("actionsUnseen"), counts.actionsUnseen},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("skipped"), counts.skipped},
            {QStringLiteral("terminated"), counts.terminated},
            {QStringLiteral("running"), counts.running},
            {QStringLiteral("unknown"), counts.unknown}};
}

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace

RehearsalResult::ExitCode exitCodeOf(const RehearsalResult &result)
{
    if (!result.outcome || !result.outcome->outcome.isFinished)
        return RehearsalResult::DidNotFinish;
    const bool isGood = result.outcome->outcome.tone() == cutover::Tone::Good;
    return isGood && hasOneStart(result) ? RehearsalResult::Passed
                                         : RehearsalResult::FinishedWithFailures;
}

QByteArray resultJson(const RehearsalResult &result)
{
    const cutover::Summary summary = result.outcome.value_or(cutover::Summary());
    const QJsonObject object{{QStringLiteral("exitCode"), exitCodeOf(result)},
                             {QStringLiteral("verdict"), result.verdict},
                             {QStringLiteral("simulated"), true},
                             {QStringLiteral("wave"), result.wave},
                             {QStringLiteral("chosenServers"), result.chosenServers},
                             {QStringLiteral("account"), result.scope.account.toString()},
                             {QStringLiteral("region"), result.scope.region.toString()},
                             {QStringLiteral("job"), result.job.toString()},
                             {QStringLiteral("startRequests"), orNull(result.startRequests)},
                             {QStringLiteral("counts"), countsObject(summary.counts)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}
