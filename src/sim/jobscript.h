// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/launchactions.h"

#include <QJsonObject>

#include <chrono>
#include <vector>

namespace sim {

using Offset = std::chrono::milliseconds; ///< since the job was created, in service time

/// One line of the job log (model shape JobLog).
struct LogEntry {
    Offset at{0};
    QString event;
    QJsonObject data;
};

/// One post-launch action as it runs in a job (model shape JobPostLaunchActionsLaunchStatus).
struct ActionRun {
    LaunchAction action;
    Offset startsAt{0};
    Offset endsAt{0};
    QString executionId;
    QString failureReason; ///< empty: it succeeds
};

enum class ServerEnd : std::uint8_t { Launched, Failed, Skipped, Terminated };

/// Everything that will happen to one server in one job, fixed when the job starts.
struct ServerScript {
    QString serverId;
    Offset startsAt{0};
    Offset endsAt{0};    ///< launched, failed, skipped or terminated
    Offset allEndsAt{0}; ///< the last post-launch action has ended too
    ServerEnd end = ServerEnd::Launched;
    QString instanceId;
    Offset firstBootAt{0};
    std::optional<Offset> cleanedAt; ///< the older instance is gone
    std::optional<Offset> agentDiscoveredAt;
    std::vector<ActionRun> actions;
    std::vector<LogEntry> log;
};

/// What the script of a launch depends on.
struct LaunchConditions {
    const ServerRecord &server;
    std::uint64_t seed = 0;
    bool isFirst = false;   ///< of its job; stuck-conversion picks it
    bool isLast = false;    ///< of its job; one-failed picks it
    bool isCrowded = false; ///< more than 50 servers are running
    const FaultSet &faults;
};

[[nodiscard]] ServerScript launchScript(const LaunchConditions &conditions);
/// What is left of a script when the service cancels the job at `at`: a server not done by then has
/// failed.
void cancelScript(ServerScript &script, Offset at);
[[nodiscard]] ServerScript terminateScript(const ServerRecord &server, std::uint64_t seed);

} // namespace sim
