// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/jobscript.h"
#include "sim/serverrecord.h"

#include <QJsonObject>

namespace sim {

/// A job: when and why it was made, and the script of each server. What it looks like is a function
/// of time.
struct SimJob {
    QString id;
    QString arn;
    QString type;        ///< model shape JobType
    QString initiatedBy; ///< model shape InitiatedBy
    base::Instant createdAt;
    Offset startsAt{0}; ///< PENDING becomes STARTED
    Offset endsAt{0};   ///< becomes COMPLETED
    TagMap tags;
    bool revertsFailedServers = false;
    bool failsSkippedServers = false; ///< a skipped server ends FAILED instead of staying PENDING
    bool isSettled = false;           ///< over, and its servers know
    std::optional<Offset> cancelledAt;
    std::vector<ServerScript> servers;

    [[nodiscard]] Offset age(base::Instant now) const { return now - createdAt; }
    [[nodiscard]] bool isRunning(base::Instant now) const { return age(now) < endsAt; }
};

/// Whether each action of the server that must succeed before finalizing has done so at `age`; one
/// that never ran has not.
[[nodiscard]] bool havePassed(const QList<LaunchAction> &actions, const ServerScript &script,
                              Offset age);
/// Model shape Job.
[[nodiscard]] QJsonObject jobJson(const SimJob &job, base::Instant now);
/// Every log line up to `now` in the order of time (model shape JobLog).
[[nodiscard]] QJsonArray jobLogJson(const SimJob &job, base::Instant now);

} // namespace sim
