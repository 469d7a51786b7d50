// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/clockskew.h"

#include "aws/httpdate.h"

#include <algorithm>

namespace aws {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kNoticed = std::chrono::seconds(30);
constexpr milliseconds kToldFrom = std::chrono::seconds(120);
constexpr milliseconds kLongestCall = std::chrono::seconds(900);
constexpr milliseconds kDoubtfulJump = std::chrono::hours(1);

milliseconds distance(milliseconds a, milliseconds b)
{
    return a < b ? b - a : a - b;
}

bool hasOneDate(const HeaderList &headers)
{
    return std::count_if(headers.cbegin(), headers.cend(),
                         [](const auto &header) {
                             return header.first.compare("date", Qt::CaseInsensitive) == 0;
                         })
           == 1;
}

} // namespace

bool ClockSkew::isWorthTelling() const
{
    return doubtful || distance(offset, milliseconds(0)) >= kToldFrom;
}

std::optional<milliseconds> observedOffset(const ReplyTime &reply)
{
    if (!reply.isTrusted || reply.elapsed > kLongestCall || !hasOneDate(reply.headers)
        || headerValue(reply.headers, "age"))
        return std::nullopt;
    const auto date = parseHttpDate(*headerValue(reply.headers, "date"));
    if (!date)
        return std::nullopt;
    return *date - reply.receivedAt;
}

ClockSkew updatedSkew(const ClockSkew &known, milliseconds observed)
{
    const bool isSmall = distance(observed, milliseconds(0)) < kNoticed;
    const milliseconds wanted = isSmall ? milliseconds(0) : observed;
    if (distance(wanted, known.offset) > kDoubtfulJump)
        return {.offset = known.offset, .doubtful = wanted};
    return {.offset = wanted, .doubtful = std::nullopt};
}

ClockSkew acceptedSkew(const ClockSkew &known)
{
    return {.offset = known.doubtful.value_or(known.offset), .doubtful = std::nullopt};
}

bool isCorrectable(const base::Error &error, milliseconds offsetWhenSigned, const ClockSkew &now,
                   bool wasCorrected)
{
    const bool isAboutTime =
        error.kind == base::ErrorKind::ClockSkew || error.kind == base::ErrorKind::Signature;
    return isAboutTime && !wasCorrected && distance(now.offset, offsetWhenSigned) >= kNoticed;
}

} // namespace aws
