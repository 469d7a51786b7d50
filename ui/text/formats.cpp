// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/formats.h"

#include "ui/theme/plaintext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using namespace std::chrono;

/// English whatever the desktop's language is: texts of the program are English, its digits ASCII.
const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

struct Unit {
    std::int64_t seconds;
    const char *name;
};

constexpr std::array<Unit, 4> kUnits{{{86'400, "d"}, {3'600, "h"}, {60, "min"}, {1, "s"}}};

QString amount(std::int64_t count, const Unit &unit)
{
    return QString::number(count) + QLatin1Char(' ') + QLatin1String(unit.name);
}

QString secondsText(std::int64_t total)
{
    const auto first = std::find_if(kUnits.cbegin(), kUnits.cend() - 1,
                                    [total](const Unit &unit) { return total >= unit.seconds; });
    const QString whole = amount(total / first->seconds, *first);
    const std::int64_t rest = total % first->seconds;
    if (rest == 0)
        return whole;
    const Unit &second = *(first + 1);
    return rest < second.seconds ? whole
                                 : whole + QLatin1Char(' ') + amount(rest / second.seconds, second);
}

QString counted(std::int64_t count, const QString &one, const QString &many)
{
    return numberText(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

} // namespace

QString timeText(base::Instant when, base::Instant now)
{
    const QDateTime at = base::toDateTime(when);
    const QDateTime today = base::toDateTime(now);
    if (at.date() == today.date())
        return english().toString(at, QStringLiteral("HH:mm:ss"));
    if (at.date().year() == today.date().year())
        return english().toString(at, QStringLiteral("d MMM HH:mm"));
    return english().toString(at, QStringLiteral("d MMM yyyy HH:mm"));
}

QString dateText(base::Instant when, base::Instant now)
{
    const QDate day = base::toDateTime(when).date();
    const bool isThisYear = day.year() == base::toDateTime(now).date().year();
    return english().toString(day,
                              isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString timeText(const base::Timestamp &when, base::Instant now)
{
    if (when.isAbsent())
        return kAbsent;
    return when.isValid() ? timeText(when.instant(), now) : visibleText(when.raw.toString(), 64);
}

QString timeUtcText(base::Instant when, base::Instant now)
{
    return timeText(when, now) + QStringLiteral(" UTC");
}

QString timeDetail(const base::Timestamp &when, base::Instant now)
{
    if (when.isAbsent())
        return {};
    if (!when.isValid())
        return visibleText(when.raw.toString(), 64);
    return base::toIsoUtc(when.instant()) + QStringLiteral(", ") + ageText(when.instant(), now);
}

QString ageText(base::Instant when, base::Instant now)
{
    const milliseconds age = now - when;
    if (abs(age) < seconds(1))
        return QStringLiteral("now");
    if (age < milliseconds(0))
        return QStringLiteral("in ") + durationText(-age);
    return durationText(age) + QStringLiteral(" ago");
}

QString durationText(milliseconds duration)
{
    const std::int64_t total = duration.count() / 1'000;
    if (total < 0)
        return QLatin1Char('-') + secondsText(-total);
    return secondsText(total);
}

QString durationText(const base::Duration &duration)
{
    if (duration.isAbsent())
        return kAbsent;
    return duration.isValid() ? durationText(duration.value())
                              : visibleText(duration.raw.toString(), 64);
}

QString bytesText(std::int64_t bytes)
{
    if (bytes < 0)
        return QString::number(bytes) + QStringLiteral(" bytes");
    static constexpr std::array<const char *, 5> names{"KB", "MB", "GB", "TB", "PB"};
    if (bytes < 1'024)
        return counted(bytes, QStringLiteral("byte"), QStringLiteral("bytes"));
    double value = static_cast<double>(bytes) / 1'024.0;
    std::size_t unit = 0;
    for (; value >= 1'023.95 && unit + 1 < names.size(); ++unit)
        value /= 1'024.0;
    const bool tenths = value < 9.95 && std::abs(value - std::round(value)) >= 0.05;
    return english().toString(value, 'f', tenths ? 1 : 0) + QLatin1Char(' ')
           + QLatin1String(names[unit]);
}

QString numberText(std::int64_t number)
{
    return english().toString(static_cast<qlonglong>(number));
}

QString serverCount(std::int64_t count)
{
    return counted(count, QStringLiteral("server"), QStringLiteral("servers"));
}

QString jobCount(std::int64_t count)
{
    return counted(count, QStringLiteral("job"), QStringLiteral("jobs"));
}

QString actionCount(std::int64_t count)
{
    return counted(count, QStringLiteral("action"), QStringLiteral("actions"));
}

QString accountText(const base::AccountId &account)
{
    return account.isEmpty() ? kAbsent : account.grouped();
}

} // namespace ui
