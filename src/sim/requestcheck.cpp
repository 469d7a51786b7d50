// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/requestcheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace sim {

namespace {

bool isIdBody(QStringView text)
{
    return text.size() == 17 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.unicode() < 0x80 && c.isLetterOrNumber();
           });
}

/// In characters: an emoji is one, though QString counts two.
qsizetype lengthOf(const QString &text)
{
    return text.toUcs4().size();
}

QString element(const QString &name, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(name).arg(index);
}

} // namespace

bool RequestCheck::checkId(const QString &name, const QString &id, const QString &prefix)
{
    if (id.startsWith(prefix) && isIdBody(QStringView(id).mid(prefix.size())))
        return true;
    complain(name,
             QStringLiteral("Member must satisfy regular expression pattern: %1[0-9a-zA-Z]{17}")
                 .arg(prefix));
    return false;
}

QString RequestCheck::id(const QString &name, const QString &prefix)
{
    if (!value(name).isString()) {
        complain(name, QStringLiteral("Member must not be null"));
        return {};
    }
    const QString id = value(name).toString();
    return checkId(name, id, prefix) ? id : QString();
}

QStringList RequestCheck::stringList(const QString &name, int most)
{
    QStringList list;
    if (value(name).isUndefined() || value(name).isNull())
        return list;
    if (!value(name).isArray()) {
        complain(name, QStringLiteral("Member must be a list"));
        return list;
    }
    const QJsonArray array = value(name).toArray();
    if (array.size() > most)
        complain(name,
                 QStringLiteral("Member must have length less than or equal to %1").arg(most));
    for (const QJsonValue &item : array) {
        if (!item.isString())
            complain(element(name, list.size()), QStringLiteral("Member must be a string"));
        list.append(item.toString());
    }
    return list;
}

QStringList RequestCheck::enumList(const QString &name, const QStringList &values, int most)
{
    const QStringList list = stringList(name, most);
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!values.contains(list[i]))
            complain(element(name, i), QStringLiteral("Member must satisfy enum value set: [%1]")
                                           .arg(values.join(QStringLiteral(", "))));
    }
    return list;
}

void RequestCheck::require(const QString &name)
{
    if (value(name).isUndefined() || value(name).isNull())
        complain(name, QStringLiteral("Member must not be null"));
}

QStringList RequestCheck::idList(const QString &name, const QString &prefix, int least, int most)
{
    const QStringList ids = stringList(name, most);
    if (ids.size() < least && value(name).isUndefined())
        complain(name, QStringLiteral("Member must not be null"));
    else if (ids.size() < least)
        complain(name,
                 QStringLiteral("Member must have length greater than or equal to %1").arg(least));
    for (qsizetype i = 0; i < ids.size(); ++i)
        checkId(element(name, i), ids[i], prefix);
    return ids;
}

QString RequestCheck::text(const QString &name, int most)
{
    if (value(name).isUndefined() || value(name).isNull())
        return {};
    if (!value(name).isString())
        complain(name, QStringLiteral("Member must be a string"));
    if (lengthOf(value(name).toString()) > most)
        complain(name,
                 QStringLiteral("Member must have length less than or equal to %1").arg(most));
    return value(name).toString();
}

void RequestCheck::checkTag(const QString &key, const QJsonValue &tagValue)
{
    const QString name = QStringLiteral("tags.%1").arg(key);
    if (key.isEmpty() || lengthOf(key) > 128)
        complain(name, QStringLiteral("A tag key must have 1 to 128 characters"));
    if (key.startsWith(QLatin1String("aws:"), Qt::CaseInsensitive))
        complain(name, QStringLiteral("Tag keys that begin with aws: are reserved"));
    if (!tagValue.isString() || lengthOf(tagValue.toString()) > 256)
        complain(name, QStringLiteral("A tag value must be a string of at most 256 characters"));
}

TagMap RequestCheck::tags()
{
    TagMap tags;
    const QJsonObject json = object(QStringLiteral("tags"));
    if (json.size() > 50)
        complain(QStringLiteral("tags"),
                 QStringLiteral("Member must have length less than or equal to 50"));
    for (auto it = json.begin(); it != json.end(); ++it) {
        checkTag(it.key(), it.value());
        tags.insert(it.key(), it.value().toString());
    }
    return tags;
}

std::optional<bool> RequestCheck::flag(const QString &name)
{
    if (value(name).isUndefined() || value(name).isNull())
        return std::nullopt;
    if (!value(name).isBool())
        complain(name, QStringLiteral("Member must be a boolean"));
    return value(name).toBool();
}

std::optional<base::Instant> RequestCheck::time(const QString &name)
{
    const QString typed = text(name, 32);
    if (typed.isEmpty())
        return std::nullopt;
    const base::Timestamp parsed = base::Timestamp::parse(typed.toStdString());
    if (!parsed.isValid() || !typed.endsWith(u'Z')) {
        complain(name, QStringLiteral("Member must be a UTC time that ends with Z"));
        return std::nullopt;
    }
    return parsed.instant();
}

QString RequestCheck::accountId()
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{12}$"));
    const QString name = QStringLiteral("accountID");
    const QString id = text(name, 12);
    if (!value(name).isUndefined() && !form.match(id).hasMatch())
        complain(name,
                 QStringLiteral("Member must satisfy regular expression pattern: .*[0-9]{12,}.*"));
    return id;
}

int RequestCheck::number(const QString &name, int least, int most, int fallback)
{
    if (value(name).isUndefined() || value(name).isNull())
        return fallback;
    const int number = value(name).toInt(least - 1);
    if (number < least)
        complain(name,
                 QStringLiteral("Member must have value greater than or equal to %1").arg(least));
    if (number > most)
        complain(name, QStringLiteral("Member must have value less than or equal to %1").arg(most));
    return std::clamp(number, least, most);
}

QJsonObject RequestCheck::object(const QString &name)
{
    if (!value(name).isUndefined() && !value(name).isNull() && !value(name).isObject())
        complain(name, QStringLiteral("Member must be a structure"));
    return value(name).toObject();
}

void RequestCheck::merge(const RequestCheck &nested, const QString &prefix)
{
    for (const QJsonValue &field : nested.m_fields)
        complain(prefix + u'.' + field.toObject().value(QStringLiteral("name")).toString(),
                 field.toObject().value(QStringLiteral("message")).toString());
}

ServiceError RequestCheck::error() const
{
    QStringList messages;
    for (const QJsonValue &field : m_fields)
        messages.append(QStringLiteral("'%1' failed to satisfy constraint: %2")
                            .arg(field.toObject().value(QStringLiteral("name")).toString(),
                                 field.toObject().value(QStringLiteral("message")).toString()));
    return validationError(QStringLiteral("fieldValidationFailed"),
                           QStringLiteral("%1 validation error%2 detected: Value at %3")
                               .arg(m_fields.size())
                               .arg(m_fields.size() == 1 ? QString() : QStringLiteral("s"))
                               .arg(messages.join(QStringLiteral("; "))),
                           m_fields);
}

} // namespace sim
