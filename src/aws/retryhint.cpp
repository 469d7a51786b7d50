// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/retryhint.h"

#include "aws/httpdate.h"

#include <algorithm>

namespace aws {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kMost = std::chrono::hours(24);

std::optional<milliseconds> wholeNumber(const QByteArray &text, milliseconds unit)
{
    bool isNumber = false;
    const qlonglong count = text.toLongLong(&isNumber);
    if (!isNumber || count < 0)
        return std::nullopt;
    return unit * std::min<qlonglong>(count, kMost / unit);
}

std::optional<milliseconds> untilDate(const QByteArray &text, const HeaderList &headers)
{
    const auto until = parseHttpDate(text);
    const auto now = parseHttpDate(headerValue(headers, "date").value_or(QByteArray()));
    if (!until || !now || *until < *now)
        return std::nullopt;
    return std::min(kMost, std::chrono::duration_cast<milliseconds>(*until - *now));
}

} // namespace

std::optional<milliseconds> retryHint(const HeaderList &headers)
{
    if (const auto exact = headerValue(headers, "x-amz-retry-after")) {
        if (const auto hint = wholeNumber(*exact, milliseconds(1)))
            return hint;
    }
    const auto plain = headerValue(headers, "retry-after");
    if (!plain)
        return std::nullopt;
    const auto seconds = wholeNumber(*plain, std::chrono::seconds(1));
    return seconds ? seconds : untilDate(*plain, headers);
}

} // namespace aws
