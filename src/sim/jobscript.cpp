// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/jobscript.h"

#include "sim/dice.h"
#include "sim/launchscriptwriter.h"

#include <algorithm>

namespace sim {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Actions that had not begun never do; one that was running has failed.
void cancelActions(ServerScript &script, Offset at)
{
    std::erase_if(script.actions, [&](const ActionRun &run) { return run.startsAt > at; });
    for (ActionRun &run : script.actions) {
        if (run.endsAt > at) {
            run.endsAt = at;
            run.failureReason = QStringLiteral("Cancelled together with its job");
        }
    }
    if (script.agentDiscoveredAt && *script.agentDiscoveredAt > at)
        script.agentDiscoveredAt.reset();
    script.allEndsAt = std::min(script.allEndsAt, at);
}

} // namespace

void cancelScript(ServerScript &script, Offset at)
{
    cancelActions(script, at);
    if (script.endsAt <= at)
        return;
    std::erase_if(script.log, [&](const LogEntry &entry) { return entry.at > at; });
    if (script.cleanedAt && *script.cleanedAt > at)
        script.cleanedAt.reset();
    script.instanceId.clear();
    script.end = ServerEnd::Failed;
    script.startsAt = std::min(script.startsAt, at);
    script.endsAt = at;
}

ServerScript launchScript(const LaunchConditions &conditions)
{
    return LaunchScriptWriter(conditions).write();
}

ServerScript terminateScript(const ServerRecord &server, std::uint64_t seed)
{
    Dice dice(seed);
    ServerScript script;
    script.serverId = server.id;
    script.startsAt = 5s + milliseconds(dice.below(5'000));
    script.endsAt = script.startsAt + 1min + seconds(dice.below(120));
    script.allEndsAt = script.endsAt;
    script.cleanedAt = script.endsAt;
    script.end = ServerEnd::Terminated;
    const QJsonObject data{{QStringLiteral("sourceServerID"), server.id}};
    script.log = {{script.startsAt, QStringLiteral("CLEANUP_START"), data},
                  {script.endsAt, QStringLiteral("CLEANUP_END"), data}};
    return script;
}

} // namespace sim
