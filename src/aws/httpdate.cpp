// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/httpdate.h"

#include <array>
#include <string_view>

namespace aws {

namespace {

using namespace std::chrono;
using std::string_view;

constexpr std::array<string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
// "#" stands for a digit, "?" for a letter of a name.
constexpr string_view kForm = "???, ## ??? #### ##:##:## GMT";

bool hasForm(string_view text)
{
    if (text.size() != kForm.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == '#' ? !isDigit : kForm[i] != '?' && kForm[i] != text[i])
            return false;
    }
    return true;
}

int number(string_view digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

/// Position of a name, counted from 0; the count of all names when it is none of them.
template <std::size_t N>
unsigned indexOf(const std::array<string_view, N> &names, string_view name)
{
    unsigned index = 0;
    while (index < N && names[index] != name)
        ++index;
    return index;
}

std::optional<sys_days> dayOf(string_view text)
{
    const year_month_day date{year(number(text.substr(12, 4))),
                              month(indexOf(kMonths, text.substr(8, 3)) + 1),
                              day(static_cast<unsigned>(number(text.substr(5, 2))))};
    if (!date.ok() || weekday(sys_days(date)).c_encoding() != indexOf(kDays, text.substr(0, 3)))
        return std::nullopt;
    return sys_days(date);
}

} // namespace

// By hand: Qt would read the text as local time first, and every zone with summer time lacks an
// hour a year.
std::optional<base::Instant> parseHttpDate(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    const string_view form(trimmed.constData(), static_cast<std::size_t>(trimmed.size()));
    if (!hasForm(form))
        return std::nullopt;
    const auto date = dayOf(form);
    const int h = number(form.substr(17, 2));
    const int m = number(form.substr(20, 2));
    const int s = number(form.substr(23, 2));
    if (!date || h > 23 || m > 59 || s > 60)
        return std::nullopt;
    return base::Instant(date->time_since_epoch()) + hours(h) + minutes(m) + seconds(s);
}

} // namespace aws
