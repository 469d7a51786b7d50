// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/requestverdict.h"

namespace base {

Result<> requestVerdict(const QList<FieldError> &fields)
{
    if (fields.isEmpty())
        return {};
    Error error = makeError(ErrorKind::InvalidRequest, QStringLiteral("InvalidRequest"),
                            fields.front().name + QStringLiteral(": ") + fields.front().message);
    error.fields = fields;
    return failure(std::move(error));
}

} // namespace base
