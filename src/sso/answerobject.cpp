// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/answerobject.h"

#include "aws/headerlist.h"

#include <QJsonDocument>

namespace sso {

namespace {

constexpr qsizetype kLargestBody = 1'048'576;
constexpr qsizetype kLongestSecret = 16'384;

base::Error answerError(base::ErrorKind kind, const QString &message)
{
    base::Error error = base::makeError(kind, QStringLiteral("BadAnswer"), message);
    error.sent = base::Sent::Answered;
    return error;
}

QString nameOf(const char *member)
{
    return QString::fromLatin1(member);
}

/// Nothing where it is no whole number that fits.
std::optional<qint64> wholeNumberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger(0);
    // toInteger() gives the default for all else, so that two defaults tell it from a number.
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

} // namespace

AnswerObject::AnswerObject(const QByteArray &json, const QString &name) : m_path(name)
{
    if (json.size() > kLargestBody) {
        m_error = answerError(base::ErrorKind::TooLarge,
                              name + QStringLiteral(": the answer is larger than 1 MiB"));
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    m_object = document.object();
    if (!document.isObject())
        m_error = answerError(base::ErrorKind::Decode,
                              name + QStringLiteral(": the answer is no JSON object"));
}

AnswerObject::AnswerObject(const QJsonValue &value, const QString &path, const AnswerObject &parent)
    : m_object(value.toObject()), m_path(path), m_error(parent.m_error)
{
    if (!m_error && !value.isObject())
        m_error = answerError(base::ErrorKind::Decode, path + QStringLiteral(": is no object"));
}

QJsonValue AnswerObject::value(const char *member) const
{
    return m_object.value(QLatin1String(member));
}

bool AnswerObject::isMissing(const char *member) const
{
    const QJsonValue found = value(member);
    return found.isUndefined() || found.isNull();
}

QString AnswerObject::text(const char *member, qsizetype longest)
{
    const QString found = optionalText(member, longest);
    if (found.isEmpty())
        complain(member, QStringLiteral("is missing"));
    return found;
}

QString AnswerObject::optionalText(const char *member, qsizetype longest)
{
    if (isMissing(member))
        return {};
    const QJsonValue found = value(member);
    if (!found.isString())
        complain(member, QStringLiteral("is no text"));
    const QString text = found.toString();
    if (text.size() <= longest)
        return text;
    complain(member, QStringLiteral("is longer than %1 characters").arg(longest));
    return {};
}

base::SecretBytes AnswerObject::secret(const char *member)
{
    const base::SecretBytes found = optionalSecret(member);
    if (found.isEmpty())
        complain(member, QStringLiteral("is missing"));
    return found;
}

base::SecretBytes AnswerObject::optionalSecret(const char *member)
{
    const QByteArray bytes = optionalText(member, kLongestSecret).toUtf8();
    if (aws::isPlainHeaderValue(bytes))
        return base::SecretBytes(bytes);
    complain(member, QStringLiteral("is not printable ASCII"));
    return {};
}

qint64 AnswerObject::number(const char *member, Range range)
{
    const auto found = optionalNumber(member, range);
    if (!found)
        complain(member, QStringLiteral("is missing"));
    return found.value_or(0);
}

std::optional<qint64> AnswerObject::optionalNumber(const char *member, Range range)
{
    if (isMissing(member))
        return std::nullopt;
    const auto number = wholeNumberOf(value(member));
    if (!number)
        complain(member, QStringLiteral("is no whole number"));
    else if (*number < range.least || *number > range.most)
        complain(member, QStringLiteral("is out of range"));
    else
        return number;
    return std::nullopt;
}

AnswerObject AnswerObject::object(const char *member) const
{
    return {value(member), m_path + u'.' + nameOf(member), *this};
}

AnswerObject AnswerObject::entry(const char *member, qsizetype index) const
{
    return {value(member).toArray().at(index),
            m_path + u'.' + nameOf(member) + QStringLiteral("[%1]").arg(index), *this};
}

qsizetype AnswerObject::count(const char *member)
{
    if (!isMissing(member) && !value(member).isArray())
        complain(member, QStringLiteral("is no list"));
    return value(member).toArray().size();
}

void AnswerObject::complain(const char *member, const QString &complaint)
{
    if (!m_error)
        m_error = answerError(base::ErrorKind::Decode,
                              m_path + u'.' + nameOf(member) + QStringLiteral(": ") + complaint);
}

base::Result<> AnswerObject::verdict() const
{
    if (m_error)
        return base::failure(*m_error);
    return {};
}

} // namespace sso
