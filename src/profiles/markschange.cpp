// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/markschange.h"

namespace profiles {

namespace {

template <class Value>
std::optional<Value> ifOther(const Value &before, const Value &after)
{
    return before == after ? std::nullopt : std::optional<Value>(after);
}

} // namespace

MarksChange MarksChange::between(const ProfileMarks &before, const ProfileMarks &after)
{
    MarksChange change{.label = ifOther(before.label, after.label),
                       .colour = ifOther(before.colour, after.colour),
                       .isProduction = ifOther(before.isProduction, after.isProduction),
                       .isReadOnly = ifOther(before.isReadOnly, after.isReadOnly),
                       .pinnedAccount = {},
                       .consentedCommand =
                           ifOther(before.consentedCommand, after.consentedCommand)};
    if (before.pinnedAccount != after.pinnedAccount)
        change.pinnedAccount.emplace(after.pinnedAccount);
    return change;
}

ProfileMarks MarksChange::appliedTo(ProfileMarks marks) const
{
    marks.label = label.value_or(marks.label);
    marks.colour = colour.value_or(marks.colour);
    marks.isProduction = isProduction.value_or(marks.isProduction);
    marks.isReadOnly = isReadOnly.value_or(marks.isReadOnly);
    if (pinnedAccount)
        marks.pinnedAccount = *pinnedAccount;
    marks.consentedCommand = consentedCommand.value_or(marks.consentedCommand);
    return marks;
}

} // namespace profiles
