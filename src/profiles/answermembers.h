// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "base/timestamp.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>

namespace profiles {

/// Reads the members of one JSON object that holds credentials; the first one that is wrong is
/// remembered. Complaints name the member and never its value.
class AnswerMembers
{
public:
    explicit AnswerMembers(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] QString required(const char *name);
    /// Empty when the member is absent or null.
    [[nodiscard]] QString optional(const char *name);
    [[nodiscard]] base::SecretBytes requiredSecret(const char *name);
    [[nodiscard]] base::SecretBytes optionalSecret(const char *name);
    /// RFC 3339; nullopt when it is absent.
    [[nodiscard]] std::optional<base::Instant> time(const char *name);

    void complain(const char *name, const char *what);
    /// Empty when nothing is wrong.
    [[nodiscard]] const QString &complaint() const noexcept { return m_complaint; }

private:
    QJsonObject m_object;
    QString m_complaint;
};

} // namespace profiles
