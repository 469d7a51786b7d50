// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/formfields.h"
#include "sim/serviceerror.h"

#include <QStringList>

namespace sim {

/// What a shape of the model says of a text.
struct TextShape {
    int least = 0;
    int most = 0;
    const char *pattern = ""; ///< for the whole text
};

/// Reads the members of a request of the query protocol by the limits of the model; error() is the
/// ValidationError that names every bad one, as STS words it.
class FormCheck
{
public:
    explicit FormCheck(FormFields fields) : m_fields(std::move(fields)) {}

    /// Complains when the member is absent.
    void require(const QString &name);
    /// Empty when the member is absent.
    QString text(const QString &name, const TextShape &shape);
    /// `fallback` when the member is absent.
    int number(const QString &name, int least, int most, int fallback);

    [[nodiscard]] bool isFine() const { return m_complaints.isEmpty(); }
    [[nodiscard]] ServiceError error() const;

private:
    void complain(const QString &name, const QString &constraint);

    FormFields m_fields;
    QStringList m_complaints;
};

} // namespace sim
