// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/answermembers.h"

#include <cstring>

namespace profiles {

namespace {

/// Overwrites the copies on the way; those inside of the JSON document cannot be.
base::SecretBytes secretOf(QString text)
{
    QByteArray bytes = text.toUtf8();
    base::SecretBytes secret(bytes);
    explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    text.fill(QChar());
    return secret;
}

} // namespace

QString AnswerMembers::required(const char *name)
{
    const QString text = optional(name);
    if (text.isEmpty())
        complain(name, "is missing or empty");
    return text;
}

QString AnswerMembers::optional(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        complain(name, "is no text");
    return value.toString();
}

base::SecretBytes AnswerMembers::requiredSecret(const char *name)
{
    return secretOf(required(name));
}

base::SecretBytes AnswerMembers::optionalSecret(const char *name)
{
    return secretOf(optional(name));
}

std::optional<base::Instant> AnswerMembers::time(const char *name)
{
    const QString text = optional(name);
    const auto time = base::instantOf(text);
    if (!text.isEmpty() && !time)
        complain(name, "is no time");
    return time;
}

void AnswerMembers::complain(const char *name, const char *what)
{
    if (m_complaint.isEmpty())
        m_complaint = QLatin1String(name) + u' ' + QLatin1String(what);
}

} // namespace profiles
