// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <QDateTime>

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace base {

/// Milliseconds since 1970-01-01 UTC.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// An instant as the API wrote it: absent, valid, or a text that is no instant (kept in `raw`).
struct Timestamp {
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();
    std::int64_t msecs = kNone;
    Text raw;

    /// ISO 8601 with "Z" or an offset, 0-12 fraction digits (cut to ms); anything else keeps `raw`.
    [[nodiscard]] static Timestamp parse(std::string_view iso);
    [[nodiscard]] static Timestamp fromMsecs(std::int64_t value) { return {value, {}}; }

    [[nodiscard]] bool isAbsent() const noexcept { return msecs == kNone && raw.isNull(); }
    [[nodiscard]] bool isValid() const noexcept { return msecs != kNone; }
    [[nodiscard]] Instant instant() const { return Instant(std::chrono::milliseconds(msecs)); }
    bool operator==(const Timestamp &) const = default;
};

/// An ISO 8601 duration as the API wrote it. Absent is not zero.
struct Duration {
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();
    std::int64_t msecs = kNone;
    Text raw;

    /// "P0D", "PT16H20M38.697305S", "P152D", weeks too; years and months have no fixed length and,
    /// like any other text, keep `raw`.
    [[nodiscard]] static Duration parse(std::string_view iso);
    [[nodiscard]] static Duration fromMsecs(std::int64_t value) { return {value, {}}; }

    [[nodiscard]] bool isAbsent() const noexcept { return msecs == kNone && raw.isNull(); }
    [[nodiscard]] bool isValid() const noexcept { return msecs != kNone; }
    [[nodiscard]] std::chrono::milliseconds value() const
    {
        return std::chrono::milliseconds(msecs);
    }
    bool operator==(const Duration &) const = default;
};

/// What Timestamp::parse() reads; nullopt when that is no instant.
[[nodiscard]] std::optional<Instant> instantOf(const QString &iso);
[[nodiscard]] QDateTime toDateTime(Instant instant);
[[nodiscard]] Instant toInstant(const QDateTime &dateTime);
/// "2026-11-23T02:13:55Z", the form that MGN's model asks for (shape ISO8601DatetimeString).
[[nodiscard]] QString toIsoUtc(Instant instant);

} // namespace base
