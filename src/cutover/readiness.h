// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/timestamp.h"
#include "cutover/nextstep.h"
#include "mgn/sourceserver.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace cutover {

/// Go, warning or no-go of one server before a start.
enum class ReadinessVerdict : std::uint8_t { Go, Warning, NoGo };

enum class ReasonKind : std::uint8_t {
    StateUnknown,          ///< no-go; `lifeCycle` or `replication` is absent or new to us
    NotReadyForCutover,    ///< no-go; `lifeCycle`
    Archived,              ///< no-go
    ReplicationStalled,    ///< no-go
    ReplicationStopped,    ///< no-go; stopped or disconnected; `replication`
    ReplicationNotHealthy, ///< any other state than CONTINUOUS: no-go before the first sync has
                           ///< ended, else warning
    LagUnknown,            ///< warning; the service reports no lag, which is not "no lag"
    LagTooLong,            ///< warning, over the second limit no-go; `duration`
    NotSeen,            ///< warning; `duration` since the service last heard of the agent, `time`
    SnapshotOld,        ///< warning; `duration` since the last snapshot, `time`
    SnapshotUnknown,    ///< warning
    InJob,              ///< no-go; `job`
    OutcomeNotKnown,    ///< no-go; an earlier start of it has no known outcome
    WrongAccount,       ///< no-go; `account` is the one in the server's ARN, `expectedAccount` the
                        ///< one that is acted on
    InstanceTerminated, ///< warning; `instance` of an earlier launch will be terminated first;
                        ///< `job`
    NotTested,          ///< warning; no test was ever started
    SameHostName,       ///< warning; set by the caller from sameHostNames()
    RefusedBefore       ///< warning; set by the caller: AWS refused its last start; `message`
};

/// One thing that stands against a start, with its facts; ui/text words it.
struct Reason {
    ReasonKind kind = ReasonKind::StateUnknown;
    ReadinessVerdict severity = ReadinessVerdict::Warning;
    base::OpenEnum<mgn::LifeCycleState> lifeCycle{}; ///< where the reason speaks of it
    base::OpenEnum<mgn::DataReplicationState> replication{};
    std::optional<std::chrono::milliseconds> duration{};
    std::optional<base::Instant> time{};
    mgn::JobId job{};
    mgn::Ec2InstanceId instance{};
    base::AccountId account{};
    base::AccountId expectedAccount{};
    QString message{}; ///< the service's words, where the reason quotes them
    bool operator==(const Reason &) const = default;
};

struct Readiness {
    ReadinessVerdict verdict = ReadinessVerdict::Go;
    std::vector<Reason> reasons{}; ///< worst first
    bool operator==(const Readiness &) const = default;
};

struct ReadinessThresholds {
    std::chrono::milliseconds lagWarning = kLaggingAfter;
    std::chrono::milliseconds lagNoGo = std::chrono::hours(3);
    std::chrono::milliseconds lastSeen = std::chrono::minutes(15);
    std::chrono::milliseconds snapshotAge = std::chrono::hours(1);
};

/// What the server alone does not tell.
struct ReadinessContext {
    base::Instant now{};             ///< the service's time
    mgn::JobId runningJob{};         ///< the unfinished job that works on it; empty for none
    bool hasUnresolvedStart = false; ///< cutover/serverlocks
    base::AccountId actingAccount{}; ///< empty: not compared
    ReadinessThresholds thresholds{};
};

/// The account in the server's ARN where it is not the acting one; nullopt where it is, and where
/// either is not known.
[[nodiscard]] std::optional<base::AccountId> foreignAccount(const mgn::SourceServer &server,
                                                            const base::AccountId &acting);
[[nodiscard]] Readiness readinessOf(const mgn::SourceServer &server,
                                    const ReadinessContext &context);
/// Puts one more reason in its place and lifts the verdict.
[[nodiscard]] Readiness withReason(Readiness readiness, Reason reason);
/// What stands against the server now and did not when it was confirmed. A snapshot that
/// replication makes in its course is nothing new.
[[nodiscard]] std::vector<Reason> newObjections(const Readiness &confirmed, const Readiness &now);
/// Groups of two or more that call themselves the same (host name without case, without
/// ".WORKGROUP"): usually one machine that was registered twice.
[[nodiscard]] std::vector<std::vector<mgn::SourceServerId>>
sameHostNames(const std::vector<const mgn::SourceServer *> &servers);

} // namespace cutover
