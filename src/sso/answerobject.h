// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sso {

/// The least and the most that a number may be.
struct Range {
    qint64 least = 0;
    qint64 most = 0;
};

/// One JSON object of an answer, read strictly: what is missing, of another type, too long or out
/// of range is a complaint, of which the first is kept, and gives an empty value. Complaints name
/// the path of a member, never its value. A member that is null counts as missing.
class AnswerObject
{
public:
    /// The whole answer; `name` begins every path: "CreateTokenResponse".
    AnswerObject(const QByteArray &json, const QString &name);

    /// Not empty, at most `longest` characters.
    [[nodiscard]] QString text(const char *member, qsizetype longest);
    /// Empty where it is missing.
    [[nodiscard]] QString optionalText(const char *member, qsizetype longest);
    /// Printable ASCII, as it may stand in a header line; at most 16 KiB.
    [[nodiscard]] base::SecretBytes secret(const char *member);
    [[nodiscard]] base::SecretBytes optionalSecret(const char *member);
    [[nodiscard]] qint64 number(const char *member, Range range);
    /// Missing is no complaint.
    [[nodiscard]] std::optional<qint64> optionalNumber(const char *member, Range range);
    /// Its complaints are its own: ask it for the verdict of both.
    [[nodiscard]] AnswerObject object(const char *member) const;
    /// Entry `index` of a list; its complaints are its own.
    [[nodiscard]] AnswerObject entry(const char *member, qsizetype index) const;
    /// How many entries a list has; 0 where it is missing.
    [[nodiscard]] qsizetype count(const char *member);

    void complain(const char *member, const QString &complaint);
    /// Decode, TooLarge, or nothing to complain about.
    [[nodiscard]] base::Result<> verdict() const;

private:
    AnswerObject(const QJsonValue &value, const QString &path, const AnswerObject &parent);
    [[nodiscard]] QJsonValue value(const char *member) const;
    [[nodiscard]] bool isMissing(const char *member) const;

    QJsonObject m_object;
    QString m_path;
    std::optional<base::Error> m_error;
};

} // namespace sso
