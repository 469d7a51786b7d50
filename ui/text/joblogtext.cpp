// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/joblogtext.h"

#include "ui/text/outcometext.h"

#include <QCoreApplication>

#include <string_view>

namespace ui {

namespace {

using mgn::JobLog;
using mgn::JobLogEvent;

struct JobLogWords {
    Q_DECLARE_TR_FUNCTIONS(ui::JobLogText)
};

QString modelName(JobLogEvent event)
{
    switch (event) {
    case JobLogEvent::Absent:
    case JobLogEvent::Unknown: return {};
    case JobLogEvent::JobStart: return QStringLiteral("JOB_START");
    case JobLogEvent::ServerSkipped: return QStringLiteral("SERVER_SKIPPED");
    case JobLogEvent::CleanupStart: return QStringLiteral("CLEANUP_START");
    case JobLogEvent::CleanupEnd: return QStringLiteral("CLEANUP_END");
    case JobLogEvent::CleanupFail: return QStringLiteral("CLEANUP_FAIL");
    case JobLogEvent::SnapshotStart: return QStringLiteral("SNAPSHOT_START");
    case JobLogEvent::SnapshotEnd: return QStringLiteral("SNAPSHOT_END");
    case JobLogEvent::SnapshotFail: return QStringLiteral("SNAPSHOT_FAIL");
    case JobLogEvent::UsingPreviousSnapshot: return QStringLiteral("USING_PREVIOUS_SNAPSHOT");
    case JobLogEvent::ConversionStart: return QStringLiteral("CONVERSION_START");
    case JobLogEvent::ConversionEnd: return QStringLiteral("CONVERSION_END");
    case JobLogEvent::ConversionFail: return QStringLiteral("CONVERSION_FAIL");
    case JobLogEvent::LaunchStart: return QStringLiteral("LAUNCH_START");
    case JobLogEvent::LaunchFailed: return QStringLiteral("LAUNCH_FAILED");
    case JobLogEvent::JobCancel: return QStringLiteral("JOB_CANCEL");
    case JobLogEvent::JobEnd: return QStringLiteral("JOB_END");
    }
    return {};
}

QString attemptText(const JobLog &entry)
{
    if (!entry.attemptCount)
        return {};
    if (!entry.maxAttemptsCount)
        return JobLogWords::tr("attempt %1").arg(*entry.attemptCount);
    return JobLogWords::tr("attempt %1 of %2")
        .arg(*entry.attemptCount)
        .arg(*entry.maxAttemptsCount);
}

/// LAUNCH_END is no value of the API's model, yet every launch ends with it: the API names its
/// events alike.
Tone toneOfUnknown(std::string_view event)
{
    if (event.ends_with("_END"))
        return Tone::Ok;
    return event.ends_with("_FAIL") || event.ends_with("_FAILED") ? Tone::Bad : Tone::Neutral;
}

} // namespace

QString eventName(const JobLog &entry)
{
    if (entry.event.isAbsent())
        return JobLogWords::tr("not reported");
    return entry.event.isUnknown() ? entry.event.raw.toString() : modelName(entry.event.value);
}

Tone eventTone(const JobLog &entry)
{
    switch (entry.event.value) {
    case JobLogEvent::Absent: break;
    case JobLogEvent::Unknown: return toneOfUnknown(entry.event.raw.view());
    case JobLogEvent::SnapshotFail:
    case JobLogEvent::ConversionFail:
    case JobLogEvent::LaunchFailed:
    case JobLogEvent::JobCancel: return Tone::Bad;
    case JobLogEvent::ServerSkipped:
    case JobLogEvent::CleanupFail:
    case JobLogEvent::UsingPreviousSnapshot: return Tone::Warning;
    case JobLogEvent::CleanupEnd:
    case JobLogEvent::SnapshotEnd:
    case JobLogEvent::ConversionEnd:
    case JobLogEvent::JobEnd: return Tone::Ok;
    case JobLogEvent::JobStart:
    case JobLogEvent::CleanupStart:
    case JobLogEvent::SnapshotStart:
    case JobLogEvent::ConversionStart:
    case JobLogEvent::LaunchStart: return Tone::Running;
    }
    return Tone::Neutral;
}

QString eventData(const JobLog &entry)
{
    QStringList parts{attemptText(entry), entry.rawError.toString()};
    if (!entry.conversionServerId.isEmpty())
        parts << JobLogWords::tr("conversion server %1").arg(entry.conversionServerId.toString());
    if (!entry.targetInstanceId.isEmpty())
        parts << entry.targetInstanceId.toString();
    parts.removeAll(QString());
    return listText(parts);
}

} // namespace ui
