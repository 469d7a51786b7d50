// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "base/timestamp.h"
#include "mgn/ids.h"

#include <cstdint>
#include <optional>

namespace mgn {

enum class JobLogEvent : std::uint8_t {
    Absent,
    Unknown,
    JobStart,
    ServerSkipped,
    CleanupStart,
    CleanupEnd,
    CleanupFail,
    SnapshotStart,
    SnapshotEnd,
    SnapshotFail,
    UsingPreviousSnapshot,
    ConversionStart,
    ConversionEnd,
    ConversionFail,
    LaunchStart,
    LaunchFailed,
    JobCancel,
    JobEnd
};

/// Model shape JobLog with its JobLogEventData. LAUNCH_END, seen in the field, is no value of the
/// model and so arrives as Unknown with raw text.
struct JobLog {
    base::Timestamp logDateTime;
    base::OpenEnum<JobLogEvent> event;
    SourceServerId sourceServerId;
    Ec2InstanceId conversionServerId;
    Ec2InstanceId targetInstanceId;
    base::Text rawError;
    std::optional<std::int64_t> attemptCount;
    std::optional<std::int64_t> maxAttemptsCount;
    bool operator==(const JobLog &) const = default;
};

} // namespace mgn
