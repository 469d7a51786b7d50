// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QByteArrayList>
#include <QMap>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace sim {

using TagMap = QMap<QString, QString>;

enum class Platform : std::uint8_t { Windows, WindowsOld, RedHat, Ubuntu, Suse, CentOs };

[[nodiscard]] inline bool isWindows(Platform platform)
{
    return platform == Platform::Windows || platform == Platform::WindowsOld;
}

/// Which account and region an estate belongs to, and what it is made from.
struct EstateKey {
    QString accountId;
    QString region;
    std::uint64_t seed = 1;
    int servers = 46;
    base::Instant start; ///< service time at which the simulator started
};

/// The newest instance that a job launched for a server (model shape LaunchedInstance).
struct LaunchedInstance {
    QString id;
    QString jobId;
    base::Instant firstBootAt; ///< firstBoot turns from WAITING to SUCCEEDED
};

/// Model shapes LifeCycleLastTest and LifeCycleLastCutover.
struct LifeCycleCalls {
    std::optional<base::Instant> initiatedAt;
    QString jobId;
    std::optional<base::Instant> revertedAt;
    std::optional<base::Instant> finalizedAt;
};

/// What distinguishes one source server and what changes in its life; disks, addresses and the like
/// are made again from `seed` whenever they are shown.
struct ServerRecord {
    int index = 0;
    std::uint64_t seed = 0;
    QString id;
    QString arn;
    QString hostname;
    QString tier;
    Platform platform = Platform::Windows;
    QString applicationId;
    base::Instant addedAt;
    QString lifeCycleState;   ///< model shape LifeCycleState
    QString replicationState; ///< model shape DataReplicationState
    QString lag;              ///< ISO 8601 duration; empty: absent
    base::Instant stalledAt;  ///< when it is STALLED: no snapshot was made since
    bool isArchived = false;
    TagMap tags;
    std::optional<LaunchedInstance> instance;
    LifeCycleCalls lastTest;
    LifeCycleCalls lastCutover;
    QString runningJobId;     ///< empty: in no job
    QByteArrayList jsonParts; ///< cache; cleared by every change
    /// The server before the call that changed it last, and when that was; kept for clients that
    /// are to see old data.
    std::shared_ptr<ServerRecord> before;
    base::Instant changedAt;
};

/// Keeps the record as it is before a call changes it; what is older than an hour is forgotten.
void rememberBefore(ServerRecord &server, base::Instant now);

} // namespace sim
