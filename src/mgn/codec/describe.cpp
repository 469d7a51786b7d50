// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/describe.h"

#include <algorithm>

namespace mgn::codec {

namespace {

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Member leaf(std::string_view name, const QString &value, bool isReported)
{
    return {.name = fromUtf8(name),
            .value = value,
            .reported = isReported,
            .children = {},
            .shape = {}};
}

QString isoText(const base::Timestamp &time)
{
    const bool hasFraction = time.msecs % 1000 != 0;
    return hasFraction ? base::toDateTime(time.instant()).toString(Qt::ISODateWithMs)
                       : base::toIsoUtc(time.instant());
}

QString secondsText(std::int64_t msecs)
{
    QString text = QString::number(msecs / 1000);
    if (msecs % 1000 != 0)
        text += u'.' + QStringLiteral("%1").arg(msecs % 1000, 3, 10, QLatin1Char('0'));
    return text + u'S';
}

QString part(std::int64_t count, QChar unit)
{
    return count == 0 ? QString() : QString::number(count) + unit;
}

QString isoText(const base::Duration &duration)
{
    constexpr std::int64_t kMinute = 60'000;
    const std::int64_t all = duration.msecs < 0 ? -duration.msecs : duration.msecs;
    const std::int64_t days = all / (24 * 60 * kMinute);
    const std::int64_t seconds = all % kMinute;
    QString time = part(all / (60 * kMinute) % 24, u'H') + part(all / kMinute % 60, u'M');
    if (seconds != 0)
        time += secondsText(seconds);
    QString text = duration.msecs < 0 ? QStringLiteral("-P") : QStringLiteral("P");
    text += time.isEmpty() ? QString::number(days) + u'D' : part(days, u'D') + u'T' + time;
    return text;
}

} // namespace

Member describe(std::string_view name, const base::Text &value)
{
    return leaf(name, value.toString(), !value.isNull());
}

Member describe(std::string_view name, const std::optional<std::int64_t> &value)
{
    return leaf(name, value ? QString::number(*value) : QString(), value.has_value());
}

Member describe(std::string_view name, const std::optional<bool> &value)
{
    const QString word = value.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    return leaf(name, value ? word : QString(), value.has_value());
}

Member describe(std::string_view name, const base::Timestamp &value)
{
    return leaf(name, value.isValid() ? isoText(value) : value.raw.toString(), !value.isAbsent());
}

Member describe(std::string_view name, const base::Duration &value)
{
    return leaf(name, value.isValid() ? isoText(value) : value.raw.toString(), !value.isAbsent());
}

Member describeGroup(std::string_view name, std::vector<Member> children)
{
    const bool isReported = std::any_of(children.begin(), children.end(),
                                        [](const Member &child) { return child.reported; });
    if (!isReported)
        children.clear();
    return describeEntries(name, std::move(children), MemberShape::Group, isReported);
}

Member describeEntries(std::string_view name, std::vector<Member> entries, MemberShape shape,
                       bool isReported)
{
    Member group = leaf(name, {}, isReported);
    group.children = std::move(entries);
    group.shape = shape;
    return group;
}

} // namespace mgn::codec
