// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sim {

/// "2026-11-23T02:13:55.120Z" (model shape ISO8601DatetimeString).
[[nodiscard]] inline QString isoTime(base::Instant instant)
{
    return base::toDateTime(instant).toUTC().toString(
        QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

/// "PT16H20M38S" (model shape ISO8601DurationString).
[[nodiscard]] inline QString isoDuration(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    return QStringLiteral("PT%1H%2M%3S")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60)
        .arg(seconds % 60);
}

} // namespace sim
