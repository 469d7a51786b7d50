// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "base/timestamp.h"
#include "mgn/ids.h"
#include "mgn/tags.h"

#include <cstdint>
#include <optional>

namespace mgn {

enum class HealthStatus : std::uint8_t { Absent, Unknown, Healthy, Lagging, Error };
enum class ProgressStatus : std::uint8_t { Absent, Unknown, NotStarted, InProgress, Completed };

struct WaveAggregatedStatus {
    base::Timestamp lastUpdateDateTime;
    base::Timestamp replicationStartedDateTime;
    base::OpenEnum<HealthStatus> healthStatus;
    base::OpenEnum<ProgressStatus> progressStatus;
    std::optional<std::int64_t> totalApplications;
    bool operator==(const WaveAggregatedStatus &) const = default;
};

/// Model shape Wave.
struct Wave {
    WaveId waveId;
    base::Text arn;
    base::Text name;
    base::Text description;
    std::optional<bool> isArchived;
    WaveAggregatedStatus waveAggregatedStatus;
    base::Timestamp creationDateTime;
    base::Timestamp lastModifiedDateTime;
    Tags tags;
    bool operator==(const Wave &) const = default;
};

struct ApplicationAggregatedStatus {
    base::Timestamp lastUpdateDateTime;
    base::OpenEnum<HealthStatus> healthStatus;
    base::OpenEnum<ProgressStatus> progressStatus;
    std::optional<std::int64_t> totalSourceServers;
    bool operator==(const ApplicationAggregatedStatus &) const = default;
};

/// Model shape Application.
struct Application {
    ApplicationId applicationId;
    base::Text arn;
    base::Text name;
    base::Text description;
    std::optional<bool> isArchived;
    ApplicationAggregatedStatus applicationAggregatedStatus;
    base::Timestamp creationDateTime;
    base::Timestamp lastModifiedDateTime;
    Tags tags;
    WaveId waveId;
    bool operator==(const Application &) const = default;
};

} // namespace mgn
