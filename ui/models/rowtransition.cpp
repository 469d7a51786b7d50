// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/rowtransition.h"

#include <algorithm>
#include <cstdint>

namespace ui {

namespace {

/// One byte for each row number up to the greatest: 1 where the row is in `rows`.
std::vector<std::uint8_t> membership(const std::vector<int> &rows, std::size_t size)
{
    std::vector<std::uint8_t> members(size, 0);
    for (const int row : rows)
        members[static_cast<std::size_t>(row)] = 1;
    return members;
}

std::size_t sizeFor(const std::vector<int> &a, const std::vector<int> &b)
{
    int greatest = -1;
    for (const std::vector<int> *rows : {&a, &b}) {
        if (!rows->empty())
            greatest = std::max(greatest, *std::max_element(rows->begin(), rows->end()));
    }
    return static_cast<std::size_t>(greatest + 1);
}

} // namespace

RowTransition rowTransition(const std::vector<int> &before, const std::vector<int> &after)
{
    const std::size_t size = sizeFor(before, after);
    const auto wanted = membership(after, size);
    const auto shown = membership(before, size);
    const auto isIn = [](const std::vector<std::uint8_t> &members, bool in) {
        return
            [&members, in](int row) { return (members[static_cast<std::size_t>(row)] != 0) == in; };
    };
    RowTransition transition;
    std::copy_if(before.begin(), before.end(), std::back_inserter(transition.staying),
                 isIn(wanted, true));
    transition.gathered = transition.staying;
    std::copy_if(before.begin(), before.end(), std::back_inserter(transition.gathered),
                 isIn(wanted, false));
    transition.extended = transition.staying;
    std::copy_if(after.begin(), after.end(), std::back_inserter(transition.extended),
                 isIn(shown, false));
    return transition;
}

std::vector<RowRange> rowRanges(const std::vector<int> &ascending, std::size_t most)
{
    std::vector<RowRange> ranges;
    for (const int row : ascending) {
        if (!ranges.empty() && ranges.back().last + 1 == row)
            ranges.back().last = row;
        else
            ranges.push_back({row, row});
    }
    if (ranges.size() > most)
        return {{ascending.front(), ascending.back()}};
    return ranges;
}

} // namespace ui
