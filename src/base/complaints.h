// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/requestverdict.h"

#include <QList>

namespace base {

/// Gathers what is wrong with a request, field by field.
class Complaints
{
public:
    /// `message` in English, without the value: "needs six digits".
    void unless(bool isFine, const char *field, const char *message)
    {
        if (!isFine)
            m_fields.append({QString::fromLatin1(field), QString::fromLatin1(message)});
    }
    [[nodiscard]] Result<> verdict() const { return requestVerdict(m_fields); }

private:
    QList<FieldError> m_fields;
};

} // namespace base
