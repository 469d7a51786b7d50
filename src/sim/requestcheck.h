// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/serverrecord.h"
#include "sim/serviceerror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace sim {

/// Reads the members of a request by the limits of the model and gathers what is wrong with them;
/// error() is the ValidationException that names every bad field.
class RequestCheck
{
public:
    explicit RequestCheck(QJsonObject input) : m_input(std::move(input)) {}

    /// "s-", "mgnjob-" ... followed by 17 letters or digits; empty when it is bad.
    QString id(const QString &name, const QString &prefix);
    QStringList idList(const QString &name, const QString &prefix, int least, int most);
    QStringList stringList(const QString &name, int most);
    /// Every element must be one of `values`.
    QStringList enumList(const QString &name, const QStringList &values, int most);
    QString text(const QString &name, int most);
    /// Complains when the member is absent or null.
    void require(const QString &name);
    /// Lengths are counted in characters, as the model does, not in UTF-16 units.
    TagMap tags();
    std::optional<bool> flag(const QString &name);
    std::optional<base::Instant> time(const QString &name);
    /// Empty when the request names none.
    QString accountId();
    int number(const QString &name, int least, int most, int fallback);
    /// Members of a nested structure, with their own names in the messages.
    [[nodiscard]] QJsonObject object(const QString &name);
    void complain(const QString &name, const QString &message)
    {
        m_fields.append(fieldEntry(name, message));
    }
    /// Takes over what another check found under `prefix`.
    void merge(const RequestCheck &nested, const QString &prefix);

    [[nodiscard]] bool isFine() const { return m_fields.isEmpty(); }
    [[nodiscard]] ServiceError error() const;

private:
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_input.value(name); }
    bool checkId(const QString &name, const QString &id, const QString &prefix);
    void checkTag(const QString &key, const QJsonValue &value);

    QJsonObject m_input;
    QJsonArray m_fields;
};

} // namespace sim
