// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/timestamp.h"

#include <QTimeZone>

#include <array>
#include <cstddef>
#include <optional>

namespace base {

namespace {

using namespace std::chrono;

/// Reads fixed-width numbers and single characters from the front of a text; failing once fails for
/// good.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    int digits(std::size_t count)
    {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value * 10 + digit();
        return value;
    }

    /// As many digits as there are, at most 12; milliseconds of a fraction.
    int fraction()
    {
        int value = 0;
        int seen = 0;
        for (; isDigit(peek()) && seen < 12; ++seen) {
            const int next = digit();
            if (seen < 3)
                value = value * 10 + next;
        }
        m_failed = m_failed || seen == 0;
        for (; seen < 3; ++seen)
            value *= 10;
        return value;
    }

    std::int64_t number()
    {
        std::int64_t value = 0;
        std::size_t seen = 0;
        for (; isDigit(peek()) && seen < 12; ++seen)
            value = value * 10 + digit();
        m_failed = m_failed || seen == 0;
        return value;
    }

    bool accept(char c)
    {
        if (peek() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void expect(char c) { m_failed = !accept(c) || m_failed; }

    char take()
    {
        const char c = peek();
        if (!m_rest.empty())
            m_rest.remove_prefix(1);
        return c;
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    int digit()
    {
        if (!isDigit(peek())) {
            m_failed = true;
            return 0;
        }
        return take() - '0';
    }

    std::string_view m_rest;
    bool m_failed = false;
};

std::optional<sys_days> scanDate(Scanner &in)
{
    const int y = in.digits(4);
    in.expect('-');
    const int m = in.digits(2);
    in.expect('-');
    const int d = in.digits(2);
    const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                              day(static_cast<unsigned>(d))};
    if (in.failed() || y == 0 || !date.ok())
        return std::nullopt;
    return sys_days(date);
}

std::optional<milliseconds> scanTime(Scanner &in)
{
    const int h = in.digits(2);
    in.expect(':');
    const int m = in.digits(2);
    in.expect(':');
    const int s = in.digits(2);
    const int ms = in.accept('.') ? in.fraction() : 0;
    // A leap second is told as :60; it counts as the second before the next minute's first.
    if (in.failed() || h > 23 || m > 59 || s > 60)
        return std::nullopt;
    return hours(h) + minutes(m) + seconds(s) + milliseconds(ms);
}

std::optional<minutes> scanOffset(Scanner &in)
{
    const char sign = in.take();
    if (sign == 'Z')
        return minutes(0);
    if (sign != '+' && sign != '-')
        return std::nullopt;
    const int h = in.digits(2);
    in.accept(':');
    const int m = in.digits(2);
    if (in.failed() || h > 23 || m > 59)
        return std::nullopt;
    return (hours(h) + minutes(m)) * (sign == '+' ? 1 : -1);
}

std::optional<Instant> scanInstant(std::string_view iso)
{
    Scanner in(iso);
    const auto date = scanDate(in);
    if (!date || !in.accept('T'))
        return std::nullopt;
    const auto time = scanTime(in);
    const auto offset = time ? scanOffset(in) : std::nullopt;
    if (!offset || !in.atEnd())
        return std::nullopt;
    return Instant(date->time_since_epoch()) + *time - *offset;
}

struct Unit {
    char letter;
    bool isTime; ///< stands behind the "T"
    milliseconds length;
};

/// In the order in which they may stand, each once (ISO 8601-1, 5.5.2.3).
constexpr std::array kUnits = {Unit{'W', false, hours(24 * 7)}, Unit{'D', false, hours(24)},
                               Unit{'H', true, hours(1)}, Unit{'M', true, minutes(1)},
                               Unit{'S', true, seconds(1)}};

/// No lag and no replication is longer; more of one unit, or of all together, is no duration to us.
constexpr milliseconds kLongestDuration = hours(24) * 36'525;
constexpr std::int64_t kMostOfAUnit = 10'000'000'000;

/// Reads the parts of one duration from left to right.
class DurationParts
{
public:
    explicit DurationParts(Scanner &in) : m_in(in) {}

    /// One "16H" or "38.697305S"; nullopt on anything else.
    std::optional<milliseconds> next()
    {
        m_inTime = m_inTime || m_in.accept('T');
        const std::int64_t whole = m_in.number();
        const bool hasFraction = m_in.accept('.');
        const int fraction = hasFraction ? m_in.fraction() : 0;
        const char letter = m_in.take();
        const Unit *unit = take(letter);
        if (m_in.failed() || !unit || (hasFraction && letter != 'S') || whole > kMostOfAUnit)
            return std::nullopt;
        return unit->length * whole + milliseconds(fraction);
    }

private:
    /// The unit of that letter, if it may still come.
    const Unit *take(char letter)
    {
        for (; m_next < kUnits.size(); ++m_next) {
            if (kUnits[m_next].letter == letter && kUnits[m_next].isTime == m_inTime)
                return &kUnits[m_next++];
        }
        return nullptr;
    }

    Scanner &m_in;
    std::size_t m_next = 0;
    bool m_inTime = false;
};

std::optional<milliseconds> scanDuration(std::string_view iso)
{
    Scanner in(iso);
    const bool negative = in.accept('-');
    if (!in.accept('P') || in.atEnd())
        return std::nullopt;
    DurationParts parts(in);
    milliseconds sum(0);
    while (!in.atEnd()) {
        const auto part = parts.next();
        if (!part)
            return std::nullopt;
        sum += *part;
        if (sum > kLongestDuration)
            return std::nullopt;
    }
    return negative ? -sum : sum;
}

} // namespace

Timestamp Timestamp::parse(std::string_view iso)
{
    if (const auto instant = scanInstant(iso))
        return fromMsecs(instant->time_since_epoch().count());
    return {kNone, Text(iso)};
}

Duration Duration::parse(std::string_view iso)
{
    if (const auto value = scanDuration(iso))
        return fromMsecs(value->count());
    return {kNone, Text(iso)};
}

std::optional<Instant> instantOf(const QString &iso)
{
    const QByteArray text = iso.toUtf8();
    return scanInstant({text.constData(), static_cast<std::size_t>(text.size())});
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), QTimeZone::utc());
}

Instant toInstant(const QDateTime &dateTime)
{
    return Instant(milliseconds(dateTime.toMSecsSinceEpoch()));
}

QString toIsoUtc(Instant instant)
{
    return toDateTime(instant).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace base
