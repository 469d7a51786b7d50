// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/mgn/modelsample.h"

#include <QJsonArray>

namespace support {

namespace {

QString below(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : QString(path + u'.' + name);
}

} // namespace

QStringList ServiceModel::enumValues(const QString &name) const
{
    QStringList values;
    for (const QJsonValue value : shape(name).value(QLatin1String("enum")).toArray())
        values << value.toString();
    return values;
}

QJsonValue ServiceModel::sample(const QString &shapeName, Expected &expected, const QString &path)
{
    const QJsonObject itsShape = shape(shapeName);
    const QString type = itsShape.value(QLatin1String("type")).toString();
    const auto inner = [&](const char *part) {
        return itsShape.value(QLatin1String(part))
            .toObject()
            .value(QLatin1String("shape"))
            .toString();
    };
    if (type == QLatin1String("structure"))
        return structure(itsShape, expected, path);
    if (type == QLatin1String("list"))
        return QJsonArray{sample(inner("member"), expected, below(path, QStringLiteral("[0]")))};
    if (type != QLatin1String("map"))
        return scalar(shapeName, type, expected, path);
    const QString key = QStringLiteral("key%1").arg(++m_next);
    return QJsonObject{{key, sample(inner("value"), expected, below(path, key))}};
}

QJsonValue ServiceModel::structure(const QJsonObject &itsShape, Expected &expected,
                                   const QString &path)
{
    const QJsonObject members = itsShape.value(QLatin1String("members")).toObject();
    QJsonObject object;
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString inner = it->toObject().value(QLatin1String("shape")).toString();
        object.insert(it.key(), sample(inner, expected, below(path, it.key())));
    }
    return object;
}

QJsonValue ServiceModel::scalar(const QString &shapeName, const QString &type, Expected &expected,
                                const QString &path)
{
    const int number = ++m_next;
    if (type == QLatin1String("boolean")) {
        expected.insert(path, QStringLiteral("true"));
        return true;
    }
    if (type == QLatin1String("timestamp")) {
        expected.insert(
            path, QStringLiteral("2026-01-01T00:%1:00Z").arg(number % 60, 2, 10, QLatin1Char('0')));
        return 1'767'225'600 + 60 * (number % 60);
    }
    if (type == QLatin1String("string")) {
        const QString value = text(shapeName);
        expected.insert(path, value);
        return value;
    }
    expected.insert(path, QString::number(number));
    return number;
}

QString ServiceModel::text(const QString &shapeName)
{
    const QStringList values = enumValues(shapeName);
    if (!values.isEmpty())
        return values.back();
    if (shapeName == QLatin1String("ISO8601DatetimeString"))
        return QStringLiteral("2026-01-02T03:%1:05Z").arg(m_next % 60, 2, 10, QLatin1Char('0'));
    if (shapeName == QLatin1String("ISO8601DurationString"))
        return QStringLiteral("PT%1S").arg(m_next % 59 + 1);
    if (shapeName == QLatin1String("AccountID"))
        return QString::number(100'000'000'000 + m_next);
    return QStringLiteral("text-%1").arg(m_next);
}

} // namespace support
