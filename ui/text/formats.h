// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/timestamp.h"

#include <QString>

#include <chrono>
#include <cstdint>

namespace ui {

/// Values as people read them, in UTC, independent of the locale's digits and separators. `now` is
/// always handed in. Absent values are kAbsent; a text that the server sent instead of a value is
/// shown as it came.
inline const QString kAbsent = QStringLiteral("—");
inline const QString kNotReported = QStringLiteral("not reported");

/// "02:13:55" on the UTC day of `now`, "20 Nov 00:12" in its year, else "20 Nov 2025 00:12". The
/// zone stands in the header of the column or beside it.
[[nodiscard]] QString timeText(base::Instant when, base::Instant now);
[[nodiscard]] QString timeText(const base::Timestamp &when, base::Instant now);
/// The same with " UTC".
[[nodiscard]] QString timeUtcText(base::Instant when, base::Instant now);
/// "20 Nov" in the year of `now`, else "20 Nov 2025"; the day of UTC.
[[nodiscard]] QString dateText(base::Instant when, base::Instant now);
/// "2026-11-20T02:13:55Z, 4 min 2 s ago": plain text for a tool tip; empty when absent.
[[nodiscard]] QString timeDetail(const base::Timestamp &when, base::Instant now);
/// "4 s ago", "now", "in 6 s"; the two greatest units.
[[nodiscard]] QString ageText(base::Instant when, base::Instant now);

/// "0 s", "9 s", "11 min 56 s", "3 h 12 min", "3 d 4 h": the two greatest units, rounded down; "-"
/// in front of negative ones.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
[[nodiscard]] QString durationText(const base::Duration &duration);

/// Powers of 1024 under the names that AWS uses for them: "412 GB", "1.8 GB", "0 bytes".
[[nodiscard]] QString bytesText(std::int64_t bytes);

/// "50,000".
[[nodiscard]] QString numberText(std::int64_t number);
/// "1 server", "2 servers".
[[nodiscard]] QString serverCount(std::int64_t count);
[[nodiscard]] QString jobCount(std::int64_t count);
[[nodiscard]] QString actionCount(std::int64_t count);

/// "1111 2222 3333"; kAbsent when empty.
[[nodiscard]] QString accountText(const base::AccountId &account);

} // namespace ui
