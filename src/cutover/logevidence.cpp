// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/logevidence.h"

namespace cutover {

namespace {

using mgn::JobLogEvent;

std::optional<Stage> stageAfter(const mgn::JobLog &entry)
{
    switch (entry.event.value) {
    case JobLogEvent::JobStart: return Stage::Pending;
    case JobLogEvent::CleanupStart:
    case JobLogEvent::CleanupEnd:
    case JobLogEvent::CleanupFail: return Stage::Cleanup;
    case JobLogEvent::SnapshotStart:
    case JobLogEvent::SnapshotEnd:
    case JobLogEvent::SnapshotFail:
    case JobLogEvent::UsingPreviousSnapshot: return Stage::Snapshot;
    case JobLogEvent::ConversionStart:
    case JobLogEvent::ConversionEnd:
    case JobLogEvent::ConversionFail: return Stage::Converting;
    case JobLogEvent::LaunchStart:
    case JobLogEvent::LaunchFailed: return Stage::Launching;
    case JobLogEvent::Unknown:
        return isLaunchEnd(entry) ? std::optional<Stage>(Stage::Launched) : std::nullopt;
    case JobLogEvent::ServerSkipped:
    case JobLogEvent::JobCancel:
    case JobLogEvent::JobEnd:
    case JobLogEvent::Absent: return std::nullopt;
    }
    return std::nullopt;
}

bool isFailure(JobLogEvent event)
{
    return event == JobLogEvent::SnapshotFail || event == JobLogEvent::ConversionFail
           || event == JobLogEvent::LaunchFailed || event == JobLogEvent::ServerSkipped
           || event == JobLogEvent::JobCancel;
}

bool endsLaunch(const mgn::JobLog &entry)
{
    return isLaunchEnd(entry) || isFailure(entry.event.value);
}

std::optional<base::Instant> timeOf(const mgn::JobLog &entry)
{
    return entry.logDateTime.isValid() ? std::optional(entry.logDateTime.instant()) : std::nullopt;
}

void readCauses(LogEvidence &evidence, const mgn::JobLog &entry)
{
    if (isFailure(entry.event.value) && !entry.rawError.isEmpty())
        evidence.failureCause = entry.rawError;
    const bool isAboutData = entry.event == JobLogEvent::SnapshotFail
                             || entry.event == JobLogEvent::UsingPreviousSnapshot;
    if (isAboutData && !entry.rawError.isEmpty())
        evidence.oldDataCause = entry.rawError;
}

void readEntry(LogEvidence &evidence, const mgn::JobLog &entry)
{
    evidence.stage = stageAfter(entry).value_or(evidence.stage);
    evidence.isSkipped = evidence.isSkipped || entry.event == JobLogEvent::ServerSkipped;
    evidence.usedOldData =
        evidence.usedOldData || entry.event == JobLogEvent::UsingPreviousSnapshot;
    if (!evidence.startedAt)
        evidence.startedAt = timeOf(entry);
    if (endsLaunch(entry))
        evidence.endedAt = timeOf(entry);
    readCauses(evidence, entry);
    if (!entry.targetInstanceId.isEmpty())
        evidence.instance = entry.targetInstanceId;
    if (entry.attemptCount) {
        evidence.attempt = entry.attemptCount;
        evidence.maxAttempts = entry.maxAttemptsCount;
    }
}

} // namespace

bool isLaunchEnd(const mgn::JobLog &entry)
{
    return entry.event.isUnknown() && entry.event.raw.view() == "LAUNCH_END";
}

LogEvidence readLog(const std::vector<const mgn::JobLog *> &server,
                    const std::vector<const mgn::JobLog *> &job)
{
    LogEvidence evidence;
    for (const mgn::JobLog *entry : job) {
        if (entry->event == JobLogEvent::JobStart)
            evidence.stage = Stage::Pending;
        if (entry->event == JobLogEvent::JobCancel)
            evidence.failureCause = entry->rawError;
    }
    for (const mgn::JobLog *entry : server)
        readEntry(evidence, *entry);
    return evidence;
}

} // namespace cutover
