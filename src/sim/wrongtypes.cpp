// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/wrongtypes.h"

#include <QJsonArray>
#include <QSet>

namespace sim {

namespace {

enum class Bend { Null, OtherScalar, OtherShape, NoId };

bool isId(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("sourceServerID"), QStringLiteral("jobID"),    QStringLiteral("waveID"),
        QStringLiteral("applicationID"),  QStringLiteral("actionID"), QStringLiteral("accountId")};
    return names.contains(name);
}

QJsonValue bent(const QJsonValue &value, Bend bend);

QJsonObject bentMembers(QJsonObject object, Bend bend)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isId(it.key()) == (bend == Bend::NoId))
            it.value() = bent(it.value(), bend);
    }
    return object;
}

QJsonArray bentEntries(QJsonArray entries, Bend bend)
{
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries[i] = bent(entries.at(i), bend);
    return entries;
}

/// The texts of a map of tags have no names of ours, so they are bent like members.
QJsonValue bent(const QJsonValue &value, Bend bend)
{
    switch (bend) {
    case Bend::Null:
    case Bend::OtherScalar:
        if (value.isObject())
            return bentMembers(value.toObject(), bend);
        if (value.isArray())
            return bentEntries(value.toArray(), bend);
        if (bend == Bend::OtherScalar)
            return value.isString() ? QJsonValue(7) : QJsonValue(QStringLiteral("7"));
        break;
    case Bend::OtherShape:
        return value.isObject() ? QJsonValue(QJsonArray{7, QJsonValue()})
                                : QJsonValue(QJsonObject{{QStringLiteral("value"), value}});
    case Bend::NoId: break;
    }
    return {};
}

QJsonArray bentItems(QJsonArray items)
{
    constexpr qsizetype kRound = 10;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto place = static_cast<int>(i % kRound);
        if (place <= static_cast<int>(Bend::NoId) && items.at(i).isObject())
            items[i] = bentMembers(items.at(i).toObject(), static_cast<Bend>(place));
    }
    return items;
}

} // namespace

QJsonObject wrongTypedAnswer(const QJsonObject &answer)
{
    QJsonObject wrong = answer;
    const QJsonValue items = answer.value(QStringLiteral("items"));
    if (!items.isArray())
        return bentMembers(answer, Bend::Null);
    wrong.insert(QStringLiteral("items"), bentItems(items.toArray()));
    return wrong;
}

} // namespace sim
