// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/formcheck.h"

#include <QRegularExpression>

namespace sim {

namespace {

/// "RoleArn" is told as "roleArn".
QString memberName(const QString &name)
{
    return name.left(1).toLower() + name.mid(1);
}

bool matchesWhole(const QString &text, const char *pattern)
{
    const QRegularExpression form(
        QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    return form.match(text).hasMatch();
}

} // namespace

void FormCheck::complain(const QString &name, const QString &constraint)
{
    const QString value = m_fields.contains(name) ? QStringLiteral("'%1'").arg(m_fields.value(name))
                                                  : QStringLiteral("null");
    m_complaints.append(QStringLiteral("Value %1 at '%2' failed to satisfy constraint: %3")
                            .arg(value, memberName(name), constraint));
}

void FormCheck::require(const QString &name)
{
    if (!m_fields.contains(name))
        complain(name, QStringLiteral("Member must not be null"));
}

QString FormCheck::text(const QString &name, const TextShape &shape)
{
    if (!m_fields.contains(name))
        return {};
    const QString value = m_fields.value(name);
    const auto length = value.toUcs4().size();
    if (length < shape.least)
        complain(
            name,
            QStringLiteral("Member must have length greater than or equal to %1").arg(shape.least));
    if (length > shape.most)
        complain(
            name,
            QStringLiteral("Member must have length less than or equal to %1").arg(shape.most));
    if (!matchesWhole(value, shape.pattern))
        complain(name, QStringLiteral("Member must satisfy regular expression pattern: %1")
                           .arg(QLatin1String(shape.pattern)));
    return value;
}

int FormCheck::number(const QString &name, int least, int most, int fallback)
{
    if (!m_fields.contains(name))
        return fallback;
    bool isNumber = false;
    const int value = m_fields.value(name).toInt(&isNumber);
    if (!isNumber)
        complain(name, QStringLiteral("Member must be an integer"));
    else if (value < least)
        complain(name,
                 QStringLiteral("Member must have value greater than or equal to %1").arg(least));
    else if (value > most)
        complain(name, QStringLiteral("Member must have value less than or equal to %1").arg(most));
    return value;
}

ServiceError FormCheck::error() const
{
    return {.status = 400,
            .code = QStringLiteral("ValidationError"),
            .message = QStringLiteral("%1 validation error%2 detected: %3")
                           .arg(m_complaints.size())
                           .arg(m_complaints.size() == 1 ? QString() : QStringLiteral("s"))
                           .arg(m_complaints.join(QStringLiteral("; "))),
            .members = {},
            .headers = {}};
}

} // namespace sim
