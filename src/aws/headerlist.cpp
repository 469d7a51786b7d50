// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/headerlist.h"

#include <algorithm>

namespace aws {

std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return std::nullopt;
}

QString requestIdOf(const HeaderList &headers)
{
    constexpr qsizetype kLongest = 200;
    return QString::fromUtf8(
        headerValue(headers, "x-amzn-requestid").value_or(QByteArray()).left(kLongest));
}

bool isPlainHeaderValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

} // namespace aws
